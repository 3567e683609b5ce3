import type {Conflict, DocumentRow, IncidentReport, Statement} from "../../../src/model/tables/index.js";
import {readLexicon} from "../../lexicon.js";
import {contentWords} from "../fit/words.js";
import {groupBy} from "../lists.js";
import {byReading} from "../readingOrder.js";
import {toConflict} from "./conflict.js";

const evidence = new RegExp(
  `\\b(?:${readLexicon("evidence-sources", ["form"])
    .map(({form}) => form)
    .join("|")})\\b`,
  "i"
);

const contrasts = readLexicon("contrasts", ["form", "stands"]);
const contrastPattern = (stands: string): RegExp =>
  new RegExp(
    `\\b(?:${contrasts
      .filter((row) => row.stands === stands)
      .map(({form}) => form)
      .sort((a, b) => b.length - a.length)
      .join("|")})\\b`,
    "i"
  );
const inside = contrastPattern("inside");
const before = new RegExp(`^\\W*${contrastPattern("before").source}`, "i");
const sentenceEnd = /[.!?][”"’)\]]*\s|\n/g;
/** How far apart two accounts may stand, in characters. */
const reach = 240;

/** What a statement's source is called, beside its row's speaker: “body camera footage released on Monday”. */
const sourceOf = (row: Statement, text: string): string =>
  [
    row.speaker ?? "",
    row.speaker_start === null ? "" : text.slice(row.speaker_start, row.speaker_end ?? row.speaker_start)
  ].join(" ");

/** An account says something: “that”, “so” point at what another says. */
const says = ({exact}: Statement): boolean => contentWords(exact).size > 0;

const isEvidence = (row: Statement, text: string): boolean => evidence.test(sourceOf(row, text)) && says(row);

const isClaim = (row: Statement, text: string): boolean =>
  row.speaker !== null && row.speaker_start !== null && says(row) && !isEvidence(row, text);

const startOfSentence = (text: string, at: number): number => {
  const from = Math.max(0, at - 600);
  const ends = [...text.slice(from, at).matchAll(sentenceEnd)];
  const last = ends.at(-1);
  return last ? from + last.index + last[0].length : from;
};

const endOfSentence = (text: string, at: number): number => {
  const end = text.slice(at, at + 600).search(sentenceEnd);
  return end < 0 ? Math.min(text.length, at + 600) : at + end;
};

const stem = (word: string): string => word.replace(/(?:s|ed|ing)$/, "");

/** True if the sentences around both share a word of matter: they are about one thing. */
function shareMatter(text: string, first: Statement, second: Statement): boolean {
  const sentenceOf = (row: Statement): Set<string> =>
    new Set([...contentWords(text.slice(startOfSentence(text, row.start), endOfSentence(text, row.end)))].map(stem));
  const words = sentenceOf(second);
  return [...sentenceOf(first)].some((word) => words.has(word));
}

/** The word with which the document sets two statements against each other; null where it does not. */
function contrastOf(text: string, first: Statement, second: Statement): string | null {
  const gap = text.slice(first.end, second.start);
  const boundaries = [...gap.matchAll(sentenceEnd)].length;
  if (first.end > second.start || gap.length > reach || boundaries > 2) return null;
  const opening = text.slice(startOfSentence(text, first.start), first.start);
  const word = inside.exec(gap)?.[0] ?? (boundaries === 0 ? before.exec(opening)?.[0].replace(/^\W+/, "") : undefined);
  if (word === undefined) return null;
  return boundaries === 0 || shareMatter(text, first, second) ? word.toLowerCase() : null;
}

/** The incident told nearest to the place. */
function incidentAt(reports: readonly IncidentReport[], at: number): string | null {
  const told = reports.filter(({incident_id}) => incident_id !== null);
  const distance = ({start, end}: IncidentReport): number => (at < start ? start - at : at > end ? at - end : 0);
  return (
    told.reduce<IncidentReport | null>((best, one) => (best && distance(best) <= distance(one) ? best : one), null)
      ?.incident_id ?? null
  );
}

const contentOf = (row: Statement): string => row.exact.replace(/^that /, "");

const account = (row: Statement): string => `${row.speaker ?? ""}: “${contentOf(row)}”`;

function toAccounts(claim: Statement, shown: Statement, word: string, incident: string): Conflict {
  const [a, b] = [claim.speaker ?? "", shown.speaker ?? ""];
  return toConflict({
    table: "statements",
    event_id: incident,
    field: "account",
    a_id: claim.id,
    b_id: shown.id,
    a_value: account(claim),
    b_value: account(shown),
    explanation: `The document sets what it reports from ${a} (“${contentOf(claim)}”) against what it reports from ${b} (“${contentOf(shown)}”) with the word “${word}”.`
  });
}

/** The statement that the document sets against what the evidence shows: the nearest one, with none between them. */
function against(
  shown: Statement,
  claims: readonly Statement[],
  all: readonly Statement[],
  text: string
): {claim: Statement; word: string} | null {
  const opposed = claims.flatMap((claim) => {
    const [first, second] = claim.start < shown.start ? [claim, shown] : [shown, claim];
    const between = all.some(({start, end}) => start >= first.end && end <= second.start);
    const word = between ? null : contrastOf(text, first, second);
    return word === null ? [] : [{claim, word, distance: second.start - first.end}];
  });
  return opposed.sort((a, b) => a.distance - b.distance)[0] ?? null;
}

function accountsIn(text: string, statements: readonly Statement[], reports: readonly IncidentReport[]): Conflict[] {
  return statements
    .filter((row) => isEvidence(row, text))
    .flatMap((shown) => {
      const isNear = ({start, end}: Statement): boolean => start - shown.end < reach && shown.start - end < reach;
      const near = statements.filter((row) => isNear(row) && isClaim(row, text));
      const opposed = against(shown, near, statements, text);
      const incident = incidentAt(reports, shown.start);
      return opposed && incident !== null ? [toAccounts(opposed.claim, shown, opposed.word, incident)] : [];
    });
}

/**
 * Statements about an incident that a document sets against each other: what somebody says against what video or
 * other physical evidence is reported to show. Both stand beside each other; nothing here says which holds.
 */
export function competingAccounts(
  statements: readonly Statement[],
  reports: readonly IncidentReport[],
  documents: ReadonlyMap<string, DocumentRow>
): Conflict[] {
  const reported = groupBy(reports, ({document_id}) => document_id);
  return [...groupBy(statements, ({document_id}) => document_id)].flatMap(([id, own]) =>
    accountsIn(documents.get(id)?.text ?? "", [...own].sort(byReading), reported.get(id) ?? [])
  );
}
