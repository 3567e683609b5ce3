import fc from "fast-check";
import {expect, test} from "vitest";
import {reconcileDepartures} from "../../loaders/reconcile/departures/index.js";
import {isPartOfAgency, officesFit, toOffice} from "../../loaders/reconcile/fit/offices.js";
import type {DepartureReport} from "../../src/model/tables/index.js";
import {departureReport as report, document} from "./rows.js";

/** a: Jan. 12, b: Jan. 19, c: Jan. 26, late: a year after. */
const documents = [
  document("a", "", "2031-01-12"),
  document("b", "", "2031-01-19"),
  document("c", "", "2031-01-26"),
  document("late", "", "2032-01-12"),
  document("undated")
];
const harbor = {organization: "Harbor Safety Board", office: "Licensing Division"};
const exactly = (n: number): Partial<DepartureReport> => ({low: n, high: n, as_reported: String(n)});
const atLeast = (n: number): Partial<DepartureReport> => ({
  low: n,
  qualifier: "at least",
  as_reported: `at least ${n}`
});

const events = (reports: DepartureReport[]) => {
  const {departures, departure_reports} = reconcileDepartures(reports, documents, isPartOfAgency);
  return departures
    .map((row) => ({
      row,
      told: departure_reports.filter(({departure_id}) => departure_id === row.id).map(({document_id}) => document_id)
    }))
    .sort((a, b) => (a.told.join("") < b.told.join("") ? -1 : 1));
};
const told = (reports: DepartureReport[]): string[][] => events(reports).map((event) => event.told);

