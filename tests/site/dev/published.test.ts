import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, beforeEach, expect, test} from "vitest";
import {type Published, published} from "../../../loaders/site/dev/published.js";

let folder = "";
let server: Server;
let beside: Published;
let made: string[] = [];
let wrong: string | null = null;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "published-"));
  server = createServer((request, response) => void beside.answer(request.url ?? "", request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  server.close();
  await rm(folder, {recursive: true});
});
beforeEach(() => {
  made = [];
  wrong = null;
  beside = published(folder, async (what, out) => {
    made.push(what);
    await mkdir(join(out, what), {recursive: true});
    await writeFile(join(out, what, "alt.txt"), `${what} ${made.length}`);
    await writeFile(join(out, "corrections.atom"), "<feed/>");
    return wrong;
  });
});

async function ask(path: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  return `${answer.status} ${await answer.text()}`;
}

test.each([
  ["/charts/use-of-force/embed.html", true],
  ["/charts/use-of-force/use-of-force-small.png", true],
  ["/corrections.atom", true],
  ["/corrections", false],
  ["/charts/", false],
  ["/charts/use-of-force", false],
  ["/charts/../secret/x", false],
  ["/charts/a/b/c", false],
  ["/gallery", false]
])("%s is published beside the pages: %s", (path, has) => expect(beside.has(path)).toBe(has));

test("a chart is made when it is first asked for, and anew after a change", async () => {
  expect(await Promise.all([ask("/charts/a/alt.txt"), ask("/charts/a/alt.txt")])).toEqual(["200 a 1", "200 a 1"]);
  expect(await ask("/charts/b/alt.txt")).toBe("200 b 2");
  expect(await ask("/charts/a/alt.txt")).toBe("200 a 1");
  beside.forget();
  expect(await ask("/charts/a/alt.txt")).toBe("200 a 3");
  expect(await ask("/corrections.atom")).toBe("200 <feed/>");
});

test("says what is wrong, and tries again", async () => {
  expect(await ask("/charts/a/none.png")).toMatch(/^404 .*no such file/);
  wrong = "no chart “a”; charts are b";
  beside.forget();
  expect(await ask("/charts/a/alt.txt")).toBe("404 no chart “a”; charts are b");
  wrong = "src/charts/a.ts: broken";
  expect(await ask("/charts/a/alt.txt")).toBe("500 src/charts/a.ts: broken");
  wrong = null;
  expect(await ask("/charts/a/alt.txt")).toMatch(/^200 /);
});
