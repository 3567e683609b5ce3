import {rowId} from "../src/model/id.js";
import {toSelector} from "../src/model/span.js";
import type {
  Departure,
  DepartureReport,
  DocumentRow,
  Incident,
  IncidentReport,
  Measure,
  Statement,
  Tables
} from "../src/model/tables/index.js";
import {noTables} from "./anyTables.js";

/* Documents, offices and people that there are only in these tests. */
const texts: Readonly<Record<string, string>> = {
  ferry: [
    "At least three inspectors quit the Harbor Office",
    "At least three inspectors resigned from the Harbor Office in Port Ellery in protest over an order to stop night checks.",
    "“Nobody asked us,” said Ada Quill, who led the night shift until May.",
    "A harbor guard shot and wounded a stowaway on May 4, the office said. Reports of force rose 150 percent in spring."
  ].join("\n"),
  gazette: [
    "Four inspectors left the Harbor Office. No clerk resigned.",
    "On May 4 a guard wounded one man at the pier. Use of force nearly doubled, the union told the Gazette. Each shift has two guards instead of five."
  ].join("\n")
};

const documents: DocumentRow[] = [
  {
    id: "ferry",
    publisher: "Ferry News",
    headline: "At least three inspectors quit the Harbor Office",
    date: "2024-05-10"
  },
  {id: "gazette", publisher: null, headline: "Inspectors leave <b>office</b>", date: "2024-05"}
].map(({id, publisher, headline, date}) => ({
  id,
  path: `${id}.txt`,
  sha256: "0".repeat(64),
  headline,
  publisher,
  author: null,
  date_published: date,
  url: id === "ferry" ? "https://ferry.example/inspectors" : "javascript:alert(1)",
  language: "en",
  words: (texts[id] ?? "").split(/\s+/).length,
  note: null,
  text: texts[id] ?? ""
}));

/** The first ten fields of a row on these words of a document. */
function anchor(prefix: string, documentId: string, words: string) {
  const text = texts[documentId] ?? "";
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`${documentId} doesn't hold: ${words}`);
  const selector = toSelector(text, {start, end: start + words.length});
  const id = rowId(prefix, documentId, selector.start, selector.end);
  return {
    id,
    document_id: documentId,
    ...selector,
    rule: `${prefix}/made`,
    certainty: "stated",
    status: "extracted"
  } as const;
}

const statement = (documentId: string, words: string, more: Partial<Statement>): Statement => ({
  ...anchor("st", documentId, words),
  kind: "direct",
  group_id: words,
  speaker: null,
  speaker_id: null,
  speaker_start: null,
  speaker_end: null,
  speaker_role: null,
  speaker_affiliation: null,
  cue: "said",
  cue_start: null,
  cue_end: null,
  said_on: null,
  audience: null,
  polarity: "positive",
  ...more
});

const departureReport = (documentId: string, words: string, more: Partial<DepartureReport>): DepartureReport => ({
  ...anchor("dr", documentId, words),
  departure_id: "dp-harbor",
  organization: "City of Port Ellery",
  office: "Harbor Office",
  place: null,
  positions: [],
  people: [],
  low: null,
  high: null,
  qualifier: null,
  as_reported: null,
  manner: "resigned",
  date: null,
  date_as_reported: null,
  reason: null,
  in_protest: false,
  polarity: "positive",
  modality: "asserted",
  attributed_to: null,
  ...more
});

const incidentReport = (documentId: string, words: string, more: Partial<IncidentReport>): IncidentReport => ({
  ...anchor("ir", documentId, words),
  incident_id: "in-pier",
  kind: "shooting",
  outcome: "wounded",
  killed_low: null,
  killed_high: null,
  injured_low: 1,
  injured_high: 1,
  shots: null,
  date: "2024-05-04",
  date_as_reported: "May 4",
  address: null,
  place: "Port Ellery",
  region: "Maine",
  agency: "Harbor Office",
  officers: [],
  victims: [],
  victim_ages: [],
  weapon: null,
  suspects: [],
  main: true,
  polarity: "positive",
  modality: "asserted",
  attributed_to: null,
  ...more
});

