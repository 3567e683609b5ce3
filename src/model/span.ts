/** A stretch of a document's text: UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a row stands: W3C Web Annotation TextPositionSelector and TextQuoteSelector in one. */
export interface Selector extends Span {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

const contextLength = 32;

export const slice = (text: string, span: Span): string => text.slice(span.start, span.end);

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Orders spans as they are read: by start, the longer one first. */
export const byPosition = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

const isLow = (text: string, i: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(i));

/**
 * The selectors of a span: its words and up to 32 code units of context on either side.
 * Context never begins or ends inside a surrogate pair, so it may be one unit shorter.
 */
export function toSelector(text: string, {start, end}: Span): Selector {
  const from = Math.max(0, start - contextLength);
  const to = Math.min(text.length, end + contextLength);
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(isLow(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, isLow(text, to) ? to - 1 : to)
  };
}

/** The span without white space at its edges. */
export function trimSpan(text: string, {start, end}: Span): Span {
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return {start, end};
}

/** Index of the first of spans in order that starts at a position or after it: their number where none does. */
export function firstFrom(spans: readonly Span[], position: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.start ?? Infinity) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** No name, place or phrase is longer. */
const longest = 1000;

/** The spans that overlap another; `spans` in the order in which they start, none longer than 1,000 code units. */
export const overlapping = <S extends Span>(spans: readonly S[], {start, end}: Span): S[] =>
  spans.slice(firstFrom(spans, start - longest), firstFrom(spans, end)).filter((span) => span.end > start);

/** Whether one of spans in order, none overlapping another, holds a span whole. */
export function oneContains(spans: readonly Span[], inner: Span): boolean {
  const last = spans[firstFrom(spans, inner.start + 1) - 1];
  return last !== undefined && contains(last, inner);
}

/** The spans that start inside another; `spans` in the order in which they start. */
export const startingIn = <S extends Span>(spans: readonly S[], {start, end}: Span): S[] =>
  spans.slice(firstFrom(spans, start), firstFrom(spans, end));
