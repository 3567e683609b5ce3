import {readLexicon} from "../lexicon.js";

const languages = new Map<string, string[]>();
for (const {language, word} of readLexicon("stop-words", ["word", "language"]))
  languages.set(word, [...(languages.get(word) ?? []), language]);

const sample = 2000;
const fewestWords = 20;
/** Stop words make up a third to a half of running text; names and lists have fewer. */
const leastShare = 0.12;
/** Neighbours share words: French texts have two thirds as many Spanish ones. */
const clearLead = 1.2;

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:[’'\p{Pd}][\p{L}\p{N}]+)*/gu) ?? [];

/**
 * The language of a text as a BCP 47 tag, by counting frequent words (Ingle 1976) of the languages in
 * data/lexicons/stop-words.csv; null for other languages and where there is too little to tell.
 */
export function detectLanguage(words: readonly string[]): string | null {
  if (words.length < fewestWords) return null;
  const votes = new Map<string, number>();
  const first = words.slice(0, sample);
  for (const word of first)
    for (const language of languages.get(word.toLowerCase()) ?? []) votes.set(language, (votes.get(language) ?? 0) + 1);
  const [best, second] = [...votes].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < first.length * leastShare) return null;
  return best[1] > clearLead * (second?.[1] ?? 0) ? best[0] : null;
}
