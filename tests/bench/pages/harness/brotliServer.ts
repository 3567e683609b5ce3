import {createHash} from "node:crypto";
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {createServer, type Server, type ServerResponse} from "node:http";
import type {AddressInfo, Socket} from "node:net";
import {extname, join} from "node:path";
import {promisify} from "node:util";
import {brotliCompress, constants} from "node:zlib";
import {listFiles} from "../../../../loaders/site/files.js";
import {findFile, types} from "../../../../loaders/site/serve.js";

export interface BrotliServer {
  /** Address of the site's front page. */
  readonly url: string;
  /** Bytes that went out so far, heads of answers among them, to whoever asked: pages and their workers. */
  readonly sent: () => number;
  /** The paths that were asked for so far, in their order. */
  readonly asked: () => readonly string[];
  close(): Promise<void>;
}

const compress = promisify(brotliCompress);
/** What is compressed already. */
const whole = new Set([".woff2", ".png", ".zip", ".parquet"]);

/** A file as a good host sends it: brotli at its best, made once and kept by what it holds. */
async function packed(file: string, cache: string): Promise<Buffer> {
  const bytes = await readFile(file);
  if (whole.has(extname(file))) return bytes;
  const kept = join(cache, createHash("sha256").update(bytes).digest("hex"));
  const known = await readFile(kept).catch(() => null);
  if (known) return known;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
  };
  const made = await compress(bytes, {params});
  await mkdir(cache, {recursive: true});
  await writeFile(kept, made);
  return made;
}

async function answer(folder: string, path: string, cache: string, response: ServerResponse): Promise<void> {
  const file = await findFile(folder, path.slice(1) || "./").catch(() => null);
  if (file === null) {
    response.writeHead(404, {"content-type": "text/plain"}).end("not found");
    return;
  }
  const body = await packed(file, cache);
  response.writeHead(200, {
    "content-type": types[extname(file)] ?? "application/octet-stream",
    "content-length": body.length,
    ...(!whole.has(extname(file)) && {"content-encoding": "br"})
  });
  response.end(body);
}

const listen = (server: Server): Promise<void> => new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));

/** Brotli at its best takes a minute for an engine: before anybody waits for it. */
async function packAll(folder: string, cache: string): Promise<void> {
  for (const file of await listFiles(folder)) if (extname(file) !== ".html") await packed(join(folder, file), cache);
}

/** Serves a built site on this machine the way a good host would: every text in brotli. `cache`: folder for what was packed. */
export async function serveBrotli(folder: string, cache: string): Promise<BrotliServer> {
  await packAll(folder, cache);
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  let ended = 0;
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? "/", "http://localhost");
    asked.push(pathname);
    answer(folder, pathname, cache, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = 60_000;
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => {
      sockets.delete(socket);
      ended += socket.bytesWritten;
    });
  });
  await listen(server);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent: () => [...sockets].reduce((sum, {bytesWritten}) => sum + bytesWritten, ended),
    asked: () => asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      })
  };
}
