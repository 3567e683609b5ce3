import {spawn} from "node:child_process";
import {mkdir, stat} from "node:fs/promises";
import {type IncomingMessage, type ServerResponse} from "node:http";
import {join} from "node:path";
import {sendFile} from "../serve.js";

/** Makes the files of a chart, or the feed, in a folder. Gives what is wrong, or null. */
export type Publish = (what: string, out: string) => Promise<string | null>;

/** What a build publishes beside the pages, made when the preview is asked for it. */
export interface Published {
  /** Whether an address is one of these. */
  readonly has: (path: string) => boolean;
  readonly answer: (path: string, request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Something has changed: what was made is made anew when it is next asked for. */
  readonly forget: () => void;
}

const chartFile = /^\/charts\/([a-z0-9][a-z0-9-]*)\/([\w.-]+)$/;
const feed = "/corrections.atom";

/** Publishes with the project's code as it is now. */
export const publishing =
  (root: string): Publish =>
  (what, out) => {
    const script = "loaders/site/dev/publish.ts";
    return new Promise((resolve) => {
      const child = spawn(process.execPath, ["--import", "tsx", script, root, out, what], {
        cwd: root,
        stdio: ["ignore", "ignore", "pipe"]
      });
      let said = "";
      child.stderr.setEncoding("utf8").on("data", (chunk: string) => (said += chunk));
      child.on("error", ({message}) => resolve(message));
      child.on("close", (code) => resolve(code === 0 ? null : said.trim() || `${script} ended with code ${code}`));
    });
  };

const refuse = (response: ServerResponse, status: number, words: string): void => {
  response.writeHead(status, {"content-type": "text/plain; charset=utf-8"}).end(words);
};

/** `folder`: where the files are kept. Things are made one after another: each takes a processor for itself. */
export function published(folder: string, publish: Publish): Published {
  const made = new Map<string, Promise<string | null>>();
  let last: Promise<unknown> = Promise.resolve();
  const make = (what: string): Promise<string | null> => {
    const known = made.get(what);
    if (known) return known;
    const making = last.then(async () => {
      await mkdir(folder, {recursive: true});
      return publish(what, folder);
    });
    last = making.catch(() => undefined);
    made.set(what, making);
    return making;
  };
  return {
    has: (path) => path === feed || chartFile.test(path),
    forget: () => made.clear(),
    async answer(path, request, response) {
      const [, id = "feed", name = "corrections.atom"] = chartFile.exec(path) ?? [];
      const wrong = await make(id);
      if (wrong !== null) {
        made.delete(id);
        return refuse(response, wrong.startsWith("no chart ") ? 404 : 500, wrong);
      }
      const file = id === "feed" ? join(folder, name) : join(folder, id, name);
      const isFile = await stat(file).then(
        (stats) => stats.isFile(),
        () => false
      );
      if (!isFile) return refuse(response, 404, `${path}: there is no such file of this chart`);
      await sendFile(file, 200, request, response);
    }
  };
}
