import {overlaps} from "../../src/model/span.js";
import {findPhrases, type PhrasePattern, toPhrasePattern} from "../segment/phrases.js";
import type {SegmentedDocument} from "../segment/segmentedDocument.js";
import type {DateMention} from "./annotatedDocument.js";
import {fromEdtf} from "./dates/calendar.js";
import {dateRules, type DateRule} from "./dates/dateRules.js";

const patterns = dateRules.map((rule) => ({
  rule,
  pattern: toPhrasePattern(`(?<![\\w$.-])(?:${rule.source})(?!\\w)`, "u", rule.begins)
}));

/** “will … on Monday”, “until Jan. 20”: near the date and in its clause. */
const futureWords =
  /\b(?:will|scheduled|slated|upcoming|until|expected|set for|set to)\b(?:(?!\b(?:who|which|whom|after|when|since|because|that|shot|was|were)\b)[^.!?;,]){0,45}$/i;
const yearContext =
  /(?:\b(?:in|since|by|from|until|through|during|before|after|of|late|early|mid|the|a|fiscal|and|to|between|around|his|her|its)[ -]|[,(] ?)$/i;
const unitAfterYear =
  /^ (?:people|dollars|votes|jobs|miles|feet|pounds|members|officers|troops|men|women|rounds|employees)\b/;
const monthContext =
  /\b(?:in|since|last|this|next|early|late|mid|until|by|from|of|through|during|and|to|between)[ -]$/i;

/** “May” and “March” are months only after a word that leads to one; a bare year likewise. */
function hasContext(text: string, match: RegExpMatchArray): boolean {
  const start = match.index ?? 0;
  const before = text.slice(Math.max(0, start - 12), start);
  if (/^\d{4}$/.test(match[0]))
    return yearContext.test(before) && !unitAfterYear.test(text.slice(start + 4, start + 16));
  if (/^(?:May|March|Mar|Jan|Dec|April|June|August)$/.test(match[0])) return monthContext.test(before);
  return true;
}

function applyRule(document: SegmentedDocument, rule: DateRule, pattern: PhrasePattern): DateMention[] {
  const {text, record} = document;
  const published = fromEdtf(record.date_published);
  return findPhrases(document, pattern).flatMap((match) => {
    const start = match.index;
    const future = futureWords.test(text.slice(Math.max(0, start - 80), start));
    const date = hasContext(text, match) ? rule.read(match.groups ?? {}, {published, future}) : null;
    return date === null ? [] : [{start, end: start + match[0].length, ...date}];
  });
}

/**
 * The dates that a document names, resolved against the date on which it was published, never against today:
 * a month and day without a year is the nearest one before it (after it behind “will” or “until”), a weekday the
 * nearest one up to it. No date known: the year stays `XXXX`, and weekdays are no dates. Durations and vague spans
 * of time (“for decades”, “weeks before”) are none.
 */
export function findDates(document: SegmentedDocument): DateMention[] {
  const found: DateMention[] = [];
  for (const {rule, pattern} of patterns)
    for (const mention of applyRule(document, rule, pattern))
      if (!found.some((earlier) => overlaps(earlier, mention))) found.push(mention);
  return found.sort((a, b) => a.start - b.start);
}
