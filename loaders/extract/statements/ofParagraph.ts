import type {Span} from "../../../src/model/span.js";
import {overlaps, startingIn} from "../../../src/model/span.js";
import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import type {Quotation} from "../../segment/segmentedDocument.js";
import {type Attribution, attribute, spanOfPieces} from "./attributions.js";
import {toContents} from "./contents.js";
import {type Cue, findCues} from "./cues.js";
import {asks, type Dialogue, isQuestion, type Line, nextTurn, opened, speakerOf} from "./dialogue.js";
import {type FoundStatement, type Speaker, toSpeaker} from "./found.js";
import {findUnits} from "./pieces.js";
import {reports} from "./reports.js";
import {signature} from "./signed.js";
import {toViews, type View} from "./source.js";
import {isTitle} from "./titles.js";
import {
  bareAttribution,
  gestured,
  leadsUp,
  longEnough,
  onlyQuotations,
  resumes,
  speakerInUnit,
  unclaimed
} from "./unattributed.js";

/** What one paragraph hands to the next. */
export interface Carried {
  /** Who spoke last, and in which utterance. */
  readonly speaker: Speaker | null;
  readonly group: number;
  /** Whom the line before announced with a colon. */
  readonly announced: Speaker | null;
  /** The last words that were spoken, and who are talking with each other. */
  readonly line: Line | null;
  readonly dialogue: Dialogue | null;
  readonly found: readonly FoundStatement[];
}

const base = {polarity: "positive", certainty: "stated", audience: null} as const;

function ofAttribution(view: View, {cue, stretches, rule}: Attribution, group: number): FoundStatement[] {
  const speaker = cue.source && toSpeaker(cue.source);
  return stretches.flatMap((stretch) =>
    toContents(view.document, spanOfPieces(view, stretch)).map(({start, end, kind}) => ({
      start,
      end,
      kind,
      certainty: "stated" as const,
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

/** What speaks for a quotation that no cue in its unit claims, the surest sign first. */
interface Claim {
  readonly speaker: Speaker | null;
  readonly rule: string;
  readonly cue: Span | null;
  /** It begins an utterance; otherwise it goes on with the one before. */
  readonly begins: boolean;
  readonly dialogue?: Dialogue;
}

interface Around {
  readonly view: View;
  readonly next: View | undefined;
  readonly nextCues: readonly Cue[];
  readonly speaker: Speaker | null;
  readonly announced: Speaker | null;
  /** Something was said in this paragraph already. */
  readonly spoken: boolean;
  /** Where the unit is a paragraph by itself: those who are talking. */
  readonly dialogue: Dialogue | null;
}

function claim(around: Around, quotation: Quotation): Claim | null {
  const {view, next, nextCues, speaker, announced, spoken, dialogue} = around;
  const signed = signature(view) ?? (next ? signatureOf(next) : null);
  if (signed) return {speaker: signed, rule: "statement/signed", cue: null, begins: true};
  const alone = onlyQuotations(view);
  const inUnit = alone ? null : speakerInUnit(view, quotation);
  const long = longEnough(view.document, quotation);
  const follow = next && alone ? bareAttribution(next, nextCues) : null;
  if (follow) {
    const cue = {start: follow.start, end: follow.end};
    return {speaker: follow.source, rule: "statement/cue-in-next-sentence", cue, begins: true};
  }
  const goesOn = {speaker, rule: "statement/goes-on", cue: null, begins: false};
  if (quotation.continues !== null || (spoken && resumes(view, quotation))) return goesOn;
  if (inUnit && long) return {speaker: inUnit, rule: "statement/led-by-colon", cue: null, begins: true};
  if (!alone) return null;
  if (announced) return {speaker: announced, rule: "statement/announced", cue: null, begins: true};
  const turn = dialogue && nextTurn(dialogue, asks(view.document.text, quotation));
  if (turn) return {speaker: speakerOf(turn), rule: "statement/dialogue", cue: null, begins: true, dialogue: turn};
  return long || spoken ? goesOn : null;
}

const signatureOf = (view: View): Speaker | null =>
  view.unit.pieces.some(({quotation}) => quotation >= 0) ? null : signature(view);

/** What the cues of a unit report, and nothing that reports nothing. */
const attributed = (view: View, cues: readonly Cue[], groups: () => number): FoundStatement[] =>
  withoutOverlaps(
    attribute(view, cues)
      .filter((attribution) => reports(view, attribution))
      .flatMap((attribution) => ofAttribution(view, attribution, groups()))
      .filter((statement) => !isTitle(view.document, statement))
  );

/** The statements of a paragraph, given what the one before hands on. */
export function ofParagraph(
  document: AnnotatedDocument,
  paragraph: number,
  carried: Carried,
  groups: () => number
): Carried {
  const block = document.paragraphs[paragraph];
  const mentions = block ? startingIn(document.mentions, block) : [];
  const views = toViews(document, findUnits(document, paragraph), mentions);
  const cuesOf = views.map((view) => findCues(view));
  const found: FoundStatement[] = [];
  let {speaker, group, announced, line, dialogue} = carried;
  for (const [i, view] of views.entries()) {
    const cues = cuesOf[i] ?? [];
    const own = attributed(view, cues, groups);
    for (const quotation of unclaimed(view, own)) {
      const spoken = found.length > 0 || own.length > 0 || (line !== null && gestured(cuesOf[i - 1]));
      const next = {next: views[i + 1], nextCues: cuesOf[i + 1] ?? [], dialogue: views.length === 1 ? dialogue : null};
      const claimed = claim({view, ...next, speaker, announced, spoken}, quotation);
      if (!claimed) continue;
      if (claimed.begins) group = groups();
      ({speaker} = claimed);
      dialogue = claimed.dialogue ?? null;
      own.push(quoted(quotation, speaker && toSpeaker(speaker), claimed.rule, group, claimed.cue));
    }
    own.sort((a, b) => a.start - b.start);
    const last = own.findLast(({kind}) => kind !== "indirect") ?? own.at(-1);
    if (last) {
      ({speaker, group} = last);
      const said = {speaker, question: isQuestion(document.text, last)};
      dialogue = opened(line, said) ?? (last.rule === "statement/dialogue" ? dialogue : null);
      line = said;
    } else speaker = subjectOf(view, cues) ?? speaker;
    announced = leadsUp(view, cues);
    found.push(...own);
  }
  return {speaker, group, announced, line, dialogue, found};
}

/** A person who is the subject of a sentence that reports nothing is who speaks in the quotation after it. */
function subjectOf(view: View, cues: readonly Cue[]): Speaker | null {
  const source = cues.find((cue) => cue.source?.mention)?.source;
  if (source) return toSpeaker(source);
  const own = startingIn(view.mentions, view.unit);
  const mention = own.find(
    ({kind, name}) => kind === "person" || (kind === "pronoun" && /^(?:s?he|they)$/iu.test(name))
  );
  return mention ? {start: mention.start, end: mention.end, mention} : null;
}
