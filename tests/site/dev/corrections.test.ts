import {mkdir, mkdtemp, readFile, readdir, rm, writeFile} from "node:fs/promises";
import {createServer, request as ask, type Server} from "node:http";
import {type AddressInfo, connect} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {appendCorrections} from "../../../loaders/site/dev/appendCorrections.js";
import {correctionsPath, refuseRequest} from "../../../loaders/site/dev/corrections.js";
import {type Front, startFront} from "../../../loaders/site/dev/front.js";
import {freePort} from "../../../loaders/site/dev/preview.js";
import {type Decision, makeDecision} from "../../../src/model/correction.js";
import {correctionLine, correctionsHeader, parseCorrections} from "../../../src/model/correctionsCsv.js";

let root = "";
let port = 0;
let front: Front;
let behind: Server;
let wrong: string | null = null;
let followed = 0;
const file = (): string => join(root, "data/corrections.csv");
const read = (): Promise<string> => readFile(file(), "utf8");

const decision = (more: Partial<Decision> = {}): Decision =>
  makeDecision({
    table: "statements",
    row_id: "st-abc",
    field: "speaker",
    old: "Ada Quill",
    new: "Ada “Q” Quill, clerk",
    action: "change",
    by: "N. N.",
    on: "2026-01-20",
    why: "she is a clerk,\nas it says",
    ...more
  });

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "corrections-"));
  await mkdir(join(root, "data"));
  behind = createServer((request, response) => response.end(`behind: ${request.method} ${request.url}`));
  behind.on("upgrade", (_, socket) => socket.end("HTTP/1.1 101 Switching Protocols\r\n\r\nhello"));
  await new Promise<void>((resolve) => behind.listen(0, "127.0.0.1", resolve));
  port = await freePort(47_000);
  front = await startFront(port, (behind.address() as AddressInfo).port, {
    append: (decisions) => appendCorrections(root, decisions),
    follow: () => Promise.resolve((followed++, wrong))
  });
});
afterAll(async () => {
  front.stop();
  behind.close();
  await rm(root, {recursive: true});
});
beforeEach(async () => {
  wrong = null;
  followed = 0;
  await writeFile(file(), correctionsHeader);
});

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}

/** Sends what a page of the preview would, but for what is given otherwise. */
function send({method = "POST", headers = {}, body}: Sent = {}): Promise<{status: number; text: string}> {
  const host = `127.0.0.1:${port}`;
  const usual = {host, origin: `http://${host}`, "sec-fetch-site": "same-origin", "content-type": "application/json"};
  const given = Object.entries({...usual, ...headers}).filter(([, value]) => value !== undefined);
  return new Promise((resolve, reject) => {
    const options = {host: "127.0.0.1", port, method, path: correctionsPath, headers: Object.fromEntries(given)};
    const request = ask(options as Parameters<typeof ask>[1] & object, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("end", () => resolve({status: response.statusCode ?? 0, text}));
    });
    request.on("error", reject).end(body ?? JSON.stringify({decisions: [decision()]}));
  });
}

