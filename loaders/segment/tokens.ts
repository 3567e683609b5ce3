/* eslint-disable @typescript-eslint/unbound-method -- wink's readers (its.value …) are plain functions */
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type {Span} from "../../src/model/span.js";

/** A word or mark as the tagger gives it, before sentences are known. */
export interface Word extends Span {
  readonly text: string;
  readonly pos: string;
}

const nlp = winkNLP(model, ["pos"]);
const its = nlp.its;

/** The tagger's cost grows with the length of what it is given: longer stretches are cut at white space. */
const longest = 20_000;

/** Words, numbers and single marks: for text that the tagger doesn't give back character by character. */
const simpleWord = /[\p{L}\p{M}\p{N}]+(?:[.,'’\p{Pd}][\p{L}\p{M}\p{N}]+)*|\S/gu;

/** What the tagger can't be trusted with: control characters, lone surrogates, invisible characters. */
const hostile = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFD]|\p{Cs}/u;

const simplePos = (text: string): string =>
  /^\p{N}/u.test(text) ? "NUM" : /^\p{Lu}/u.test(text) ? "PROPN" : /^\p{L}/u.test(text) ? "X" : "PUNCT";

function simpleWords(text: string, offset: number): Word[] {
  return Array.from(text.matchAll(simpleWord), (match) => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
    text: match[0],
    pos: simplePos(match[0])
  }));
}

/** The tagger cuts words at letters that it doesn't know: Sar|ı|kaya. */
const splitInside = (a: string, b: string): boolean =>
  /\p{L}$/u.test(a) && /^\p{L}/u.test(b) && !(/[a-z]$/iu.test(a) && /^[a-z]/iu.test(b));

function taggedWords(text: string, offset: number): Word[] | null {
  const tokens = nlp.readDoc(text).tokens();
  const values = tokens.out(its.value);
  const spaces = tokens.out(its.precedingSpaces);
  const tags = tokens.out(its.pos);
  const words: Word[] = [];
  let at = 0;
  for (const [i, word] of values.entries()) {
    at += spaces[i]?.length ?? 0;
    if (!text.startsWith(word, at)) return null;
    const last = words.at(-1);
    if (last?.end === offset + at && splitInside(last.text, word)) {
      words[words.length - 1] = {...last, end: last.end + word.length, text: last.text + word};
    } else words.push({start: offset + at, end: offset + at + word.length, text: word, pos: tags[i] ?? "X"});
    at += word.length;
  }
  return text.slice(at).trim() === "" ? words : null;
}

function chunks(text: string, {start, end}: Span): Span[] {
  const parts: Span[] = [];
  while (end - start > longest) {
    const space = text.lastIndexOf(" ", start + longest);
    const cut = space > start ? space : start + longest;
    parts.push({start, end: cut});
    start = cut;
  }
  return [...parts, {start, end}];
}

/**
 * The words and marks of a stretch of text with their universal parts of speech (Petrov, Das and McDonald 2012), by
 * wink-nlp's tagger. Where its words don't add up to the text, a simple pattern stands in: spans are exact always.
 */
export function findWords(text: string, span: Span): Word[] {
  return chunks(text, span).flatMap(({start, end}) => {
    const part = text.slice(start, end);
    return (hostile.test(part) ? null : taggedWords(part, start)) ?? simpleWords(part, start);
  });
}
