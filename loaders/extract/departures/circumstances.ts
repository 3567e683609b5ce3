import type {Span} from "../../../src/model/span.js";
import type {AnnotatedDocument, DateMention} from "../../annotate/annotatedDocument.js";
import {readLexicon} from "../../lexicon.js";
import type {Trigger} from "./triggers.js";

export interface Circumstances {
  readonly date: DateMention | null;
  readonly reason: string | null;
  readonly inProtest: boolean;
  /** Where the last of them ends: the passage reaches to there. */
  readonly end: number;
}

const reasonCues = readLexicon("reason-cues", ["form"])
  .map(({form}) => form)
  .sort((a, b) => b.length - a.length);
const reasonPattern = new RegExp(
  `(?:^|[\\s,])(?:(in protest (?:over|of|at|against))|(${reasonCues.join("|")}))\\s`,
  "iu"
);
const protestPattern = /\bin (?:an? )?(?:apparent )?(?:act of )?protest\b/i;
const reasonEnd =
  /\.(?=\s|$)|[;:—“”"]|, (?=(?:said|says|and|but|which|who|while|according|[\p{L}\s.’']{2,40} (?:said|reported|told)))|\s\[\d/u;
/** A reason stands near its verb. */
const reach = 60;

function reasonAfter(text: string, from: number, to: number): {words: string | null; end: number} {
  const rest = text.slice(from, to);
  const cue = reasonPattern.exec(rest);
  if (cue === null || cue.index > reach) return {words: null, end: from};
  const start = cue.index + cue[0].length;
  const kept = /^(?:because|after|to (?:protest|indicate|show)|rather than)/i.test(cue[2] ?? "")
    ? cue.index + cue[0].search(/\S/)
    : start;
  const stop = reasonEnd.exec(rest.slice(start));
  const end = stop === null ? rest.length : start + stop.index;
  const words = rest.slice(kept, end).replace(/^,\s*/, "").trim();
  return {words: words === "" ? null : words, end: from + end};
}

const isDuring = (text: string, {start}: Span): boolean =>
  !/\bsince\s(?:the\s)?$/i.test(text.slice(Math.max(0, start - 12), start));

/** Whether no other verb stands between a trigger and a date behind it. */
function isOneClause(tokens: AnnotatedDocument["tokens"], from: number, to: number): boolean {
  for (let i = from; (tokens[i]?.start ?? to) < to; i++)
    if (/^(?:VERB|AUX|SCONJ)$/.test(tokens[i]?.pos ?? "") || /^(?:[;:”]|who|which)$/.test(tokens[i]?.text ?? ""))
      return false;
  return true;
}

/** The date that stands nearest to a trigger in its sentence; not the one behind “since”. */
function dateNear({text, dates, tokens}: AnnotatedDocument, trigger: Trigger, sentence: Span): DateMention | null {
  const at = tokens[trigger.token]?.start ?? sentence.start;
  const near = dates.filter((date) => date.start >= sentence.start && date.end <= sentence.end && isDuring(text, date));
  const behind = near.find(({start}) => start > at && start - at < 50 && isOneClause(tokens, trigger.after, start));
  if (behind !== undefined) return behind;
  const distance = ({start, end}: Span): number => (start >= at ? start - at : 1.5 * (at - end));
  return near.reduce<DateMention | null>(
    (best, date) => (best && distance(best) <= distance(date) ? best : date),
    null
  );
}

/** When and why people left, and whether in protest, from the words behind a trigger in its sentence. */
export function circumstancesOf(document: AnnotatedDocument, trigger: Trigger): Circumstances {
  const {text, tokens} = document;
  const sentence = document.sentences[trigger.sentence] ?? {start: 0, end: 0};
  const from = tokens[trigger.after - 1]?.end ?? sentence.start;
  const near = dateNear(document, trigger, sentence);
  const date = near !== null && Math.abs(near.start - from) <= 120 ? near : null;
  const reason = reasonAfter(text, from, sentence.end);
  const protest = protestPattern.exec(text.slice(from, sentence.end));
  const inProtest = protest !== null && protest.index <= reach + 40;
  const protestEnd = inProtest ? from + protest.index + protest[0].length : from;
  return {
    date,
    reason: reason.words,
    inProtest,
    end: Math.max(from, reason.end, protestEnd, date !== null && date.start > from ? date.end : from)
  };
}
