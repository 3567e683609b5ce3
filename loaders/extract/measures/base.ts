import type {Span} from "../../../src/model/span.js";
import type {Figure} from "./figure.js";

/** What a figure is compared with: another figure, words, or both. */
export interface Base {
  readonly figure: Figure | null;
  readonly span: Span;
}

const leads =
  /(?:\binstead of|\brather than|\bcompared (?:with|to)|\bup from|\bdown from|\bversus|\bfrom|\bagainst)\s(?:about\s|the\s|just\s|only\s)?$/i;
const fromBefore = /\bfrom\s(?:about\s|just\s|only\s)?$/i;
const wordsAfter =
  /^[^.;:!?]{0,40}?\b((?:compared (?:to|with)|than|versus|relative to|since|below|above)\s(?:the\s)?[^,.;:!?()“”"]{2,50})/i;

const sameKind = (a: Figure, b: Figure): boolean => a.rule === b.rule && !a.factor && !b.factor;
const spanOf = ({start, end}: Figure): Span => ({start, end});

/** “47 days instead of 5 months”, “to 7.2 percent from 6.8 percent”: the figure behind is the base. */
function baseBehind(text: string, figure: Figure, next: Figure | undefined): Base | null {
  if (next === undefined || !sameKind(figure, next)) return null;
  const between = text.slice(figure.end, next.start);
  if (between.length > 60 || /[.;:!?]\s/.test(between) || !leads.test(between)) return null;
  return {figure: next, span: spanOf(next)};
}

/** “from 20 weeks to 8 weeks”: the figure before is the base. */
function baseBefore(text: string, figure: Figure, previous: Figure | undefined): Base | null {
  if (previous === undefined || !sameKind(figure, previous)) return null;
  const between = text.slice(previous.end, figure.start);
  const lead = text.slice(Math.max(0, previous.start - 14), previous.start);
  if (!fromBefore.test(lead) || !/^[^.;:!?]{0,30}\bto\s$/.test(between)) return null;
  return {figure: previous, span: spanOf(previous)};
}

function baseInWords(text: string, figure: Figure, end: number): Base | null {
  const match = wordsAfter.exec(text.slice(figure.end, Math.min(end, figure.end + 110)));
  const words = match?.[1]?.trimEnd();
  if (match === null || words === undefined) return null;
  const start = figure.end + match.index + match[0].indexOf(words);
  return {figure: null, span: {start, end: start + words.length}};
}

/** What a figure is compared with in its sentence, `end` being where that ends; null where it stands alone. */
export const findBase = (
  text: string,
  figure: Figure,
  beside: {previous: Figure | undefined; next: Figure | undefined},
  end: number
): Base | null =>
  baseBehind(text, figure, beside.next) ??
  baseBefore(text, figure, beside.previous) ??
  (/duration|money/.test(figure.rule) ? null : baseInWords(text, figure, end));
