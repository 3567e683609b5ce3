import {readFileSync} from "node:fs";
import {join} from "node:path";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {tableFromIPC} from "@uwdata/flechette";
import {parse} from "csv-parse/sync";
import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {toCsv} from "../../loaders/write/csv.js";
import {formats} from "../../loaders/write/format.js";
import {writeTables} from "../../loaders/write/index.js";
import type {AnyRow, Cell, Field, FieldType} from "../../src/model/schema.js";
import {schemas, type TableName, tableNames, type Tables} from "../../src/model/tables/index.js";
import {anyTables, noTables} from "../anyTables.js";
import {folder} from "../read/folder.js";
import {runs} from "../runs.js";
import {seedTables} from "../seedTables.js";

const sqlTypes: Readonly<Record<FieldType, string>> = {
  string: "VARCHAR",
  edtf: "VARCHAR",
  integer: "INTEGER",
  number: "DOUBLE",
  boolean: "BOOLEAN",
  list: "VARCHAR[]"
};

let database: DuckDBInstance;
let connection: DuckDBConnection;
beforeAll(async () => {
  database = await DuckDBInstance.create(":memory:");
  connection = await database.connect();
});
afterAll(() => {
  connection.closeSync();
  database.closeSync();
});

const query = async (sql: string): Promise<AnyRow[]> =>
  (await connection.runAndReadAll(sql)).getRowObjectsJS() as AnyRow[];

/** A list cell's items, by hand: `\` keeps the next character, `;` parts. */
function splitList(cell: string): string[] {
  const items: string[] = [""];
  for (let i = 0; i < cell.length; i++) {
    if (cell[i] === ";") items.push("");
    else items[items.length - 1] += cell[i] === "\\" ? (cell[++i] ?? "") : (cell[i] ?? "");
  }
  return cell === "" ? [] : items;
}

function fromCsv(field: Field, cell: Cell): Cell {
  if (field.type === "list") return splitList((cell as string | null) ?? "");
  if (cell === null || cell === "") return field.mayBeEmpty ? "" : null;
  if (field.type === "boolean") return cell === "true";
  return field.type === "integer" || field.type === "number" ? Number(cell) : cell;
}

const csvRow = (table: TableName, row: AnyRow): AnyRow =>
  Object.fromEntries((schemas[table].fields as readonly Field[]).map((f) => [f.name, fromCsv(f, row[f.name] ?? null)]));

const columns = (table: TableName): string =>
  `{${schemas[table].fields.map(({name, type}) => `'${name}': '${sqlTypes[type]}'`).join(", ")}}`;

/** Each format as another program reads it. */
const readers: Readonly<Record<string, (file: string, table: TableName) => Promise<AnyRow[]>>> = {
  csv: async (file, table) => {
    const sql = `FROM read_csv('${file}', header = true, all_varchar = true, quote = '"', escape = '"', delim = ',', auto_detect = false, columns = {${schemas[table].fields.map(({name}) => `'${name}': 'VARCHAR'`).join(", ")}}, strict_mode = true)`;
    return (await query(sql)).map((row) => csvRow(table, row));
  },
  json: (file, table) => query(`FROM read_json('${file}', format = 'array', columns = ${columns(table)})`),
  parquet: (file) => query(`FROM read_parquet('${file}')`),
  arrow: (file) => {
    const table = tableFromIPC(readFileSync(file));
    const rows = table.toArray() as Record<string, Cell | Iterable<string>>[];
    const plain = (value: Cell | Iterable<string>): Cell =>
      typeof value === "object" && value !== null ? [...value] : value;
    return Promise.resolve(rows.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, plain(v)]))));
  }
};

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
