import type {Span} from "../../../src/model/span.js";
import {overlaps, startingIn} from "../../../src/model/span.js";
import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import type {Quotation} from "../../segment/segmentedDocument.js";
import {type Attribution, attribute, spanOfPieces} from "./attributions.js";
import {toContents} from "./contents.js";
import {type Cue, findCues} from "./cues.js";
import type {FoundStatement, Speaker} from "./found.js";
import {findUnits} from "./pieces.js";
import {reports} from "./reports.js";
import {signature} from "./signed.js";
import type {View} from "./source.js";
import {bareAttribution, leadsUp, longEnough, onlyQuotations, speakerInUnit, unclaimed} from "./unattributed.js";

/** What one paragraph hands to the next. */
export interface Carried {
  /** Who spoke last, and in which utterance. */
  readonly speaker: Speaker | null;
  readonly group: number;
  /** Whom the line before announced with a colon. */
  readonly announced: Speaker | null;
  /** Whether the last paragraph ended with a quotation that is not closed. */
  readonly found: readonly FoundStatement[];
}

const base = {polarity: "positive", certainty: "stated", audience: null} as const;

function ofAttribution(view: View, {cue, stretches, rule}: Attribution, group: number): FoundStatement[] {
  const speaker = cue.source && {start: cue.source.start, end: cue.source.end, mention: cue.source.mention};
  return stretches.flatMap((stretch) =>
    toContents(view.document, spanOfPieces(view, stretch)).map((content) => ({
      ...base,
      ...content,
      speaker,
      cue: {start: cue.start, end: cue.end},
      rule,
      group,
      polarity: cue.negative ? ("negative" as const) : ("positive" as const),
      audience: cue.complement.audience,
      sentenceSpan: {start: view.unit.start, end: view.unit.end}
    }))
  );
}

const quoted = (
  quotation: Quotation,
  speaker: Speaker | null,
  rule: string,
  group: number,
  cue: Span | null
): FoundStatement => ({
  ...base,
  start: quotation.start,
  end: quotation.end,
  kind: "direct",
  certainty: cue ? "stated" : "implied",
  speaker,
  cue,
  rule,
  group,
  sentenceSpan: quotation.outer
});

/** The inner of two overlapping statements goes if it is a part of the outer one's quotation. */
function withoutOverlaps(found: readonly FoundStatement[]): FoundStatement[] {
  const kept: FoundStatement[] = [];
  const order = ["direct", "mixed", "indirect"];
  for (const one of [...found].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))) {
    const clash = kept.find((other) => overlaps(one, other) && (one.kind !== "indirect" || other.kind !== "indirect"));
    if (!clash) kept.push(one);
  }
  return kept;
}

/** The statements of a paragraph, given what the one before hands on. */
export function ofParagraph(
  document: AnnotatedDocument,
  paragraph: number,
  carried: Carried,
  groups: () => number
): Carried {
  const block = document.paragraphs[paragraph];
  const mentions = block ? startingIn(document.mentions, block) : [];
  const views = findUnits(document, paragraph).map((unit): View => ({document, unit, mentions}));
  const cuesOf = views.map((view) => findCues(view));
  let found: FoundStatement[] = [];
  let {speaker, group, announced} = carried;
  for (const [i, view] of views.entries()) {
    const cues = cuesOf[i] ?? [];
    const own = attribute(view, cues)
      .filter((attribution) => reports(view, attribution))
      .flatMap((attribution) => ofAttribution(view, attribution, groups()));
    const kept = withoutOverlaps(own);
    const signed = signature(view) ?? (views[i + 1] ? signatureOf(views[i + 1]) : null);
    const follow = nextAttribution(views[i + 1], cuesOf[i + 1]);
    for (const quotation of unclaimed(view, kept)) {
      const continued = quotation.continues !== null;
      const alone = onlyQuotations(view) || signature(view) !== null;
      const inUnit = alone ? null : speakerInUnit(view, quotation);
      if (!alone && !inUnit) continue;
      if (!longEnough(document, quotation) && !follow && !continued && found.length === 0 && !announced && !signed)
        continue;
      const by = signed ?? (follow ? followSpeaker(follow) : continued ? speaker : (inUnit ?? announced ?? speaker));
      if (signed || follow || inUnit || announced) group = groups();
      const rule = follow
        ? "statement/cue-in-next-sentence"
        : announced
          ? "statement/announced"
          : inUnit
            ? "statement/led-by-colon"
            : "statement/goes-on";
      kept.push(quoted(quotation, by, rule, group, follow ? {start: follow.start, end: follow.end} : null));
      speaker = by;
    }
    kept.sort((a, b) => a.start - b.start);
    const last = kept.findLast(({kind}) => kind !== "indirect") ?? kept.at(-1);
    if (last) ({speaker, group} = last);
    else speaker = subjectOf(view, cues) ?? speaker;
    announced = leadsUp(view, cues);
    found = [...found, ...kept];
  }
  return {speaker, group, announced, found};
}

const signatureOf = (view: View | undefined): Speaker | null =>
  view && !view.unit.pieces.some(({quotation}) => quotation >= 0) ? signature(view) : null;

function nextAttribution(next: View | undefined, cues: readonly Cue[] | undefined): Cue | null {
  return next ? bareAttribution(next, cues ?? []) : null;
}

const followSpeaker = ({source}: Cue): Speaker | null =>
  source && {start: source.start, end: source.end, mention: source.mention};

/** A person who is the subject of a sentence that reports nothing is who speaks in the quotation after it. */
function subjectOf(view: View, cues: readonly Cue[]): Speaker | null {
  const source = cues.find((cue) => cue.source?.mention)?.source;
  if (source) return {start: source.start, end: source.end, mention: source.mention};
  const own = view.mentions.filter(({start, end}) => start >= view.unit.start && end <= view.unit.end);
  const mention = own.find(
    ({kind, name}) => kind === "person" || (kind === "pronoun" && /^(?:s?he|they)$/iu.test(name))
  );
  return mention ? {start: mention.start, end: mention.end, mention} : null;
}