describe("the preview takes corrections", () => {
  test("of its own pages, appends them and makes the tables", async () => {
    const {status, text} = await send();
    expect({status, answer: JSON.parse(text) as unknown}).toEqual({status: 200, answer: {saved: 1}});
    expect(await read()).toBe(correctionsHeader + correctionLine(decision()));
    expect(followed).toBe(1);
  });

  test("under the name localhost too, and from a browser that doesn’t say where the page is from", async () => {
    const host = `localhost:${port}`;
    expect((await send({headers: {host, origin: `http://${host}`, "sec-fetch-site": undefined}})).status).toBe(200);
  });

  test("once: what is there already is left out", async () => {
    await send();
    await send();
    expect(parseCorrections(await read())).toHaveLength(1);
  });

  test("and takes them back where the tables can’t be made with them", async () => {
    wrong = "data/corrections.csv:2: stale";
    const {status, text} = await send();
    expect(status).toBe(409);
    expect(text).toContain(wrong);
    expect(await read()).toBe(correctionsHeader);
  });

  test("but takes nothing back that somebody else has written since", async () => {
    const withdraw = await appendCorrections(root, [decision()]);
    await appendCorrections(root, [decision({row_id: "st-2"})]);
    await withdraw();
    expect(parseCorrections(await read())).toHaveLength(2);
  });

  test.each<[string, Sent, number, string]>([
    ["GET", {method: "GET"}, 405, "only POST"],
    ["PUT", {method: "PUT"}, 405, "only POST"],
    ["the question before a foreign request", {method: "OPTIONS"}, 405, "only POST"],
    ["a foreign origin", {headers: {origin: "http://evil.example"}}, 403, "foreign origin"],
    ["the same machine, another port", {headers: {origin: "http://127.0.0.1:1"}}, 403, "foreign origin"],
    ["no origin", {headers: {origin: undefined}}, 403, "foreign origin"],
    ["a page without an origin", {headers: {origin: "null"}}, 403, "foreign origin"],
    [
      "a name that was pointed at this machine",
      {headers: {host: "evil.example", origin: "http://evil.example"}},
      403,
      "unknown host"
    ],
    ["a page of another site", {headers: {"sec-fetch-site": "cross-site"}}, 403, "foreign site"],
    ["a page of another port", {headers: {"sec-fetch-site": "same-site"}}, 403, "foreign site"],
    ["a form", {headers: {"content-type": "application/x-www-form-urlencoded"}}, 415, "unknown type"],
    ["plain text", {headers: {"content-type": "text/plain"}}, 415, "unknown type"],
    ["no type", {headers: {"content-type": undefined}}, 415, "unknown type"],
    ["too much", {body: " ".repeat(1_000_001)}, 413, "too large"],
    ["too much, without saying so", {headers: {"transfer-encoding": "chunked"}, body: " ".repeat(1_000_001)}, 413, ""],
    ["no JSON", {body: "{"}, 400, "no JSON"],
    ["null", {body: "null"}, 400, "expected 1 to"],
    ["no decisions", {body: '{"decisions": []}'}, 400, "expected 1 to"],
    ["no list", {body: '{"decisions": "x"}'}, 400, "expected 1 to"]
  ])("not: %s", async (_, sent, status, message) => {
    const answer = await send(sent);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(message);
    expect(await read()).toBe(correctionsHeader);
    expect(followed).toBe(0);
  });

  test.each<[string, unknown, string]>([
    ["a text", "x", "cells"],
    ["a cell too few", Object.fromEntries(Object.entries(decision()).slice(1)), "cells"],
    ["a cell too many", {...decision(), more: ""}, "cells"],
    ["a number", {...decision(), why: 1}, "cells"],
    ["an id of something else", {...decision(), new: "Another"}, "the id is not that"],
    ["an unknown table", decision({table: "documents"}), "is not for table"],
    ["an unknown action", decision({action: "delete"}), "unknown action"],
    ["a field that can’t be changed", decision({field: "exact"}), "can't be changed"],
    ["a value that the field refuses", decision({field: "polarity", old: "positive", new: "maybe"}), "expected one of"],
    ["nobody’s", decision({by: ""}), "by is empty"],
    ["no day", decision({on: "yesterday"}), "on is no day"],
    ["control characters", decision({why: "a\u0007"}), "control characters"]
  ])("not a row that is %s, nor any that came with it", async (_, bad, message) => {
    const answer = await send({body: JSON.stringify({decisions: [decision(), bad]})});
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("correction 2: ");
    expect(answer.text).toContain(message);
    expect(await read()).toBe(correctionsHeader);
  });

  test("not into a file that it can’t read, and says where it is broken", async () => {
    await writeFile(file(), "id,old\nx,y\n");
    const {status, text} = await send();
    expect(status).toBe(409);
    expect(text).toContain("data/corrections.csv:1");
    expect(await read()).toBe("id,old\nx,y\n");
  });

  test("many at a time: none is lost, the file ends with a line end, nothing else is left", async () => {
    const all = Array.from({length: 24}, (_, i) => decision({row_id: `st-${i}`}));
    const answers = await Promise.all(all.map((one) => send({body: JSON.stringify({decisions: [one]})})));
    expect(answers.map(({status}) => status)).toEqual(all.map(() => 200));
    const text = await read();
    const ids = parseCorrections(text).map((line) => line.decision.id);
    expect(new Set(ids)).toEqual(new Set(all.map(({id}) => id)));
    expect(ids).toHaveLength(24);
    expect(text.endsWith("\n")).toBe(true);
    expect(await readdir(join(root, "data"))).toEqual(["corrections.csv"]);
    expect(await readdir(join(root, ".sourceline"))).toEqual([]);
  });

  test.each<[string, string]>([
    ["without a line end at its end", correctionsHeader + correctionLine(decision({row_id: "st-1"})).trimEnd()],
    ["without the column passage", `${correctionsHeader.replace(",passage", "")}`]
  ])("into a file %s", async (_, text) => {
    await writeFile(file(), text);
    expect((await send()).status).toBe(200);
    const lines = parseCorrections(await read());
    expect(lines.at(-1)?.decision).toEqual(decision());
    expect((await read()).startsWith(text)).toBe(true);
  });

  test("into a file that isn’t there yet", async () => {
    await rm(file());
    expect((await send()).status).toBe(200);
    expect(await read()).toBe(correctionsHeader + correctionLine(decision()));
  });
});

describe("all else goes to the server behind", () => {
  test.each(["/", "/review?row=st-1", "/_sourceline/other", `${correctionsPath}/x`])("%s", async (path) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    expect(await response.text()).toBe(`behind: GET ${path}`);
  });

  test("web sockets", async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      let text = "";
      const socket = connect(port, "127.0.0.1", () =>
        socket.write("GET /_observablehq HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n")
      );
      socket.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      socket.on("end", () => resolve(text)).on("error", reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 101[^]*hello$/);
  });
});

test("a request is refused by its head, before it is read", () => {
  const headers = {host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000", "content-type": "application/json"};
  expect(refuseRequest("POST", headers, 3000)).toBeNull();
  expect(refuseRequest("POST", {...headers, "content-length": "1000001"}, 3000)?.status).toBe(413);
  expect(refuseRequest("POST", headers, 3001)?.status).toBe(403);
  expect(refuseRequest("POST", {...headers, "content-type": "application/json; charset=utf-8"}, 3000)).toBeNull();
  expect(refuseRequest("POST", {...headers, "content-type": "application/json-patch+json"}, 3000)?.status).toBe(415);
});
