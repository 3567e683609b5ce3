import {readdirSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import ts from "typescript";
import {describe, expect, test} from "vitest";

/** The rooms in the order in which the data walks through them: a room imports itself and those before it. */
const order = [
  "src/model",
  "loaders/top",
  "read",
  "segment",
  "annotate",
  "extract",
  "reconcile",
  "correct",
  "validate",
  "write",
  "pipeline",
  "site",
  "cli"
];
const readsFiles = /^(?:loaders\/(?:read|write|site|cli)\/|loaders\/(?:cli|lexicon)\.ts$)/;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.name === ".observablehq") return [];
    return entry.isDirectory() ? filesBelow(path) : /\.(?:ts|mjs|js)$/.test(path) ? [path] : [];
  });
}

const importsOf = (file: string): string[] =>
  ts.preProcessFile(readFileSync(file, "utf8"), true, true).importedFiles.map(({fileName}) => fileName);

/** The room of a file; `loaders/top`: what every loader may use, the lexicon reader and the shapes of rules and issues. */
function roomOf(file: string): string {
  const [, top = "", next = ""] = /^(src\/[^/]+|loaders)\/([^/]+)/.exec(file) ?? [];
  if (top.startsWith("src/")) return top;
  if (/^(?:pipeline|cli)\.ts$/.test(next)) return next.replace(".ts", "");
  return next.endsWith(".ts") ? "loaders/top" : next;
}

const files = [...filesBelow("loaders"), ...filesBelow("src")];
const edges = files.flatMap((from) =>
  importsOf(from).map((name) => ({
    from,
    name,
    to: name.startsWith(".") ? join(dirname(from), name).replace(/\.js$/, ".ts") : name
  }))
);
const inside = edges.filter(({name}) => name.startsWith("."));
const say = ({from, to}: {from: string; to: string}): string => `${from} imports ${to}`;

test("there are files to judge", () => {
  expect(files.length).toBeGreaterThan(40);
  expect(inside.length).toBeGreaterThan(100);
});

test("the model imports nothing", () => {
  expect(edges.filter(({from, to}) => from.startsWith("src/model/") && !to.startsWith("src/model/")).map(say)).toEqual(
    []
  );
});

test("a loader imports its own room and the rooms before it", () => {
  const wrong = inside.filter(({from, to}) => {
    if (!from.startsWith("loaders/") || roomOf(from) === "site" || roomOf(from) === "cli") return false;
    return order.indexOf(roomOf(to)) > order.indexOf(roomOf(from)) || order.indexOf(roomOf(to)) < 0;
  });
  expect(wrong.map(say)).toEqual([]);
});

test("the model, charts and components import no loader; only the bridge in src/data does", () => {
  expect(
    inside
      .filter(({from, to}) => from.startsWith("src/") && !from.startsWith("src/data/") && to.startsWith("loaders/"))
      .map(say)
  ).toEqual([]);
});

test("charts and components import nothing of pages or data", () => {
  const own = /^src\/(?:model|charts|components)\//;
  expect(inside.filter(({from, to}) => own.test(from) && !own.test(to)).map(say)).toEqual([]);
});

test("one extractor never imports another", () => {
  const extractor = (file: string): string | undefined => /^loaders\/extract\/([^/]+)\//.exec(file)?.[1];
  const wrong = inside.filter(({from, to}) => extractor(from) && extractor(to) && extractor(from) !== extractor(to));
  expect(wrong.map(say)).toEqual([]);
});

describe("the file system", () => {
  test("is used in read, write, site, cli and the lexicon reader only", () => {
    const wrong = edges.filter(
      ({from, name}) => /^(?:node:)?fs\b/.test(name) && !readsFiles.test(from) && !from.startsWith("src/data/")
    );
    expect(wrong.map(say)).toEqual([]);
  });

  test("nor the network, processes or the clock by loaders that think", () => {
    const thinks = (file: string): boolean =>
      /^loaders\/(?:segment|annotate|extract|reconcile|correct|validate)\//.test(file) || file.startsWith("src/model/");
    const wrong = edges.filter(({from, name}) => thinks(from) && /^(?:node:|http|https|net|child_process)/.test(name));
    expect(wrong.map(say)).toEqual([]);
    const clock = files.filter(
      (file) =>
        thinks(file) && /\bDate\.now\(|new Date\(\)|Math\.random\(|performance\.now\(/.test(readFileSync(file, "utf8"))
    );
    expect(clock).toEqual([]);
  });
});

test("node's modules are named node:", () => {
  expect(edges.filter(({name}) => /^(?:fs|path|url|os|util|crypto|child_process)(?:\/|$)/.test(name)).map(say)).toEqual(
    []
  );
});
