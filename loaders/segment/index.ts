import type {DocumentRow} from "../../src/model/tables/index.js";
import {findParagraphs} from "./paragraphs.js";
import {findQuotations} from "./quotations.js";
import type {Paragraph, SegmentedDocument, Sentence, Token} from "./segmentedDocument.js";
import {sentenceStarts} from "./sentences.js";
import {findWords} from "./tokens.js";

/** Where a document's paragraphs, sentences, words and quotations are. The text is never changed. */
export function segment(record: DocumentRow): SegmentedDocument {
  const {text} = record;
  const blocks = findParagraphs(text, record.headline);
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  for (const block of blocks) {
    const words = findWords(text, block);
    const firstSentence = sentences.length;
    const starts = sentenceStarts(words);
    for (const [i, from] of starts.entries()) {
      const to = starts[i + 1] ?? words.length;
      const first = words[from];
      const last = words[to - 1];
      if (!first || !last) continue;
      const firstToken = tokens.length;
      const sentence = sentences.length;
      for (let k = from; k < to; k++) {
        const word = words[k];
        if (!word) continue;
        const {start, end, text: form, lower, pos} = word;
        tokens.push({start, end, text: form, lower, pos, sentence});
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
  return {record, text, paragraphs, sentences, tokens, quotations: findQuotations(text, blocks)};
}
