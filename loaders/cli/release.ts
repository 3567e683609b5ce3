import {relative} from "node:path";
import {parseArgs} from "node:util";
import {sayBytes} from "../../src/model/dataset.js";
import {tableNames} from "../../src/model/tables/index.js";
import {UsageError} from "./usageError.js";

export const releaseHelp = `usage: npm run release -- [--date YYYY-MM-DD] [--note "…"]

Freezes the tables and the charts of seeds/ as they are now in data/releases/<date>, from which the site shows them for
good, with what changed since. Commit that folder.

  --date DATE   the day that names it    default: today
  --note TEXT   what to say of it on its page and in the feed
  --help        this text
`;

export interface ReleaseSettings {
  /** Folder of the project. */
  readonly root: string;
  /** 2026-01-20. */
  readonly today: string;
  readonly log: (line: string) => void;
  readonly progress: (line: string) => void;
}

function readOptions(argv: string[]) {
  const options = {date: {type: "string"}, note: {type: "string"}, help: {type: "boolean", default: false}} as const;
  try {
    return parseArgs({args: argv, options}).values;
  } catch (error) {
    throw new UsageError((error as Error).message, {cause: error});
  }
}

/** `npm run release`: freezes the tables under a day's name. Throws a UsageError on a wrong option. */
export async function release(argv: string[], {root, today, log, progress}: ReleaseSettings): Promise<void> {
  const {date, note, help} = readOptions(argv);
  if (help) return log(releaseHelp);
  const {makeRelease} = await import("../site/release/make.js");
  const made = await makeRelease({root, day: date ?? today, note: note?.trim() || null, log: progress});
  const rows = tableNames.reduce((sum, table) => sum + made.info.rows[table], 0);
  log(
    `${relative(process.cwd(), made.folder)}: ${rows} rows, ${made.info.charts.length} charts, ${sayBytes(made.bytes)}; look at it and commit it`
  );
}
