import {isCounted, sayCount} from "../../model/count.js";
import {departuresOverlap} from "../../model/departuresOverlap.js";
import type {Passage} from "../../model/passage.js";
import {sayDate} from "../../model/sayDate.js";
import {sayToll} from "../../model/sayToll.js";
import type {Departure, Incident, Tables} from "../../model/tables/index.js";
import {capitalized} from "../../model/words.js";
import type {ExploreRow} from "./exploreRow.js";

/** An event that passages tell of, as all of its reports have it. */
export interface ExploreEvent {
  readonly id: string;
  readonly what: "departures" | "incidents";
  /** Which event: office or kind, and place. */
  readonly title: string;
  readonly when: string;
  /** What is reported of it: “at least four resigned”, “one killed”. */
  readonly outcome: string;
  readonly documents: number;
  readonly conflicting: boolean;
  /** Of departures how many people left; null: open, or not told. */
  readonly low: number | null;
  readonly high: number | null;
  /** The passage that tells of it first. */
  readonly passage: Passage;
  /** Of departures the numbers, in the list, of those that may count the same people. */
  readonly overlaps: readonly number[];
}

/** The events of all rows, in the order of their numbers in the columns. */
export interface ExploreEvents {
  readonly events: readonly (ExploreEvent | null)[];
  /** False: there are too many to work out which of them may count the same people. */
  readonly totals: boolean;
}

/** Of more departures, to compare each with each takes too long, and says too little. */
const mostCompared = 300;

const joined = (...parts: readonly (string | null)[]): string => parts.filter(Boolean).join(", ");

const say = (event: Departure | Incident) => ({
  when: event.date === null ? "date not given" : sayDate(event.date),
  documents: event.documents,
  conflicting: event.conflicting
});

function ofDeparture(event: Departure): Omit<ExploreEvent, "passage" | "overlaps"> {
  const {id, office, organization, place, manner, low, high} = event;
  const count = isCounted(event) ? sayCount(event) : "number not given";
  return {
    id,
    what: "departures",
    title: capitalized(joined(office ?? organization ?? "office not named", place)),
    outcome: `${count}, ${manner ?? "left"}`,
    low,
    high,
    ...say(event)
  };
}

function ofIncident(event: Incident): Omit<ExploreEvent, "passage" | "overlaps"> {
  const {id, kind, place, region} = event;
  const title = capitalized(joined(kind ?? "incident", place ?? region));
  return {id, what: "incidents", title, outcome: sayToll(event), low: null, high: null, ...say(event)};
}

function overlapsOf(tables: Tables, numbers: ReadonlyMap<string, number>): Map<string, number[]> {
  const overlap = departuresOverlap(tables.organizations);
  const told = tables.departures.filter(({id}) => numbers.has(id));
  return new Map(
    told.map((event) => {
      const others = told.filter((other) => other !== event && overlap(event, other));
      return [event.id, others.map(({id}) => numbers.get(id) ?? -1)];
    })
  );
}

/** The events that the rows tell of. The number of an event in the columns, less one, is its place in the list. */
export function exploreEvents(tables: Tables, rows: readonly ExploreRow[]): ExploreEvents {
  const first = new Map<string, ExploreRow>();
  for (const row of rows) {
    const before = row.event_id === null ? row : first.get(row.event_id);
    // A passage that counts speaks for its event rather than one that denies it; the event keeps its place.
    if (row.event_id !== null && (!before || (before.uncounted !== null && row.uncounted === null)))
      first.set(row.event_id, row);
  }
  const numbers = new Map([...first.keys()].map((id, i) => [id, i]));
  const totals = tables.departures.length <= mostCompared;
  const overlaps = totals ? overlapsOf(tables, numbers) : new Map<string, number[]>();
  const known = new Map([
    ...tables.departures.map((event) => [event.id, ofDeparture(event)] as const),
    ...tables.incidents.map((event) => [event.id, ofIncident(event)] as const)
  ]);
  const events = [...first].map(([id, {id: row, document_id}]) => {
    const event = known.get(id);
    return event ? {...event, passage: {id: row, document_id}, overlaps: overlaps.get(id) ?? []} : null;
  });
  return {events, totals};
}
