import type {SegmentedDocument} from "../../segment/segmentedDocument.js";
import type {Gender, PlaceMention} from "../annotatedDocument.js";
import {classify, type NamedThing} from "./classify.js";
import {roleAfter, roleBefore} from "./roles.js";
import {findNameRuns, type NameRun} from "./runs.js";
import {givenNames, honorifics, roleNouns} from "./vocabulary.js";

/** A name in the text, before it is known which names are of the same person. */
export interface NamedMention {
  readonly kind: NamedThing["kind"];
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly endToken: number;
  /** The name without honorific and title. */
  readonly name: string;
  readonly role: string | null;
  readonly gender: Gender | null;
  readonly organizationKind: string | null;
  readonly titled: boolean;
  readonly sentence: number;
}

const nameWord = /^\p{Lu}[\p{L}’'-]*$/u;

/** “the shopkeeper, Devinder Sohal,”: between commas after a word for what people are. */
function isApposed({tokens}: SegmentedDocument, run: NameRun): boolean {
  const closed = /^[,.]$/u.test(tokens[run.after]?.text ?? ".");
  const role = roleNouns.get(tokens[run.first - 2]?.lower ?? "");
  return closed && tokens[run.first - 1]?.text === "," && role?.plural === false;
}

/** A name that nothing else tells of is a person's where a role leads to it or an age or a role comes after it. */
function personByContext(document: SegmentedDocument, run: NameRun, role: string | null): boolean {
  const {tokens, sentences} = document;
  const names = run.tokens.filter(({text}) => text !== "-");
  if (names.length > 4 || !names.every(({text}) => nameWord.test(text) || /^\p{Lu}\.$/u.test(text))) return false;
  if (names.length < 2 && names.some(({text}) => text === text.toUpperCase())) return false;
  if (role !== null) return true;
  if (names.length < 2) return false;
  const age = tokens[run.after]?.text === "," && /^\d{1,2}$/u.test(tokens[run.after + 1]?.text ?? "");
  const ageEnds = /^[,.]$/u.test(tokens[run.after + 2]?.text ?? "");
  if (isApposed(document, run)) return true;
  return (age && ageEnds) || roleAfter(document, run.after, sentences[run.sentence]?.endToken ?? 0) !== null;
}

/** “Greater Severn Transport Executive (GSTE)”: its letters in parentheses; no person is written so. */
function isAbbreviated({tokens}: SegmentedDocument, run: NameRun): boolean {
  const letters = tokens[run.after]?.text === "(" ? (tokens[run.after + 1]?.text ?? "") : "";
  const initials = run.tokens.map(({text}) => (/^\p{Lu}/u.test(text) ? text.charAt(0) : "")).join("");
  return letters.length > 2 && initials.endsWith(letters);
}

function toMention(
  document: SegmentedDocument,
  runs: readonly NameRun[],
  i: number,
  places: ReadonlyMap<number, number>,
  known: Map<string, NamedThing>
): NamedMention | null {
  const run = runs[i];
  if (!run) return null;
  const {tokens, text, sentences} = document;
  const words = text.slice(run.start, run.end);
  const thing = known.get(words) ?? classify(run);
  known.set(words, thing);
  const abbreviated = thing.kind !== "organization" && isAbbreviated(document, run);
  const from = run.first + (abbreviated ? 0 : thing.from);
  const before = roleBefore(document, run, runs, i);
  const isPlace = (places.get(run.start) ?? -1) >= run.end && thing.kind !== "person";
  if (isPlace && thing.role === null && before === null) return null;
  const person =
    !abbreviated && (thing.kind === "person" || (thing.kind === "unknown" && personByContext(document, run, before)));
  const end = sentences[run.sentence]?.endToken ?? run.after;
  const role = abbreviated ? null : person ? (thing.role ?? before ?? roleAfter(document, run.after, end)) : thing.role;
  const lead = tokens[from - 1];
  const honorific = lead !== undefined && thing.from > 0 && honorifics.has(lead.text);
  const firstToken = honorific ? from - 1 : from;
  const start = tokens[firstToken]?.start ?? run.start;
  const name = text.slice(tokens[from]?.start ?? start, run.end).replace(/\s+/gu, " ");
  const gender = thing.gender ?? givenNames.get(name.split(" ")[0] ?? "") ?? null;
  return {
    organizationKind: thing.organizationKind,
    kind: abbreviated ? "organization" : person ? "person" : thing.kind,
    gender: person ? gender : null,
    start,
    end: run.end,
    firstToken,
    endToken: run.after,
    name,
    role,
    titled: thing.role !== null || honorific || before !== null,
    sentence: run.sentence
  };
}

/** The names of a document in the order in which they stand. Names of places are left to the places. */
export function findNamed(document: SegmentedDocument, places: readonly PlaceMention[]): NamedMention[] {
  const taken = new Map(places.filter(({kind}) => kind !== "address").map(({start, end}) => [start, end]));
  const runs = findNameRuns(document);
  const known = new Map<string, NamedThing>();
  return runs.flatMap((_, i) => toMention(document, runs, i, taken, known) ?? []);
}
