import type {Span} from "../../../src/model/span.js";
import type {IncidentReport} from "../../../src/model/tables/index.js";
import type {AnnotatedDocument, DateMention, PlaceMention} from "../../annotate/annotatedDocument.js";
import {isResidence, isReporting} from "./setting.js";

type Where = Pick<IncidentReport, "date" | "date_as_reported" | "address" | "place" | "region">;

const isDay = ({edtf}: DateMention): boolean => /^[\dX]{4}-\d\d-\d\d$/.test(edtf);

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

/** The town that a document names most; the first of those that it names as often. */
function mainTown({places}: AnnotatedDocument): PlaceMention | null {
  const towns = places.filter(({kind}) => kind === "city");
  const times = (town: PlaceMention): number =>
    towns.filter(({name, region}) => name === town.name && region === town.region).length;
  return towns.reduce<PlaceMention | null>((best, town) => (best && times(best) >= times(town) ? best : town), null);
}

/** Day, address and town that a document names nearest to a place in its text. */
export function settingNear(document: AnnotatedDocument, {start}: Span): Where {
  const at = document.sentences.findIndex(({end}) => start < end);
  const date = nearest(
    document,
    document.dates.filter((one) => isDay(one) && !isReporting(document.text, one)),
    at
  );
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

/**
 * When and where the main incident was, for its reports that do not say: from another report of it, else from the
 * sentences around the first one. What was filled in is implied.
 */
export function withContext(document: AnnotatedDocument, reports: readonly IncidentReport[]): IncidentReport[] {
  const main = reports.filter((report) => report.main);
  const [first] = main;
  if (first === undefined) return [...reports];
  const near = main.some(isSingle) ? settingNear(document, first) : nowhere;
  const hasPlace = told(main, "place") !== null || told(main, "region") !== null;
  const date = told(main, "date");
  const own: Where = {
    date: date ?? near.date,
    date_as_reported: date === null ? near.date_as_reported : told(main, "date_as_reported"),
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
    ...(report.date === null && {date: own.date, date_as_reported: own.date_as_reported}),
    address: report.address ?? own.address,
    ...(report.place === null && {place: own.place, region: own.region ?? report.region})
  };
  const changed = row.date !== report.date || row.address !== report.address || row.place !== report.place;
  return changed ? {...row, certainty: "implied"} : row;
}
