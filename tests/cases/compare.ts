import type {Expected} from "./readCases.js";

/** A row of any table. */
export type Found = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

const words = (cell: Found[string] | undefined): string => (typeof cell === "string" ? cell : String(cell ?? ""));

const honorific = /^(?:mr|mrs|ms|dr|sir|dame|lady|lord|rev|justice)\.? /;
const article = /^(?:a|an|the) /;
const opening = /^[\s"'“”‘’«»`]+/;
const closing = /[\s"'“”‘’«».,;:!?`]+$/;

/** Lower case, straight marks, single spaces. */
const plain = (text: string): string =>
  text.toLowerCase().replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/\s+/g, " ").trim();

const bare = (text: string): string => {
  const less = plain(text).replace(article, "").replace(honorific, "");
  return less === plain(text) ? less : bare(less);
};

/** Without outer quotation marks and final punctuation, nor the word that joins reported content to its cue. */
const content = (text: string, kind: string): string => {
  const trimmed = plain(text).replace(opening, "").replace(closing, "");
  return kind === "indirect" ? trimmed.replace(/^(?:that|whether|if|to) /, "") : trimmed;
};

const modifier = /^ (?:of|from|by|for|at|in|on|with|who|whose|that|which|familiar|\w+ed)\b/;

/** The same words, or the same noun phrase with more of what follows its head: “a former clerk (at the office)”. */
const sameSpeaker = (expected: string, found: string): boolean =>
  expected.split(" / ").some((one) => {
    const [short, long] = [bare(one), bare(found)].sort((a, b) => a.length - b.length) as [string, string];
    return short !== "" && long.startsWith(short) && (short === long || modifier.test(long.slice(short.length)));
  });

/**
 * Whether a statement's words are those expected. Of a mixed one the quoted words are expected: it may hold the words
 * around them too.
 */
export function sameWords(expected: Expected, found: Found): boolean {
  const kind = expected["kind"] ?? "";
  const [wanted, given] = [content(expected["exact"] ?? "", kind), content(words(found["exact"]), kind)];
  return kind === "mixed" || kind === "any" ? given.includes(wanted) : given === wanted;
}

/** Whether a statement is the one expected. One of kind “any” need not be there. */
export const sameStatement = (expected: Expected, found: Found): boolean =>
  sameWords(expected, found) &&
  [found["kind"], "any"].includes(expected["kind"] ?? "") &&
  (!expected["speaker"] || sameSpeaker(expected["speaker"], words(found["speaker"]))) &&
  (!expected["cue"] || plain(words(found["cue"])).includes(plain(expected["cue"]))) &&
  (!expected["polarity"] || expected["polarity"] === found["polarity"]);

/** The singular where a final s makes the plural: “analysts” and “analyst” are one position. */
const singular = (text: string): string => bare(text).replace(/s$/, "");

const sameList = (expected: string, found: readonly string[]): boolean =>
  expected.split(";").map(singular).sort().join(";") === found.map(singular).sort().join(";");

const within = ["organization", "office", "subject", "address", "place", "agency", "weapon"];

const sameCell = (column: string, expected: string, found: Found): boolean => {
  const given = column === "organization" ? `${words(found["organization"])} ${words(found["office"])}` : found[column];
  if (expected === "open") return given === null;
  if (given === null || given === undefined) return false;
  if (typeof given === "object") return sameList(expected, given);
  if (typeof given === "number") return Math.abs(given - Number(expected)) < 0.005;
  return within.includes(column)
    ? bare(String(given)).includes(bare(expected))
    : plain(String(given)) === plain(expected);
};

/**
 * Whether a row has every cell that is expected. “open” stands for null. Names of organizations, places and means may
 * be longer than expected, and an office may stand as the organization or within it.
 */
export const sameRow = (expected: Expected, found: Found): boolean =>
  Object.entries(expected).every(([column, cell]) => sameCell(nameOf[column] ?? column, cell, found));

const nameOf: Readonly<Record<string, string>> = {departure_date: "date", incident_date: "date"};
