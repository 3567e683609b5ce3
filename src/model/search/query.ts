import {parseEdtf} from "../edtf.js";
import {gapsOf, tokenize} from "./tokens.js";
import {type PassageKind, passageKinds} from "./units.js";

/** Words that stand one after another in a passage. */
export interface WordsClause {
  readonly words: readonly string[];
  /** What stands between them. */
  readonly gaps: readonly string[];
  /** The last word may go on. */
  readonly prefix: boolean;
  readonly quoted: boolean;
  readonly exclude: boolean;
  /** As it was typed. */
  readonly said: string;
}

export const searchFields = ["speaker", "office", "kind", "in", "source", "before", "after"] as const;
export type SearchField = (typeof searchFields)[number];

export interface FieldClause {
  readonly field: SearchField;
  readonly value: string;
  /** The value stood in quotation marks: its last word is whole. */
  readonly quoted: boolean;
  readonly exclude: boolean;
}

/** What is asked. Values of one field are alternatives; all else must be so together. */
export interface Query {
  readonly clauses: readonly WordsClause[];
  readonly fields: readonly FieldClause[];
  /** What was read otherwise than it may have been meant, one sentence each. */
  readonly notes: readonly string[];
}

/** Names by which one can ask for kinds. */
export const kindNames: Readonly<Record<string, readonly PassageKind[]>> = {
  statement: ["direct", "mixed", "indirect"],
  ...(Object.fromEntries(passageKinds.map((kind) => [kind, [kind]])) as Record<string, PassageKind[]>)
};

/** The kinds that a word names, in singular or plural; null: none. */
export const kindsNamed = (word: string): readonly PassageKind[] | null =>
  Object.hasOwn(kindNames, word)
    ? (kindNames[word] ?? null)
    : word.endsWith("s")
      ? kindsNamed(word.slice(0, -1))
      : null;

const item = /(-?)(?:([a-z]+):)?(?:["“”„«]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+))/giu;

/** Why a value is none of a field's, or null. */
function fault(field: SearchField, value: string): string | null {
  if (tokenize(value).length === 0) return `“${field}:” has nothing after it.`;
  if (field === "kind" && !kindsNamed(value.toLowerCase()))
    return `“${value}” is no kind; there are: ${Object.keys(kindNames).join(", ")}.`;
  if ((field === "before" || field === "after") && !(/^[\d-]+$/.test(value) && parseEdtf(value)))
    return `“${value}” is no date; a date is 2026, 2026-01 or 2026-01-07.`;
  return null;
}

interface Item {
  readonly said: string;
  readonly exclude: boolean;
  readonly quoted: boolean;
  readonly isLast: boolean;
}

function toWords(text: string, {said, exclude, quoted, isLast}: Item): WordsClause[] {
  const tokens = tokenize(text);
  const last = tokens.at(-1);
  if (!last) return [];
  const mayGoOn = isLast && !quoted && !exclude && last.end === text.length && last.word.length > 1;
  return [
    {
      words: tokens.map(({word}) => word),
      gaps: gapsOf(text, tokens).slice(0, -1),
      prefix: mayGoOn,
      quoted,
      exclude,
      said
    }
  ];
}

const isField = (name: string): name is SearchField => (searchFields as readonly string[]).includes(name);

/**
 * Reads what a reader typed: words, of which the last may go on, "phrases", field:value, -what must not be there. It never
 * fails: a field that there isn't, and a value that a field doesn't take, are words.
 */
export function parseQuery(text: string): Query {
  const clauses: WordsClause[] = [];
  const fields: FieldClause[] = [];
  const notes: string[] = [];
  for (const match of text.matchAll(item)) {
    const [said, minus = "", name = "", phrase, bare = ""] = match;
    const value = phrase ?? bare;
    const field = name.toLowerCase();
    const quoted = phrase !== undefined;
    const isLast = match.index + said.length === text.length;
    const options = {said, exclude: minus === "-", quoted, isLast};
    const wrong = isField(field) ? fault(field, value) : null;
    if (isField(field) && wrong === null) {
      fields.push({field, value, quoted, exclude: options.exclude});
      continue;
    }
    if (name !== "") notes.push(wrong ?? `There is no field “${name}:”; it was taken as a word.`);
    if (name !== "") clauses.push(...toWords(name, {...options, isLast: false, quoted: false}));
    clauses.push(...toWords(value, options));
  }
  return {clauses, fields, notes};
}

/** Whether nothing is asked. */
export const isEmpty = ({clauses, fields}: Query): boolean => clauses.length === 0 && fields.length === 0;
