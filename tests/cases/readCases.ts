import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {parse} from "csv-parse/sync";
import type {AnnotatedDocument} from "../../loaders/annotate/annotatedDocument.js";
import {annotate} from "../../loaders/annotate/index.js";
import {segment} from "../../loaders/segment/index.js";

/** What one row must be, by column; an empty cell is not checked. */
export type Expected = Readonly<Record<string, string>>;

/** A passage and the rows that it must yield; none for a negative case. */
export interface Case {
  readonly id: string;
  readonly text: string;
  readonly date: string;
  readonly note: string;
  readonly expected: readonly Expected[];
  /** Right for the language, and not met yet. */
  readonly todo: boolean;
}

const notChecked = ["case", "date", "text", "note", "todo"];

const toExpected = (line: Expected): Expected =>
  Object.fromEntries(Object.entries(line).filter(([column, cell]) => cell !== "" && !notChecked.includes(column)));

/** The cases of `tests/cases/<name>.csv`, where the lines of one case follow each other and the first has its text. */
export function readCases(name: string): Case[] {
  const file = fileURLToPath(new URL(`${name}.csv`, import.meta.url));
  const lines = parse<Expected>(readFileSync(file), {columns: true});
  const ids = [...new Set(lines.map((line) => line["case"] ?? ""))];
  return ids.map((id) => {
    const of = lines.filter((line) => line["case"] === id);
    const {text = "", date = "", note = "", todo = ""} = of[0] ?? {};
    const expected = of.map(toExpected).filter((line) => Object.keys(line).length > 0);
    return {id, text, date, note, expected, todo: todo !== ""};
  });
}

/** The passage as a document published on the case's date. */
export const annotateCase = ({id, text, date}: Case): AnnotatedDocument =>
  annotate(
    segment({
      id,
      path: `${id}.txt`,
      sha256: "",
      headline: null,
      publisher: null,
      author: null,
      date_published: date || null,
      url: null,
      language: "en",
      words: text.split(/\s+/).length,
      note: null,
      text
    })
  );
