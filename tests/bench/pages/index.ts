/** npm run bench:pages [-- --runs 5] [names …]: what pages weigh and how soon they show, in Chromium. */
import {readdirSync} from "node:fs";
import {cpus, loadavg} from "node:os";
import {parseArgs} from "node:util";
import {type BenchFile, openBench} from "./harness/bench.js";
import {tableOf} from "./harness/report.js";

const load = (): string =>
  loadavg()
    .map((average) => average.toFixed(1))
    .join(" ");

async function readFiles(names: readonly string[]): Promise<BenchFile[]> {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".ts") && file !== "index.ts");
  const all = await Promise.all(files.sort().map(async (file) => (await import(`./${file}`)) as BenchFile));
  const unknown = names.find((name) => !all.some((file) => file.name === name));
  if (unknown !== undefined)
    throw new Error(`no benchmark “${unknown}”; there are ${all.map(({name}) => name).join(", ")}`);
  return names.length === 0 ? all : all.filter(({name}) => names.includes(name));
}

async function main(): Promise<void> {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {runs: {type: "string", default: "5"}, dist: {type: "string"}}
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs}: expected a whole number from 1 on`);
  const files = await readFiles(positionals);
  const bench = await openBench(runs, (line) => console.error(line), values.dist);
  console.log(
    `Chromium ${bench.browser.version()}, brotli over loopback, ${runs} fresh visits each; node ${process.version}, ${cpus().length} cores, load average at the start ${load()}`
  );
  try {
    for (const {name, run} of files) {
      console.log(`\n${name}\n${tableOf(await run(bench)).join("\n")}\nload average ${load()}`);
    }
  } finally {
    await bench.close();
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
