import {contains, overlaps} from "../../../src/model/span.js";
import type {AnnotatedDocument, NumberMention} from "../../annotate/annotatedDocument.js";
import {readLexicon} from "../../lexicon.js";
import type {Figure} from "./figure.js";

const units = readLexicon("measure-units", ["form", "unit", "kind"]);
const unitOf = new Map(units.map((unit) => [unit.form, unit]));
const forms = units.map(({form}) => form).sort((a, b) => b.length - a.length);
const unitAfter = new RegExp(`^[\\s-]?(${forms.join("|")})(?![\\p{L}\\p{N}])`, "u");

const comparison = /^\s(?:as\s(?:many|much|\p{Ll}+)|more|higher|greater|less|fewer|lower|the\s\p{L}+)\b/u;
const otherTime = /^(?:\s(?:old|ago|later|earlier|before|after|prior|from now|apart|since|in a row)\b|-old|[’']s?\b)/;
const stretchOfTime =
  /\b(?:first|last|past|next|previous|final|coming|recent|following|in|within|inside|over|during|after|before|every|another|(?<!instead |average |total |median |maximum |minimum |sentence |sentences |term |record )of|just|by|age|aged|at|on|(?<!rather )than)\s(?:the\s)?$/i;
/** “gave it 110 percent”. */
const giving = /\bg[ai]v(?:e|es|en|ing)\s(?:\p{L}+\s){0,2}$/u;
const idiom = /^\s?(?:sure|certain|right|wrong|correct|agree|convinced|behind|American|made|cotton|wool)\b/;

type Shape = Pick<Figure, "rule" | "unit" | "factor"> & {readonly end: number};

function ofUnit(text: string, number: NumberMention): Shape | null {
  const rest = text.slice(number.end, number.end + 40);
  const match = unitAfter.exec(rest);
  const unit = unitOf.get(match?.[1] ?? "");
  if (match === null || unit === undefined) return null;
  const end = number.end + match[0].length;
  const after = text.slice(end, end + 30);
  const before = text.slice(Math.max(0, number.start - 20), number.start);
  const shape = {unit: unit.unit, factor: false, end};
  if (unit.kind === "points") return {...shape, rule: "measure/percent"};
  if (unit.kind === "quantity")
    return isQuantity(text, number, match[0], after) ? {...shape, rule: "measure/count"} : null;
  if (unit.kind === "percent")
    return idiom.test(after) || giving.test(before) ? null : {...shape, rule: "measure/percent"};
  if (unit.kind === "fold") return {...shape, rule: "measure/fold", factor: true};
  if (unit.kind === "money") return {...shape, rule: "measure/money"};
  if (unit.kind === "duration")
    return isLength(text, number, after, match[0]) ? {...shape, rule: "measure/duration"} : null;
  if (comparison.test(after)) return {...shape, unit: "times", rule: "measure/times", factor: true};
  return isFigure(text, number) ? {...shape, rule: "measure/count"} : null;
}

/** “600 meters”; not “5-foot-9”, “30 miles north of”, “mile marker 212”. */
const isQuantity = (text: string, number: NumberMention, unit: string, after: string): boolean =>
  !unit.startsWith("-") &&
  !/^(?:-\d|\s(?:north|south|east|west|away|from|outside|off|down|up|long|tall|high|deep|marker)\b)/.test(after) &&
  (isFigure(text, number) || /\bby\s$/.test(text.slice(Math.max(0, number.start - 4), number.start)));

/** “for 47 days”, “a 47-day course”; not “two weeks ago”, “in three days”, “the first two months”. */
function isLength(text: string, {start}: NumberMention, after: string, unit: string): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const isChange = /\bby\s$/.test(before) && wordsOf(before).some((word) => changing.has(word));
  return !otherTime.test(after) && (unit.startsWith("-") || isChange || !stretchOfTime.test(before.slice(-20)));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** Whether a number is told in digits and is more than a handful, so that it is a figure and no enumeration. */
const isFigure = (text: string, {start, end, value, low, high}: NumberMention): boolean =>
  /\d/.test(text.slice(start, end)) && (value ?? low ?? high ?? 0) >= 10;

const people =
  /^\s(?:\p{Ll}+(?:-\p{Ll}+)?\s){0,2}(?:people|persons|officers|agents|residents|workers|employees|soldiers|troops|students|patients|inmates|detainees|migrants|refugees|voters|members|passengers|protesters|prisoners|deputies|teachers|nurses|staff|pupils|children|women|men)\b/u;
const counted =
  /\b(?:number of [^.;:]{3,60}? (?:was|is|rose|fell|grew|reached|to|from|at)|total of|a record|to|from|by|counted|recorded|totall?ed|numbered|averaged|stood at|there (?:were|are|have been|had been))\s$/i;
const plural = /^\s(?:of\sthe\s)?(?:\p{Ll}+\s)?\p{Ll}{3,}s\b/u;

/** People in figures, rates, and numbers that something grew or shrank to. */
function ofCount(text: string, number: NumberMention): Shape | null {
  if (unitAfter.test(text.slice(number.end, number.end + 40))) return null;
  if (!isFigure(text, number) || /^(?:19|20)\d\d$/.test(text.slice(number.start, number.end))) return null;
  const rest = text.slice(number.end, number.end + 60);
  const shape = {rule: "measure/count", factor: false, end: number.end} as const;
  const human = people.exec(rest);
  if (human) return {...shape, unit: "person", end: number.end + human[0].length};
  const rate = /^\s\p{Ll}+(?:\s\p{Ll}+)?\sper\s(?:[\d,]+\s)?\p{Ll}+/u.exec(rest);
  if (rate) return {...shape, unit: "count", end: number.end + rate[0].length};
  const before = text.slice(Math.max(0, number.start - 80), number.start);
  const bounded = number.qualifier !== null && plural.test(rest);
  return bounded || (counted.test(before) && changesTo(before, rest)) ? {...shape, unit: "count"} : null;
}

/** “grew from 12 to 30”: both ends of a change told by a verb of change or of counting. */
const changesTo = (before: string, rest: string): boolean =>
  (counting.test(before) || wordsOf(before).some((word) => changing.has(word))) &&
  !/^(?:\s(?:a\.?m|p\.?m|o[’']clock|percent|per cent)|:\d|-\d|%)/i.test(rest);

const counting =
  /\b(?:went|(?:up|down) from|number of|total of|counted|recorded|totall?ed|numbered|averaged|stood at|there (?:were|are|have been|had been))\b/i;
const changing = new Set(
  readLexicon("change-words", ["form", "direction"])
    .map(({form}) => form)
    .filter((form) => !/^(?:up|down|lower|higher|fewer|cut)$/.test(form))
);

const joined = /\bbetween\s$/i;

/** “between 40 and 50 percent”: the number before “and” bounds the one behind it. */
function widened(text: string, number: NumberMention, earlier: NumberMention | undefined): NumberMention {
  if (earlier?.low === undefined || earlier.low === null || number.high === null) return number;
  const before = text.slice(Math.max(0, earlier.start - 10), earlier.start);
  if (text.slice(earlier.end, number.start) !== " and " || !joined.test(before)) return number;
  const start = earlier.start - "between ".length;
  return {start, end: number.end, value: null, low: earlier.low, high: number.high, qualifier: null};
}

/** “grew from 12 to 30” tells two numbers, not a range: the second is the figure, the first its base. */
function ends(text: string, number: NumberMention): NumberMention[] {
  const lead = text.slice(Math.max(0, number.start - 60), number.start);
  if (number.low === null || number.high === null || number.value !== null || !/\bfrom\s$/.test(lead)) return [number];
  const gap = / to /.exec(text.slice(number.start, number.end));
  if (gap === null || !changesTo(lead, "")) return [number];
  const middle = number.start + gap.index;
  const exact = (value: number, start: number, end: number) => ({
    start,
    end,
    value,
    low: value,
    high: value,
    qualifier: null
  });
  return [exact(number.low, number.start, middle), exact(number.high, middle + gap[0].length, number.end)];
}

/** “from 72 days to 42”: the second number has the unit of the first. */
function ofUnitBefore(text: string, number: NumberMention, earlier: NumberMention | undefined): Shape | null {
  const shape = earlier === undefined ? null : ofUnit(text, earlier);
  if (earlier === undefined || shape === null || text.slice(shape.end, number.start) !== " to ") return null;
  const isStart = /\bfrom\s(?:\p{L}+\s)?$/u.test(text.slice(Math.max(0, earlier.start - 14), earlier.start));
  return isStart ? {...shape, end: number.end} : null;
}

/** Figures that begin with a number: “353 percent”, “nearly four-fold”, “47 days”, “2,300 people”. */
export function numberedFigures(document: AnnotatedDocument): Figure[] {
  const {text, dates, places} = document;
  const numbers = document.numbers.flatMap((number) => ends(text, number));
  const addresses = places.filter(({kind}) => kind === "address");
  return numbers.flatMap((mention, i) => {
    const number = widened(text, mention, numbers[i - 1]);
    if (number.low === null && number.high === null && number.value === null) return [];
    if (dates.some((date) => contains(date, mention)) || addresses.some((place) => overlaps(place, mention))) return [];
    const shape = ofUnit(text, number) ?? ofUnitBefore(text, number, numbers[i - 1]) ?? ofCount(text, number);
    if (shape === null) return [];
    const {value, low, high, qualifier, start} = number;
    return [{start, value, low, high, qualifier, direction: null, ...shape}];
  });
}
