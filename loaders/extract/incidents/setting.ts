import type {Span} from "../../../src/model/span.js";
import type {AnnotatedDocument, DateMention, PlaceMention} from "../../annotate/annotatedDocument.js";
import {numberValue} from "../../annotate/numbers/numberWords.js";
import {type DateUse, fitness, isOfEvent} from "./dating.js";

/** When and where a passage says that it happened. */
export interface Setting {
  readonly date: DateMention | null;
  readonly address: string | null;
  readonly place: PlaceMention | null;
  readonly shots: number | null;
}

const lives =
  /(?:\b(?:lives?|lived|living|resides?|resided|from)\s(?:(?:in|on|at|near)\s)?|(?:,|\d|\b(?:man|woman|resident|both|formerly))\sof\s)(?:the\s)?$/;

const within =
  (outer: Span) =>
  ({start, end}: Span): boolean =>
    start >= outer.start && end <= outer.end;

/** Whether a place tells where somebody lives: “of the 300 block of Oak Street”. */
export const isResidence = (text: string, {start}: Span): boolean =>
  lives.test(text.slice(Math.max(0, start - 16), start));

/** The date of a passage that tells the day of its event best; one of a report or an arrest tells of something else. */
function dateIn(uses: readonly DateUse[], passage: Span, at: number): DateMention | null {
  const distance = ({date: {start, end}}: DateUse): number => (start >= at ? start - at : at - end);
  const worth = (use: DateUse): number => fitness(use, use.sentence) - distance(use) / 100;
  const own = uses.filter(
    (use) =>
      within(passage)(use.date) &&
      isOfEvent(use) &&
      !use.vague &&
      !/^\d{4}$/.test(use.date.edtf) &&
      !/[/~]/.test(use.date.edtf)
  );
  const best = own.reduce<DateUse | null>((a, b) => (a && worth(a) >= worth(b) ? a : b), null);
  return best?.date ?? null;
}

/** “at 88 Harbor Road in Duluth”: the town of an address. */
const isRightBehind = (text: string, end: number, start: number): boolean =>
  start >= end && /^(?:,| in| of| at)?(?: the)?(?: city of)? ?$/.test(text.slice(end, start));

const shotCount =
  /\b(?:fired|shot|firing|shoot)\s(?:(?!at\b)[\p{L}’']+\s){0,4}?([\p{L}\d-]+)\s(?:more\s)?(?:times|shots|rounds)\b|\b([\p{L}\d-]+)\sshots\s(?:were\s|was\s)?fired\b/iu;

function shotsIn(words: string): number | null {
  const match = shotCount.exec(words);
  const count = match?.[1] ?? match?.[2];
  return count === undefined ? null : numberValue(count);
}

/** Date, address, town and shots that a sentence gives for what a trigger in it tells. */
export function settingOf(document: AnnotatedDocument, dates: readonly DateUse[], sentence: Span, at: number): Setting {
  const {text, places} = document;
  const own = places.filter(within(sentence));
  const addresses = own.filter(({kind}) => kind === "address");
  const address = addresses.find((place) => !isResidence(text, place)) ?? null;
  const towns = own.filter(({kind}) => kind === "city" || kind === "region");
  const town =
    towns.find(({kind, start}) => kind === "city" && address !== null && isRightBehind(text, address.end, start)) ??
    towns.find(({kind, ...span}) => kind === "city" && !isResidence(text, span)) ??
    towns.find(({kind}) => kind === "city") ??
    towns[0] ??
    null;
  return {
    date: dateIn(dates, sentence, at),
    address: address?.name ?? null,
    place: town,
    shots: shotsIn(text.slice(sentence.start, sentence.end))
  };
}
