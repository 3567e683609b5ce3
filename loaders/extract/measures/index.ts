import {rowId} from "../../../src/model/id.js";
import {byPosition, slice, type Span, toSelector} from "../../../src/model/span.js";
import type {Measure} from "../../../src/model/tables/index.js";
import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {tokenAt} from "../../annotate/clauses.js";
import type {Sentence} from "../../segment/segmentedDocument.js";
import type {Extractor} from "../extractor.js";
import {findAttribution} from "./attribution.js";
import {type Base, findBase} from "./base.js";
import {type Change, findChange} from "./change.js";
import type {Figure} from "./figure.js";
import {numberedFigures} from "./numbered.js";
import {findPeriod} from "./period.js";
import {ratioOf} from "./ratio.js";
import {findSubject} from "./subject.js";
import {wordedFigures} from "./worded.js";

export {measureRules} from "./rules.js";

/** A figure with what its sentence says of it. */
interface Reading {
  readonly figure: Figure;
  readonly sentence: Sentence;
  readonly index: number;
  readonly base: Base | null;
  readonly change: Change | null;
}

/** The longest figure at each place. */
const withoutOverlaps = (figures: readonly Figure[]): Figure[] =>
  [...figures]
    .sort(byPosition)
    .reduce<Figure[]>((kept, figure) => ((kept.at(-1)?.end ?? 0) > figure.start ? kept : [...kept, figure]), []);

/** A fold is one of a change: “a twofold path” is none. */
const isTold = ({figure, change}: Reading): boolean => figure.unit !== "fold" || Boolean(figure.direction ?? change);

function readFigure(document: AnnotatedDocument, figure: Figure, figures: readonly Figure[]): Reading[] {
  const index = document.tokens[tokenAt(document.tokens, figure.start)]?.sentence ?? -1;
  const sentence = document.sentences[index];
  if (sentence === undefined || figure.end > sentence.end) return [];
  const inSentence = figures.filter(({start, end}) => sentence.start <= start && end <= sentence.end);
  const at = inSentence.indexOf(figure);
  const beside = {previous: inSentence[at - 1], next: inSentence[at + 1]};
  const base = findBase(document.text, figure, beside, sentence.end);
  const change = findChange(document, figure, sentence, Boolean(base?.figure));
  return [{figure, sentence, index, base, change}];
}

/** “did not rise”, “no increase”: the words before the figure or its change that deny it. */
function isDenied(text: string, {figure, change, sentence}: Reading): boolean {
  const at = Math.min(figure.start, change?.span.start ?? figure.start);
  const before = text.slice(Math.max(sentence.start, at - 30), at);
  return /(?:\b(?:not|never|no)|n[’']t)\s(?:\p{L}+\s){0,2}$/iu.test(before) && !/\bnot only\b/i.test(before);
}

const hull = (spans: readonly (Span | null | undefined)[]): Span => {
  const given = spans.filter((span) => span !== null && span !== undefined);
  return {start: Math.min(...given.map(({start}) => start)), end: Math.max(...given.map(({end}) => end))};
};

/** Which way a figure goes: by its words, else by what it is compared with, where both count the same. */
function directionOf({figure, change, base}: Reading): Measure["direction"] {
  const told = figure.direction ?? change?.direction;
  const from = base?.figure;
  if (told || !from || from.value === null || figure.value === null || from.value === figure.value) return told ?? null;
  const same = from.unit === figure.unit || from.unit === "count";
  return same ? (figure.value > from.value ? "increase" : "decrease") : null;
}

/** “2.5 times more” is used for 2.5 and for 3.5 times as much. */
const isAmbiguous = (text: string, {rule, end}: Figure): boolean =>
  rule === "measure/times" && /^\s(?:more|greater|higher|less|fewer|lower)\b/.test(text.slice(end, end + 9));

function placeIn({places}: AnnotatedDocument, sentence: Span): string | null {
  const found = places.find(
    ({kind, start, end}) => /city|region/.test(kind) && start >= sentence.start && end <= sentence.end
  );
  return found?.name ?? null;
}

function toMeasure(document: AnnotatedDocument, reading: Reading): Measure {
  const {text, record} = document;
  const {figure, sentence, index, base, change} = reading;
  const subject = findSubject(document, figure, change, sentence);
  const period = findPeriod(document, figure, sentence);
  return {
    id: rowId("me", record.id, figure.start, figure.end, figure.unit),
    document_id: record.id,
    ...toSelector(text, hull([figure, change?.span, subject, base?.span])),
    rule: figure.rule,
    certainty: "stated",
    status: "extracted",
    subject: subject && slice(text, subject).replace(/^\P{L}+/u, ""),
    value: figure.value,
    unit: figure.unit,
    direction: directionOf(reading),
    qualifier: figure.qualifier,
    low: figure.low,
    high: figure.high,
    ...ratioOf(figure, change, base?.figure ?? null, isAmbiguous(text, figure)),
    base_as_reported: base && slice(text, base.span),
    base_value: base?.figure?.value ?? null,
    base_unit: base?.figure?.unit ?? null,
    period_as_reported: period && slice(text, period),
    period: period?.edtf ?? null,
    place: placeIn(document, sentence),
    attributed_to: findAttribution(document, figure, index),
    polarity: isDenied(text, reading) ? "negative" : "positive"
  };
}

/** Reported figures in the order in which they stand. One that only serves another as its base is no row of its own. */
export const measures: Extractor<Measure> = (document) => {
  const figures = withoutOverlaps([...numberedFigures(document), ...wordedFigures(document)]);
  const all = figures.flatMap((figure) => readFigure(document, figure, figures)).filter(isTold);
  const bases = new Set(all.flatMap(({base}) => (base?.figure ? [base.figure] : [])));
  return all.filter(({figure}) => !bases.has(figure)).map((reading) => toMeasure(document, reading));
};
