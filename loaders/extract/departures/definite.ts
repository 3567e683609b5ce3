import {contains, type Span} from "../../../src/model/span.js";
import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import type {TokenRange} from "../../annotate/clauses.js";
import {isWorkplaceWord, spanOf} from "../../annotate/humans.js";
import {readLexicon} from "../../lexicon.js";

const companies = new Set(readLexicon("company-nouns", ["form"]).map(({form}) => form));
const definite = /^(?:the|its|their|this|that|his|her|our)$/;
/** How far back, in sentences, a company may have been named. */
const reach = 3;

type Named = Span & {readonly name: string; readonly sentence: number};

/** The organizations named before an offset, the nearest first. */
function namedBefore({mentions, entities}: AnnotatedDocument, offset: number): Named[] {
  return mentions
    .filter(({kind, end, name}) => kind === "organization" && end <= offset && /\p{Lu}/u.test(name))
    .map(({start, end, name, entity, sentence}) => ({
      start,
      end,
      sentence,
      name: (entity === null ? undefined : entities[entity]?.name) ?? name
    }))
    .reverse();
}

/**
 * The organization that “the department”, “the board” or “the company” points back to: the nearest one before it with
 * that word in its name; for a company, bank or club the nearest one in the sentences before. Null where there is none.
 */
export function organizationOfDefinite(document: AnnotatedDocument, {from, to}: TokenRange): string | null {
  const {tokens, sentences} = document;
  const head = tokens[to - 1];
  if (head === undefined || to - from !== 2 || !definite.test(tokens[from]?.lower ?? "")) return null;
  const before = namedBefore(document, spanOf(document, {from, to}).start);
  const word = new RegExp(`\\b${head.lower.replace(/[^\p{L}]/gu, "")}\\b`, "iu");
  if (!isWorkplaceWord(head.lower) && !companies.has(head.lower)) return null;
  const same = before.find(({name}) => word.test(name));
  if (same !== undefined || !companies.has(head.lower)) return same?.name ?? null;
  const isPlace = (span: Span): boolean => document.places.some((place) => contains(place, span));
  const near = before.find(
    (named) => head.sentence - named.sentence < reach && sentences[named.sentence] !== undefined && !isPlace(named)
  );
  return near?.name ?? null;
}

/** “Copperline said it (was laying off …)”: the organization that “it” points to in its sentence. */
export function organizationOfPronoun(document: AnnotatedDocument, {from, to}: TokenRange): string | null {
  const token = document.tokens[from];
  if (token === undefined || to - from !== 1 || token.lower !== "it") return null;
  return namedBefore(document, token.start).find(({sentence}) => sentence === token.sentence)?.name ?? null;
}
