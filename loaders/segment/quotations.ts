import type {Span} from "../../src/model/span.js";
import {byPosition, contains, trimSpan} from "../../src/model/span.js";
import type {Mark} from "./marks.js";
import {findMarks} from "./marks.js";
import type {Block} from "./paragraphs.js";
import type {Quotation} from "./segmentedDocument.js";

interface Pair {
  readonly open: Mark;
  /** Null: not closed in its paragraph. */
  readonly close: Mark | null;
  readonly end: number;
}

/** A plural's apostrophe (“the agents' cars”) looks like a closing mark: take the one after punctuation if there is one. */
function closingSingle(text: string, marks: readonly Mark[], from: number): number {
  const rest = marks.map((mark, i) => ({mark, i})).slice(from + 1);
  const next = rest.findIndex(({mark}) => mark.quote === "single" && mark.opens && !mark.closes);
  const ends = (next < 0 ? rest : rest.slice(0, next)).filter(({mark}) => mark.quote === "single" && mark.closes);
  const sure = ends.find(({mark}) => /[,.!?;:”"…]/u.test(text.charAt(mark.start - 1)) || !isPlural(text, mark));
  return (sure ?? ends.at(-1))?.i ?? -1;
}

const isPlural = (text: string, mark: Mark): boolean =>
  /s$/iu.test(text.slice(mark.start - 1, mark.start)) && /^\s+\p{Ll}/u.test(text.slice(mark.end, mark.end + 3));

/** A second opening mark is a quotation inside the first only where both find a closing one. */
function opensInside(marks: readonly Mark[], from: number): boolean {
  let open = 1;
  for (const mark of marks.slice(from)) {
    if (mark.quote !== "double") continue;
    if (mark.opens && !mark.closes) open++;
    else if (mark.closes && --open === 0) return true;
  }
  return false;
}

function pairDoubles(marks: readonly Mark[], end: number): Pair[] {
  const pairs: Pair[] = [];
  const open: Mark[] = [];
  for (const [i, mark] of marks.entries()) {
    if (mark.quote !== "double") continue;
    const last = open.at(-1);
    if (mark.closes && last && !(mark.opens && last.end === mark.start)) {
      pairs.push({open: last, close: mark, end: mark.start});
      open.pop();
    } else if (mark.opens) {
      if (last && !opensInside(marks, i)) {
        pairs.push({open: last, close: null, end: mark.start});
        open.pop();
      }
      open.push(mark);
    }
  }
  return [...pairs, ...open.map((mark) => ({open: mark, close: null, end}))];
}

function pairSingles(text: string, marks: readonly Mark[]): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i < marks.length; i++) {
    const open = marks[i];
    if (open?.quote !== "single" || !open.opens) continue;
    const at = closingSingle(text, marks, i);
    const close = marks[at];
    if (!close) continue;
    pairs.push({open, close, end: close.start});
    i = at;
  }
  return pairs;
}

const crosses = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end && !contains(a, b) && !contains(b, a);

const outerOf = ({open, close, end}: Pair): Span => ({start: open.start, end: close?.end ?? end});

/** The quotations of one paragraph, outer ones first. Single marks that would cross double ones are apostrophes. */
function ofParagraph(text: string, block: Block): Quotation[] {
  const marks = findMarks(text, block);
  if (marks.length === 0) return [];
  const doubles = pairDoubles(marks, block.end);
  const singles = pairSingles(text, marks).filter((pair) => !doubles.some((d) => crosses(outerOf(d), outerOf(pair))));
  const pairs = [...doubles, ...singles].sort((a, b) => byPosition(outerOf(a), outerOf(b)));
  return pairs.flatMap((pair) => {
    const inner = trimSpan(text, {start: pair.open.end, end: pair.end});
    if (inner.start >= inner.end) return [];
    const outer = outerOf(pair);
    const depth = pairs.filter((other) => other !== pair && contains(outerOf(other), outer)).length;
    return [{...inner, outer, depth, closed: pair.close !== null, continues: null}];
  });
}

/**
 * What stands between quotation marks. Pairs never cross a paragraph: one that is not closed ends with it, and
 * `continues` ties it to a quotation that opens the next paragraph, as long quotations are set.
 */
export function findQuotations(text: string, blocks: readonly Block[]): Quotation[] {
  const all: Quotation[] = [];
  let unclosed: number | null = null;
  for (const block of blocks) {
    const found = ofParagraph(text, block);
    const first = found.find(({depth}) => depth === 0);
    const goesOn = unclosed !== null && first?.outer.start === block.start;
    const offset = all.length;
    all.push(...found.map((q) => (q === first && goesOn ? {...q, continues: unclosed} : q)));
    const last = found.findLastIndex(({depth, closed}) => depth === 0 && !closed);
    unclosed = last >= 0 && found[last]?.outer.end === block.end ? offset + last : null;
  }
  return all;
}
