import {expect, test} from "vitest";
import {findConflicts, markConflicting} from "../../../loaders/reconcile/conflicts/index.js";
import type {Conflict, DepartureReport, IncidentReport} from "../../../src/model/tables/index.js";
import {departureReport, document, incidentReport} from "../rows.js";

const documents = [document("a", "", "2031-03-04"), document("b", "", "2031-03-11"), document("c", "", "2031-03")];
const none = {statements: [], departure_reports: [], incident_reports: [], measures: []};

const ofDepartures = (...reports: Partial<DepartureReport>[]): Conflict[] =>
  findConflicts(
    {
      ...none,
      departure_reports: reports.map((more, i) =>
        departureReport(more.document_id ?? "a", `${more.low ?? "some"} left`, {
          departure_id: "dp-1",
          office: "Licensing Division",
          start: 10 * i,
          ...more
        })
      )
    },
    documents
  );
const ofIncidents = (...reports: Partial<IncidentReport>[]): Conflict[] =>
  findConflicts(
    {
      ...none,
      incident_reports: reports.map((more, i) =>
        incidentReport(more.document_id ?? "a", `${more.killed_low ?? more.shots ?? "was"} shot`, {
          incident_id: "in-1",
          start: 10 * i,
          date: "2031-03-01",
          main: true,
          ...more
        })
      )
    },
    documents
  );
const findInTexts = (one: string, other: string, text: string): Conflict[] =>
  findConflicts(
    {
      ...none,
      incident_reports: [one, other].map((place, i) =>
        incidentReport(i === 0 ? "a" : "b", "was shot", {incident_id: "in-1", place})
      )
    },
    [document("a", text), document("b")]
  );
const sides = (conflicts: Conflict[]): string[][] =>
  conflicts.map(({field, a_value, b_value}) => [field, a_value, b_value]);
const a = {document_id: "a"};
const b = {document_id: "b"};
const moss = {victims: ["Ida Moss"]};

