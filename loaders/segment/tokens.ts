import type {Span} from "../../src/model/span.js";
import {type Run, runsIn} from "./runs.js";
import type {Token} from "./segmentedDocument.js";
import {type Form, formsOf} from "./tagger/forms.js";
import {tag} from "./tagger/tag.js";

/** A word or mark as the tagger gives it, before sentences are known: its sentence is filled in later. */
export interface Word extends Omit<Token, "sentence"> {
  sentence: number;
}

/** The words of a stretch, and for each the letters and digits that stand together in it. */
export interface Words {
  readonly words: readonly Word[];
  readonly runs: readonly (readonly Run[])[];
}

/** Words, numbers and single marks: for text that the tagger doesn't give back character by character. */
const simpleWord = /[\p{L}\p{M}\p{N}]+(?:[.,'’\p{Pd}][\p{L}\p{M}\p{N}]+)*|\S/gu;

/** What the tagger can't be trusted with: control characters, lone surrogates, invisible characters. */
const hostile = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFD]|\p{Cs}/u;

/** White space between words; tabs and ends of lines are words to the tagger. */
const spaces = new Set([0xa0, 0x2002, 0x2003, 0x2004, 0x2005, 0x2009, 0x200a, 0x202f, 0x205f]);
const isSpace = (code: number): boolean => code === 32 || (code >= 0xa0 && spaces.has(code));
const isBreak = (code: number): boolean => code === 10 || code === 13 || code === 9;

/** Where what stands between white space from `start` on ends. */
function endOfPart(text: string, start: number): number {
  const breaks = isBreak(text.charCodeAt(start));
  let end = start + 1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (isSpace(code) || isBreak(code) !== breaks) break;
  }
  return end;
}

const simplePos = (text: string): string =>
  /^\p{N}/u.test(text) ? "NUM" : /^\p{Lu}/u.test(text) ? "PROPN" : /^\p{L}/u.test(text) ? "X" : "PUNCT";

function simpleWords(text: string, offset: number): Words {
  const words = Array.from(text.matchAll(simpleWord), ({0: word, index}) => ({
    start: offset + index,
    end: offset + index + word.length,
    text: word,
    lower: word.toLowerCase(),
    pos: simplePos(word),
    sentence: 0
  }));
  return {words, runs: words.map((word) => runsIn(word.text))};
}

/** “according to court documents”: no verb, whatever the tagger says. */
const afterAccording = (forms: readonly Form[], i: number): boolean =>
  forms[i - 1]?.lower === "to" && forms[i - 2]?.lower === "according";

function taggedWords(text: string, offset: number): Words | null {
  const forms: Form[] = [];
  const starts: number[] = [];
  for (let at = 0; at < text.length;) {
    if (isSpace(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const end = endOfPart(text, at);
    const own = formsOf(text.slice(at, end));
    if (own === null) return null;
    let start = offset + at;
    for (const form of own) {
      forms.push(form);
      starts.push(start);
      start += form.text.length;
    }
    at = end;
  }
  const tags = tag(forms);
  const words: Word[] = [];
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i] as Form;
    const start = starts[i] ?? offset;
    const pos = tags[i] === "VERB" && afterAccording(forms, i) ? "NOUN" : (tags[i] ?? "X");
    words.push({start, end: start + form.text.length, text: form.text, lower: form.lower, pos, sentence: 0});
  }
  return {words, runs: forms.map(({runs}) => runs)};
}

/**
 * The words and marks of a stretch of text with their universal parts of speech (Petrov, Das and McDonald 2012), from
 * the lexicon and the automata of wink-nlp's English model. Where its words don't add up to the text, a simple
 * pattern stands in: spans are exact always.
 */
export function findWords(text: string, {start, end}: Span): Words {
  const part = text.slice(start, end);
  return (hostile.test(part) ? null : taggedWords(part, start)) ?? simpleWords(part, start);
}
