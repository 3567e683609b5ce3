import type {Span} from "../../../src/model/span.js";
import type {IncidentReport} from "../../../src/model/tables/index.js";
import type {AnnotatedDocument, PlaceMention} from "../../annotate/annotatedDocument.js";
import {bestDay, type DateUse, isOfEvent} from "./dating.js";
import {isResidence} from "./setting.js";

type Where = Pick<IncidentReport, "date" | "date_as_reported" | "address" | "place" | "region">;

const nowhere: Where = {date: null, date_as_reported: null, address: null, place: null, region: null};

/** How far from a report, in sentences, its day and address may stand. */
const reach = 14;

/** The nearest mention to a stretch of sentences, one before it at twice the distance. */
function nearest<M extends {start: number}>(document: AnnotatedDocument, mentions: readonly M[], at: number): M | null {
  const sentenceOf = ({start}: M): number => document.sentences.findIndex(({end}) => start < end);
  const distance = (mention: M): number => {
    const away = sentenceOf(mention) - at;
    return away < 0 ? -1.5 * away : away;
  };
  const near = mentions.filter((mention) => distance(mention) <= reach);
  return near.reduce<M | null>((best, mention) => (best && distance(best) <= distance(mention) ? best : mention), null);
}

const isCounty = ({name}: PlaceMention): boolean => /\b(?:County|Parish|Township)$/.test(name);

/** Its towns; counties stand in only where it names none. */
function townsIn(places: readonly PlaceMention[]): PlaceMention[] {
  const all = places.filter(({kind}) => kind === "city");
  const towns = all.filter((place) => !isCounty(place));
  return towns.length > 0 ? towns : all;
}

/** The town that a document names most; the first of those that it names as often. */
function mainTown({places}: AnnotatedDocument): PlaceMention | null {
  const towns = townsIn(places);
  const times = (town: PlaceMention): number =>
    towns.filter(({name, region}) => name === town.name && region === town.region).length;
  return towns.reduce<PlaceMention | null>((best, town) => (best && times(best) >= times(town) ? best : town), null);
}

/** Day, address and town that a document names nearest to a place in its text. */
export function settingNear(document: AnnotatedDocument, dates: readonly DateUse[], {start}: Span): Where {
  const at = document.sentences.findIndex(({end}) => start < end);
  const date = bestDay(dates, at)?.date ?? null;
  const addresses = document.places.filter(
    ({kind, ...span}) => kind === "address" && !isResidence(document.text, span)
  );
  const town = mainTown(document);
  return {
    date: date?.edtf ?? null,
    date_as_reported: date ? document.text.slice(date.start, date.end) : null,
    address: nearest(document, addresses, at)?.name ?? null,
    place: town?.name ?? null,
    region: town?.region ?? null
  };
}

/** Whether a report tells of one incident, not of many: a bounded number of people, a name, an address. */
const isSingle = ({killed_high, injured_high, victims, address, shots, rule}: IncidentReport): boolean =>
  killed_high !== null ||
  injured_high !== null ||
  victims.length > 0 ||
  address !== null ||
  shots !== null ||
  rule === "incident/attack";

/** “federal agents in the city”: the town that the document is about. */
const inTown = /\b(?:in|across|around) the (?:city|town)\b/i;

/** What the reports of one incident tell together. */
const told = <K extends keyof Where>(reports: readonly IncidentReport[], field: K): Where[K] =>
  reports.find((report) => report[field] !== null)?.[field] ?? null;

const isDay = (date: string | null): boolean => /-\d\d-\d\d$/.test(date ?? "");

/** The day that a report of an incident tells, else the one nearby that fits, else a month or a year that one tells. */
function whenOf(reports: readonly IncidentReport[], near: Where): Pick<Where, "date" | "date_as_reported"> {
  const dated =
    reports.find(({date}) => isDay(date)) ?? (near.date === null ? reports.find(({date}) => date !== null) : near);
  return {date: dated?.date ?? null, date_as_reported: dated?.date_as_reported ?? null};
}

/** Whether a date leaves open what another tells: “January” and the 22nd of it. */
const isWithin = (part: string | null, whole: string | null): boolean =>
  part !== null && whole !== null && part !== whole && part.startsWith(whole);

/**
 * When and where the main incident was, for its reports that do not say: from another report of it, else from the
 * sentences around the first one. What was filled in is implied.
 */
export function withContext(
  document: AnnotatedDocument,
  dates: readonly DateUse[],
  reports: readonly IncidentReport[]
): IncidentReport[] {
  const main = reports.filter((report) => report.main);
  const [first] = main;
  if (first === undefined) return [...reports];
  const near = main.some(isSingle) ? settingNear(document, dates.filter(isOfEvent), first) : nowhere;
  const hasPlace = told(main, "place") !== null || told(main, "region") !== null;
  const when = whenOf(main, near);
  const own: Where = {
    ...when,
    address: told(main, "address") ?? near.address,
    place: told(main, "place") ?? (hasPlace ? null : near.place),
    region: told(main, "region") ?? (hasPlace ? null : near.region)
  };
  const town = {...nowhere, place: own.place, region: own.region};
  return reports.map((report) =>
    report.main ? filled(report, own) : inTown.test(report.exact) ? filled(report, town) : report
  );
}

function filled(report: IncidentReport, own: Where): IncidentReport {
  const row = {
    ...report,
    ...((report.date === null || isWithin(own.date, report.date)) && {
      date: own.date,
      date_as_reported: own.date_as_reported
    }),
    address: report.address ?? own.address,
    ...(report.place === null && {place: own.place, region: own.region ?? report.region})
  };
  const changed = row.date !== report.date || row.address !== report.address || row.place !== report.place;
  return changed ? {...row, certainty: "implied"} : row;
}
