/** Finds a Chromium, or gets one. Plain JavaScript: npm test runs it before anything else. */
import {spawnSync} from "node:child_process";
import {existsSync, readdirSync} from "node:fs";
import {homedir} from "node:os";
import {delimiter, join} from "node:path";

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium"
];

const onPath = () =>
  commands.flatMap((name) => (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name)));

const runs = (path) =>
  existsSync(path) && spawnSync(path, ["--version", "--no-sandbox"], {stdio: "ignore"}).status === 0;

const run = (command, args) => spawnSync(command, args, {stdio: "ignore"}).status === 0;

/** What Playwright downloaded before. */
function downloaded() {
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), ".cache/ms-playwright");
  if (!existsSync(folder)) return [];
  const builds = readdirSync(folder).filter((name) => name.startsWith("chromium-"));
  return builds.flatMap((name) => ["chrome-linux", "chrome-linux64"].map((part) => join(folder, name, part, "chrome")));
}

/** The path of a Chromium that starts, or null. */
export function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named) return runs(named) ? named : null;
  return [...onPath(), ...applications, ...downloaded()].find(runs) ?? null;
}

const ways = [
  () =>
    process.getuid?.() === 0 &&
    existsSync("/etc/debian_version") &&
    run("apt-get", ["update"]) &&
    run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]),
  () => run(process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"])
];

/** The path of a Chromium, installed if need be: as a Debian package where we may, else by Playwright. */
export function getChromium() {
  const found = findChromium();
  if (found) return found;
  for (const way of process.env.CHROME_PATH ? [] : ways) {
    const got = way() && findChromium();
    if (got) return got;
  }
  const named = process.env.CHROME_PATH;
  throw new Error(
    named
      ? `CHROME_PATH names no browser that starts: ${named}`
      : "no Chromium: install one (apt-get install chromium) or set CHROME_PATH to a Chrome"
  );
}