test.each<[string, DepartureReport[], string[][]]>([
  [
    "one office told by two documents",
    [
      report("a", "four left", {...harbor, ...atLeast(4)}),
      report("b", "several left", {...harbor, low: 3, qualifier: "several"})
    ],
    [["a", "b"]]
  ],
  [
    "two offices of one department",
    [
      report("a", "four left", {...harbor, ...exactly(4)}),
      report("b", "four left", {...harbor, office: "Audit Division", ...exactly(4)})
    ],
    [["a"], ["b"]]
  ],
  [
    "an office in two places",
    [
      report("a", "two left", {...harbor, place: "Minneapolis", ...exactly(2)}),
      report("b", "two left", {...harbor, place: "Denver", ...exactly(2)})
    ],
    [["a"], ["b"]]
  ],
  [
    "a town and its state",
    [
      report("a", "two left", {...harbor, place: "Minneapolis", ...exactly(2)}),
      report("b", "two left", {...harbor, place: "Minnesota", ...exactly(2)})
    ],
    [["a", "b"]]
  ],
  [
    "one office at two times",
    [
      report("a", "five left", {...harbor, ...exactly(5), date: "2030-02"}),
      report("b", "five left", {...harbor, ...exactly(5), date: "2031-01-10"})
    ],
    [["a"], ["b"]]
  ],
  [
    "an anniversary story tells the old event, with its date",
    [
      report("a", "five left", {...harbor, ...exactly(5), date: "2031-01-10"}),
      report("late", "five left", {...harbor, ...exactly(5), date: "2031-01"})
    ],
    [["a", "late"]]
  ],
  [
    "an undated report of the news is not the old event",
    [
      report("a", "five left", {...harbor, ...exactly(5), date: "2029-02"}),
      report("b", "staff left", {organization: harbor.organization, ...atLeast(4)})
    ],
    [["a"], ["b"]]
  ],
  [
    "two named people of one office",
    [
      report("a", "Ada Okafor left", {...harbor, people: ["Ada Okafor"], ...exactly(1)}),
      report("b", "Bo Lind left", {...harbor, people: ["Bo Lind"], ...exactly(1)})
    ],
    [["a"], ["b"]]
  ],
  [
    "one person under two forms of her name",
    [
      report("a", "Ada Okafor left", {people: ["Ada Okafor"], ...exactly(1)}),
      report("b", "Ada M. Okafor left", {...harbor, people: ["Ada M. Okafor"], ...exactly(1)})
    ],
    [["a", "b"]]
  ],
  [
    "two people of one surname",
    [
      report("a", "Ada Okafor left", {...harbor, people: ["Ada Okafor"], ...exactly(1)}),
      report("b", "Ben Okafor left", {people: ["Ben Okafor"], ...exactly(1)})
    ],
    [["a"], ["b"]]
  ],
  [
    "the department's lead sentence and the unit further down",
    [
      report("a", "four officials left", {organization: "Harbor Safety Board", ...atLeast(4), in_protest: true}),
      report("a", "leaders of the division left", {...harbor, start: 90, in_protest: true})
    ],
    [["a", "a"]]
  ],
  [
    "the department's total and two units that make it up stay three",
    [
      report("a", "ten left", {organization: "Harbor Safety Board", ...exactly(10)}),
      report("a", "four left", {...harbor, ...exactly(4), start: 90}),
      report("a", "six left", {...harbor, office: "Audit Division", ...exactly(6), start: 180})
    ],
    [["a"], ["a"], ["a"]]
  ],
  [
    "prosecutors of a town, without their office",
    [
      report("a", "six prosecutors left", {
        office: "U.S. Attorney's Office",
        place: "Minnesota",
        ...exactly(6),
        as_reported: "six prosecutors",
        in_protest: true
      }),
      report("b", "at least six federal prosecutors left", {
        place: "Minneapolis",
        ...atLeast(6),
        as_reported: "at least six federal prosecutors",
        in_protest: true
      })
    ],
    [["a", "b"]]
  ],
  [
    "fired and resigned",
    [
      report("a", "two left", {organization: "Harbor Safety Board", manner: "resigned", ...exactly(2)}),
      report("b", "two fired", {organization: "Harbor Safety Board", manner: "fired", ...exactly(2)})
    ],
    [["a"], ["b"]]
  ],
  [
    "an office reorganized: the division's section before, a section of the division after",
    [
      report("a", "four lawyers left", {...harbor, office: "Licensing Section", ...exactly(4), positions: ["lawyers"]}),
      report("b", "four lawyers left", {
        ...harbor,
        office: "Licensing Section of the Permits Division",
        ...exactly(4),
        positions: ["lawyers"]
      })
    ],
    [["a", "b"]]
  ],
  [
    "an office reorganized into another of another matter",
    [
      report("a", "four lawyers left", {...harbor, office: "Licensing Section", ...exactly(4), positions: ["lawyers"]}),
      report("b", "four lawyers left", {...harbor, office: "Permits Division", ...exactly(4), positions: ["lawyers"]})
    ],
    [["a"], ["b"]]
  ],
  [
    "a surname in two offices",
    [
      report("a", "Okafor left", {...harbor, people: ["Ada Okafor"], ...exactly(1)}),
      report("b", "Okafor left", {office: "Audit Division", people: ["Ben Okafor"], ...exactly(1)})
    ],
    [["a"], ["b"]]
  ],
  ["a pointer to nothing is no event", [report("a", "the resignations")], []],
  [
    "negated, planned: no event",
    [
      report("a", "none left", {...harbor, ...exactly(3), polarity: "negative"}),
      report("b", "may leave", {...harbor, ...exactly(3), modality: "other"})
    ],
    []
  ]
])("%s", (_name, reports, expected) => {
  expect(told(reports)).toEqual(expected);
  expect(told([...reports].reverse()).map((ids) => [...ids].sort())).toEqual(expected);
});

test("a wave told week by week is one event, and its numbers are not added", () => {
  const wave = [
    report("a", "four left", {...harbor, ...exactly(4), date: "2031-01-10"}),
    report("b", "six have left", {...harbor, ...exactly(6), date: "2031-01"}),
    report("c", "at least seven have left", {...harbor, ...atLeast(7), date: "2031-01"})
  ];
  expect(events(wave).map(({row}) => [row.low, row.high, row.reports, row.documents, row.corroboration])).toEqual([
    [4, null, 3, 3, "multiple"]
  ]);
});

