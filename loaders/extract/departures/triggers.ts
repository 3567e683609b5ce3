import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {tokenAt} from "../../annotate/clauses.js";
import {readLexicon} from "../../lexicon.js";
import {findPhrases, toPhrasePattern} from "../../segment/phrases.js";

/** A word or phrase that can report a departure, before its sense is known. */
export interface Trigger {
  readonly form: string;
  readonly manner: string | null;
  readonly kind: "verb" | "noun";
  /** Whether its subject or its object leaves. */
  readonly who: "subject" | "object";
  /** What must stand beside it for this sense: a post, a job, a person … */
  readonly needs: string;
  readonly token: number;
  /** The token behind it. */
  readonly after: number;
  /** Its sentence: tokens from `start` to `end`. */
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

const verbs = readLexicon("departure-verbs", ["form", "manner", "who", "needs"]);
const nouns = readLexicon("departure-nouns", ["form", "manner"]);
const verbOf = new Map(verbs.map((verb) => [verb.form, verb]));
const nounOf = new Map(nouns.map((noun) => [noun.form, noun]));
const forms = [...verbOf.keys(), ...nounOf.keys()].sort((a, b) => b.length - a.length);
const pattern = toPhrasePattern(`(?<![\\p{L}-])(?:${[...new Set(forms)].join("|")})(?![\\p{L}-])`, "iu", forms);

/** Whether “firing” is a noun here: “the firing of”, “her firing”, “Ruiz's firing”. */
function isNoun(document: AnnotatedDocument, token: number, after: number): boolean {
  const before = document.tokens[token - 1];
  const next = document.tokens[after]?.lower;
  return (
    next === "of" ||
    before?.pos === "DET" ||
    before?.pos === "ADJ" ||
    (before?.pos === "PROPN" && !/^(?:DET|PROPN|PRON|NUM|ADJ)$/.test(document.tokens[after]?.pos ?? "")) ||
    /^(?:[’']s?|his|her|their)$/.test(before?.lower ?? "")
  );
}

/** Every word in a document that can report a departure. */
export function findTriggers(document: AnnotatedDocument): Trigger[] {
  return findPhrases(document, pattern).flatMap((match): Trigger[] => {
    const token = tokenAt(document.tokens, match.index);
    const after = tokenAt(document.tokens, match.index + match[0].length);
    const index = document.tokens[token]?.sentence;
    const sentence = index === undefined ? undefined : document.sentences[index];
    if (index === undefined || sentence === undefined || document.tokens[token]?.start !== match.index) return [];
    const form = match[0].toLowerCase();
    const place = {form, token, after, start: sentence.firstToken, end: sentence.endToken, sentence: index};
    if (/^Fire$/.test(match[0]) && /^\p{Lu}/u.test(document.tokens[after]?.text ?? "")) return [];
    const noun = nounOf.get(form);
    const verb = verbOf.get(form);
    if (noun && (!verb || isNoun(document, token, after)))
      return [
        {...place, kind: "noun" as const, manner: noun.manner || null, who: "object" as const, needs: "argument"}
      ];
    if (!verb) return [];
    return [
      {
        ...place,
        kind: "verb" as const,
        manner: verb.manner,
        who: verb.who === "object" ? ("object" as const) : ("subject" as const),
        needs: verb.needs
      }
    ];
  });
}
