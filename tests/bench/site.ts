/** npm run bench:site [-- --documents 5000]: the site of so many made documents beside that of the seeds. */
import {spawn} from "node:child_process";
import {readdirSync, readFileSync} from "node:fs";
import {rm, stat} from "node:fs/promises";
import {cpus, loadavg} from "node:os";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {listFiles} from "../../loaders/site/files.js";
import {serve} from "../../loaders/site/serve.js";
import {launch} from "../browser/harness.js";
import {decide} from "../made/decide.js";
import {writeDocuments} from "../made/writeDocuments.js";
import {copyProject, type Project} from "../site/project.js";

interface Built {
  /** Seconds from the start to each line that the build wrote. */
  readonly lines: readonly (readonly [seconds: number, line: string])[];
  readonly seconds: number;
  /** The most memory that all processes of the build held together, in MB. */
  readonly memory: number;
}

interface Site {
  readonly documents: number;
  readonly built: Built;
  readonly files: number;
  readonly megabytes: number;
  /** The heaviest pages, in KB. */
  readonly heaviest: readonly (readonly [path: string, kilobytes: number])[];
  /** Milliseconds to the first content, by page. */
  readonly paints: Readonly<Record<string, number>>;
}

/** Memory of a process and all that it started, in MB, as Linux tells it. */
function memoryOf(root: number): number {
  const parents = new Map<number, {parent: number; memory: number}>();
  for (const name of readdirSync("/proc").filter((each) => /^\d+$/.test(each)))
    try {
      const status = readFileSync(`/proc/${name}/status`, "utf8");
      const field = (key: string): number => Number(new RegExp(`^${key}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
      parents.set(Number(name), {parent: field("PPid"), memory: field("VmRSS") / 1000});
    } catch {
      // It has ended since.
    }
  const isOurs = (id: number): boolean => id === root || (parents.has(id) && isOurs(parents.get(id)?.parent ?? 0));
  return [...parents].reduce((sum, [id, {memory}]) => (isOurs(id) ? sum + memory : sum), 0);
}

function build(project: Project): Promise<Built> {
  const start = performance.now();
  const lines: [number, string][] = [];
  let memory = 0;
  const child = spawn(process.execPath, ["--import", "tsx", "loaders/cli.ts", "build"], {cwd: project.root});
  const timer = setInterval(() => (memory = Math.max(memory, memoryOf(child.pid ?? 0))), 500);
  const since = (): number => (performance.now() - start) / 1000;
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      for (const line of chunk.split("\n").filter(Boolean)) {
        lines.push([since(), line]);
        console.error(`${since().toFixed(1).padStart(8)} s  ${line}`);
      }
    });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(timer);
      if (code === 0) resolve({lines, seconds: since(), memory});
      else reject(new Error(`the build failed: ${lines.map(([, line]) => line).join("\n")}`));
    });
  });
}

/** The middle of some visits' first content, in milliseconds. */
async function paintsOf(folder: string, pages: readonly string[], visits = 5): Promise<Record<string, number>> {
  const [browser, site] = await Promise.all([launch(), serve(folder)]);
  const paints: Record<string, number> = {};
  try {
    for (const path of pages) {
      const times: number[] = [];
      for (let i = 0; i <= visits; i++) {
        const context = await browser.newContext();
        const page = await context.newPage();
        await page.goto(site.url + path, {waitUntil: "load", timeout: 120_000});
        await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
        const paint = await page.evaluate(
          () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Infinity
        );
        if (i > 0) times.push(paint);
        await context.close();
      }
      paints[path] = times.sort((a, b) => a - b)[Math.floor(visits / 2)] ?? NaN;
    }
  } finally {
    await Promise.all([browser.close(), site.close()]);
  }
  return paints;
}

async function measure(project: Project, documents: number): Promise<Site> {
  const built = await build(project);
  const dist = join(project.root, "dist");
  const files = await listFiles(dist);
  const sizes = await Promise.all(files.map(async (file) => [file, (await stat(join(dist, file))).size] as const));
  const pages = sizes
    .filter(([file]) => file.endsWith(".html"))
    .map(([file, size]) => [file, size / 1000] as const)
    .sort((a, b) => b[1] - a[1]);
  const document = pages.find(([file]) => /^documents\/(?!index)/.test(file))?.[0] ?? "";
  const wanted = ["index.html", "explore.html", "search.html", "documents/index.html", document];
  return {
    documents,
    built,
    files: files.length,
    megabytes: sizes.reduce((sum, [, size]) => sum + size, 0) / 1e6,
    heaviest: pages.slice(0, 12),
    paints: await paintsOf(
      dist,
      wanted.filter((path) => files.includes(path))
    )
  };
}

const ratio = (a: number, b: number): string => `${(a / b).toPrecision(2)} ×`;

function report(made: Site, seeds: Site): string[] {
  const line = (what: string, a: number, b: number, unit: string): string =>
    `${what.padEnd(34)}${a.toFixed(1).padStart(10)} ${unit.padEnd(4)}${b.toFixed(1).padStart(10)} ${unit.padEnd(4)}${ratio(a, b).padStart(9)}`;
  const place = (path: string): string => (/^documents\/(?!index)/.test(path) ? "a document" : path);
  const seedPaint = (path: string): number =>
    Object.entries(seeds.paints).find(([other]) => place(other) === place(path))?.[1] ?? NaN;
  return [
    `${"".padEnd(34)}${`${made.documents} made`.padStart(10)}     ${`${seeds.documents} seeds`.padStart(10)}`,
    line("build", made.built.seconds, seeds.built.seconds, "s"),
    line("memory of all processes, most", made.built.memory, seeds.built.memory, "MB"),
    line("size", made.megabytes, seeds.megabytes, "MB"),
    line("files", made.files, seeds.files, ""),
    ...Object.entries(made.paints).map(([path, paint]) =>
      line(`first content, ${place(path)}`, paint, seedPaint(path), "ms")
    ),
    "heaviest pages, KB of HTML",
    ...made.heaviest.map(([path, kilobytes]) => `  ${kilobytes.toFixed(0).padStart(8)}  ${path}`)
  ];
}

async function main(): Promise<void> {
  const {values} = parseArgs({options: {documents: {type: "string", default: "5000"}, keep: {type: "boolean"}}});
  const documents = Number(values.documents);
  if (!Number.isInteger(documents) || documents < 1) throw new Error("--documents wants a number of documents");
  console.log(
    `node ${process.version}, ${cpus().length} cores, load average at the start ${loadavg()[0]?.toFixed(1) ?? "?"}`
  );
  const sites: Site[] = [];
  for (const isMade of [false, true]) {
    const project = await copyProject();
    try {
      if (isMade) {
        await rm(join(project.root, "seeds"), {recursive: true});
        writeDocuments(join(project.root, "seeds"), documents);
        await project.edit("data/corrections.csv", decide(join(project.root, "seeds")));
      }
      const count = isMade
        ? documents
        : readdirSync(join(project.root, "seeds")).filter((f) => /\.txt$/.test(f)).length;
      console.error(`${count} documents in ${project.root}`);
      sites.push(await measure(project, count));
    } finally {
      if (!values.keep) await project.remove();
    }
  }
  const [seeds, made] = sites;
  if (made && seeds) console.log(report(made, seeds).join("\n"));
}

await main();
