import type {Span} from "../../model/span.js";

/** A selection of a text: where it was begun and where it has got to, either of which may come first. */
export interface Selected {
  readonly anchor: number;
  readonly focus: number;
}

export interface Move {
  readonly by: "word" | "character" | "paragraph";
  readonly direction: 1 | -1;
  /** Whether the selection grows or shrinks, or else goes on to the next word. */
  readonly extend: boolean;
}

export const toSpan = ({anchor, focus}: Selected): Span => ({
  start: Math.min(anchor, focus),
  end: Math.max(anchor, focus)
});

const units: Readonly<Record<Move["by"], RegExp>> = {
  word: /[\p{L}\p{M}\p{N}]+(?:['’.,\p{Pd}][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu,
  character: /[^]\p{M}*/gu,
  paragraph: /[^\n]*\S[^\n]*/g
};

/** How far from the selection a unit is looked for. */
const reach = 20_000;

function unitsAround(text: string, by: Move["by"], at: number): Span[] {
  const from = Math.max(0, at - reach);
  return Array.from(text.slice(from, at + reach).matchAll(units[by]), ({0: words, index}) => ({
    start: from + index,
    end: from + index + words.length
  }));
}

function extended(spans: readonly Span[], {anchor, focus}: Selected, direction: 1 | -1): number {
  if (direction === 1)
    return focus < anchor
      ? Math.min(anchor, spans.find(({start}) => start > focus)?.start ?? anchor)
      : (spans.find(({end}) => end > focus)?.end ?? focus);
  return focus > anchor
    ? Math.max(anchor, spans.findLast(({end}) => end < focus)?.end ?? anchor)
    : (spans.findLast(({start}) => start < focus)?.start ?? focus);
}

/**
 * The selection after a key. Without `extend` the next or last word is selected (of the next or last paragraph: its
 * first), so that one always sees where one is; with it the end that moves goes on, and the other stays.
 */
export function moveSelection(text: string, selected: Selected, {by, direction, extend}: Move): Selected {
  const {start, end} = toSpan(selected);
  const spans = unitsAround(text, by, selected.focus);
  if (extend) return {anchor: selected.anchor, focus: extended(spans, selected, direction)};
  const next = direction === 1 ? spans.find((span) => span.start >= end) : spans.findLast((span) => span.end <= start);
  if (!next) return selected;
  if (by !== "paragraph") return {anchor: next.start, focus: next.end};
  const first = unitsAround(text, "word", next.start).find((word) => word.start >= next.start) ?? next;
  return {anchor: first.start, focus: first.end};
}
