import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {tokenAt} from "../../annotate/clauses.js";
import {readLexicon} from "../../lexicon.js";
import {findPhrases, toPhrasePattern} from "../../segment/phrases.js";

/** A word that can report force, death or injury. */
export interface Trigger {
  readonly form: string;
  readonly class: "verb" | "noun" | "state" | "care";
  readonly kind: string;
  /**
   * hit: wounded unless it is told that they died · killed · died · injured · wound: had by somebody · victim: is
   * somebody · empty: nothing is said.
   */
  readonly outcome: string;
  readonly weapon: string | null;
  readonly token: number;
  readonly after: number;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

const words = readLexicon("force-words", ["form", "class", "kind", "outcome", "weapon"]);
const wordOf = new Map(words.map((word) => [word.form, word]));
const forms = [...wordOf.keys()].sort((a, b) => b.length - a.length);
const pattern = toPhrasePattern(`(?<![\\p{L}-])(?:${forms.join("|")})(?![\\p{L}-])`, "iu", forms);

/** Whether words, in lower case, can report force, death or injury. */
export const isTriggerForm = (form: string): boolean => wordOf.has(form);

/** Whether they tell how somebody fares after it: “critical condition”. */
export const isCareForm = (form: string): boolean => wordOf.get(form)?.class === "care";

const classes = ["verb", "noun", "state", "care"] as const;

/** “the shooting”, “a fatal shooting of”, “the killing of”: a noun that looks like a verb. */
function isNoun(document: AnnotatedDocument, token: number, after: number, form: string): boolean {
  if (!/ing$/.test(form)) return false;
  if (document.tokens[after]?.lower === "at" && /^(?:least|most)$/.test(document.tokens[after + 1]?.lower ?? ""))
    return false;
  const before = document.tokens[token - 1];
  const next = document.tokens[after];
  if (
    /^(?:of|in|at|on|by|that|which|was|is|happened|occurred|took|,|\.|and|near|outside|death|victim|scene|investigation)$/.test(
      next?.lower ?? "."
    )
  )
    return !/^(?:AUX|ADV)$/.test(before?.pos ?? "") || /^(?:fatal|deadly)/.test(before?.lower ?? "");
  return /^(?:DET|ADJ|PROPN|NOUN|PART)$/.test(before?.pos ?? "") && !/^(?:DET|NUM|PRON)$/.test(next?.pos ?? "");
}

/** “one fatally”, “two of them fatally,”: not “fatally shot”. */
const isCounted = ({tokens}: AnnotatedDocument, token: number): boolean =>
  /^(?:NUM|PRON|DET)$/.test(tokens[token - 1]?.pos ?? "") && !/^(?:VERB|NOUN)$/.test(tokens[token + 1]?.pos ?? "");

/** What a word tells of people, in its place: “a gunshot to the leg” is a wound, “the shooting” alone hits nobody. */
function outcomeAt(
  document: AnnotatedDocument,
  after: number,
  word: {form: string; outcome: string},
  noun: boolean
): string {
  if (word.form === "gunshot" && document.tokens[after]?.lower === "to") return "wound";
  return noun && word.outcome === "hit" ? "" : word.outcome;
}

/** Every word in a document that can report force, death or injury, before its sense is known. */
export function findTriggers(document: AnnotatedDocument): Trigger[] {
  return findPhrases(document, pattern).flatMap((match): Trigger[] => {
    const token = tokenAt(document.tokens, match.index);
    const after = tokenAt(document.tokens, match.index + match[0].length);
    const first = document.tokens[token];
    const sentence = first === undefined ? undefined : document.sentences[first.sentence];
    const form = match[0].toLowerCase();
    const word = wordOf.get(form);
    if (first === undefined || sentence === undefined || word === undefined || first.start !== match.index) return [];
    if (form === "fatally" && !isCounted(document, token)) return [];
    const noun = word.class === "verb" && isNoun(document, token, after, form);
    return [
      {
        form,
        class: noun ? "noun" : (classes.find((known) => known === word.class) ?? "noun"),
        kind: word.kind,
        outcome: outcomeAt(document, after, word, noun),
        weapon: word.weapon || null,
        token,
        after,
        start: sentence.firstToken,
        end: sentence.endToken,
        sentence: first.sentence
      }
    ];
  });
}
