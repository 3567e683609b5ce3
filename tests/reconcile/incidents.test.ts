import fc from "fast-check";
import {expect, test} from "vitest";
import {reconcileIncidents} from "../../loaders/reconcile/incidents/index.js";
import type {Incident, IncidentReport} from "../../src/model/tables/index.js";
import {incidentReport as report, document} from "./rows.js";

const documents = [
  document("a", "", "2031-03-04"),
  document("b", "", "2031-03-05"),
  document("c", "", "2031-03-12"),
  document("late", "", "2032-03-03"),
  document("undated")
];
const killed = (n: number): Partial<IncidentReport> => ({outcome: "killed", killed_low: n, killed_high: n});
const wounded = (n: number): Partial<IncidentReport> => ({outcome: "wounded", injured_low: n, injured_high: n});
const dayton = {place: "Dayton", region: "Ohio"};
const main = {...dayton, date: "2031-03-03", main: true};

const told = (reports: IncidentReport[]): string[][] => {
  const {incidents, incident_reports} = reconcileIncidents(reports, documents);
  return incidents
    .map(({id}) =>
      incident_reports
        .filter(({incident_id}) => incident_id === id)
        .map(({document_id}) => document_id)
        .sort()
    )
    .sort((a, b) => (a.join("") < b.join("") ? -1 : 1));
};
const eventOf = (reports: IncidentReport[]): Incident | undefined =>
  reconcileIncidents(reports, documents).incidents[0];

test.each<[string, IncidentReport[], string[][]]>([
  [
    "one day, one town, one dead",
    [
      report("a", "a man was shot dead", {...main, ...killed(1)}),
      report("b", "the fatal shooting", {...main, ...killed(1)})
    ],
    [["a", "b"]]
  ],
  [
    "one name, the date told by one of them",
    [
      report("a", "Ida Moss was shot", {...main, victims: ["Ida Moss"], ...killed(1)}),
      report("b", "Ida R. Moss was killed", {main: true, victims: ["Ida R. Moss"], ...killed(1)})
    ],
    [["a", "b"]]
  ],
  [
    "one surname in two events",
    [
      report("a", "Ida Moss was shot", {...main, victims: ["Ida Moss"], ...killed(1)}),
      report("b", "Carl Moss was shot", {
        place: "Fresno",
        region: "California",
        date: "2031-03-03",
        main: true,
        victims: ["Carl Moss"],
        ...killed(1)
      })
    ],
    [["a"], ["b"]]
  ],
  [
    "one town and one day, two people: two shootings",
    [
      report("a", "Ida Moss was shot", {...main, victims: ["Ida Moss"], ...killed(1)}),
      report("b", "Carl Penn was shot", {...main, victims: ["Carl Penn"], ...killed(1)})
    ],
    [["a"], ["b"]]
  ],
  [
    "one town and one day, one dead and one wounded",
    [
      report("a", "a man was shot dead", {...main, ...killed(1), address: "200 block of Elm Street"}),
      report("b", "a woman was wounded", {...main, ...wounded(1), address: "Harbor Road"})
    ],
    [["a"], ["b"]]
  ],
  [
    "two days",
    [
      report("a", "a man was shot dead", {...main, ...killed(1)}),
      report("c", "a man was shot dead", {...main, date: "2031-03-11", ...killed(1)})
    ],
    [["a"], ["c"]]
  ],
  [
    "two towns of one name",
    [
      report("a", "a man was shot dead", {...main, ...killed(1)}),
      report("b", "a man was shot dead", {...main, region: "Texas", ...killed(1)})
    ],
    [["a"], ["b"]]
  ],
  [
    "an anniversary story tells the old incident, by name",
    [
      report("a", "Ida Moss was shot", {...main, victims: ["Ida Moss"], ...killed(1)}),
      report("late", "Ida Moss was killed a year ago", {
        ...dayton,
        date: "2031-03",
        main: true,
        victims: ["Ida Moss"],
        ...killed(1)
      })
    ],
    [["a", "late"]]
  ],
  [
    "another shooting in the same town a year later",
    [
      report("a", "a man was shot dead", {...main, ...killed(1)}),
      report("late", "a man was shot dead", {...main, date: "2032-03-03", ...killed(1)})
    ],
    [["a"], ["late"]]
  ],
  [
    "a follow-up with a higher toll",
    [report("a", "two were killed", {...main, ...killed(2)}), report("b", "a third died", {...main, ...killed(3)})],
    [["a", "b"]]
  ],
  [
    "a date without its year",
    [
      report("a", "a man was shot dead", {...main, ...killed(1)}),
      report("undated", "a man was shot dead", {...main, date: "XXXX-03-03", ...killed(1)})
    ],
    [["a", "undated"]]
  ],
  [
    "a passage that only points back joins what its document is about",
    [
      report("a", "a man was shot dead", {...main, ...killed(1)}),
      report("a", "the shooting", {start: 90}),
      report("a", "the Dayton shooting", {place: "Dayton", start: 180})
    ],
    [["a", "a", "a"]]
  ],
  [
    "a second incident in one document",
    [
      report("a", "a man was shot dead", {...main, ...killed(1)}),
      report("a", "another was wounded on March 1", {...dayton, date: "2031-03-01", ...wounded(1), start: 90})
    ],
    [["a"], ["a"]]
  ],
  [
    "two shootings in two documents, each told twice",
    [
      report("a", "Ida Moss was shot", {...main, victims: ["Ida Moss"], ...killed(1)}),
      report("a", "a man was wounded by deputies", {...dayton, agency: "county deputies", ...wounded(1), start: 90}),
      report("b", "Ida Moss was shot", {...main, victims: ["Ida Moss"], ...killed(1)}),
      report("b", "a man was wounded by deputies", {
        ...dayton,
        date: "2031-03-04",
        agency: "county deputies",
        ...wounded(1),
        start: 90
      })
    ],
    [
      ["a", "b"],
      ["a", "b"]
    ]
  ],
  ["a pointer to nothing is no event", [report("a", "the shooting", dayton)], []],
  [
    "negated, threatened: no event",
    [
      report("a", "nobody was shot", {...main, polarity: "negative"}),
      report("b", "could be shot", {...main, modality: "other"})
    ],
    []
  ]
])("%s", (_name, reports, expected) => {
  expect(told(reports)).toEqual(expected);
  expect(told([...reports].reverse())).toEqual(expected);
});

