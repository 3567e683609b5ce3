import {execFile} from "node:child_process";
import {createHash} from "node:crypto";
import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";
import {DuckDBInstance} from "@duckdb/node-api";
import {Ajv} from "ajv";
import addFormats from "ajv-formats";
import {parse} from "csv-parse/sync";
import JSZip from "jszip";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {makeDataset, writeBeside} from "../../../loaders/site/snapshot/dataset.js";
import {formats} from "../../../loaders/write/format.js";
import {writeTables} from "../../../loaders/write/index.js";
import {toSpreadsheetCsv} from "../../../loaders/write/spreadsheetCsv.js";
import {snippets} from "../../../src/components/dataset/snippets.js";
import {cellText} from "../../../src/model/cellText.js";
import type {Dataset} from "../../../src/model/dataset.js";
import type {AnyRow} from "../../../src/model/schema.js";
import {readSpreadsheetCell} from "../../../src/model/spreadsheetCell.js";
import {schemas, tableNames, type Tables} from "../../../src/model/tables/index.js";
import {madeTables} from "../../madeTables.js";
import {seedTables} from "../../seedTables.js";
import {dataPackageProfile} from "../../write/dataPackageProfile.js";

const run = promisify(execFile);
const codeLicence = "MIT License\n\nCopyright";
let folder = "";
let tables: Tables;
let dataset: Dataset;
let made: ReadonlyMap<string, string | Uint8Array>;

const ajv = new Ajv({allErrors: true});
addFormats.default(ajv);
const check = ajv.compile(dataPackageProfile);
const sha256 = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const unpack = async (bytes: string | Uint8Array | undefined): Promise<Map<string, Buffer>> => {
  const zip = await JSZip.loadAsync(Buffer.from(bytes ?? ""));
  const entries = Object.values(zip.files).map(async (file) => [file.name, await file.async("nodebuffer")] as const);
  return new Map(await Promise.all(entries));
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dataset-"));
  tables = await seedTables();
  await writeTables(tables, folder, formats);
  ({dataset, made} = await makeDataset({folder, tables, releases: [], codeLicence}));
}, 120_000);
afterAll(() => rm(folder, {recursive: true}));

describe("the package", () => {
  test("has every table, a README with every column, the licence, and a sound descriptor", async () => {
    const files = await unpack(made.get(dataset.archive.path));
    const csv = tableNames.map((name) => `${name}.csv`);
    expect([...files.keys()].sort()).toEqual([...csv, "LICENCE.txt", "README.md", "datapackage.json"].sort());
    const descriptor = JSON.parse(files.get("datapackage.json")?.toString() ?? "") as {
      version: string;
      resources: {path: string; bytes: number; hash: string}[];
    };
    expect(check(descriptor), JSON.stringify(check.errors)).toBe(true);
    expect(descriptor.version).toBe(dataset.version);
    for (const {path, bytes, hash} of descriptor.resources) {
      const content = files.get(path) ?? Buffer.alloc(0);
      expect([content.length, `sha256:${sha256(content)}`]).toEqual([bytes, hash]);
    }
    const readme = files.get("README.md")?.toString();
    for (const name of tableNames)
      for (const field of schemas[name].fields) expect(readme).toContain(`- \`${field.name}\``);
    expect(files.get("LICENCE.txt")?.toString()).toContain(codeLicence);
  });

  test("is the same bytes each time, with other names for other tables", async () => {
    const again = await makeDataset({folder, tables, releases: [], codeLicence});
    expect(again.dataset).toEqual(dataset);
    for (const [path, bytes] of made) expect([path, sha256(again.made.get(path) ?? "")]).toEqual([path, sha256(bytes)]);
    const other = await mkdtemp(join(tmpdir(), "dataset-"));
    await writeTables(madeTables, other, formats);
    const second = await makeDataset({folder: other, tables: madeTables, releases: [], codeLicence});
    expect(second.dataset.hash).not.toBe(dataset.hash);
    await rm(other, {recursive: true});
  });

  test("is named after the release whose tables it holds", async () => {
    const releases = [
      {version: "2031-01-01", hash: dataset.hash},
      {version: "2031-02-01", hash: "another"}
    ];
    const {dataset: released} = await makeDataset({folder, tables, releases, codeLicence});
    expect(released).toMatchObject({released: "2031-01-01", lastRelease: "2031-02-01"});
    expect(released.archive.path).toBe(`sourceline-data-2031-01-01-${dataset.hash.slice(0, 12)}.zip`);
  });
});

