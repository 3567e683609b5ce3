import {readFileSync} from "node:fs";
import {resolve} from "node:path";
import {ESLint} from "eslint";
import fc from "fast-check";
import prettier from "prettier";
import ts from "typescript";
import {describe, expect, it, test} from "vitest";
import {validSpec, type ChartSpec, type Wish} from "../../../src/charts/spec/chartSpec.js";
import {constantName, specFile, specFileName} from "../../../src/charts/spec/specFile.js";
import {anySpec} from "./anySpec.js";

const long =
  "words that go on until the line is longer than any line of the project may be, and then some more of them";
const wishes: readonly [string, Wish][] = [
  ["little", {}],
  [
    "much",
    {
      id: "who-left",
      table: "departure_reports",
      kind: "interval-bars",
      reckon: "total",
      group: "organization",
      from: 2.5,
      filters: [
        {column: "manner", op: "is", value: "resigned"},
        {column: "office", op: "given", value: ""}
      ],
      notes: [{on: "row", at: "dr-1", by: "Ferry News", words: `“${long}”`}],
      headline: `${long}, “${long}”`
    }
  ],
  ["quotation marks", {headline: `He said "no"`, note: `it's "so"`, alt: "it's"}],
  ["hostile", {headline: "*/ process.exit(1) /*", note: "${process.exit(1)}", byline: "`\\u0041\\", alt: "</script>"}],
  ["a reserved name", {id: "new"}]
];

const config = JSON.parse(readFileSync(".prettierrc.json", "utf8")) as prettier.Options;
const isFormatted = (text: string): Promise<boolean> => prettier.check(text, {...config, parser: "typescript"});

/** What the compiler says of a file that stands in src/charts only for it. */
function typeFaults(text: string): string[] {
  const file = resolve("src/charts/madeByTest.ts");
  const {config: read} = ts.readConfigFile("tsconfig.json", (path) => readFileSync(path, "utf8")) as {config: object};
  const {options} = ts.parseJsonConfigFileContent(read, ts.sys, process.cwd());
  const host = ts.createCompilerHost(options);
  const [readFile, fileExists] = [host.readFile.bind(host), host.fileExists.bind(host)];
  host.readFile = (path) => (resolve(path) === file ? text : readFile(path));
  host.fileExists = (path) => resolve(path) === file || fileExists(path);
  const source = host.getSourceFile.bind(host);
  host.getSourceFile = (path, ...rest) =>
    resolve(path) === file ? ts.createSourceFile(path, text, options.target ?? 99) : source(path, ...rest);
  const program = ts.createProgram([file], options, host);
  const made = program.getSourceFile(file);
  return [...program.getSyntacticDiagnostics(made), ...program.getSemanticDiagnostics(made)].map(({messageText}) =>
    ts.flattenDiagnosticMessageText(messageText, " ")
  );
}

/** The spec that a file holds, as the code in it has it. */
function specIn(text: string): ChartSpec {
  const {outputText} = ts.transpileModule(text.replace(/^import.*$/m, ""), {compilerOptions: {target: 99, module: 1}});
  const exported = {};
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  (new Function("exports", "chartOfSpec", outputText) as (...args: unknown[]) => void)(
    exported,
    (spec: ChartSpec) => spec
  );
  return Object.values(exported)[0] as ChartSpec;
}

describe.each(wishes)("the file of a chart with %s", (_, wish) => {
  const text = specFile(validSpec(wish));

  it("is formatted as the project is", async () => {
    expect(await prettier.format(text, {...config, parser: "typescript"})).toBe(text);
  });

  it("passes the compiler", {timeout: 120_000}, () => {
    expect(typeFaults(text)).toEqual([]);
  });

  it("passes the linter", {timeout: 120_000}, async () => {
    const [result] = await new ESLint().lintText(text, {filePath: "src/charts/useOfForce.ts"});
    expect(result?.messages.map(({ruleId, message}) => `${ruleId}: ${message}`)).toEqual([]);
  });

  it("holds the spec", () => {
    expect(specIn(text)).toEqual(validSpec(wish));
  });
});

test("a compiler that is given a wrong file says so", () => {
  expect(typeFaults(specFile(validSpec({})).replace('"ranked-bars"', '"pie"'))).not.toEqual([]);
});

test("any spec gives a file that is formatted and holds it", {timeout: 120_000}, async () => {
  await fc.assert(
    fc.asyncProperty(anySpec, async (spec) => {
      const text = specFile(spec);
      expect(specIn(text)).toEqual(spec);
      expect(await isFormatted(text)).toBe(true);
    }),
    {numRuns: 60}
  );
});

it.each([
  ["my-chart", "myChart", "myChart.ts"],
  ["a-2-b", "a2B", "a2B.ts"],
  ["class", "classChart", "classChart.ts"]
])("%s is the constant %s in %s", (id, name, file) => {
  expect([constantName(id), specFileName(id)]).toEqual([name, file]);
});