const measure = (documentId: string, words: string, more: Partial<Measure>): Measure => ({
  ...anchor("me", documentId, words),
  subject: "use of force",
  value: null,
  unit: "percent",
  direction: "increase",
  qualifier: null,
  low: null,
  high: null,
  ratio: null,
  ratio_low: null,
  ratio_high: null,
  base_as_reported: null,
  base_value: null,
  base_unit: null,
  period_as_reported: null,
  period: null,
  place: null,
  attributed_to: null,
  polarity: "positive",
  ...more
});

const departure: Departure = {
  id: "dp-harbor",
  organization: "City of Port Ellery",
  office: "Harbor Office",
  place: null,
  positions: ["inspector"],
  people: [],
  low: 3,
  high: null,
  manner: "resigned",
  date: null,
  reason: "an order to stop night checks",
  in_protest: true,
  reports: 2,
  documents: 2,
  corroboration: "multiple",
  conflicting: false
};

const incident: Incident = {
  id: "in-pier",
  kind: "shooting",
  outcome: "wounded",
  killed_low: null,
  killed_high: null,
  injured_low: 1,
  injured_high: 1,
  shots: null,
  date: "2024-05-04",
  address: null,
  place: "Port Ellery",
  region: "Maine",
  agency: "Harbor Office",
  officers: [],
  victims: [],
  victim_ages: [],
  weapon: null,
  reports: 2,
  documents: 2,
  corroboration: "multiple",
  conflicting: false
};

/** Tables of ten rows that stand in two documents: open and exact numbers, a denial, hostile words. */
export const madeTables: Tables = {
  ...noTables,
  documents,
  statements: [
    statement("ferry", "Nobody asked us,", {
      speaker: "Ada Quill",
      speaker_id: "pe-quill",
      speaker_role: "who led the night shift"
    }),
    statement("ferry", "A harbor guard shot and wounded a stowaway on May 4", {
      kind: "indirect",
      speaker: "Harbor Office",
      speaker_id: "og-harbor"
    }),
    statement("gazette", "Use of force nearly doubled", {
      kind: "indirect",
      speaker: "the union",
      audience: "the Gazette",
      cue: "told"
    })
  ],
  departure_reports: [
    departureReport("ferry", "At least three inspectors resigned from the Harbor Office", {
      low: 3,
      qualifier: "at least",
      as_reported: "At least three inspectors",
      in_protest: true
    }),
    departureReport("gazette", "Four inspectors left the Harbor Office", {
      low: 4,
      high: 4,
      as_reported: "Four inspectors"
    }),
    departureReport("gazette", "No clerk resigned", {departure_id: null, polarity: "negative"})
  ],
  departures: [departure],
  incident_reports: [
    incidentReport("ferry", "A harbor guard shot and wounded a stowaway on May 4", {}),
    incidentReport("gazette", "On May 4 a guard wounded one man at the pier", {})
  ],
  incidents: [incident],
  measures: [
    measure("ferry", "Reports of force rose 150 percent in spring", {
      value: 150,
      low: 150,
      high: 150,
      ratio: 2.5,
      ratio_low: 2.5,
      ratio_high: 2.5,
      period_as_reported: "in spring"
    }),
    measure("gazette", "Use of force nearly doubled", {
      value: 2,
      unit: "fold",
      qualifier: "nearly",
      high: 2,
      ratio_high: 2
    }),
    measure("gazette", "Each shift has two guards instead of five", {
      subject: "guards",
      value: 2,
      unit: "person",
      direction: null,
      low: 2,
      high: 2,
      base_as_reported: "five",
      base_value: 5,
      base_unit: "person"
    })
  ],
  people: [
    {
      id: "pe-quill",
      name: "Ada Quill",
      aliases: [],
      roles: ["night shift"],
      affiliations: [],
      mentions: 1,
      documents: 1
    }
  ]
};
