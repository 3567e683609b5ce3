/** Installs what the lockfile names and isn't there. Plain JavaScript without imports: it runs in a fresh clone. */
import {spawnSync} from "node:child_process";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

const readPackages = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {});

/** The packages that the lockfile names and that are absent or of another version, as `name@version`. */
export function missingPackages(folder = root) {
  const wanted = readPackages(join(folder, "package-lock.json"));
  const present = readPackages(join(folder, "node_modules/.package-lock.json"));
  return Object.entries(wanted)
    .filter(([path, {optional, peer}]) => path !== "" && !optional && !peer)
    .filter(([path, {version}]) => present[path]?.version !== version)
    .map(([path, {version}]) => `${path.replace(/^.*node_modules\//, "")}@${version}`);
}

/** Runs `npm ci` if something is missing. Throws an error that says what and what to do. */
export function install(folder = root) {
  const [major] = process.versions.node.split(".");
  if (Number(major) < 20) throw new Error(`node ${process.versions.node} is too old: install Node 20 or later`);
  const missing = missingPackages(folder);
  if (missing.length === 0) return;
  console.log(`installing ${missing.length} packages`);
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const options = {cwd: folder, stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32"};
  const {status} = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], options);
  if (status !== 0) throw new Error("npm ci failed: is there a network? see above");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    install();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
