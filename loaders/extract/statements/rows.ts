import {groupBy} from "../../../src/model/groupBy.js";
import {rowId} from "../../../src/model/id.js";
import type {Span} from "../../../src/model/span.js";
import {contains, firstFrom, slice, startingIn, toSelector} from "../../../src/model/span.js";
import type {Statement} from "../../../src/model/tables/index.js";
import type {AnnotatedDocument, Mention} from "../../annotate/annotatedDocument.js";
import {antecedentOf} from "./antecedent.js";
import type {FoundStatement, Speaker} from "./found.js";

/** The words of a phrase in the middle of a sentence: “Three sources” are three sources, Politico stays Politico. */
function lowerFirst(words: string): string {
  return /^(?:(?:The|A|An)\s|\p{Lu}\p{Ll}+(?=\s\p{Ll}|$))/u.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;
}

const stripped = (words: string): string => words.replace(/[’']s?$/u, "").replace(/\s+/gu, " ");

/** The words of a span as they would stand in the middle of a sentence. */
function inSentence({text, tokens}: AnnotatedDocument, {start, end}: Span): string {
  const words = stripped(text.slice(start, end));
  return tokens[firstFrom(tokens, start)]?.pos === "PROPN" ? words : lowerFirst(words);
}

function speakerName(document: AnnotatedDocument, {mention, start, end, words}: Speaker): string | null {
  const entity = mention?.entity ?? null;
  if (entity !== null) return document.entities[entity]?.name ?? null;
  const antecedent = mention ? antecedentOf(document, {mention, start, end}) : null;
  if (antecedent) return speakerName(document, {mention: antecedent, start: antecedent.start, end: antecedent.end});
  if (mention?.kind === "pronoun") return null;
  return inSentence(document, words ?? {start, end});
}

/** Role and affiliation at this mention, else the first that the document gives the person. */
function described(
  document: AnnotatedDocument,
  mention: Mention | null
): Pick<Statement, "speaker_role" | "speaker_affiliation"> {
  const entity = document.entities[mention?.entity ?? document.entities.length];
  if (entity?.kind === "organization") return {speaker_role: null, speaker_affiliation: null};
  return {
    speaker_role: mention?.role ?? entity?.roles[0] ?? null,
    speaker_affiliation: mention?.affiliation ?? entity?.affiliations[0] ?? null
  };
}

/** Between a date and a cue: a date before it belongs to what else the sentence tells, unless it opens the sentence. */
const otherClause = /\b(?:that|and she|and he|and they|which|who|while|although|but)\b/iu;
const opening = 12;

/** When it was said: a date that stands with the cue, not one that is part of what is said. */
function saidOn(document: AnnotatedDocument, found: FoundStatement, own: readonly FoundStatement[]): string | null {
  const {sentenceSpan, cue} = found;
  if (!cue || found.rule === "statement/according-to") return null;
  const near = startingIn(document.dates, sentenceSpan).filter(
    (date) => contains(sentenceSpan, date) && !own.some((row) => row.start <= date.start && date.start < row.end)
  );
  const start = found.speaker?.start ?? cue.start;
  const leading = near.find(
    (date) =>
      date.end <= Math.min(start, cue.start) &&
      found.start > cue.start &&
      (date.start - sentenceSpan.start < opening ||
        !otherClause.test(document.text.slice(date.end, Math.min(start, cue.start))))
  );
  const trailing = near.find((date) => date.start >= cue.end && date.start - cue.end < 80);
  return (trailing ?? leading)?.edtf ?? null;
}

const at = (span: Span | null): [number | null, number | null] => (span ? [span.start, span.end] : [null, null]);

/** The rows of what was found in a document, in the order in which they stand. */
export function toRows(document: AnnotatedDocument, found: readonly FoundStatement[]): Statement[] {
  const groups = groupBy(found, ({group}) => group);
  const {record, text} = document;
  return found.map((one) => {
    const id = rowId("st", record.id, one.start, one.end, one.kind);
    const own = groups.get(one.group) ?? [one];
    const [first = one] = own;
    const [speaker_start, speaker_end] = at(one.speaker);
    const [cue_start, cue_end] = at(one.cue);
    return {
      id,
      document_id: record.id,
      ...toSelector(text, one),
      rule: one.rule,
      certainty: one.certainty,
      status: "extracted",
      kind: one.kind,
      group_id: rowId("gr", record.id, first.start, first.end),
      speaker: one.speaker && speakerName(document, one.speaker),
      speaker_id: null,
      speaker_start,
      speaker_end,
      ...described(document, one.speaker?.mention ?? null),
      cue: one.cue && slice(text, one.cue).toLowerCase(),
      cue_start,
      cue_end,
      said_on: saidOn(document, one, own),
      audience: one.audience && inSentence(document, one.audience),
      polarity: one.polarity
    };
  });
}
