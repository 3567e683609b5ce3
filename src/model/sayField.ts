import {shortened} from "./words.js";

/** Words in quotation marks, cut where they are long. */
export const quoted = (text: string, length = 80): string => `“${shortened(text, length)}”`;

/** A column in words: `killed_low` is “lowest number killed”. */
export function sayField(field: string): string {
  const [, what = "", bound = ""] = /^(?:(.+)_)?(low|high)$/.exec(field) ?? [];
  if (bound !== "") return [bound === "low" ? "lowest number" : "highest number", what].filter(Boolean).join(" ");
  return field.replaceAll("_", " ");
}

/** A value of a column in words: a number as it is, text in quotation marks, nothing as “empty”. */
export const sayCell = (text: string | null): string =>
  text === null || text === "" ? "empty" : /^(?:-?\d+(?:\.\d+)?|true|false)$/.test(text) ? text : quoted(text);
