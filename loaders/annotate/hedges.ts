import {readLexicon} from "../lexicon.js";
import type {Token} from "../segment/segmentedDocument.js";
import {lastIndexIn, beforeVerbGroup} from "./clauses.js";

/** Whether a passage says that something happened, that it did not, or that it may. */
export interface Hedge {
  readonly polarity: "positive" | "negative";
  readonly modality: "asserted" | "other";
}

const hedges = readLexicon("hedges", ["form", "where", "polarity", "modality"]);
const wordsOf = (where: string) =>
  new Map(hedges.filter((hedge) => hedge.where === where).map((hedge) => [hedge.form, hedge]));
const verbWords = wordsOf("verb");
const governors = wordsOf("governor");
const evidence = wordsOf("evidence");
const clauseWords = wordsOf("clause");
const gerundWords = wordsOf("gerund");
const nounWords = [...wordsOf("noun").keys()].map((form) => form.split(" "));

const asserted: Hedge = {polarity: "positive", modality: "asserted"};
const denied: Hedge = {polarity: "negative", modality: "asserted"};
const supposed: Hedge = {polarity: "positive", modality: "other"};

const lowerOf = (tokens: readonly Token[], i: number): string => tokens[i]?.lower ?? "";
const isNo = (word: string): boolean => /^(?:no|not|n[’']t|never|without|none|neither|nor)$/.test(word);

/** Words of the verb group itself: “did not resign”, “will resign”. */
function ofVerbGroup(tokens: readonly Token[], verb: number, before: number): Hedge | null {
  let result: Hedge | null = null;
  for (let i = verb - 1; i > before; i--) {
    const word = verbWords.get(lowerOf(tokens, i));
    if (word?.polarity === "negative") return denied;
    if (word?.modality === "other") result = supposed;
  }
  return result;
}

/** “would have had to resign”: the governor itself is supposed. */
const isSupposed = (tokens: readonly Token[], governor: number, start: number): boolean =>
  tokens.slice(Math.max(start, governor - 3), governor).some(({lower}) => verbWords.get(lower)?.modality === "other");

/** “refused to resign”, “asked him to resign”: a verb in the infinitive happened only where its governor says so. */
function ofInfinitive(tokens: readonly Token[], verb: number, start: number): Hedge | null {
  const particle = lastIndexIn(tokens, {from: Math.max(start, verb - 3), to: verb}, (token) => token.lower === "to");
  if (particle < 0) return null;
  for (let i = particle - 1; i >= Math.max(start, particle - 6); i--) {
    const governor = governors.get(lowerOf(tokens, i));
    if (governor?.polarity === "negative") return denied;
    if (governor?.modality === "asserted" && isSupposed(tokens, i, start)) return supposed;
    if (governor?.modality === "asserted") return isNo(lowerOf(tokens, i - 1)) ? denied : null;
    if (tokens[i]?.pos === "VERB") return supposed;
  }
  return supposed;
}

/** “considered resigning”: not yet. */
const ofGerund = (tokens: readonly Token[], verb: number): Hedge | null =>
  gerundWords.has(lowerOf(tokens, verb - 1)) && /ing$/.test(lowerOf(tokens, verb)) ? supposed : null;

/** “no evidence that officers quit”, “, not officers leaving”, “rather than resign”. */
function ofClause(tokens: readonly Token[], from: number, start: number): Hedge | null {
  for (let i = from; i >= Math.max(start, from - 3); i--) {
    if (clauseWords.has(lowerOf(tokens, i))) return supposed;
    if (lowerOf(tokens, i) === "than" && lowerOf(tokens, i - 1) === "rather") return denied;
  }
  if (lowerOf(tokens, from) === "not") return denied;
  if (lowerOf(tokens, from - 1) === "not" && !/^(?:only|just|merely)$/.test(lowerOf(tokens, from))) return denied;
  if (/^(?:no|none|neither|nobody)$/.test(lowerOf(tokens, from))) return denied;
  if (lowerOf(tokens, from - 1) === "that" && /^den(?:y|ies|ied|ying)$/.test(lowerOf(tokens, from - 2))) return denied;
  for (let i = from - 1; i >= Math.max(start, from - 10); i--) {
    if (!evidence.has(lowerOf(tokens, i))) continue;
    for (let j = i - 1; j >= Math.max(start, i - 8); j--) if (isNo(lowerOf(tokens, j))) return denied;
  }
  return null;
}

/** Whether the sentence that a token stands in asks: “Did officers quit” needs no question mark in a headline. */
const asks = (tokens: readonly Token[], start: number, end: number): boolean =>
  lowerOf(tokens, end - 1) === "?" ||
  (/^(?:did|does|will|is|are|was|were|has|have)$/.test(lowerOf(tokens, start)) && lowerOf(tokens, end - 1) !== ".");

/**
 * The polarity and modality of what a verb tells, from the words around it.
 * `subject` is where its subject begins; `start` and `end` bound its sentence.
 */
export function hedgeOfVerb(
  tokens: readonly Token[],
  verb: number,
  subject: number,
  start: number,
  end: number
): Hedge {
  const before = beforeVerbGroup(tokens, verb, start);
  const found =
    ofVerbGroup(tokens, verb, before) ??
    ofInfinitive(tokens, verb, start) ??
    ofGerund(tokens, verb) ??
    (governors.get(lowerOf(tokens, before))?.polarity === "negative" ? denied : null) ??
    ofClause(tokens, subject, start);
  return found ?? (asks(tokens, start, end) ? supposed : asserted);
}

/** The same for a noun: “calls for her resignation” tells of none. */
export function hedgeOfNoun(tokens: readonly Token[], noun: number, start: number, end: number): Hedge {
  for (let i = noun - 1; i >= Math.max(start, noun - 6); i--) {
    const form = nounWords.find((words) => words.every((word, k) => lowerOf(tokens, i + k) === word));
    if (form) return supposed;
    if (/^den(?:y|ies|ied|ying)$|^without$/.test(lowerOf(tokens, i))) return denied;
    if (i >= noun - 3 && /^(?:no|not|without|deny|denied)$/.test(lowerOf(tokens, i))) return denied;
  }
  return asks(tokens, start, end) ? supposed : asserted;
}
