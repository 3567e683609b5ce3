import {mkdir, mkdtemp, readFile, readdir, rm, utimes, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {swapFolder} from "../../loaders/site/files.js";
import {keyedFolder} from "../../loaders/site/snapshot/folder.js";
import {readKeys} from "../../loaders/site/snapshot/key.js";
import {isWhole, seal} from "../../loaders/site/snapshot/seal.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "snapshot-"));
});
afterEach(() => rm(folder, {recursive: true}));

const put = async (file: string, text: string): Promise<void> => {
  await mkdir(join(folder, file, ".."), {recursive: true});
  await writeFile(join(folder, file), text);
};

describe("seal", () => {
  test.each<[string, boolean, () => Promise<unknown>]>([
    ["unchanged", true, () => Promise.resolve()],
    ["a file changed", false, () => put("a/x", "2")],
    ["a file cut off", false, () => put("a/x", "")],
    ["a file gone", false, () => rm(join(folder, "a/x"))],
    ["a file more", false, () => put("a/y", "")],
    ["the seal damaged", false, () => put("a/seal.json", "{")],
    ["the seal gone", false, () => rm(join(folder, "a/seal.json"))]
  ])("%s: whole is %s", async (_, whole, change) => {
    await put("a/x", "1");
    await put("a/b/z", "1");
    await seal(join(folder, "a"));
    await change();
    expect(await isWhole(join(folder, "a"))).toBe(whole);
  });
});

describe("keyedFolder", () => {
  const fill = (text: string) => (out: string) => writeFile(join(out, "x"), text);
  const target = () => join(folder, "keys/a");
  const read = () => readFile(join(target(), "x"), "utf8");

  test("is filled once", async () => {
    expect(await keyedFolder(target(), fill("1"))).toBe(true);
    expect(await keyedFolder(target(), fill("2"))).toBe(false);
    expect(await read()).toBe("1");
  });

  test("is filled again if it is damaged", async () => {
    await keyedFolder(target(), fill("1"));
    await writeFile(join(target(), "x"), "damaged");
    expect(await keyedFolder(target(), fill("2"))).toBe(true);
    expect(await read()).toBe("2");
  });

  test("is not there if filling fails, and nothing else is left", async () => {
    const fails = async (out: string): Promise<void> => {
      await fill("1")(out);
      throw new Error("no");
    };
    await expect(keyedFolder(target(), fails)).rejects.toThrow("no");
    expect(await readdir(join(folder, "keys"))).toEqual([]);
  });

  test("the ones that were used last are kept", async () => {
    for (const [i, name] of ["a", "b", "c", "d", "e"].entries()) {
      await keyedFolder(join(folder, "keys", name), fill(name));
      await utimes(join(folder, "keys", name), i, i);
    }
    await keyedFolder(join(folder, "keys/f"), fill("f"));
    expect(await readdir(join(folder, "keys"))).toEqual(["c", "d", "e", "f"]);
  });
});

describe("keys", () => {
  const inputs = [
    "seeds/a.txt",
    "data/lexicons/a.csv",
    "data/corrections.csv",
    "loaders/a.ts",
    "src/model/a.ts",
    "package-lock.json"
  ];
  const drawing = ["src/charts/a.ts", "src/components/a.ts", "loaders/site/snapshot/a.ts"];
  const others = ["src/index.md", "data/tables/a.csv", "README.md", "loaders/site/build.ts"];
  const keys = () => readKeys(folder);
  beforeEach(async () => {
    for (const file of [...inputs, ...drawing, ...others]) await put(file, "one");
  });

  test.each(inputs)("one character of %s makes other tables", async (file) => {
    const before = await keys();
    await put(file, "onE");
    const after = await keys();
    expect(after.tables).not.toBe(before.tables);
    expect(after.snapshot).not.toBe(before.snapshot);
  });

  test.each(drawing)("one character of %s makes other charts of the same tables", async (file) => {
    const before = await keys();
    await put(file, "onE");
    const after = await keys();
    expect(after.tables).toBe(before.tables);
    expect(after.snapshot).not.toBe(before.snapshot);
  });

  test.each(others)("%s has no part in them", async (file) => {
    const before = await keys();
    await put(file, "onE");
    const {tables, snapshot} = await keys();
    expect({tables, snapshot}).toEqual({tables: before.tables, snapshot: before.snapshot});
  });

  test("a new name, a moved border between files and a removed file count", async () => {
    const seen = new Set([(await keys()).tables]);
    await put("seeds/b.txt", "x");
    seen.add((await keys()).tables);
    await rm(join(folder, "seeds/b.txt"));
    await put("seeds/c.txt", "x");
    seen.add((await keys()).tables);
    await put("seeds/a.txt", "on");
    await put("seeds/c.txt", "ex");
    seen.add((await keys()).tables);
    expect(seen.size).toBe(4);
  });

  test("seeds leave the code's key as it is, lexicons don't", async () => {
    const {code} = await keys();
    await put("seeds/a.txt", "onE");
    expect((await keys()).code).toBe(code);
    await put("data/lexicons/a.csv", "onE");
    expect((await keys()).code).not.toBe(code);
  });
});

describe("swapFolder", () => {
  test("a finished folder takes the place of the old one", async () => {
    await put("old/x", "old");
    await put("new/x", "new");
    await swapFolder(join(folder, "new"), join(folder, "old"));
    expect(await readFile(join(folder, "old/x"), "utf8")).toBe("new");
    expect(await readdir(folder)).toEqual(["old"]);
  });

  test("without a finished folder the old one stays", async () => {
    await put("old/x", "old");
    await expect(swapFolder(join(folder, "new"), join(folder, "old"))).rejects.toThrow("ENOENT");
    expect(await readdir(folder)).toEqual(["old"]);
  });
});
