import type {Span} from "../../src/model/span.js";
import {type Run, runsIn} from "./runs.js";
import {type Form, formsOf} from "./tagger/forms.js";
import {tag} from "./tagger/tag.js";

/** A word or mark as the tagger gives it, before sentences are known. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  readonly pos: string;
  readonly runs: readonly Run[];
}

/** Words, numbers and single marks: for text that the tagger doesn't give back character by character. */
const simpleWord = /[\p{L}\p{M}\p{N}]+(?:[.,'’\p{Pd}][\p{L}\p{M}\p{N}]+)*|\S/gu;

/** What the tagger can't be trusted with: control characters, lone surrogates, invisible characters. */
const hostile = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFD]|\p{Cs}/u;

/** White space between words; tabs are words to the tagger. */
const parts = /[^ \u00A0\u2002-\u2005\u2009\u200A\u202F\u205F\n\r\t]+|[\n\r\t]+/g;

const simplePos = (text: string): string =>
  /^\p{N}/u.test(text) ? "NUM" : /^\p{Lu}/u.test(text) ? "PROPN" : /^\p{L}/u.test(text) ? "X" : "PUNCT";

const simpleWords = (text: string, offset: number): Word[] =>
  Array.from(text.matchAll(simpleWord), ({0: word, index}) => ({
    start: offset + index,
    end: offset + index + word.length,
    text: word,
    lower: word.toLowerCase(),
    pos: simplePos(word),
    runs: runsIn(word)
  }));

/** “according to court documents”: no verb, whatever the tagger says. */
const afterAccording = (forms: readonly Form[], i: number): boolean =>
  forms[i - 1]?.lower === "to" && forms[i - 2]?.lower === "according";

function taggedWords(text: string, offset: number): Word[] | null {
  const forms: Form[] = [];
  const starts: number[] = [];
  for (const {0: part, index} of text.matchAll(parts)) {
    const own = formsOf(part);
    if (own === null) return null;
    let start = offset + index;
    for (const form of own) {
      forms.push(form);
      starts.push(start);
      start += form.text.length;
    }
  }
  const tags = tag(forms);
  return forms.map(({text: word, lower, runs}, i) => {
    const start = starts[i] ?? offset;
    const pos = tags[i] === "VERB" && afterAccording(forms, i) ? "NOUN" : (tags[i] ?? "X");
    return {start, end: start + word.length, text: word, lower, pos, runs};
  });
}

/**
 * The words and marks of a stretch of text with their universal parts of speech (Petrov, Das and McDonald 2012), from
 * the lexicon and the automata of wink-nlp's English model. Where its words don't add up to the text, a simple
 * pattern stands in: spans are exact always.
 */
export function findWords(text: string, {start, end}: Span): Word[] {
  const part = text.slice(start, end);
  return (hostile.test(part) ? null : taggedWords(part, start)) ?? simpleWords(part, start);
}
