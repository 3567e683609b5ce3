import {readLexicon} from "../../lexicon.js";

export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

const qualifiers = readLexicon("number-qualifiers", ["form", "bound"]);
const boundOf = new Map(qualifiers.map(({form, bound}) => [form, bound]));

/** Words that bound a number, the longer ones first. */
export const qualifierForms = [...boundOf.keys()].sort((a, b) => b.length - a.length);

/**
 * What a qualifier makes of a value: “at least four” is 4 or more, “nearly four” less than 4 and said to be near it
 * (high 4, low open), “about” leaves both ends open, “more than” keeps its number as the low end.
 */
export function boundInterval(value: number, qualifier: string | null): Interval {
  const bound = qualifier === null ? "exact" : boundOf.get(qualifier);
  if (bound === "low" || bound === "above") return {low: value, high: null};
  if (bound === "below" || bound === "high") return {low: null, high: value};
  if (bound === "about") return {low: null, high: null};
  return {low: value, high: value};
}
