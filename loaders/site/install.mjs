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

/**
 * The versions of the lockfile: `npm ci`, and where that refuses, `npm install`. It refuses a lockfile that lacks
 * packages of other machines (npm leaves those out that the registry it was written from doesn't hold).
 */
const ways = [
  {args: ["ci"], stderr: "ignore"},
  {args: ["install", "--no-save"], stderr: "inherit"}
];

/** Installs what is missing, if something is. Throws an error that says what and what to do. */
export function install(folder = root) {
  const [major] = process.versions.node.split(".");
  if (Number(major) < 20) throw new Error(`node ${process.versions.node} is too old: install Node 20 or later`);
  const missing = missingPackages(folder);
  if (missing.length === 0) return;
  console.log(`installing ${missing.length} packages`);
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const installed = ways.some(({args, stderr}) => {
    const options = {cwd: folder, stdio: ["ignore", "ignore", stderr], shell: process.platform === "win32"};
    return spawnSync(npm, [...args, "--no-audit", "--no-fund", "--loglevel=error"], options).status === 0;
  });
  if (!installed) throw new Error("npm install failed: is there a network? see above");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    install();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