test.each<[string, Conflict[], string[][]]>([
  ["six and four", ofDepartures({...a, low: 6, high: 6}, {...b, low: 4, high: 4}), [["low", "six", "four"]]],
  ["six and at least six", ofDepartures({...a, low: 6, high: 6}, {...b, low: 6, qualifier: "at least"}), []],
  ["at least four and several", ofDepartures({...a, low: 4}, {...b, low: 3, qualifier: "several"}), []],
  [
    "several and two",
    ofDepartures({...a, low: 3, qualifier: "several"}, {...b, low: 2, high: 2}),
    [["low", "three or more", "two"]]
  ],
  ["a part and the whole in one document", ofDepartures({...a, low: 1, high: 1}, {...a, low: 6, high: 6}), []],
  ["two events", ofDepartures({...a, low: 6, high: 6}, {...b, low: 4, high: 4, departure_id: "dp-2"}), []],
  [
    "in no event",
    ofDepartures({...a, low: 6, high: 6, departure_id: null}, {...b, low: 4, high: 4, departure_id: null}),
    []
  ],
  [
    "two days",
    ofDepartures(
      {...a, date: "2031-03-01", date_as_reported: "March 1"},
      {...b, date: "2031-03-03", date_as_reported: "March 3"}
    ),
    [["date", "March 1, 2031", "March 3, 2031"]]
  ],
  ["a day and its month", ofDepartures({...a, date: "2031-03-01"}, {...b, date: "2031-03"}), []],
  [
    "resigned and fired",
    ofDepartures({...a, manner: "resigned"}, {...b, manner: "fired"}),
    [["manner", "resigned", "fired"]]
  ],
  ["resigned and stepped down", ofDepartures({...a, manner: "resigned"}, {...b, manner: "stepped down"}), []],
  [
    "two dead and three",
    ofIncidents({...a, killed_low: 2, killed_high: 2}, {...b, killed_low: 3, killed_high: 3}),
    [["killed_low", "two", "three"]]
  ],
  ["a toll and none told", ofIncidents({...a, killed_low: 2, killed_high: 2}, {...b}), []],
  [
    "one named, and another",
    ofIncidents({...a, officers: ["Sam Okoro"]}, {...b, officers: ["Leo Brandt"]}),
    [["officers", "Sam Okoro", "Leo Brandt"]]
  ],
  [
    "one of two named",
    ofIncidents({...a, officers: ["Sam Okoro", "Leo Brandt"]}, {...b, officers: ["Leo Brandt"]}),
    []
  ],
  ["a surname", ofIncidents({...a, officers: ["Sam Okoro"]}, {...b, officers: ["Okoro"]}), []],
  [
    "two agencies",
    ofIncidents({...a, agency: "Coast Guard"}, {...b, agency: "FBI"}),
    [["agency", "Coast Guard", "FBI"]]
  ],
  ["an agency and its department", ofIncidents({...a, agency: "Coast Guard"}, {...b, agency: "DHS"}), []],
  ["agencies that are none we know", ofIncidents({...a, agency: "deputies"}, {...b, agency: "city police"}), []],
  [
    "shots at two people",
    ofIncidents({...a, shots: 3, victims: ["Ida Moss"]}, {...b, shots: 5, victims: ["Carl Penn"]}),
    []
  ],
  [
    "all who were hit, and those who lived",
    ofIncidents(
      {...a, exact: "four people were shot", injured_low: 4, injured_high: 4},
      {...b, exact: "one died and three were hurt", killed_low: 1, killed_high: 1, injured_low: 3, injured_high: 3}
    ),
    []
  ],
  [
    "the hurt, with another toll",
    ofIncidents(
      {...a, exact: "six people were hurt", injured_low: 6, injured_high: 6},
      {...b, exact: "one died and three were hurt", killed_low: 1, killed_high: 1, injured_low: 3, injured_high: 3}
    ),
    [["injured_low", "six", "three"]]
  ],
  [
    "some of them",
    ofIncidents(
      {...a, exact: "two of the four victims were hurt", injured_low: 2, injured_high: 2},
      {...b, exact: "five people were hurt", injured_low: 5, injured_high: 5}
    ),
    []
  ],
  [
    "several shootings of a night",
    ofIncidents(
      {...a, exact: "a series of shootings killed 9", killed_low: 9, killed_high: 9},
      {...b, killed_low: 2, killed_high: 2}
    ),
    []
  ],
  [
    "the gunman counted, and not",
    ofIncidents(
      {...a, exact: "seven died, including the gunman", killed_low: 7, killed_high: 7},
      {...b, exact: "six were killed", killed_low: 6, killed_high: 6}
    ),
    []
  ],
  [
    "a year taken for a number",
    ofIncidents(
      {...a, exact: "on March 3, 2031 people were killed", killed_low: 2031, killed_high: 2031},
      {...b, exact: "six were killed", killed_low: 6, killed_high: 6}
    ),
    []
  ],
  [
    "two towns, and nobody named that both tell of",
    ofIncidents(
      {...a, exact: "shot in Dayton", place: "Dayton", region: "Ohio"},
      {...b, exact: "shot in Fresno", place: "Fresno", region: "California"}
    ),
    []
  ],
  [
    "two streets of one day",
    ofIncidents(
      {...a, killed_low: 2, killed_high: 2, address: "200 block of Elm Street"},
      {...b, killed_low: 3, killed_high: 3, address: "Harbor Road"}
    ),
    []
  ],
  ["three shots and five", ofIncidents({...a, shots: 3}, {...b, shots: 5}), [["shots", "three", "five"]]],
  [
    "two ages of one person",
    ofIncidents(
      {...a, victims: ["Ida Moss"], victim_ages: ["37"]},
      {...b, victims: ["Ida R. Moss"], victim_ages: ["38"]}
    ),
    [["victim_ages", "Ida Moss, 37", "Ida R. Moss, 38"]]
  ],
  ["two people's ages", ofIncidents({...a, victims: ["Ida Moss", "Carl Penn"], victim_ages: ["37", "52"]}), []],
  [
    "two towns",
    ofIncidents(
      {...a, ...moss, exact: "shot in Dayton, Ohio", place: "Dayton", region: "Ohio"},
      {...b, ...moss, exact: "shot in Fresno", place: "Fresno", region: "California"}
    ),
    [["place", "Dayton", "Fresno"]]
  ],
  [
    "a suburb and its city",
    ofIncidents(
      {...a, ...moss, exact: "shot in Dayton", place: "Dayton"},
      {...b, ...moss, exact: "shot in Kettering", place: "Kettering"}
    ),
    []
  ],
  [
    "a town of the dateline only",
    ofIncidents(
      {...a, ...moss, exact: "was shot", place: "Dayton"},
      {...b, ...moss, exact: "shot in Fresno", place: "Fresno"}
    ),
    []
  ],
  ["a town and its state", ofIncidents({...a, place: "Dayton"}, {...b, place: "Ohio"}), []],
  [
    "one person hurt and unhurt",
    ofIncidents({...a, victims: ["Ida Moss"], outcome: "none"}, {...b, victims: ["Ida Moss"], outcome: "wounded"}),
    [["outcome", "Ida Moss, none", "Ida Moss, wounded"]]
  ],
  [
    "wounded, then dead",
    ofIncidents({...a, victims: ["Ida Moss"], outcome: "wounded"}, {...b, victims: ["Ida Moss"], outcome: "killed"}),
    []
  ],
  [
    "one hurt, another not",
    ofIncidents({...a, victims: ["Ida Moss"], outcome: "wounded"}, {...b, victims: ["Carl Penn"], outcome: "none"}),
    []
  ],
  ["a district of the other town", findInTexts("Oakwood", "Dayton", "In Oakwood, a district of Dayton"), []],
  ["a night and its morning", ofIncidents({...a, date: "2031-03-01"}, {...b, date: "2031-03-02"}), []],
  [
    "days apart",
    ofIncidents(
      {...a, ...moss, date: "2031-03-01", date_as_reported: "March 1"},
      {...b, ...moss, date: "2031-03-03", date_as_reported: "March 3"}
    ),
    [["date", "March 1, 2031", "March 3, 2031"]]
  ],
  [
    "days of two people's shootings",
    ofIncidents(
      {...a, ...moss, date: "2031-03-01", date_as_reported: "March 1"},
      {...b, victims: ["Carl Penn"], date: "2031-03-03", date_as_reported: "March 3"}
    ),
    []
  ],
  [
    "weekdays, whose dates are our reading",
    ofIncidents(
      {...a, ...moss, date: "2031-03-01", date_as_reported: "Saturday"},
      {...b, ...moss, date: "2031-03-03", date_as_reported: "Monday"}
    ),
    []
  ],
  [
    "the day of the report itself",
    ofIncidents(
      {...a, ...moss, date: "2031-03-01", date_as_reported: "March 1"},
      {...b, ...moss, date: "2031-03-11", date_as_reported: "March 11"}
    ),
    []
  ],
  [
    "a number only counted from a name",
    ofIncidents(
      {...a, exact: "Ida Moss was killed", killed_low: 1, killed_high: 1},
      {...b, killed_low: 2, killed_high: 2}
    ),
    []
  ],
  [
    "a man is not the only one",
    ofIncidents(
      {...a, exact: "a man was killed", killed_low: 1, killed_high: 1},
      {...b, killed_low: 2, killed_high: 2}
    ),
    []
  ],
  [
    "one of several",
    ofIncidents(
      {...a, exact: "one of the dead was killed", killed_low: 1, killed_high: 1},
      {...b, killed_low: 2, killed_high: 2}
    ),
    []
  ]
])("%s", (_name, conflicts, expected) => expect(sides(conflicts)).toEqual(expected));

