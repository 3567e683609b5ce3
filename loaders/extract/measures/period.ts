import type {Span} from "../../../src/model/span.js";
import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {addMonths, type Calendar, fromEdtf, toEdtf} from "../../annotate/dates/calendar.js";
import {numberValue} from "../../annotate/numbers/numberWords.js";
import {readLexicon} from "../../lexicon.js";
import type {Figure} from "./figure.js";

const administrations = readLexicon("administrations", ["name", "ordinal", "start"]);

/** The time that a figure covers, in words and, where they can be resolved, as EDTF. */
export interface Period extends Span {
  readonly edtf: string | null;
}

const opening =
  /\b(?:[Ii]n|[Dd]uring|[Oo]ver) (the (first|last|past) ((?:\p{L}+|\d+) )?(day|week|month|year|quarter|half)s?(?: of ([^,.;:“”"]{3,60}))?)(?=[,.;:]|\s|$)/gu;
const between = /\b(?:between|from) ((?:19|20)\d\d) (?:and|to) ((?:19|20)\d\d)\b/g;

/** “Trump's second administration”, “Obama's first term”: the day on which it began. */
function administrationStart(words: string): Calendar | null {
  const match = /(\p{Lu}\p{L}+)[’']s (first|second) (?:administration|term|presidency)/u.exec(words);
  const row = administrations.find(({name, ordinal}) => name === match?.[1] && ordinal === match[2]);
  return row === undefined ? null : fromEdtf(row.start);
}

const yearStart = (words: string): Calendar | null => {
  const year = /^(?:the year )?((?:19|20)\d\d)\b/.exec(words)?.[1];
  return year === undefined ? null : {year: Number(year), month: 1, day: null};
};

/** The first two months of 2025 are January and February; of a term, those up to the same day of the month. */
function firstMonths(count: number, of: string): string | null {
  const year = yearStart(of);
  if (year) return `${toEdtf(year)}/${toEdtf(addMonths(year, count - 1))}`;
  const term = administrationStart(of);
  return term && `${toEdtf(term)}/${toEdtf({...addMonths(term, count), day: term.day})}`;
}

const monthsIn: Readonly<Record<string, number>> = {month: 1, quarter: 3, half: 6, year: 12};

function ofOpening(match: RegExpMatchArray): Period {
  const [whole, words = "", which, number, unit = "", of] = match;
  const start = (match.index ?? 0) + whole.length - words.length;
  const count = (number === undefined ? 1 : (numberValue(number.trim().toLowerCase()) ?? 1)) * (monthsIn[unit] ?? 0);
  const edtf = which === "first" && of !== undefined && count > 0 ? firstMonths(count, of) : null;
  return {start, end: start + words.trimEnd().length, edtf};
}

const gap = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);
const covers = /\b(?:in|during|for|through|throughout|of)\s(?:early\s|late\s)?$/i;

/** Dates that a figure can cover: “in May”, “last year”. */
const namedDates = ({text, dates}: AnnotatedDocument, sentence: Span): Period[] =>
  dates.filter(
    ({start, end, edtf}) =>
      start >= sentence.start &&
      end <= sentence.end &&
      !edtf.includes("X") &&
      (covers.test(text.slice(Math.max(0, start - 16), start)) || /^(?:last|this)\b/i.test(text.slice(start, end)))
  );

/** The period that a figure covers: the nearest one that its sentence names; null where it names none. */
export function findPeriod(document: AnnotatedDocument, figure: Figure, sentence: Span): Period | null {
  const words = document.text.slice(sentence.start, sentence.end);
  const at = ({start, end, edtf}: Period): Period => ({
    start: start + sentence.start,
    end: end + sentence.start,
    edtf
  });
  const opened = [...words.matchAll(opening)].map((match) => at(ofOpening(match)));
  const spans = [...words.matchAll(between)].map(({index, 0: whole, 1: from, 2: to}) =>
    at({start: index, end: index + whole.length, edtf: `${from}/${to}`})
  );
  const told = opened.length + spans.length > 0 ? [...opened, ...spans] : namedDates(document, sentence);
  return [...told].sort((a, b) => gap(a, figure) - gap(b, figure))[0] ?? null;
}
