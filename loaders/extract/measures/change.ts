import type {Span} from "../../../src/model/span.js";
import {tokenAt} from "../../annotate/clauses.js";
import {readLexicon} from "../../lexicon.js";
import type {SegmentedDocument, Sentence, Token} from "../../segment/segmentedDocument.js";
import type {Figure} from "./figure.js";

const words = new Map(readLexicon("change-words", ["form", "direction"]).map(({form, direction}) => [form, direction]));
const near = 8;
/** “have fallen for three years in a row, by 38 percent”. */
const reachOfBy = 13;
const comparative = /^(?:higher|lower|fewer|up|down)$/;
/** Told only right behind a figure: “14 percent less salt”. */
const degrees: Readonly<Record<string, "increase" | "decrease">> = {more: "increase", less: "decrease"};
const clauseEnd = /^[;:.?!()]$/;

/** The word that says which way a figure goes, and whether it is a noun (“a 353 percent increase”). */
export interface Change {
  readonly token: number;
  readonly span: Span;
  readonly direction: "increase" | "decrease";
  readonly noun: boolean;
}

function changeAt(tokens: readonly Token[], i: number, noun: boolean): Change | null {
  const token = tokens[i];
  const direction = words.get(token?.lower ?? "");
  if (token === undefined || (direction !== "increase" && direction !== "decrease")) return null;
  if (token.lower === "up" && tokens[i + 1]?.lower === "to") return null;
  return {token: i, span: {start: token.start, end: token.end}, direction, noun};
}

/** “353 percent increase”, “210 percent more”: the nearest word behind the figure. */
function behind(tokens: readonly Token[], from: number, end: number): Change | null {
  const degree = degrees[tokens[from]?.lower ?? ""];
  const first = tokens[from];
  if (degree !== undefined && first !== undefined && tokens[from + 1]?.lower !== "than")
    return {token: from, span: {start: first.start, end: first.end}, direction: degree, noun: false};
  for (let i = from; i < Math.min(end, from + 3); i++) {
    const isNoun = tokens[i]?.pos !== "VERB" || /^(?:in|of|among)$/.test(tokens[i + 1]?.lower ?? "");
    const change = changeAt(tokens, i, !comparative.test(tokens[i]?.lower ?? "") && isNoun);
    if (change) return change;
    const token = tokens[i];
    if (/^(?:of|in|,|and|to|from|compared|than)$/.test(token?.lower ?? "") || clauseEnd.test(token?.text ?? "")) break;
  }
  return null;
}

/** “rose by 12 percent”, “a drop of 20 percent”, “grew from 12 to 30”: the nearest word before it in its clause. */
function before(tokens: readonly Token[], from: number, start: number, reach: number): Change | null {
  for (let i = from - 1; i >= Math.max(start, from - reach); i--) {
    if (clauseEnd.test(tokens[i]?.text ?? "")) return null;
    const change = changeAt(tokens, i, tokens[i + 1]?.lower === "of" || tokens[i - 1]?.pos === "DET");
    if (change) return change;
  }
  return null;
}

const reachOf = (tokens: readonly Token[], figure: number): number =>
  tokens[figure - 1]?.lower === "by" ? reachOfBy : near;

/**
 * The word of change that a figure goes with, in its sentence. Amounts and lengths (“$3.5 million”, “8 weeks”) change
 * only where the words lead from one figure to another.
 */
export function findChange(
  {tokens}: SegmentedDocument,
  figure: Figure,
  sentence: Sentence,
  hasBase: boolean
): Change | null {
  const first = tokenAt(tokens, figure.start);
  const after = tokenAt(tokens, figure.end);
  const relative = /percent|fold|fraction/.test(figure.rule);
  if (relative)
    return (
      behind(tokens, after, sentence.endToken) ?? before(tokens, first, sentence.firstToken, reachOf(tokens, first))
    );
  const lead = tokens[first - 1]?.lower;
  if (lead === "by" || (lead === "to" && /count/.test(figure.rule)))
    return before(tokens, first, sentence.firstToken, reachOfBy);
  return hasBase ? before(tokens, first, sentence.firstToken, near + 4) : null;
}
