/** npm test: every check of the project, one after another. Its last line is `N passed, N failed`. */
import {spawn} from "node:child_process";
import {existsSync, mkdirSync, readFileSync, rmSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {install} from "../loaders/site/install.mjs";
import {getChromium} from "./browser/chromium.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const longest = 40 * 60_000;
let passed = 0;
let failed = 0;
const broken = [];

const seconds = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

/** Runs a step, says how long it took, counts what it found. A step without tests of its own counts as one. */
async function step(name, run) {
  const start = performance.now();
  console.log(`\n── ${name}`);
  const counts = await Promise.resolve()
    .then(run)
    .catch((error) => {
      console.error(error instanceof Error ? error.message : error);
      return {passed: 0, failed: 1};
    });
  passed += counts.passed;
  failed += counts.failed;
  if (counts.failed > 0) broken.push(name);
  console.log(`── ${name}: ${counts.failed > 0 ? "failed" : "passed"} in ${seconds(start)}`);
  return counts.failed === 0;
}

const one = {passed: 1, failed: 0};

function execute(args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {cwd: root, env: {...process.env, ...env}, stdio: "inherit"});
    const timer = setTimeout(() => child.kill("SIGKILL"), longest);
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve(code ?? 1);
    });
  });
}

async function command(args) {
  if ((await execute(args)) !== 0) throw new Error(`failed: ${args.join(" ")}`);
  return one;
}

/** Counts of a Vitest run. A file that couldn't be run, a run that crashed and a run without tests are failures. */
function countTests(report, code) {
  if (!existsSync(report)) return {passed: 0, failed: 1};
  const {numPassedTests, numFailedTests, testResults} = JSON.parse(readFileSync(report, "utf8"));
  const failedTests = (results) => results.filter(({status}) => status === "failed").length;
  const unrun = testResults.filter((file) => file.status === "failed" && failedTests(file.assertionResults) === 0);
  const bad = numFailedTests + unrun.length;
  const silent = bad === 0 && (code !== 0 || numPassedTests === 0) ? 1 : 0;
  return {passed: numPassedTests, failed: bad + silent};
}

async function vitest(name, args, env) {
  const report = `${root}.sourceline/${name}.json`;
  rmSync(report, {force: true});
  const files = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await execute(["node_modules/vitest/vitest.mjs", "run", ...files, ...args], env);
  return countTests(report, code);
}

mkdirSync(`${root}.sourceline`, {recursive: true});
let chromium = "";
const installed = await step("install", () => (install(root), one));
if (installed) {
  const found = await step("chromium", () => ((chromium = getChromium()), console.log(chromium), one));
  await step("lint", () => command(["node_modules/eslint/bin/eslint.js", ".", "--max-warnings", "0"]));
  await step("format", () =>
    command(["node_modules/prettier/bin/prettier.cjs", "--check", ".", "--log-level", "warn"])
  );
  await step("types", () => command(["node_modules/typescript/bin/tsc", "-p", "."]));
  await step("unit tests", () => vitest("unit", ["--exclude", "tests/browser/**"], {CHROME_PATH: chromium}));
  const built = await step("build", () => command(["--import", "tsx", "loaders/cli.ts", "build"]));
  if (found && built) await step("browser tests", () => vitest("browser", ["tests/browser"], {CHROME_PATH: chromium}));
  else await step("browser tests", () => Promise.reject(new Error("not run: there is no Chromium or no site")));
}

if (broken.length > 0) console.log(`\nfailed: ${broken.join(", ")}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
