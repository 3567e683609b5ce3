import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {Ajv} from "ajv";
import addFormats from "ajv-formats";
import {describe, expect, test} from "vitest";
import {toDatapackage} from "../../loaders/write/datapackage.js";
import {type Format, formats} from "../../loaders/write/format.js";
import {writeTables} from "../../loaders/write/index.js";
import {schemas, tableNames} from "../../src/model/tables/index.js";
import {folder} from "../read/folder.js";
import {seedTables} from "../seedTables.js";
import {dataPackageProfile} from "./dataPackageProfile.js";

interface Resource {
  name: string;
  path: string;
  hash: string;
  bytes: number;
  schema: {fields: {name: string; type: string; delimiter?: string}[]};
}
interface Descriptor {
  resources: Resource[];
}

const ajv = new Ajv({allErrors: true});
addFormats.default(ajv);
const check = ajv.compile(dataPackageProfile);
const faults = (descriptor: unknown): string[] =>
  check(descriptor) ? [] : (check.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);

async function written(...chosen: Format[]): Promise<{dir: string; descriptor: Descriptor}> {
  const dir = join(folder(), "out");
  await writeTables(await seedTables(), dir, chosen);
  return {dir, descriptor: JSON.parse(readFileSync(join(dir, "datapackage.json"), "utf8")) as Descriptor};
}

describe.each([[["csv"]], [["json"]], [[...formats]], [["parquet", "csv"]]] as Format[][][])("%s", (chosen) => {
  test("is a Data Package of version 2 that names each file with its bytes", async () => {
    const {dir, descriptor} = await written(...chosen);
    expect(faults(descriptor)).toEqual([]);
    expect(descriptor.resources).toHaveLength(tableNames.length * chosen.length);
    expect(new Set(descriptor.resources.map(({name}) => name)).size).toBe(descriptor.resources.length);
    for (const {path, bytes, hash} of descriptor.resources) {
      const content = readFileSync(join(dir, path));
      expect([content.length, `sha256:${createHash("sha256").update(content).digest("hex")}`]).toEqual([bytes, hash]);
    }
  });
});

test("its fields are the files' columns", async () => {
  const {dir, descriptor} = await written("csv");
  for (const {path, schema} of descriptor.resources)
    expect(schema.fields.map(({name}) => name).join(",")).toBe(readFileSync(join(dir, path), "utf8").split("\n")[0]);
});

describe("the check finds what is wrong", () => {
  const {statements} = schemas;
  const sound = (): Descriptor =>
    JSON.parse(
      toDatapackage([{schema: statements, format: "csv", name: "statements.csv", bytes: Buffer.from("x")}])
    ) as Descriptor;
  test("nothing in a sound one", () => expect(faults(sound())).toEqual([]));

  test.each([
    ["no resources", (d: Descriptor) => Object.assign(d, {resources: []})],
    ["a path out of the folder", (d: Descriptor) => Object.assign(d.resources[0] ?? {}, {path: "../x.csv"})],
    ["a resource without a path", (d: Descriptor) => Reflect.deleteProperty(d.resources[0] ?? {}, "path")],
    [
      "a field of an unknown type",
      (d: Descriptor) => Object.assign(d.resources[0]?.schema.fields[0] ?? {}, {type: "edtf"})
    ],
    ["a misspelt property", (d: Descriptor) => Object.assign(d.resources[0] ?? {}, {mediaType: "text/csv"})],
    ["an empty list of keys", (d: Descriptor) => Object.assign(d.resources[0]?.schema ?? {}, {foreignKeys: []})]
  ])("%s", (_, spoil) => {
    const descriptor = sound();
    spoil(descriptor);
    expect(faults(descriptor)).not.toEqual([]);
  });
});
