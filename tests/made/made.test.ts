import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {run} from "../../loaders/pipeline.js";
import {readDocuments} from "../../loaders/read/index.js";
import {reviewShards} from "../../loaders/site/snapshot/review.js";
import {blockParams, blocks} from "../../src/components/blocks.js";
import {shownRows} from "../../src/components/rest.js";
import {parseCorrections} from "../../src/model/correctionsCsv.js";
import type {Tables} from "../../src/model/tables/index.js";
import {searchOf} from "../site/search/openMade.js";
import {decide} from "./decide.js";
import {type MadeDocuments, writeDocuments} from "./writeDocuments.js";

const folder = mkdtempSync(join(tmpdir(), "sourceline-made-"));
const {document} = new JSDOM().window;
let made: MadeDocuments;
let tables: Tables;

const draw = (name: string, of: Tables, param: string | null = null): HTMLElement => {
  const block = blocks[name];
  if (!block) throw new Error(`no block ${name}`);
  return block(of, {document, param, rules: [], lexicons: [], chartRows: {}});
};

beforeAll(() => {
  made = writeDocuments(folder, 60);
  const {documents, issues} = readDocuments(folder);
  const lines = parseCorrections(decide(folder), "corrections.csv");
  tables = run(documents, issues, () => {}, {file: "corrections.csv", lines});
});
afterAll(() => rmSync(folder, {recursive: true}));

test("the same seed gives the same files, another other ones", () => {
  const [again, other] = [join(folder, ".again"), join(folder, ".other")];
  writeDocuments(again, 20);
  writeDocuments(other, 20, 2);
  const read = (dir: string, file: string): string => readFileSync(join(dir, file), "utf8");
  for (const file of readdirSync(again).filter((name) => name.startsWith("made-")))
    expect([file, read(again, file)]).toEqual([file, read(folder, file)]);
  expect(read(other, "made-00003.txt")).not.toBe(read(again, "made-00003.txt"));
});

describe("nothing is lost", () => {
  test("every document is a row and has its page; every broken file is an issue and a line of the method page", () => {
    expect(tables.documents.map(({id}) => id).sort()).toEqual([...made.ids].sort());
    expect(blockParams.document?.(tables, {}).sort()).toEqual([...made.ids].sort());
    const lines = draw("issues", tables).textContent;
    expect(made.broken.length).toBeGreaterThanOrEqual(4);
    for (const file of made.broken) {
      expect([file, tables.issues.filter(({message}) => message.startsWith(`${file}:`)).length]).toEqual([file, 1]);
      expect(lines).toContain(file);
    }
  });

  test("each table has rows, some corrected, and some reports disagree", () => {
    for (const name of ["statements", "departures", "incidents", "measures", "conflicts", "corrections"] as const)
      expect([name, tables[name].length > 5]).toEqual([name, true]);
    expect(tables.statements.some(({status}) => status === "confirmed")).toBe(true);
  });

  test("each page of a document marks each of its rows once", () => {
    const rows = [...tables.statements, ...tables.departure_reports, ...tables.incident_reports, ...tables.measures];
    for (const id of made.ids) {
      const page = draw("document", tables, id);
      const marked = [...page.querySelectorAll("mark[id]")].map((mark) => mark.id).sort();
      const expected = rows.filter(({document_id}) => document_id === id).map((row) => row.id);
      expect([id, marked]).toEqual([id, expected.sort()]);
    }
  });

  test("the desk has every document, and the search finds every headline", async () => {
    expect(reviewShards(tables).flat().length).toBe(made.ids.length);
    const search = await searchOf(tables);
    for (const {id, headline} of tables.documents) {
      const answer = await search.ask(`"${headline}"`, 100);
      expect([id, answer?.hits.map((hit) => hit.document.id)]).toEqual([id, [id]]);
    }
  });
});

describe("long lists", () => {
  test.each([
    ["departures", "departures", "tbody tr"],
    ["incidents", "incidents", "tbody tr"],
    ["conflicts", "conflicts", "li.conflict"]
  ] as const)("%s: what is not shown is counted", (name, table, selector) => {
    const [row] = tables[table];
    const rows = Array.from({length: shownRows + 7}, (_, i) => ({...row, id: `row-${i}`}));
    const list = draw(name, {...tables, [table]: rows});
    expect(list.querySelectorAll(selector).length).toBe(shownRows);
    expect(list.querySelector(".rest")?.textContent).toContain("7 more are not shown");
    const whole = draw(name, {...tables, [table]: rows.slice(0, shownRows)});
    expect(whole.querySelector(".rest")).toBeNull();
  });
});