test("an outlet's later number replaces its own, and stands against another's", () => {
  const of = (publishers: readonly string[]): string[][] =>
    sides(
      findConflicts(
        {
          ...none,
          departure_reports: [4, 6].map((low, i) =>
            departureReport(i === 0 ? "a" : "b", `${low} left`, {
              departure_id: "dp-1",
              office: "Licensing Division",
              low,
              high: low
            })
          )
        },
        documents.map((row, i) => ({...row, publisher: publishers[i] ?? null}))
      )
    );
  expect(of(["Ledger", "ledger "])).toEqual([]);
  expect(of(["Ledger", "Courier"])).toEqual([["low", "four", "six"]]);
  expect(of([])).toEqual([["low", "four", "six"]]);
});

test("a hundred reports of two numbers make one conflict", () => {
  const many = Array.from({length: 100}, (_, i) => ({document_id: `d${i}`, low: i % 2 ? 4 : 6, high: i % 2 ? 4 : 6}));
  expect(ofDepartures(...many)).toHaveLength(1);
});

test("the sentence says what differs, and which report is later only where that is known", () => {
  const numbers = (...ids: [string, string]) =>
    ofIncidents(...ids.map((document_id, i) => ({document_id, killed_low: 2 + i, killed_high: 2 + i}))).map(
      (c) => c.explanation
    );
  expect(numbers("a", "b")).toEqual([
    "The reports give different numbers of people killed: two and three; the later report, published March 11, 2031, says three."
  ]);
  expect(numbers("a", "c")).toEqual(["The reports give different numbers of people killed: two and three."]);
});

test("an event is conflicting if two of its reports are", () => {
  const conflicts = ofDepartures({...a, low: 6, high: 6}, {...b, low: 4, high: 4});
  const events = [
    {id: "dp-1", conflicting: false},
    {id: "dp-2", conflicting: true}
  ];
  expect(markConflicting(events, conflicts)).toEqual([
    {id: "dp-1", conflicting: true},
    {id: "dp-2", conflicting: false}
  ]);
});
