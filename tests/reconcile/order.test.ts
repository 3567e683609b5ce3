import fc from "fast-check";
import {expect, test} from "vitest";
import type {Found} from "../../loaders/extract/extractor.js";
import {reconcile, type Reconciled} from "../../loaders/reconcile/index.js";
import type {DocumentRow} from "../../src/model/tables/index.js";
import {madeNews} from "../bench/reconcile.js";
import {departureReport, document, incidentReport, organization, person} from "./rows.js";

interface News {
  readonly documents: readonly DocumentRow[];
  readonly found: readonly Found[];
}

/** What is one event, who is one person, what disagrees: without the order in which it is written down. */
function partition({incident_reports, departure_reports, people, organizations, conflicts}: Reconciled): unknown {
  const sorted = (rows: readonly (readonly unknown[])[]): string[] => rows.map((row) => JSON.stringify(row)).sort();
  return {
    incidents: sorted(incident_reports.map(({id, incident_id}) => [id, incident_id])),
    departures: sorted(departure_reports.map(({id, departure_id}) => [id, departure_id])),
    people: sorted(people.map(({id, name, aliases, documents}) => [id, name, [...aliases].sort(), documents])),
    organizations: sorted(organizations.map(({id, name, documents}) => [id, name, documents])),
    conflicts: sorted(conflicts.map(({field, a_id, b_id}) => [field, [a_id, b_id].sort()]))
  };
}

const reconciled = ({documents, found}: News): Reconciled => reconcile(found, documents);
const news = fc.integer({min: 1, max: 10_000}).map((seed): News => madeNews(24, seed));
const shuffled = fc
  .tuple(news, fc.array(fc.nat(), {minLength: 12, maxLength: 12}))
  .map(([{documents, found}, draws]) => {
    const order = draws.map((draw, i) => [draw, i] as const).sort((a, b) => a[0] - b[0]);
    const by = <T>(rows: readonly T[]): T[] => order.flatMap(([, i]) => rows[i] ?? []);
    return {given: {documents, found}, turned: {documents: by(documents), found: by(found)}};
  });

test("the same events, people and disagreements in any order of documents", () => {
  fc.assert(
    fc.property(shuffled, ({given, turned}) => {
      expect(partition(reconciled(turned))).toEqual(partition(reconciled(given)));
    }),
    {numRuns: 30}
  );
});

const unrelated: News = {
  documents: [document("zz-unrelated", "Quillon Abernathy left the Lighthouse Bureau.", "2011-05-05")],
  found: [
    {
      statements: [],
      measures: [],
      departure_reports: [
        departureReport("zz-unrelated", "Quillon Abernathy left", {
          people: ["Quillon Abernathy"],
          office: "Lighthouse Bureau",
          place: "Reykjavik",
          date: "2011-05-04",
          low: 1,
          high: 1
        })
      ],
      incident_reports: [
        incidentReport("zz-unrelated", "Osgood Fairweather was hurt", {
          place: "Reykjavik",
          date: "2011-05-03",
          victims: ["Osgood Fairweather"],
          outcome: "wounded",
          start: 90
        })
      ],
      entities: [person("zz-unrelated", "Quillon Abernathy"), organization("zz-unrelated", "Lighthouse Bureau")]
    }
  ]
};

test("a document of other things changes nothing but what it adds", () => {
  fc.assert(
    fc.property(news, ({documents, found}) => {
      const before = reconciled({documents, found});
      const after = reconciled({
        documents: [...documents, ...unrelated.documents],
        found: [...found, ...unrelated.found]
      });
      expect(after.incidents).toEqual(expect.arrayContaining(before.incidents));
      expect(after.incidents).toHaveLength(before.incidents.length + 1);
      expect(after.departures).toEqual(expect.arrayContaining(before.departures));
      expect(after.departures).toHaveLength(before.departures.length + 1);
      expect(after.people).toEqual(expect.arrayContaining(before.people));
      expect(after.conflicts).toEqual(before.conflicts);
    }),
    {numRuns: 30}
  );
});

test("every event's interval holds a number that some report of it gives, and counts each report once", () => {
  fc.assert(
    fc.property(news, (made) => {
      const {departures, departure_reports, incidents, incident_reports} = reconciled(made);
      const told = departure_reports.filter(({departure_id}) => departure_id !== null);
      expect(departures.reduce((sum, {reports}) => sum + reports, 0)).toBe(told.length);
      expect(incidents.reduce((sum, {reports}) => sum + reports, 0)).toBe(
        incident_reports.filter(({incident_id}) => incident_id !== null).length
      );
      for (const {id, low, high} of departures) {
        const own = told.filter(({departure_id}) => departure_id === id);
        if (low !== null) expect(own.map((report) => report.low)).toContain(low);
        if (high !== null) expect(own.map((report) => report.high)).toContain(high);
      }
    }),
    {numRuns: 30}
  );
});
