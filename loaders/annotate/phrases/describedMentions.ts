import type {SegmentedDocument, Token} from "../../segment/segmentedDocument.js";
import type {Mention} from "../annotatedDocument.js";
import {documentNouns, organizationWords, organizationPlurals, roleNouns} from "../names/vocabulary.js";
import {phraseStart, withoutArticle} from "./nounPhrase.js";

type Described = Pick<Mention, "kind" | "plural" | "gender">;

const people = new Set(["people", "others", "some", "many", "critics", "police", "authorities", "voters"]);

/** What a head tells of, by its lower-case form: people before documents before organizations. */
const heads: ReadonlyMap<string, Described> = new Map([
  ...[...organizationPlurals.keys()].map((word): [string, Described] => [
    word,
    {kind: "group", plural: true, gender: null}
  ]),
  ...[...organizationWords.keys()].map((word): [string, Described] => [
    word,
    {kind: "organization", plural: false, gender: null}
  ]),
  ...[...documentNouns].map((word): [string, Described] => [
    word,
    {kind: "document", plural: word.endsWith("s"), gender: null}
  ]),
  ...[...roleNouns].map(([word, {plural, gender}]): [string, Described] => [
    word,
    {kind: plural ? "group" : "role", plural, gender}
  ]),
  ...[...people].map((word): [string, Described] => [word, {kind: "group", plural: true, gender: null}])
]);

const describe = ({lower}: Token): Described | null => (lower === "states" ? null : (heads.get(lower) ?? null));
const isNominal = ({pos}: Token): boolean => pos === "NOUN" || pos === "PROPN" || pos === "ADJ";

/** “the document notes”, “the records show”: tagged as nouns, but what a document or an official does. */
const doings = /^(?:notes?|states?|reports?|claims?|shows?|comments?|records?|posts?|tweets?|says|alleges|suggests)$/u;

function isDoing(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (!doings.test(tokens[i]?.lower ?? "") || !before || before.sentence !== tokens[i]?.sentence) return false;
  const source = documentNouns.has(before.lower) || roleNouns.has(before.lower);
  const next = tokens[i + 1];
  return source && (!next || next.sentence !== before.sentence || !/^(?:NOUN|PROPN|ADP|VERB|AUX)$/u.test(next.pos));
}

/** The head closes its phrase: no noun, no name and no hyphen goes on after it. */
function closesPhrase(tokens: readonly Token[], i: number, end: number, named: ReadonlyMap<number, number>): boolean {
  const next = i + 1 < end ? tokens[i + 1] : undefined;
  if (!next || isDoing(tokens, i + 1)) return true;
  if (named.has(i + 1) || next.pos === "PROPN") return false;
  if (/^[’']s?$/u.test(next.text) || next.text === "-") return false;
  return next.pos !== "NOUN" || describe(next) === null;
}

/**
 * Phrases that point to people, groups, organizations and documents without naming them: “the spokeswoman”,
 * “three sources”, “an internal ICE document”. `named` gives each token that is part of a name the
 * first of that name.
 */
export function findDescribed(document: SegmentedDocument, named: ReadonlyMap<number, number>): Mention[] {
  const {text, tokens, sentences} = document;
  return sentences.flatMap(({firstToken, endToken}, sentence) => {
    const found: Mention[] = [];
    for (let i = firstToken; i < endToken; i++) {
      const head = tokens[i];
      const described = head && isNominal(head) && !named.has(i) && describe(head);
      if (!described || isDoing(tokens, i) || !closesPhrase(tokens, i, endToken, named)) continue;
      const phrase = phraseStart(tokens, i, firstToken);
      const from = described.plural && tokens[phrase]?.lower === "that" ? phrase + 1 : (named.get(phrase) ?? phrase);
      const start = tokens[from]?.start ?? head.start;
      const name = text.slice(tokens[withoutArticle(tokens, from, i + 1)]?.start ?? start, head.end);
      found.push({start, end: head.end, name, entity: null, role: null, affiliation: null, sentence, ...described});
    }
    return found;
  });
}
