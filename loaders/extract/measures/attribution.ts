import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {sourceOf} from "../../annotate/sources.js";
import type {Figure} from "./figure.js";

const shows =
  /^\s(?:also\s)?(?:shows?|showed|finds?|found|suggests?|suggested|indicates?|indicated|reveals?|revealed|put|puts|estimates?|estimated)\b/;

/** Who a figure's sentence says that it comes from: a source that says so, or a document that shows it. */
export function findAttribution(document: AnnotatedDocument, figure: Figure, sentence: number): string | null {
  const {text, mentions} = document;
  const evidence = mentions.findLast(
    ({kind, sentence: at, start, end}) =>
      kind === "document" && at === sentence && start < figure.start && shows.test(text.slice(end, end + 20))
  );
  return evidence ? text.slice(evidence.start, evidence.end) : sourceOf(document, sentence);
}
