import {describe, expect, it} from "vitest";
import {toColumns} from "../../../src/components/explore/columns.js";
import {exploreEvents} from "../../../src/components/explore/exploreEvents.js";
import {type ExploreRow, exploreRows} from "../../../src/components/explore/exploreRow.js";
import type {Departure, Incident, Tables} from "../../../src/model/tables/index.js";
import {noTables} from "../../anyTables.js";
import {manyTables} from "../../manyTables.js";

const made = manyTables(40, 9);
const [row] = exploreRows(made);
const [anyDeparture] = made.departures;
const [anyIncident] = made.incidents;
if (!row || !anyDeparture || !anyIncident) throw new Error("no rows");

const departure = (id: string, more: Partial<Departure> = {}): Departure => ({
  ...anyDeparture,
  ...{office: "Ferry Board", organization: null, place: null, manner: null, date: null, people: []},
  ...{low: 2, high: 2, conflicting: false},
  id,
  ...more
});
const incident = (id: string, more: Partial<Incident> = {}): Incident => ({
  ...anyIncident,
  ...{kind: "shooting", place: "Oxbow", region: "Ohio", date: null},
  id,
  ...more
});
const telling = (id: string, event_id: string | null, uncounted: string | null = null): ExploreRow => ({
  ...row,
  id,
  document_id: `of-${id}`,
  event_id,
  uncounted
});
const tables = (departures: Departure[], incidents: Incident[] = []): Tables => ({
  ...noTables,
  departures,
  incidents
});

describe("an event", () => {
  const told = (event: Departure) => exploreEvents(tables([event]), [telling("a", event.id)]).events[0];

  it.each<[Partial<Departure>, object]>([
    [{place: "Oxbow"}, {title: "Ferry Board, Oxbow"}],
    [{office: null, organization: "city of Oxbow"}, {title: "City of Oxbow"}],
    [{office: null}, {title: "Office not named"}],
    [{date: "2026-01"}, {when: "January 2026"}],
    [{}, {when: "date not given", outcome: "two, left"}],
    [
      {low: 4, high: null, manner: "resigned"},
      {outcome: "at least four, resigned", low: 4, high: null}
    ],
    [{low: null, high: null}, {outcome: "number not given, left"}],
    [
      {documents: 3, conflicting: true},
      {documents: 3, conflicting: true}
    ]
  ])("of departures with %j is %j", (more, expected) => {
    expect(told(departure("dp-1", more))).toMatchObject({what: "departures", id: "dp-1", ...expected});
  });

  it.each<[Partial<Incident>, object]>([
    [{}, {title: "Shooting, Oxbow"}],
    [{place: null}, {title: "Shooting, Ohio"}],
    [{kind: null, place: null, region: null}, {title: "Incident"}],
    [
      {killed_low: 1, killed_high: 1, injured_low: 2, injured_high: null, outcome: "wounded"},
      {outcome: "one killed and at least two wounded"}
    ]
  ])("of force with %j is %j", (more, expected) => {
    const {events} = exploreEvents(tables([], [incident("in-1", more)]), [telling("a", "in-1")]);
    expect(events).toMatchObject([{what: "incidents", low: null, high: null, overlaps: [], ...expected}]);
  });
});

describe("the events", () => {
  it("stand where the columns number them, and are those that rows tell of only", () => {
    const rows = [
      telling("a", null),
      telling("b", "in-1"),
      telling("c", "dp-2"),
      telling("d", "in-1"),
      telling("e", "dp-1")
    ];
    const {events} = exploreEvents(
      tables([departure("dp-1"), departure("dp-2"), departure("dp-3")], [incident("in-1")]),
      rows
    );
    expect(events.map((event) => event?.id)).toEqual(["in-1", "dp-2", "dp-1"]);
    const {event} = toColumns(rows);
    rows.forEach(({event_id}, i) => expect(events[(event[i] ?? 0) - 1]?.id ?? null).toBe(event_id));
  });

  it("keep the place of one that the tables don't have", () => {
    const {events} = exploreEvents(tables([departure("dp-1")]), [telling("a", "dp-gone"), telling("b", "dp-1")]);
    expect(events.map((event) => event?.id ?? null)).toEqual([null, "dp-1"]);
  });

  it.each<[string, ExploreRow[], string]>([
    ["the first that tells of it", [telling("a", "dp-1"), telling("b", "dp-1")], "a"],
    ["one that counts before one that denies it", [telling("a", "dp-1", "denied"), telling("b", "dp-1")], "b"],
    ["the first of those that deny it, where all do", [telling("a", "dp-1", "x"), telling("b", "dp-1", "x")], "a"]
  ])("lead to a passage: %s", (_, rows, id) => {
    const [event] = exploreEvents(tables([departure("dp-1")]), rows).events;
    expect(event?.passage).toEqual({id, document_id: `of-${id}`});
  });

  it("of departures know which others may count the same people, by their place in the list", () => {
    const all = [
      departure("dp-far", {office: "Night Watch"}),
      departure("dp-one"),
      departure("dp-two"),
      departure("dp-untold")
    ];
    const rows = [telling("a", "dp-two"), telling("b", "dp-far"), telling("c", "dp-one")];
    const {events, totals} = exploreEvents(tables(all), rows);
    expect(totals).toBe(true);
    expect(events.map((event) => event?.overlaps)).toEqual([[2], [], [0]]);
  });

  it("are too many to compare from 301 departures on, and say so", () => {
    const many = Array.from({length: 301}, (_, i) => departure(`dp-${i}`));
    const rows = many.map(({id}, i) => telling(`r${i}`, id));
    const told = exploreEvents(tables(many), rows);
    expect([told.totals, told.events.length]).toEqual([false, 301]);
    expect(told.events.every((event) => event?.overlaps.length === 0)).toBe(true);
    expect(exploreEvents(tables(many.slice(1)), rows).totals).toBe(true);
  });

  it("are none of no tables", () => {
    expect(exploreEvents(noTables, [])).toEqual({events: [], totals: true});
  });
});
