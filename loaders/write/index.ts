import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {schemas, type TableName, tableNames, type Tables} from "../../src/model/tables/index.js";
import {toArrow} from "./arrow.js";
import {toCsv} from "./csv.js";
import {toDatapackage, type WrittenFile} from "./datapackage.js";
import {replaceFolder} from "./folder.js";
import type {Encoder, Format} from "./format.js";
import {toJson} from "./json.js";
import {writeParquet} from "./parquet.js";

const encoders: Readonly<Record<Exclude<Format, "parquet">, Encoder>> = {csv: toCsv, json: toJson, arrow: toArrow};

async function writeFormat(folder: string, tables: Tables, format: Format): Promise<void> {
  const fileOf = (table: TableName): string => join(folder, `${table}.${format}`);
  if (format === "parquet")
    await writeParquet(tableNames.map((name) => ({schema: schemas[name], rows: tables[name], file: fileOf(name)})));
  else for (const name of tableNames) writeFileSync(fileOf(name), encoders[format](schemas[name], tables[name]));
}

const written = (folder: string, format: Format): WrittenFile[] =>
  tableNames.map((table) => {
    const name = `${table}.${format}`;
    return {schema: schemas[table], format, name, bytes: readFileSync(join(folder, name))};
  });

/**
 * Writes every table in these formats, and datapackage.json, to a folder: all of it or nothing. A folder that is there
 * is replaced, unless it holds other things than tables: that is an error.
 */
export const writeTables = (tables: Tables, out: string, formats: readonly Format[]): Promise<void> =>
  replaceFolder(out, async (folder) => {
    for (const format of formats) await writeFormat(folder, tables, format);
    const files = formats.flatMap((format) => written(folder, format));
    writeFileSync(join(folder, "datapackage.json"), toDatapackage(files));
  });