test("tolls span what the documents give; a part told beside the whole does not lower it", () => {
  const reports = [
    report("a", "two were killed", {...main, ...killed(2)}),
    report("a", "Ida Moss was killed", {...main, victims: ["Ida Moss"], ...killed(1), start: 50}),
    report("b", "three were killed, among them Ida Moss", {...main, victims: ["Ida Moss"], ...killed(3)})
  ];
  expect(eventOf(reports)).toMatchObject({
    killed_low: 2,
    killed_high: 3,
    reports: 3,
    documents: 2,
    corroboration: "multiple"
  });
});

test("victims once each, under the fuller name, with their ages in order", () => {
  const reports = [
    report("a", "Ida Moss, 37, and Carl Penn were shot", {
      ...main,
      ...killed(2),
      victims: ["Ida Moss", "Carl Penn"],
      victim_ages: ["37", ""]
    }),
    report("b", "Ida Rose Moss and Penn, 52", {
      ...main,
      ...killed(2),
      victims: ["Ida Rose Moss", "Penn"],
      victim_ages: ["", "52"]
    })
  ];
  expect(eventOf(reports)).toMatchObject({victims: ["Ida Rose Moss", "Carl Penn"], victim_ages: ["37", "52"]});
});

test("the most exact date, the gravest outcome", () => {
  const reports = [
    report("a", "Ida Moss was shot", {...dayton, date: "2031-03", main: true, victims: ["Ida Moss"], ...wounded(1)}),
    report("b", "Ida Moss died", {...main, victims: ["Ida Moss"], ...killed(1)})
  ];
  expect(eventOf(reports)).toMatchObject({date: "2031-03-03", outcome: "killed", place: "Dayton"});
});

test("every positive report is in at most one incident, and the incidents count them all", () => {
  const anyReport = fc
    .record({
      document_id: fc.constantFrom("a", "b", "c", "late", "undated"),
      place: fc.constantFrom(null, "Dayton", "Fresno"),
      victims: fc.constantFrom<string[]>([], ["Ida Moss"], ["Carl Penn"], ["Moss"]),
      victim_ages: fc.constantFrom<string[]>([], ["37"]),
      outcome: fc.constantFrom(null, "killed" as const, "wounded" as const),
      date: fc.constantFrom(null, "2031-03", "2031-03-03", "2030-03-03", "XXXX-03-03", "2031-01/.."),
      main: fc.boolean(),
      polarity: fc.constantFrom("positive" as const, "negative" as const)
    })
    .chain((more) => fc.nat(10_000).map((start) => report(more.document_id, "was shot", {...more, start})));
  fc.assert(
    fc.property(fc.uniqueArray(anyReport, {maxLength: 12, selector: ({id}) => id}), (reports) => {
      const {incidents, incident_reports} = reconcileIncidents(reports, documents);
      const inEvents = incident_reports.filter(({incident_id}) => incident_id !== null);
      expect(inEvents.every(({polarity}) => polarity === "positive")).toBe(true);
      expect(incidents.reduce((sum, row) => sum + row.reports, 0)).toBe(inEvents.length);
      expect(new Set(incidents.map(({id}) => id)).size).toBe(incidents.length);
    })
  );
});
