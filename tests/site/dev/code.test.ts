import {mkdir, mkdtemp, readdir, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {type Code, clearCode, lexiconsOf, openCode, ownStack} from "../../../loaders/site/dev/code.js";

let root = "";
let code: Code;

const put = async (file: string, text: string): Promise<void> => {
  await mkdir(dirname(join(root, file)), {recursive: true});
  await writeFile(join(root, file), text);
};

/** A small house: the entry imports two rooms, one of which reads a lexicon through a module of its own. */
const house = {
  "loaders/entry.ts":
    'import {a} from "./a.js";\nimport {b} from "./b.js";\nexport const all = {a, b, loaded: Math.random()};\n',
  "loaders/a.ts": "export const a: {readonly n: number} = {n: 1};\n",
  "loaders/b.ts": 'import {words} from "./words.js";\nexport const b = {words};\n',
  "loaders/words.ts":
    'import {readLexicon} from "./lexicon.js";\nexport const words = readLexicon("verbs") as readonly string[];\n',
  "loaders/lexicon.ts":
    'import {readFileSync} from "node:fs";\nconst folder = new URL("../data/lexicons/", import.meta.url);\n' +
    "export function readLexicon(name: string): string[] {\n" +
    '  return readFileSync(new URL(`${name}.csv`, folder), "utf8").trim().split("\\n");\n}\n',
  "data/lexicons/verbs.csv": "say\ntell\n",
  "data/lexicons/nouns.csv": "word\n"
};

interface Loaded {
  readonly all: {readonly a: {readonly n: number}; readonly b: {readonly words: string[]}; readonly loaded: number};
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "code-"));
  for (const [file, text] of Object.entries(house)) await put(file, text);
  code = openCode(root, process.pid);
});
afterEach(() => rm(root, {recursive: true}));

const load = async (): Promise<Loaded["all"]> => {
  const address = await code.address("loaders/entry.ts");
  return ((await import(/* @vite-ignore */ address)) as Loaded).all;
};

describe("code", () => {
  test("runs where it stands, and is loaded once", async () => {
    const first = await load();
    expect(first.b.words).toEqual(["say", "tell"]);
    expect(await load()).toBe(first);
  });

  test("what has not changed is not loaded again", async () => {
    const first = await load();
    await put("loaders/a.ts", "export const a = {n: 2};\n");
    const second = await load();
    expect(second.a.n).toBe(2);
    expect(second.b).toBe(first.b);
  });

  test.each<[string, string, string]>([
    ["a lexicon that it reads", "data/lexicons/verbs.csv", "shout\n"],
    ["a module below it", "loaders/lexicon.ts", `${house["loaders/lexicon.ts"]}export const more = 1;\n`]
  ])("%s makes a module anew, and what imports it", async (_, file, text) => {
    const first = await load();
    await put(file, text);
    const second = await load();
    expect(second.b).not.toBe(first.b);
    expect(second.a).toBe(first.a);
    if (file.endsWith(".csv")) expect(second.b.words).toEqual(["shout"]);
  });

  test("a lexicon that nobody reads makes nothing anew", async () => {
    const first = await load();
    await put("data/lexicons/nouns.csv", "thing\n");
    expect(await load()).toBe(first);
  });

  test("any lexicon makes anew what reads one whose name is not written there", async () => {
    await put(
      "loaders/words.ts",
      'import {readLexicon} from "./lexicon.js";\nconst name = "verbs";\nexport const words = readLexicon(name);\n'
    );
    const first = await load();
    await put("data/lexicons/nouns.csv", "thing\n");
    expect(await load()).not.toBe(first);
  });

  test("a change that is taken back gives the code that was there", async () => {
    const first = await load();
    await put("loaders/a.ts", "export const a = {n: 2};\n");
    await load();
    await put("loaders/a.ts", house["loaders/a.ts"]);
    expect(await load()).toBe(first);
  });

  test("what is distrusted is loaded anew", async () => {
    const first = await load();
    code.distrust();
    const second = await load();
    expect(second).not.toBe(first);
    expect(second.b).not.toBe(first.b);
    expect(await load()).toBe(second);
  });

  test("modules that import each other are loaded, anew with every change", async () => {
    await put("loaders/a.ts", 'import {c} from "./c.js";\nexport const a = {n: 1, c: () => c};\n');
    await put("loaders/c.ts", 'import {a} from "./a.js";\nexport const c = () => a.n;\n');
    const first = await load();
    expect(await load()).toBe(first);
    await put("data/lexicons/verbs.csv", "shout\n");
    expect((await load()).b.words).toEqual(["shout"]);
  });

  test("a package's JSON is read without being told that it is JSON", async () => {
    await put("node_modules/atlas/package.json", '{"name": "atlas"}');
    await put("node_modules/atlas/states.json", '{"states": 50}');
    await put("loaders/a.ts", 'import atlas from "atlas/states.json";\nexport const a = {n: atlas.states};\n');
    expect((await load()).a.n).toBe(50);
  });

  test("code that can't be read throws an error with its file, and is followed when mended", async () => {
    await put("loaders/a.ts", "const = 1;\n");
    await expect(load()).rejects.toThrow("loaders/a.ts:1");
    await put("loaders/a.ts", house["loaders/a.ts"]);
    expect((await load()).a.n).toBe(1);
  });

  test("a stack tells the place in the source", async () => {
    await put("loaders/a.ts", "interface Long {\n  a: 1;\n}\nexport const a: Long = {a: 1};\nthrow new Error('no');\n");
    const error = await load().then(
      () => null,
      (thrown: unknown) => thrown as Error
    );
    expect(ownStack(error?.stack ?? "")).toContain(`${root}/loaders/a.ts:5:`);
  });

  test("the code of processes that have ended is removed, that of others stays", async () => {
    const ended = join(root, ".sourceline/code/999999999/x.mjs");
    await put(".sourceline/code/999999999/x.mjs", "");
    const address = fileURLToPath(await code.address("loaders/entry.ts"));
    await clearCode(root);
    expect(await readdir(dirname(dirname(ended)))).toEqual([String(process.pid)]);
    expect(await readdir(dirname(address))).not.toEqual([]);
  });
});

test.each<[string, string[] | null]>([
  ['readLexicon("a", ["x"]); readLexicon("b-c", ["y"])', ["a", "b-c"]],
  ["export function readLexicon(name) {}", []],
  ["readLexicon(name, columns)", null],
  ['readLexicon("a", ["x"]); readLexicon(name, ["x"])', null],
  ['rereadLexicon("a")', []]
])("lexicons in %s", (source, names) => {
  expect(lexiconsOf(source)).toEqual(names);
});
