import {readLexicon} from "../lexicon.js";
import type {SegmentedDocument} from "../segment/segmentedDocument.js";

const cues = readLexicon("source-cues", ["form"]).map(({form}) => form);
const name =
  "(?:(?:the|The|a|A|an|An|one|One|two|three|Two|Three|several|some)\\s)?[\\p{L}\\p{N}.’'&-]+(?:\\s(?!(?:told|said|says|that|is|are|was|were|has|have|had|does|do|did|not|or|but|who|which)\\b)[\\p{L}\\p{N}.’'&-]+){0,9}?";
const toldOpening = new RegExp(`^["“]?(${name})(?:, [^,]{3,80},)? (?:${cues.join("|")})\\b`, "u");
const according = /\b[Aa]ccording to ([^,.;:“”"]{3,80}?)(?=,|\.(?:\s|$)|;|$| that\b| who\b)/u;
const closing = new RegExp(`, ["”]?\\s?(${name}) (?:${cues.join("|")})\\.?$`, "u");

/** Who a sentence says that its content comes from, in its own words; null where it names nobody. */
export function sourceOf({text, sentences}: SegmentedDocument, sentence: number): string | null {
  const span = sentences[sentence];
  if (span === undefined) return null;
  const words = text.slice(span.start, Math.min(span.end, span.start + 600));
  const match = according.exec(words) ?? toldOpening.exec(words) ?? closing.exec(words);
  return match?.[1]?.trim() ?? null;
}
