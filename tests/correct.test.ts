import {join} from "node:path";
import {expect, test} from "vitest";
import {correct} from "../loaders/correct/index.js";
import {readCorrections} from "../loaders/read/corrections.js";
import {noTables} from "./anyTables.js";
import {folder} from "./read/folder.js";

const header = "id,table,row_id,field,old,new,by,on,why,source";

test("no decisions change nothing", () => {
  expect(readCorrections()).toEqual([]);
  expect(correct(noTables, [])).toBe(noTables);
});

test("a decision that can't be applied is never passed over", () => {
  const file = join(
    folder({"corrections.csv": `${header}\nc1,people,pe-1,name,A,B,me,2026,why,src\n`}),
    "corrections.csv"
  );
  expect(() => correct(noTables, readCorrections(file))).toThrow(
    "data/corrections.csv:2: correction “c1” can't be applied yet"
  );
});

test("another header is an error that names the file", () => {
  const file = join(folder({"corrections.csv": "id,table\n"}), "corrections.csv");
  expect(() => readCorrections(file)).toThrow(/corrections\.csv:1: expected id,table,.*: id,table$/);
});
