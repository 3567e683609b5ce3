import type {Span} from "../../../src/model/span.js";
import type {AnnotatedDocument, DateMention, PlaceMention} from "../../annotate/annotatedDocument.js";
import {numberValue} from "../../annotate/numbers/numberWords.js";

/** When and where a passage says that it happened. */
export interface Setting {
  readonly date: DateMention | null;
  readonly address: string | null;
  readonly place: PlaceMention | null;
  readonly shots: number | null;
}

const lives = /\b(?:lives?|lived|resides?|of|from)\s(?:the\s|in\s(?:the\s)?)?$/;
const reporting =
  /\b(?:said|told|announced|confirmed|reported|arrested|charged|court|appeared|sentenced|press conference|news release|statement)(?:\son)?\s$/i;

const within =
  (outer: Span) =>
  ({start, end}: Span): boolean =>
    start >= outer.start && end <= outer.end;

/** Whether a date tells when something was said or somebody arrested. */
export const isReporting = (text: string, {start}: Span): boolean =>
  reporting.test(text.slice(Math.max(0, start - 24), start));

/** Whether a place tells where somebody lives: “of the 300 block of Oak Street”. */
export const isResidence = (text: string, {start}: Span): boolean =>
  lives.test(text.slice(Math.max(0, start - 16), start));

/** The date nearest to a trigger; one right behind “said” or “arrested” tells of something else. */
function dateNear({text, dates}: AnnotatedDocument, sentence: Span, at: number): DateMention | null {
  const found = dates.filter(
    (date) =>
      within(sentence)(date) &&
      !/^\d{4}$/.test(date.edtf) &&
      !/[/~]/.test(date.edtf) &&
      !/\bsince\s$/i.test(text.slice(Math.max(0, date.start - 8), date.start))
  );
  const own = found.filter((date) => !isReporting(text, date));
  const distance = ({start, end}: Span): number => (start >= at ? start - at : at - end);
  return own.reduce<DateMention | null>((best, date) => (best && distance(best) <= distance(date) ? best : date), null);
}

const shotCount =
  /\b(?:fired|shot|firing|shoot)\s(?:(?!at\b)[\p{L}’']+\s){0,4}?([\p{L}\d-]+)\s(?:more\s)?(?:times|shots|rounds)\b|\b([\p{L}\d-]+)\sshots\s(?:were\s|was\s)?fired\b/iu;

function shotsIn(words: string): number | null {
  const match = shotCount.exec(words);
  const count = match?.[1] ?? match?.[2];
  return count === undefined ? null : numberValue(count);
}

/** Date, address, town and shots that a sentence gives for what a trigger in it tells. */
export function settingOf(document: AnnotatedDocument, sentence: Span, at: number): Setting {
  const {text, places} = document;
  const own = places.filter(within(sentence));
  const addresses = own.filter(({kind}) => kind === "address");
  const address = addresses.find((place) => !isResidence(text, place)) ?? null;
  const towns = own.filter(({kind}) => kind === "city" || kind === "region");
  const town =
    towns.find(({kind, ...span}) => kind === "city" && !isResidence(text, span)) ??
    towns.find(({kind}) => kind === "city") ??
    towns[0] ??
    null;
  return {
    date: dateNear(document, sentence, at),
    address: address?.name ?? null,
    place: town,
    shots: shotsIn(text.slice(sentence.start, sentence.end))
  };
}
