import {createHash} from "node:crypto";
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import JSZip from "jszip";
import {type DataFile, type Dataset, dataVersion, releaseOf, sumsText} from "../../../src/model/dataset.js";
import type {ReleaseInfo} from "../../../src/model/release.js";
import {schemas, type TableName, tableNames, type Tables} from "../../../src/model/tables/index.js";
import {toDatapackage, type WrittenFile} from "../../write/datapackage.js";
import {dataReadme, licenceText} from "../../write/dataReadme.js";
import {type Format, formats} from "../../write/format.js";
import {toSpreadsheetCsv} from "../../write/spreadsheetCsv.js";

const sha256 = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const licenceFile = "LICENCE.txt";
const licence = {path: licenceFile, title: "What may be reused, and on what terms"};

interface Written extends WrittenFile {
  readonly table: TableName;
}

async function readWritten(folder: string, format: Format): Promise<Written[]> {
  return Promise.all(
    tableNames.map(async (table) => {
      const name = `${table}.${format}`;
      return {table, schema: schemas[table], format, name, bytes: await readFile(join(folder, name))};
    })
  );
}

const toFile = (path: string, table: string | null, format: string, bytes: Uint8Array): DataFile => ({
  path,
  table,
  format,
  bytes: bytes.length,
  sha256: sha256(bytes)
});

/** SHA-256 of the lines that sha256sum prints for the tables' CSV files. */
export const hashTables = (csv: readonly {readonly name: string; readonly bytes: string | Uint8Array}[]): string =>
  sha256(sumsText(csv.map(({name, bytes}) => ({path: name, sha256: sha256(bytes)}))));

/** No file in an archive tells when it was packed. */
const date = new Date("1980-01-01T00:00:00Z");

async function pack(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content, {date, createFolders: false});
  return zip.generateAsync({
    type: "uint8array",
    compression: "DEFLATE",
    compressionOptions: {level: 9},
    platform: "DOS"
  });
}

const counts = (tables: Tables): Record<TableName, number> =>
  Object.fromEntries(tableNames.map((name) => [name, tables[name].length])) as Record<TableName, number>;

interface Package {
  readonly version: string;
  readonly hash: string;
  readonly released: string | null;
  readonly tables: Tables;
  readonly csv: readonly WrittenFile[];
  readonly terms: string;
}

const packPackage = ({version, hash, released, tables, csv, terms}: Package): Promise<Uint8Array> =>
  pack({
    "README.md": dataReadme({version, hash, released, rows: counts(tables)}),
    [licenceFile]: terms,
    "datapackage.json": toDatapackage(csv, {version, licence}),
    ...Object.fromEntries(csv.map(({name, bytes}) => [name, bytes]))
  });

export interface ReleaseInput {
  readonly version: string;
  readonly hash: string;
  readonly tables: Tables;
  /** Names and bytes of its tables, as they were frozen. */
  readonly csv: readonly (readonly [name: string, bytes: string | Uint8Array])[];
  readonly codeLicence: string;
}

/** The data package of a release: its name and its bytes. */
export async function packRelease(input: ReleaseInput): Promise<[name: string, bytes: Uint8Array]> {
  const {version: released, hash, tables, codeLicence} = input;
  const version = dataVersion(hash, released);
  const csv = input.csv.map(([name, bytes]) => {
    const schema = schemas[name.replace(/\.csv$/, "") as TableName];
    return {schema, format: "csv" as const, name, bytes: Buffer.from(bytes)};
  });
  const terms = licenceText(codeLicence);
  return [`sourceline-data-${version}.zip`, await packPackage({version, hash, released, tables, csv, terms})];
}

export interface DatasetInput {
  /** Folder that holds the tables in every format. */
  readonly folder: string;
  readonly tables: Tables;
  readonly releases: readonly Pick<ReleaseInfo, "version" | "hash">[];
  /** The licence of the project. */
  readonly codeLicence: string;
}

/** The folder's files that stand at stable addresses, by their path below `/tables/`, and what is to be told of them. */
export async function makeDataset({
  folder,
  tables,
  releases,
  codeLicence
}: DatasetInput): Promise<{dataset: Dataset; made: ReadonlyMap<string, string | Uint8Array>}> {
  const written = (await Promise.all(formats.map((format) => readWritten(folder, format)))).flat();
  const csv = written.filter(({format}) => format === "csv");
  const hash = hashTables(csv);
  const released = releaseOf(hash, releases)?.version ?? null;
  const version = dataVersion(hash, released);
  const terms = licenceText(codeLicence);
  const archive = await packPackage({version, hash, released, tables, csv, terms});
  const made = new Map<string, string | Uint8Array>([
    ["datapackage.json", toDatapackage(written, {version, licence})],
    [licenceFile, terms],
    [`sourceline-data-${version}.zip`, archive],
    ...tableNames.map((name) => [`spreadsheets/${name}.csv`, toSpreadsheetCsv(schemas[name], tables[name])] as const)
  ]);
  const files = [
    ...written.map(({name, table, format, bytes}) => toFile(name, table, format, bytes)),
    ...tableNames.map((name) => {
      const path = `spreadsheets/${name}.csv`;
      return toFile(path, name, "spreadsheet", Buffer.from(made.get(path) ?? ""));
    })
  ];
  const zip = toFile(`sourceline-data-${version}.zip`, null, "zip", archive);
  made.set("sha256sums.txt", sumsText([...files, zip]));
  const lastRelease = releases.at(-1)?.version ?? null;
  return {dataset: {version, hash, released, lastRelease, files, archive: zip}, made};
}

/** Writes files below a folder. */
export async function writeBeside(folder: string, made: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  for (const [path, content] of made) {
    await mkdir(dirname(join(folder, path)), {recursive: true});
    await writeFile(join(folder, path), content);
  }
}
