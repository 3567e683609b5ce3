import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {get} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type SiteServer, serve} from "../../loaders/site/serve.js";

let folder = "";
let site: SiteServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "serve-"));
  await mkdir(join(folder, "dist/documents"), {recursive: true});
  await writeFile(join(folder, "secret.txt"), "secret");
  await writeFile(join(folder, "dist/index.html"), "front");
  await writeFile(join(folder, "dist/404.html"), "lost");
  await writeFile(join(folder, "dist/documents/a.html"), "a");
  await writeFile(join(folder, "dist/a.wasm"), "wasm");
  site = await serve(join(folder, "dist"), {base: "/base/"});
});
afterAll(async () => {
  await site.close();
  await rm(folder, {recursive: true});
});

/** Sends the path as it is: `fetch` would tidy it. */
const ask = (
  path: string,
  headers: Record<string, string> = {}
): Promise<{status: number; type: string; body: string}> =>
  new Promise((resolve, reject) => {
    get({host: "127.0.0.1", port: new URL(site.url).port, path, headers}, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
      response.on("end", () =>
        resolve({status: response.statusCode ?? 0, type: response.headers["content-type"] ?? "", body})
      );
    }).on("error", reject);
  });

describe("serve", () => {
  test.each([
    ["/base/", 200, "front"],
    ["/base/index.html", 200, "front"],
    ["/base/documents/a", 200, "a"],
    ["/base/documents/a.html?x=1", 200, "a"],
    ["/base/nowhere", 404, "lost"],
    ["/", 404, "lost"],
    ["/base/../secret.txt", 404, "lost"],
    ["/base/%2e%2e/secret.txt", 404, "lost"],
    ["/base/..%2fsecret.txt", 404, "lost"],
    ["/base/%00", 404, "lost"],
    ["/base/%E9", 404, "lost"]
  ])("%s", async (path, status, body) => expect(await ask(path)).toMatchObject({status, body}));

  test("WebAssembly has its type", async () => expect((await ask("/base/a.wasm")).type).toBe("application/wasm"));

  test.each([
    ["bytes=1-2", 206, "as"],
    ["bytes=1-", 206, "asm"],
    ["bytes=0-99", 206, "wasm"],
    ["bytes=9-", 200, "wasm"],
    ["bytes=x", 200, "wasm"],
    ["lines=1-2", 200, "wasm"]
  ])("range %s", async (range, status, body) =>
    expect(await ask("/base/a.wasm", {range})).toMatchObject({status, body})
  );
});
