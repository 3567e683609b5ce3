import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {makeTables, run} from "../loaders/pipeline.js";
import {readDocuments} from "../loaders/read/index.js";
import {validate} from "../loaders/validate/index.js";
import {type DocumentRow, schemas, tableNames} from "../src/model/tables/index.js";
import {folder} from "./read/folder.js";
import {runs} from "./runs.js";
import {seedTables} from "./seedTables.js";

const toDocument = (text: string, i = 0): DocumentRow => ({
  id: `made-${i}`,
  path: `made-${i}.txt`,
  sha256: "0",
  headline: null,
  publisher: null,
  author: null,
  date_published: i % 2 === 0 ? "2026-01-15" : null,
  url: null,
  language: "en",
  words: 0,
  note: null,
  text
});

/** Words that set rules off, put together without sense, among characters that break things. */
const triggering = fc.constantFrom(
  ...'said,told reporters,“,”,",‘,’,according to,resigned,fired,was shot,killed,at least six,several,officers,the mayor,she,he,Ada Bell,Cy Dunn,Mr. Dunn,Elmwood Police Department,(EPD),Department of Justice,January 7,last Tuesday,in Elmwood,353 percent,four-fold,99999999999999999999,1e400,0,-5,two to four,not,former,in protest,after,.,?,!,…,—,[1],;,\n,\n\n,\n- ,\t,\u00A0,\u200B,\u202E,\uFFFD,𝔊,🇺🇦,שלום,\u0007,é,e\u0301,St.,U.S.,a.m.'.split(
    ","
  )
);
const text = fc
  .array(fc.oneof({weight: 6, arbitrary: triggering}, fc.string({unit: "binary", maxLength: 8})), {maxLength: 60})
  .map((pieces) => pieces.join(" ").replaceAll("\0", ""))
  .filter((made) => made.trim() !== "");

describe("any documents give valid tables", () => {
  test("without an extraction that fails, spans in bounds and equal to their words", () => {
    fc.assert(
      fc.property(fc.array(text, {minLength: 1, maxLength: 3}), (texts) => {
        const tables = run(texts.map(toDocument));
        expect(tables.issues).toEqual([]);
        expect(validate(tables)).toEqual([]);
      }),
      {numRuns: runs(60)}
    );
  });

  test.each([
    ["one long line without an end", "she said that the clerk was fired and ".repeat(300)],
    ["a thousand open quotation marks", "“ said ".repeat(1000)],
    ["a line for each of five hundred names", "Ada Bell resigned.\n".repeat(500)],
    ["no word at all", "… — ? ".repeat(2000)],
    ["one word", "a".repeat(15_000)],
    ["a count beyond counting", "99999999999999999999 the mayor resigned"],
    ["a figure of no word", "🇺🇦 said 353 percent"]
  ])("%s", (_, long) => {
    expect(run([toDocument(long)]).issues).toEqual([]);
  });
});

test("a document that breaks the code is passed over by name, the others go through", () => {
  const found = "Six clerks of the Elmwood Parks Department resigned on Monday.";
  const broken = {...toDocument("", 1), text: null as unknown as string};
  expect(() => run([toDocument(found), broken])).toThrow(/documents made-1: text: is missing/);
});

describe("the seeds", () => {
  test("give the tables in data/tables: run npm run tables, and look at what changed", async () => {
    const out = join(folder(), "out");
    await makeTables({documents: "seeds", out, formats: ["csv"]});
    expect(readdirSync("data/tables").sort()).toEqual(readdirSync(out).sort());
    for (const file of readdirSync(out))
      expect(readFileSync(join(out, file), "utf8"), file).toBe(readFileSync(join("data/tables", file), "utf8"));
  });

  test("give the same tables twice", async () => {
    expect(run(readDocuments("seeds").documents)).toEqual(await seedTables());
  });

  test("keep the documents to the character", async () => {
    for (const {path, text: record} of (await seedTables()).documents)
      expect(record).toBe(readFileSync(join("seeds", path), "utf8"));
  });

  test("have every column of every table, in the schema's order", async () => {
    const tables = await seedTables();
    for (const name of tableNames)
      for (const row of tables[name].slice(0, 1))
        expect(Object.keys(row).sort(), name).toEqual(schemas[name].fields.map((field) => field.name).sort());
  });
});

describe("a run that fails leaves nothing", () => {
  test.each([
    ["no documents", {}, /no document in this folder/],
    [
      "a broken documents.csv",
      {"a.txt": "One.\nTwo.", "documents.csv": "title\nx\n"},
      /documents\.csv:1: column “title”/
    ]
  ])("%s", async (_, files, message) => {
    const dir = folder();
    const documents = folder(files);
    await expect(makeTables({documents, out: join(dir, "out"), formats: ["csv"]})).rejects.toThrow(message);
    expect(readdirSync(dir)).toEqual([]);
  });
});

test("long work says how far it is", () => {
  const lines: string[] = [];
  run(
    Array.from({length: 401}, (_, i) => toDocument(`Clerk ${i} said no.`, i)),
    [],
    (line) => lines.push(line)
  );
  expect(lines).toEqual(["extracted 200 of 401 documents", "extracted 400 of 401 documents"]);
});
