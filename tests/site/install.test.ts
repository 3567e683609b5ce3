import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {missingPackages} from "../../loaders/site/install.mjs";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "install-"));
  await mkdir(join(folder, "node_modules"));
});
afterAll(() => rm(folder, {recursive: true}));

type Packages = Record<string, {version: string; optional?: boolean}>;

async function missing(wanted: Packages, present?: Packages): Promise<string[]> {
  const hidden = join(folder, "node_modules/.package-lock.json");
  await writeFile(join(folder, "package-lock.json"), JSON.stringify({packages: {"": {version: "0.1.0"}, ...wanted}}));
  if (present) await writeFile(hidden, JSON.stringify({packages: present}));
  else await rm(hidden, {force: true});
  return missingPackages(folder);
}

const a = {version: "1.0.0"};

test.each<[string, Packages, Packages | undefined, string[]]>([
  ["a fresh clone", {"node_modules/a": a}, undefined, ["a@1.0.0"]],
  ["all there", {"node_modules/a": a}, {"node_modules/a": a}, []],
  ["another version", {"node_modules/a": {version: "1.1.0"}}, {"node_modules/a": a}, ["a@1.1.0"]],
  ["one new", {"node_modules/a": a, "node_modules/@s/b": a}, {"node_modules/a": a}, ["@s/b@1.0.0"]],
  ["one within another", {"node_modules/a/node_modules/b": a}, {"node_modules/b": a}, ["b@1.0.0"]],
  ["one for other machines", {"node_modules/a": {...a, optional: true}}, {}, []],
  ["one too many", {}, {"node_modules/a": a}, []]
])("missingPackages: %s", async (_, wanted, present, expected) =>
  expect(await missing(wanted, present)).toEqual(expected)
);
