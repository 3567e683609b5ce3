import {join, relative} from "node:path";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import type {Issue, Tables} from "../src/model/tables/index.js";
import {type Format, formats, isFormat} from "./write/format.js";

const help = `usage: npm run tables -- [--documents DIR] [--out DIR] [--format csv,json,arrow,parquet] [--corrections FILE]

Reads the documents of a folder (.txt, .md, .html; documents.csv tells what is known about them) and writes one file
per table, and datapackage.json.

  --documents DIR     folder of documents      default: seeds
  --out DIR           folder for the tables    default: data/tables
  --format LIST       csv, json, arrow, parquet; several with commas between    default: csv
  --corrections FILE  an editor's decisions    default: data/corrections.csv
  --help              this text

Exit codes: 0 tables written · 1 nothing written, and the error says why · 2 an option that is not one
`;

/** A mistake in how the command was called. */
const usage = (message: string, name = "tables"): never => {
  console.error(`${message}\ntry npm run ${name} -- --help`);
  process.exit(2);
};

interface Options {
  readonly documents: string;
  readonly out: string;
  readonly format: string;
  readonly corrections?: string | undefined;
  readonly help: boolean;
}

function readOptions(argv: string[]): Options {
  const options = {
    documents: {type: "string", default: "seeds"},
    out: {type: "string", default: "data/tables"},
    format: {type: "string", default: "csv"},
    corrections: {type: "string"},
    help: {type: "boolean", default: false}
  } as const;
  try {
    return parseArgs({args: argv, options}).values;
  } catch (error) {
    return usage((error as Error).message);
  }
}

function readFormats(list: string): Format[] {
  const names = [...new Set(list.split(",").map((name) => name.trim()))];
  const strange = names.find((name) => !isFormat(name));
  if (strange !== undefined) usage(`unknown format: “${strange}”; formats are ${formats.join(", ")}`);
  return names.filter(isFormat);
}

/** Words of documents are no commands to a terminal: control characters are shown as `\\u001b`. */
const shown = (text: string): string =>
  text.replaceAll(
    /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`
  );

/** `seeds/x.txt: …`: messages of reading begin with a path in the folder, those about a text get theirs. */
function sayIssue(dir: string, {rule, severity, message}: Issue): string {
  const isPath = rule.startsWith("read/") || rule.startsWith("extract/");
  return `${severity}: ${isPath ? `${join(dir)}/` : ""}${shown(message)}`;
}

function report(dir: string, out: string, tables: Tables): void {
  for (const issue of tables.issues) console.error(sayIssue(dir, issue));
  const counts = Object.entries(tables).map(([name, rows]) => `${String(rows.length).padStart(8)} ${name}`);
  console.log(`${counts.join("\n")}\nwritten to ${relative(process.cwd(), out) || "."}`);
}

async function tables(argv: string[]): Promise<void> {
  const {documents, out, format, corrections, help: asked} = readOptions(argv);
  if (asked) {
    console.log(help);
    return;
  }
  const chosen = readFormats(format);
  const {makeTables} = await import("./pipeline.js");
  report(documents, out, await makeTables({documents, out, formats: chosen, corrections, progress}));
}

const progress = (line: string): void => console.error(line);
const root = fileURLToPath(new URL("..", import.meta.url));

/** npm run charts [-- id …]: every file in which charts are published, into dist/charts. */
async function charts(ids: string[]): Promise<void> {
  const [{makeSnapshot}, {chosenCharts, writeCharts}] = await Promise.all([
    import("./site/snapshot/make.js"),
    import("./site/charts/write.js")
  ]);
  chosenCharts(ids);
  const {folder} = await makeSnapshot(root, progress);
  const folders = await writeCharts({root, snapshot: folder, out: join(root, "dist/charts"), ids, log: progress});
  console.log(folders.map((path) => relative(process.cwd(), path)).join("\n"));
}

const today = (): string => new Date().toISOString().slice(0, 10);
const log = (line: string): void => console.log(line);

/** Runs a command; a mistake in how it was called is told with where its help is. */
async function called(name: string, command: () => Promise<void>): Promise<void> {
  const {UsageError} = await import("./cli/usageError.js");
  try {
    await command();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    usage(error.message, name);
  }
}

async function review(argv: string[]): Promise<void> {
  const command = await import("./cli/review.js");
  const judgedFile = relative(process.cwd(), join(root, "data/judged.csv"));
  await called("review", () => command.review(argv, {judgedFile, today: today(), log, progress}));
}

async function release(argv: string[]): Promise<void> {
  const command = await import("./cli/release.js");
  await called("release", () => command.release(argv, {root, today: today(), log, progress}));
}

/** Code is loaded for the command that is asked for. */
const commands: Readonly<Record<string, (argv: string[]) => Promise<unknown>>> = {
  tables,
  charts,
  review,
  release,
  build: async () => (await import("./site/build.js")).build({root, log: progress}),
  dev: async () => console.log(`preview: ${(await (await import("./site/dev.js")).dev({root, log: progress})).url}`)
};

async function main([name = "tables", ...rest]: string[]): Promise<void> {
  if (name.startsWith("-")) return main(["tables", name, ...rest]);
  const command = commands[name];
  if (!command) return usage(`unknown command: “${name}”; commands are ${Object.keys(commands).join(", ")}`);
  await command(rest);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
