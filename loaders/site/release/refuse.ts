import {execFile} from "node:child_process";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {promisify} from "node:util";
import {isReleaseName, type ReleaseInfo} from "../../../src/model/release.js";
import {tableNames, type Tables} from "../../../src/model/tables/index.js";

const run = promisify(execFile);

/** What a release is made from: it must be in the repository's history, so that one can make it again. */
const inputs = ["seeds", "data", "loaders", "src/model", "src/charts", "src/components", "package-lock.json"];

/** Refuses a day that is none, that has a release, or that comes before the newest one. */
export function refuseDay(day: string, releases: readonly string[]): void {
  if (!isReleaseName(day)) throw new Error(`--date is no day: “${day}”; write it as 2026-01-20`);
  if (releases.includes(day))
    throw new Error(`data/releases/${day}: this version exists and stays as it is; release on another day with --date`);
  const last = releases.at(-1);
  if (last !== undefined && day < last)
    throw new Error(`--date ${day} is before the newest release, ${last}; give a later day`);
}

/** Refuses files that are not committed. Outside of a git repository there is nothing to compare with. */
export async function refuseUncommitted(root: string): Promise<void> {
  const inside = await run("git", ["rev-parse", "--is-inside-work-tree"], {cwd: root}).catch(() => null);
  if (!inside) return;
  const {stdout} = await run("git", ["status", "--porcelain", "--", ...inputs], {cwd: root});
  const files = stdout.split("\n").filter((line) => line !== "");
  if (files.length > 0)
    throw new Error(
      `not committed, so that nobody could make this release again:\n${files.slice(0, 10).join("\n")}${files.length > 10 ? `\n… ${files.length - 10} more` : ""}\ncommit or take back these changes, then release`
    );
}

const plain = (text: string): string => text.replaceAll("\r\n", "\n");

/** Refuses where data/tables, which people review, is not what the documents give now. `csv`: the table's file as it is now. */
export async function refuseOldTables(root: string, csv: (table: string) => Promise<string>): Promise<void> {
  for (const table of tableNames) {
    const file = `data/tables/${table}.csv`;
    const committed = await readFile(join(root, file), "utf8").catch(() => null);
    if (committed !== null && plain(committed) !== plain(await csv(table)))
      throw new Error(
        `${file}: is not what the documents give now; run npm run tables, look at the difference, commit it, then release`
      );
  }
}

/** Refuses tables of which a document is missing, because its rules failed. */
export function refuseErrors({issues}: Tables): void {
  const errors = issues.filter(({severity}) => severity === "error");
  if (errors.length > 0)
    throw new Error(
      `${errors.length === 1 ? "an error" : `${errors.length} errors`} in the last run, mend what they name and release then:\n${errors.map(({message}) => message).join("\n")}`
    );
}

/** Refuses tables that are those of the newest release. */
export function refuseSame(hash: string, last: Pick<ReleaseInfo, "hash" | "version"> | undefined): void {
  if (last?.hash === hash)
    throw new Error(`nothing to release: the tables are those of ${last.version}, data/releases/${last.version}`);
}
