import {createReadStream} from "node:fs";
import {stat} from "node:fs/promises";
import {type IncomingMessage, type Server, type ServerResponse, createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join, normalize} from "node:path";

/** The content types of what a site holds, by the file's ending. */
export const types: Readonly<Record<string, string>> = {
  ".atom": "application/atom+xml; charset=utf-8",
  ".arrow": "application/vnd.apache.arrow.stream",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".parquet": "application/vnd.apache.parquet",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2"
};

export interface SiteServer {
  /** Address of the site's front page, with the base path. */
  readonly url: string;
  close(): Promise<void>;
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isFile(),
    () => false
  );

/** The file for an address, as static hosts find it. Null: there is none, or it would be outside the folder. */
export async function findFile(folder: string, address: string): Promise<string | null> {
  const path = normalize(decodeURIComponent(address));
  if (path.startsWith("..") || path.includes("\0")) return null;
  const candidates = path.endsWith("/") || path === "." ? [join(path, "index.html")] : [path, `${path}.html`];
  for (const candidate of candidates) if (await isFile(join(folder, candidate))) return join(folder, candidate);
  return null;
}

interface Range {
  readonly start: number;
  /** Inclusive, as in HTTP. */
  readonly end: number;
}

/** One range of bytes, which DuckDB asks for; null: the whole file. */
function readRange(header: string | undefined, size: number): Range | null {
  const [, start = "", end = ""] = /^bytes=(\d+)-(\d*)$/.exec(header ?? "") ?? [];
  if (start === "" || Number(start) >= size) return null;
  return {start: Number(start), end: Math.min(size - 1, end === "" ? Infinity : Number(end))};
}

/** Answers with a file, or the range of it that is asked for. */
export async function sendFile(
  file: string,
  status: number,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const {size} = await stat(file);
  const range = status === 200 ? readRange(request.headers.range, size) : null;
  response.writeHead(range ? 206 : status, {
    "content-type": types[extname(file)] ?? "application/octet-stream",
    "content-length": range ? range.end - range.start + 1 : size,
    "accept-ranges": "bytes",
    "cache-control": "no-store",
    ...(range && {"content-range": `bytes ${range.start}-${range.end}/${size}`})
  });
  if (request.method === "HEAD") response.end();
  else createReadStream(file, range ?? {}).pipe(response);
}

async function answer(folder: string, base: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const {pathname} = new URL(request.url ?? "/", "http://localhost");
  const inside = pathname.startsWith(base) ? pathname.slice(base.length) || "./" : null;
  const found = inside === null ? null : await findFile(folder, inside).catch(() => null);
  if (found !== null) return sendFile(found, 200, request, response);
  const missing = join(folder, "404.html");
  if (await isFile(missing)) return sendFile(missing, 404, request, response);
  response.writeHead(404, {"content-type": "text/plain"}).end("not found");
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));

/** Serves a built site on this machine. `base`: the path below which it stands, as on a project's Pages: `/name/`. */
export async function serve(folder: string, {base = "/", port = 0} = {}): Promise<SiteServer> {
  const server = createServer((request, response) => {
    answer(folder, base, request, response).catch(() => response.writeHead(500).end());
  });
  await listen(server, port);
  const {port: actual} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${actual}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      })
  };
}
