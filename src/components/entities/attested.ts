import {documentHref} from "../../model/passage.js";
import type {Span} from "../../model/span.js";
import type {DocumentRow} from "../../model/tables/index.js";
import type {Child, Make} from "../element.js";
import {paragraphAnchor} from "../markedText.js";
import {sourceName} from "../reporters.js";
import type {Mention} from "./mentions.js";

/** Something that documents say of a person or an office, with the place where the first of them does. */
export interface Attested {
  readonly words: string;
  readonly place: (Span & {readonly document: DocumentRow}) | null;
}

const around = 70;

/** The line of the text in which a position stands. */
function lineAt(text: string, position: number): Span {
  const start = text.lastIndexOf("\n", position - 1) + 1;
  const end = text.indexOf("\n", position);
  return {start, end: end < 0 ? text.length : end};
}

/** Where one of these words stands in the paragraph of a mention, as near to it as they do. */
function near({document, start, end}: Mention, words: readonly string[]): Span | null {
  const line = lineAt(document.text, start);
  const text = document.text.slice(line.start, line.end);
  const places = words.flatMap((each) => {
    const before = text.lastIndexOf(each, start - line.start);
    const after = text.indexOf(each, end - line.start);
    return [before, after]
      .filter((at) => each !== "" && at >= 0)
      .map((at) => ({start: line.start + at, end: line.start + at + each.length}));
  });
  const gap = (place: Span): number => Math.max(place.start - end, start - place.end);
  const [nearest] = places.sort((a, b) => gap(a) - gap(b));
  if (!nearest || gap(nearest) > around) return null;
  return {start: Math.min(start, nearest.start), end: Math.max(end, nearest.end)};
}

/** Where documents give words beside the name: a role, an organization. `forms`: other ways of writing them. */
export function attestedBeside(words: string, mentions: readonly Mention[], forms: readonly string[] = []): Attested {
  for (const mention of mentions) {
    const span = near(mention, [words, ...forms]);
    if (span) return {words, place: {...span, document: mention.document}};
  }
  return {words, place: null};
}

/** Where documents use a name. */
export function attestedName(words: string, mentions: readonly Mention[]): Attested {
  const mention = mentions.find(({document, start, end}) => document.text.slice(start, end) === words);
  return {words, place: mention ?? null};
}

/** The place with some words before and after it, cut between words. */
function excerpt(text: string, {start, end}: Span): string {
  const line = lineAt(text, start);
  const from = Math.max(line.start, start - around);
  const to = Math.min(line.end, Math.max(end, start + around) + around);
  const before = from === line.start ? "" : "… ";
  const after = to === line.end ? "" : " …";
  const cut = text.slice(from, to);
  const whole = (before && cut.replace(/^\S*\s+/, "")) || cut;
  return before + ((after && whole.replace(/\s+\S*$/, "")) || whole) + after;
}

/** What is said, and under it the words of the document that say so. */
export function attestedItem(h: Make, {words, place}: Attested, shown: Child = h("bdi", null, words)): HTMLElement {
  if (!place) return h("dd", null, shown);
  const {document} = place;
  const href = `${documentHref(document.id)}#${paragraphAnchor(document.text, place.start)}`;
  const quoted = h("a", {class: "passage", href, dir: "auto"}, excerpt(document.text, place));
  return h("dd", null, shown, h("span", {class: "attested"}, quoted, " ", h("bdi", null, sourceName(document))));
}
