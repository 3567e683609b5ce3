import {spawnSync} from "node:child_process";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {folder} from "./read/folder.js";

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

function run(...args: string[]): Ended {
  const {status, stdout, stderr} = spawnSync(process.execPath, ["--import", "tsx", "loaders/cli.ts", ...args], {
    encoding: "utf8"
  });
  return {code: status, out: stdout, error: stderr};
}

const clerk = "Clerk quits\n\nThe clerk of Elmwood has resigned, Mayor Ada Bell said on Friday.\n";

test("tables are written, and what was doubtful is said with the file's path", () => {
  const dir = folder({"in/a.txt": clerk, "in/b.txt": "", "in/c.txt": "One left.\r\nTwo stayed.\r\n"});
  const {code, out, error} = run(
    "tables",
    "--documents",
    join(dir, "in"),
    "--out",
    join(dir, "out"),
    "--format",
    "csv,json"
  );
  expect(error).toBe(
    `error: ${dir}/in/b.txt: is empty; left out\n` +
      `warning: ${dir}/in/c.txt: its line ends are CRLF or CR: read as LF, positions count one character for each\n`
  );
  expect(out).toMatch(/^ +2 documents\n +\d+ statements\n[^]*written to .*out\n$/);
  expect(code).toBe(0);
  expect(readdirSync(join(dir, "out"))).toEqual(
    expect.arrayContaining(["statements.csv", "statements.json", "datapackage.json"])
  );
  expect(readFileSync(join(dir, "out/issues.csv"), "utf8").split("\n")).toHaveLength(4);
});

test("words of documents are no commands to the terminal", () => {
  const dir = folder({"in/a.txt": clerk, "in/documents.csv": "path,headline\n\u001b[2J//x/../y,\u202eb\n"});
  const {error} = run("tables", "--documents", join(dir, "in"), "--out", join(dir, "out"));
  expect(error).toBe(`warning: ${dir}/in/documents.csv:2: no such document: “\\u001b[2J//x/../y”; row not used\n`);
});

test.each([
  ["an option that is none", ["--colour"], 2, /^Unknown option '--colour'[^]*npm run tables -- --help\n$/],
  ["a stray word", ["tables", "seeds"], 2, /^Unexpected argument 'seeds'/],
  [
    "a format that is none",
    ["--format", "csv,xml"],
    2,
    /^unknown format: “xml”; formats are csv, json, arrow, parquet\n/
  ],
  [
    "a command that is none",
    ["extract"],
    2,
    /^unknown command: “extract”; commands are tables, charts, review, release, build, dev\n/
  ],
  [
    "no such folder",
    ["--documents", "nowhere"],
    1,
    /^nowhere: no such folder; give the folder of the documents with --documents\n$/
  ]
])("%s: an error without a stack, and nothing written", (_, args, status, message) => {
  const out = join(folder(), "out");
  const {code, error} = run(...args, ...(args.includes("--colour") || args[0] === "extract" ? [] : ["--out", out]));
  expect(error).toMatch(message);
  expect(error).not.toMatch(/\n {4}at /);
  expect(code).toBe(status);
  expect(existsSync(out)).toBe(false);
});

test("--help tells options and exit codes", () => {
  const {code, out} = run("--help");
  for (const word of ["--documents", "--out", "--format", "Exit codes", "seeds", "data/tables"])
    expect(out).toContain(word);
  expect(code).toBe(0);
});