test("the hash of the tables can be had with sha256sum", async () => {
  const names = tableNames.map((name) => `${name}.csv`).join(" ");
  const {stdout} = await run("sh", ["-c", `sha256sum ${names} | sha256sum`], {cwd: folder});
  expect(stdout.split(" ")[0]).toBe(dataset.hash);
});

test("sizes and sums are those of the files, and no name leaves the folder", async () => {
  for (const {path, bytes, sha256: sum} of [...dataset.files, dataset.archive]) {
    const content = made.get(path) ?? (await readFile(join(folder, path)));
    expect([path, Buffer.from(content).length, sha256(content)]).toEqual([path, bytes, sum]);
    expect(path).toMatch(/^(?!\/)[\w./-]+$/);
    expect(path).not.toContain("..");
  }
});

test("the file of sums is one that sha256sum checks", async () => {
  await writeBeside(folder, made);
  const {stdout} = await run("sha256sum", ["-c", "sha256sums.txt"], {cwd: folder});
  expect(stdout.trim().split("\n")).toHaveLength(dataset.files.length + 1);
});

test.each(tableNames)("CSV for spreadsheets of %s has the same values, by its convention", (name) => {
  const text = Buffer.from(made.get(`spreadsheets/${name}.csv`) ?? "").toString();
  expect(text.startsWith("\uFEFF")).toBe(true);
  const [head = [], ...rows] = parse(text, {bom: true, record_delimiter: "\r\n"});
  const {fields} = schemas[name];
  expect(head).toEqual(fields.map((field) => field.name));
  const expected = (tables[name] as readonly AnyRow[]).map((row) => fields.map((field) => cellText(row[field.name])));
  expect(rows.map((row) => row.map(readSpreadsheetCell))).toEqual(expected);
});

test("in CSV for spreadsheets no cell of hostile words begins a formula, and numbers stay numbers", () => {
  const hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", " =1"];
  const field = {name: "words", type: "string", description: "words"} as const;
  const number = {name: "n", type: "integer", unit: "people", description: "number"} as const;
  const schema = {name: "t", title: "t", grain: "t", anchored: false, fields: [field, number]} as const;
  const text = toSpreadsheetCsv(
    schema,
    hostile.map((words) => ({words, n: -1}))
  );
  const [, ...rows] = parse(text.toString(), {bom: true, record_delimiter: "\r\n"});
  expect(rows.map(([words = "", n]) => [readSpreadsheetCell(words), n])).toEqual(hostile.map((words) => [words, "-1"]));
  for (const [words = ""] of rows) expect(words).toMatch(/^'/);
});

describe("how to load", () => {
  test.each(snippets)("$title names only files that there are", ({needs, code}) => {
    const known = new Set(dataset.files.map(({path}) => path));
    for (const name of needs) {
      expect(known).toContain(name);
      expect(code).toContain(name.replace(/\.json$/, ""));
    }
  });

  test.each(snippets.filter(({id}) => id.startsWith("sql")))("$title runs", async ({code, id}) => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    await connection.run(`SET file_search_path = '${folder}'`);
    const rows = (await connection.runAndReadAll(code)).getRowObjectsJS();
    expect(rows.length).toBeGreaterThan(0);
    if (id === "sql-span") {
      const count = BigInt(tables.statements.length);
      expect(rows).toEqual([{passages: count, found: count}]);
    }
    connection.closeSync();
    instance.closeSync();
  });

  test("Python reads the statements with what comes with it", async () => {
    const code = snippets.find(({id}) => id === "python")?.code ?? "";
    const {stdout} = await run("python3", ["-c", code], {
      cwd: folder,
      env: {...process.env, PYTHONIOENCODING: "utf-8"}
    });
    expect(stdout.split("\n")[0]).toBe(`${tables.statements.length} statements`);
  });

  test("JavaScript finds each passage where it says", async () => {
    await writeFile(join(folder, "load.mjs"), snippets.find(({id}) => id === "javascript")?.code ?? "");
    const {stdout} = await run(process.execPath, ["load.mjs"], {cwd: folder});
    expect(stdout).toBe(`${tables.statements.length} statements, 0 of them not where they say\n`);
  });
});
