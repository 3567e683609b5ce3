import {existsSync, readdirSync, readFileSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {replaceFolder} from "../../loaders/write/folder.js";
import {writeTables} from "../../loaders/write/index.js";
import {noTables} from "../anyTables.js";
import {folder} from "../read/folder.js";

const fill =
  (name: string, text: string) =>
  (dir: string): Promise<void> => {
    writeFileSync(join(dir, name), text);
    return Promise.resolve();
  };

describe("a folder is filled in full or not at all", () => {
  test("a new one, with its parents", async () => {
    const dir = folder();
    await replaceFolder(join(dir, "a/b"), fill("people.csv", "new"));
    expect(readFileSync(join(dir, "a/b/people.csv"), "utf8")).toBe("new");
    expect(readdirSync(join(dir, "a"))).toEqual(["b"]);
  });

  test("one of tables is replaced: no file of the old run stays", async () => {
    const dir = folder({"out/people.csv": "old", "out/people.arrow": "old", "out/datapackage.json": "{}"});
    await replaceFolder(join(dir, "out"), fill("people.csv", "new"));
    expect(readdirSync(join(dir, "out"))).toEqual(["people.csv"]);
    expect(readdirSync(dir)).toEqual(["out"]);
  });

  test("if filling fails, what was there stays and nothing else is left", async () => {
    const dir = folder({"out/people.csv": "old"});
    const failing = async (side: string): Promise<void> => {
      await fill("people.csv", "half")(side);
      throw new Error("disk full");
    };
    await expect(replaceFolder(join(dir, "out"), failing)).rejects.toThrow("disk full");
    expect(readFileSync(join(dir, "out/people.csv"), "utf8")).toBe("old");
    expect(readdirSync(dir)).toEqual(["out"]);
  });

  test("if filling fails, no new folder is there", async () => {
    const dir = folder();
    await expect(replaceFolder(join(dir, "out"), () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(readdirSync(dir)).toEqual([]);
  });

  test.each([
    ["a letter of mine", {"out/letter.txt": "dear"}, /holds letter\.txt, which is no table.*choose another --out$/],
    ["a folder", {"out/seeds/a.txt": "x"}, /holds seeds, which is no table/],
    ["a hidden file", {"out/.git": "x"}, /holds \.git/]
  ])("one that holds %s is never replaced", async (_, files, message) => {
    const dir = folder(files);
    await expect(writeTables(noTables, join(dir, "out"), ["csv"])).rejects.toThrow(message);
    expect(existsSync(join(dir, Object.keys(files)[0] ?? ""))).toBe(true);
    expect(readdirSync(dir)).toEqual(["out"]);
  });

  test("what comes into it meanwhile is not lost", async () => {
    const dir = folder({"out/people.csv": "old"});
    const slow = async (side: string): Promise<void> => {
      await fill("people.csv", "new")(side);
      writeFileSync(join(dir, "out/notes.txt"), "mine");
    };
    await expect(replaceFolder(join(dir, "out"), slow)).rejects.toThrow("holds notes.txt");
    expect(readdirSync(join(dir, "out")).sort()).toEqual(["notes.txt", "people.csv"]);
  });

  test("a file in its place is an error", async () => {
    const dir = folder({out: "a file"});
    await expect(replaceFolder(join(dir, "out"), fill("a", "b"))).rejects.toThrow(/is a file, not a folder/);
  });
});

test("it may be read by whom any new folder may", async () => {
  const dir = folder({"like/x": ""});
  await writeTables(noTables, join(dir, "out"), ["csv"]);
  expect(statSync(join(dir, "out")).mode).toBe(statSync(join(dir, "like")).mode);
});
