import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {review, UsageError} from "../../loaders/cli/review.js";
import {texts} from "../correct/town.js";
import {folder} from "../read/folder.js";

const run = async (dir: string, ...args: string[]): Promise<string> => {
  const lines: string[] = [];
  await review(args, {
    judgedFile: join(dir, "judged.csv"),
    today: "2031-06-10",
    log: (line) => lines.push(line),
    progress: () => undefined
  });
  return lines.join("\n").replaceAll(dir, "DIR");
};

const judge = (file: string, verdict: string): void =>
  writeFileSync(file, readFileSync(file, "utf8").replaceAll(/,,\n/g, `,${verdict},\n`));

describe("npm run review", () => {
  test("draws a sheet, scores it when judged, and records the score once for a day and judge", async () => {
    const dir = folder({"in/ferry.txt": texts.ferry ?? "", "in/harbor.txt": texts.harbor ?? ""});
    const sheet = join(dir, "sheet.csv");
    const args = ["--sample", "3", "--table", "statements", "--documents", join(dir, "in"), "--out", sheet];
    expect(await run(dir, ...args, "--seed", "5")).toMatch(
      /^DIR\/sheet\.csv: 3 of \d+ rows of statements, drawn with --seed 5$/
    );
    await expect(run(dir, ...args)).rejects.toThrow(/sheet\.csv: is there already/);
    await expect(run(dir, "--score", sheet)).rejects.toThrow(/no row is judged; write yes or no/);
    judge(sheet, "yes");
    expect(await run(dir, "--score", sheet)).toBe("statements: 3 of 3 right: 100.0 % (95 % interval 43.9 to 100.0 %)");
    expect(existsSync(join(dir, "judged.csv"))).toBe(false);
    expect(await run(dir, "--score", sheet, "--record", "--by", "Ed")).toMatch(/judged\.csv: added$/);
    expect(await run(dir, "--score", sheet, "--record", "--by", "Ed")).toMatch(/judged\.csv: updated$/);
    await run(dir, "--score", sheet, "--record", "--by", "Ed", "--on", "2031-06-11");
    expect(readFileSync(join(dir, "judged.csv"), "utf8").split("\n")).toEqual([
      "table,date,size,right,precision,low,high,by",
      "statements,2031-06-10,3,3,1.0000,0.4385,1.0000,Ed",
      "statements,2031-06-11,3,3,1.0000,0.4385,1.0000,Ed",
      ""
    ]);
  });

  test.each([
    [[], /give either --sample N or --score FILE/],
    [["--sample", "5", "--score", "x"], /give either/],
    [["--sample", "five", "--table", "statements"], /--sample is no whole number up to 100000: “five”/],
    [["--sample", "0", "--table", "statements"], /--sample is 0/],
    [["--sample", "5"], /--table is “”; tables are statements, /],
    [["--sample", "5", "--table", "people"], /--table is “people”/],
    [["--sample", "5", "--table", "statements", "--seed", "-1"], /seed/],
    [["--score", "x", "--record"], /--record needs --by NAME/],
    [["--score", "x", "--record", "--by", "Ed", "--on", "today"], /--on is no day: “today”/],
    [["--colour"], /--colour/]
  ])("%j is no way to call it", async (args, message) => {
    const made = run(folder(), ...args);
    await expect(made).rejects.toThrow(UsageError);
    await expect(made).rejects.toThrow(message);
  });

  test("a sheet that isn't there", async () =>
    expect(run(folder(), "--score", "nowhere.csv")).rejects.toThrow(
      "nowhere.csv: no such file; give a sheet of --sample"
    ));

  test("--help tells the options", async () => expect(await run(folder(), "--help")).toContain("--record"));
});
