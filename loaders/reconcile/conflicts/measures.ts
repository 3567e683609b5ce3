import {agree, sayCount, sayNumber, type Count} from "../../../src/model/count.js";
import {compatible} from "../../../src/model/edtf.js";
import {sayDate} from "../../../src/model/sayDate.js";
import type {Conflict, Measure} from "../../../src/model/tables/index.js";
import {contentWords, overlap} from "../fit/words.js";
import {groupBy} from "../lists.js";
import type {Documents} from "./answers.js";
import {sentenceCase, toConflict} from "./conflict.js";

const isPercent = ({unit}: Measure): boolean => unit === "percent";

/** Half of the last place that is told: 353 percent is from 352.5 to 353.5. */
function rounding(value: number): number {
  const decimals = String(value).split(".")[1]?.length ?? 0;
  return 0.5 / 10 ** decimals;
}

/** The factors to the base that a figure allows; a plain figure is as exact as it is told, a bound ends where it says. */
function factors(measure: Measure): Count {
  const {ratio, ratio_low, ratio_high, qualifier, value} = measure;
  if (qualifier !== null) return {low: ratio_low, high: ratio_high};
  if (ratio === null || value === null) return {low: ratio_low, high: ratio_high};
  const slack = rounding(value) / (isPercent(measure) ? 100 : 1);
  return {low: (ratio_low ?? ratio) - slack, high: (ratio_high ?? ratio) + slack};
}

const comparable = (measure: Measure): boolean => {
  const {low, high} = factors(measure);
  return measure.subject !== null && measure.polarity === "positive" && (low !== null || high !== null);
};

/** What the document calls it: “an increase of 353 percent”, “nearly four-fold”. */
function said({value, unit, direction, qualifier, low, high}: Measure): string {
  const figure = value === null ? sayCount({low, high}) : [qualifier, sayNumber(value)].filter(Boolean).join(" ");
  if (unit === "fold") return `${figure}-fold`;
  if (unit === "percent" && direction !== null)
    return `${direction === "increase" ? "an increase" : "a decrease"} of ${figure} percent`;
  return `${figure} ${unit}`;
}

const round = (n: number): string => String(Number(n.toFixed(2)));

/** What it comes to: “4.53 times the base”, “less than 4 times the base”. */
function factorWords({ratio, ratio_low, ratio_high, qualifier}: Measure): string {
  if (ratio_low !== null && ratio_high !== null && ratio_low !== ratio_high)
    return `between ${round(ratio_low)} and ${round(ratio_high)} times the base`;
  if (ratio_low === null && ratio_high !== null)
    return `${/up to|at most|no more/.test(qualifier ?? "") ? "at most" : "less than"} ${round(ratio_high)} times the base`;
  if (ratio_low !== null && ratio_high === null)
    return `${/at least|no (?:less|fewer)/.test(qualifier ?? "") ? "at least" : "more than"} ${round(ratio_low)} times the base`;
  return `${round(ratio ?? ratio_low ?? 0)} times the base`;
}

/** What is known about the two covering the same time; null where they are known not to. */
function periodWords(a: Measure, b: Measure): string | null {
  const sameDocument = a.document_id === b.document_id;
  if (a.period === null || b.period === null)
    return sameDocument ? "the document does not say that both cover the same period" : null;
  if (a.period === b.period) return `both are given for the same period (${sayDate(a.period)})`;
  return sameDocument && compatible(a.period, b.period)
    ? "the document does not say that both cover the same period"
    : null;
}

/** Two bases that are told and share no word are two comparisons. */
function basesFit(a: Measure, b: Measure): boolean {
  if (a.base_as_reported === null || b.base_as_reported === null) return true;
  return overlap(contentWords(a.base_as_reported), contentWords(b.base_as_reported)) > 0;
}

const placesFit = (a: Measure, b: Measure): boolean => a.place === null || b.place === null || a.place === b.place;

/** A word that says the same once more: “353 percent, or nearly four-fold”. */
const restates = /^[\s,(–—-]*(?:or|that is|which is|i\.e\.|meaning|in other words|amounting to|equal to)(?!\p{L})/u;
const sentenceEnd = /[.!?][”"’)\]]*\s|\n/;

/** True if one sentence lists the two, each for a thing or a time of its own: “A's fell 2 percent; B's fell 3 percent”. */
function areListed(a: Measure, b: Measure, documents: Documents): boolean {
  const text = documents.get(a.document_id)?.text;
  if (text === undefined || a.document_id !== b.document_id) return false;
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  const gap = text.slice(Math.min(first.end, second.start), second.start);
  return !sentenceEnd.test(gap) && !restates.test(gap);
}

function conflictOf(a: Measure, b: Measure, documents: Documents): Conflict[] {
  const period = areListed(a, b, documents) ? null : periodWords(a, b);
  const opposite = a.direction !== null && b.direction !== null && a.direction !== b.direction;
  if (period === null || !basesFit(a, b) || !placesFit(a, b) || agree(factors(a), factors(b))) return [];
  if (opposite && (a.period === null || a.period !== b.period)) return [];
  const explanation = sentenceCase(
    `${said(a)} is ${factorWords(a)}, while ${said(b)} is ${factorWords(b)}; ${period}.`
  );
  return [
    toConflict({
      table: "measures",
      event_id: null,
      field: "ratio",
      a_id: a.id,
      b_id: b.id,
      a_value: said(a),
      b_value: said(b),
      explanation
    })
  ];
}

const subjectOf = ({subject}: Measure): string =>
  [...contentWords(subject ?? "")]
    .map((word) => word.replace(/s$/, ""))
    .sort()
    .join(" ");

/** Every two of a few, each pair once. */
const pairsOf = <T>(values: readonly T[]): [T, T][] =>
  values.flatMap((a, i) => values.slice(i + 1).map((b): [T, T] => [a, b]));

/** The first of those that say the same. */
const distinct = (own: readonly Measure[]): Measure[] =>
  [
    ...new Map(
      [...own]
        .reverse()
        .map((measure) => [
          [said(measure), measure.period, measure.base_as_reported, measure.place].join("\u0000"),
          measure
        ])
    ).values()
  ].reverse();

/**
 * Changes of one subject whose factors can't both be right, in one document or, over documents, for a period that
 * both name. The arithmetic is told, not which of them holds.
 */
export function measureConflicts(measures: readonly Measure[], documents: Documents = new Map()): Conflict[] {
  const told = measures.filter(comparable);
  const inDocument = groupBy(told, (measure) => `${measure.document_id}\u0000${subjectOf(measure)}`);
  const inPeriod = groupBy(
    told.filter(({period}) => period !== null),
    (measure) => `${subjectOf(measure)}\u0000${measure.period ?? ""}`
  );
  const across = [...inPeriod.values()]
    .flatMap((own) => pairsOf(distinct(own)))
    .filter(([a, b]) => a.document_id !== b.document_id);
  const within = [...inDocument.values()].flatMap((own) => pairsOf(distinct(own)));
  return [...within, ...across].flatMap(([a, b]) => conflictOf(a, b, documents));
}
