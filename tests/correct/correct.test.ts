import {join} from "node:path";
import {expect, test} from "vitest";
import {correct} from "../../loaders/correct/index.js";
import {readCorrections} from "../../loaders/read/corrections.js";
import {noTables} from "../anyTables.js";
import {folder} from "../read/folder.js";

const header = "id,table,row_id,field,old,new,action,by,on,why,source";

test("no decisions change nothing", () => {
  const none = readCorrections();
  expect(none.lines).toEqual([]);
  expect(correct(noTables, none)).toBe(noTables);
});

test("a decision that can't be applied is never passed over", () => {
  const file = join(
    folder({"corrections.csv": `${header}\nc1,statements,st-1,speaker,A,B,change,me,2026-01-20,why,src\n`}),
    "corrections.csv"
  );
  expect(() => correct(noTables, readCorrections(file))).toThrow(
    "corrections.csv:2: correction “c1” can't be applied yet"
  );
});

test("another header is an error that names the file", () => {
  const file = join(folder({"corrections.csv": "id,table\n"}), "corrections.csv");
  expect(() => readCorrections(file)).toThrow(/corrections\.csv:1: expected the header id,table,.*: id,table$/);
});
