import type {DocumentRow} from "../../src/model/tables/index.js";
import {findParagraphs} from "./paragraphs.js";
import {findQuotations} from "./quotations.js";
import type {Run} from "./runs.js";
import type {Paragraph, SegmentedDocument, Sentence, Token} from "./segmentedDocument.js";
import {sentenceStarts} from "./sentences.js";
import {findWords} from "./tokens.js";

function enter(start: number, runs: readonly Run[], starts: Map<string, number[]>, capitals: number[]): void {
  for (const {offset, key, capital} of runs) {
    const known = starts.get(key);
    if (known) known.push(start + offset);
    else starts.set(key, [start + offset]);
    if (capital) capitals.push(start + offset);
  }
}

/** Where a document's paragraphs, sentences, words and quotations are. The text is never changed. */
export function segment(record: DocumentRow): SegmentedDocument {
  const {text} = record;
  const blocks = findParagraphs(text, record.headline);
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  const starts = new Map<string, number[]>();
  const capitals: number[] = [];
  for (const block of blocks) {
    const {words, runs} = findWords(text, block);
    for (let k = 0; k < words.length; k++) enter(words[k]?.start ?? 0, runs[k] ?? [], starts, capitals);
    const firstSentence = sentences.length;
    const begins = sentenceStarts(words);
    for (const [i, from] of begins.entries()) {
      const to = begins[i + 1] ?? words.length;
      const first = words[from];
      const last = words[to - 1];
      if (!first || !last) continue;
      const firstToken = tokens.length;
      const sentence = sentences.length;
      for (let k = from; k < to; k++) {
        const word = words[k];
        if (!word) continue;
        word.sentence = sentence;
        tokens.push(word);
      }
      sentences.push({
        start: first.start,
        end: last.end,
        paragraph: paragraphs.length,
        firstToken,
        endToken: tokens.length
      });
    }
    paragraphs.push({...block, firstSentence, endSentence: sentences.length});
  }
  return {record, text, paragraphs, sentences, tokens, quotations: findQuotations(text, blocks), starts, capitals};
}
