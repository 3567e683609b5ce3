import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {toCsv} from "../../loaders/write/csv.js";
import {formats} from "../../loaders/write/format.js";
import {writeTables} from "../../loaders/write/index.js";
import {schemas, tableNames, type Tables} from "../../src/model/tables/index.js";
import {anyTables, noTables} from "../anyTables.js";
import {folder} from "../read/folder.js";
import {runs} from "../runs.js";
import {seedTables} from "../seedTables.js";
import {query, readers} from "./readBack.js";

async function expectSame(tables: Tables, dir: string, format: string): Promise<void> {
  for (const table of tableNames) {
    const read = await readers[format]!(join(dir, `${table}.${format}`), table);
    expect(read, `${table}.${format}`).toEqual(tables[table]);
  }
}

describe.each(formats)("%s", (format) => {
  test("the seeds' tables come back, cell by cell", async () => {
    const out = join(folder(), "out");
    const tables = await seedTables();
    await writeTables(tables, out, [format]);
    await expectSame(tables, out, format);
  });

  test("any rows come back, cell by cell", async () => {
    const out = join(folder(), "out");
    await fc.assert(
      fc.asyncProperty(anyTables, async (tables) => {
        await writeTables(tables, out, [format]);
        await expectSame(tables, out, format);
      }),
      {numRuns: runs(15)}
    );
  }, 120_000);

  test("tables without rows have their columns", async () => {
    const out = join(folder(), "out");
    await writeTables(noTables, out, [format]);
    await expectSame(noTables, out, format);
    if (format === "parquet") {
      const described = await query(`DESCRIBE FROM read_parquet('${join(out, "measures.parquet")}')`);
      expect(described.map((row) => row.column_name)).toEqual(schemas.measures.fields.map(({name}) => name));
    }
  });

  test("the same rows give the same tables", async () => {
    const dir = folder();
    const tables = await seedTables();
    for (const out of ["a", "b"]) await writeTables(tables, join(dir, out), [format]);
    for (const table of tableNames) {
      const [a, b] = ["a", "b"].map((out) => readFileSync(join(dir, out, `${table}.${format}`)));
      expect(a?.equals(b ?? Buffer.alloc(0)), table).toBe(true);
    }
  });
});

test.each([
  [["a", "b"], "a;b"],
  [["a;b", "c"], "a\\;b;c"],
  [["a\\", "b"], "a\\\\;b"],
  [[], ""]
])("the list %j is the cell %s", (items, cell) => {
  const schema = {
    name: "t",
    title: "",
    grain: "",
    anchored: false,
    fields: [{name: "l", type: "list", description: ""}]
  } as const;
  const [, [found] = []] = parse(toCsv(schema, [{l: items}]).toString());
  expect(found ?? "").toBe(cell);
});