test("what an outlet says later replaces what it said, and nothing of another's", () => {
  const published = ["Ledger", "Ledger", "Courier"].map((publisher, i) => ({
    ...document(["a", "b", "c"][i] ?? "", "", `2031-01-${12 + 7 * i}`),
    publisher
  }));
  const count = (...reports: DepartureReport[]): (number | null)[] => {
    const {departures} = reconcileDepartures(reports, published, isPartOfAgency);
    return departures.flatMap(({low, high}) => [low, high]);
  };
  const lawyers = {positions: ["lawyers"]};
  const four = report("a", "4 left", {...harbor, ...lawyers, ...exactly(4)});
  const six = report("b", "6 left", {...harbor, ...lawyers, ...exactly(6)});
  const named = report("b", "Ada Okafor left", {...harbor, ...lawyers, ...exactly(1), people: ["Ada Okafor"]});
  expect(count(four, six)).toEqual([6, 6]);
  expect(count(six, four)).toEqual([6, 6]);
  expect(count(four, {...six, document_id: "c"})).toEqual([4, 6]);
  expect(count(four, named)).toEqual([1, 4]);
  expect(count(four, report("b", "several left", {...harbor, ...lawyers, low: 3, qualifier: "several"}))).toEqual([
    4, 4
  ]);
});

test("a negated report beside a positive one is in no event and in no count", () => {
  const [event, ...others] = events([
    report("a", "four left", {...harbor, ...exactly(4)}),
    report("b", "nine did not leave", {...harbor, ...exactly(9), polarity: "negative"})
  ]);
  expect(others).toEqual([]);
  expect(event?.row).toMatchObject({low: 4, high: 4, reports: 1, documents: 1});
});

test.each([
  ["Licensing Division", "licensing division", "same"],
  ["the Appeals Section of the Licensing Division", "Licensing Division", "inside"],
  ["Civil Rights Division", "civil rights section", "inside"],
  ["Criminal Section", "Criminal Division", "other"],
  ["Licensing Division", "Audit Division", "other"],
  ["U.S. Attorney's Office", "US attorney’s office", "same"],
  ["Public Integrity Section", "Criminal Division", "inside"]
])("%s and %s: %s", (a, b, expected) => expect(officesFit(toOffice(a), toOffice(b), isPartOfAgency)).toBe(expected));

test("every positive report is in at most one event, and the events count them all", () => {
  const anyReport = fc
    .record({
      document_id: fc.constantFrom("a", "b", "c", "late", "undated"),
      office: fc.constantFrom(null, "Licensing Division", "Audit Division"),
      organization: fc.constantFrom(null, "Harbor Safety Board"),
      people: fc.constantFrom<string[]>([], ["Ada Okafor"], ["Bo Lind"]),
      low: fc.option(fc.integer({min: 1, max: 9})),
      date: fc.constantFrom(null, "2031-01", "2031-01-10", "2030-02", "XXXX-01-10"),
      polarity: fc.constantFrom("positive" as const, "negative" as const)
    })
    .chain((more) => fc.nat(10_000).map((start) => report(more.document_id, "left", {...more, start})));
  fc.assert(
    fc.property(fc.uniqueArray(anyReport, {maxLength: 12, selector: ({id}) => id}), (reports) => {
      const {departures, departure_reports} = reconcileDepartures(reports, documents, isPartOfAgency);
      const inEvents = departure_reports.filter(({departure_id}) => departure_id !== null);
      expect(inEvents.every(({polarity}) => polarity === "positive")).toBe(true);
      expect(departures.reduce((sum, row) => sum + row.reports, 0)).toBe(inEvents.length);
      expect(new Set(departures.map(({id}) => id)).size).toBe(departures.length);
    })
  );
});
