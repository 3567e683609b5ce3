import {rowId} from "../src/model/id.js";
import {toSelector} from "../src/model/span.js";
import type {Tables} from "../src/model/tables/index.js";
import {noTables} from "./anyTables.js";

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const given = "Ada Bea Cal Dov Eli Fay Gus Hal Ida Jon Kit Lea Max Nia Ola Pia Ray Sal Tom Una Vic Wes".split(" ");
const family = "Quill Marsh Odell Harrow Finch Stroud Vale Pike Lund Thorne Cobb Nash Ames Rook Dunn Frost".split(" ");
const towns = ["Port Ellery", "Saltmarsh", "Fort Aden", "Little Cove", "Grayhaven", "New Tarn", "Oxbow", "Millrace"];
const regions = ["Maine", "Oregon", "Ohio", "Texas", "Iowa"];
const offices = ["Harbor Office", "Night Watch", "Bridge Police", "Pier Authority", "Ferry Board", "Tide Court"];
const papers = ["Ferry News", "The Gazette", "Harbor Post", "Coast Weekly", "Tideline", "Evening Pilot"];
const manners = ["resigned", "fired", "retired", null] as const;
const kinds = ["shooting", "use of force", "death in custody", "injury"] as const;
const saids = ["direct", "mixed", "indirect"] as const;

interface Draw {
  readonly number: (below: number) => number;
  readonly of: <T>(items: readonly T[]) => T;
  /** Null so many times of a hundred. */
  readonly maybe: <T>(value: T, percent?: number) => T | null;
}

function drawer(seed: number): Draw {
  const next = random(seed);
  const number = (below: number): number => Math.floor(next() * below);
  return {
    number,
    of: <T>(items: readonly T[]): T => items[number(items.length)] as T,
    maybe: (value, percent = 40) => (number(100) < percent ? null : value)
  };
}

const two = (n: number): string => String(n).padStart(2, "0");

/** Dates of every form that the tables write, most of them days of three years. */
function anyDate({number, of}: Draw): string {
  const year = 2023 + number(3);
  const day = `${year}-${two(1 + number(12))}-${two(1 + number(28))}`;
  const month = day.slice(0, 7);
  const forms = [day, day, day, day, month, month, String(year), `${month}~`, `${day}?`, `XXXX-${day.slice(5)}`];
  return of([
    ...forms,
    `XXXX-${two(1 + number(12))}`,
    `${month}-XX`,
    `${day}/..`,
    `../${day}`,
    `${day}/2026-02`,
    "202X"
  ]);
}

const words = "tide watch order night shift pier letter union report harbor ship rope crew bell storm post".split(" ");

function sentence({number, of}: Draw): string {
  const some = Array.from({length: 6 + number(22)}, () => of(words)).join(" ");
  return `${some.charAt(0).toUpperCase()}${some.slice(1)} ${number(1e6)}.`;
}

interface Places {
  readonly anchor: (prefix: string) => {
    id: string;
    document_id: string;
    start: number;
    end: number;
    exact: string;
    prefix: string;
    suffix: string;
    rule: string;
    certainty: "stated" | "implied";
    status: "extracted";
  };
  readonly documents: Tables["documents"];
}

/** Documents of some twenty sentences, each of which is a passage. */
function placesFor(passages: number, draw: Draw): Places {
  const texts = Array.from({length: Math.max(1, Math.ceil(passages / 20))}, (_, i) => {
    const sentences = Array.from({length: 20}, () => sentence(draw));
    return {id: `doc-${String(i).padStart(5, "0")}`, sentences, text: sentences.join("\n")};
  });
  let next = 0;
  const anchor: Places["anchor"] = (prefix) => {
    const at = texts[Math.floor(next / 20)];
    const exact = at?.sentences[next % 20] ?? "";
    next++;
    const start = at?.text.indexOf(exact) ?? 0;
    const selector = toSelector(at?.text ?? "", {start, end: start + exact.length});
    return {
      id: rowId(prefix, at?.id ?? "", selector.start, selector.end),
      document_id: at?.id ?? "",
      ...selector,
      rule: `${prefix}/made`,
      certainty: draw.number(5) === 0 ? "implied" : "stated",
      status: "extracted"
    };
  };
  const documents = texts.map(({id, text}) => ({
    id,
    path: `${id}.txt`,
    sha256: "0".repeat(64),
    headline: `Harbor papers, ${id}`,
    publisher: draw.maybe(draw.of(papers), 5),
    author: null,
    date_published: draw.maybe(anyDate(draw), 5),
    url: null,
    language: "en",
    words: text.split(/\s+/).length,
    note: null,
    text
  }));
  return {anchor, documents};
}

const claim = (draw: Draw) => {
  const low = 1 + draw.number(9);
  return {low, high: draw.maybe(low)};
};

const person = ({of}: Draw): string => `${of(given)} ${of(family)}`;

function statement({anchor}: Places, draw: Draw): Tables["statements"][number] {
  const row = anchor("st");
  return {
    ...row,
    kind: draw.of(saids),
    group_id: row.id,
    speaker: draw.maybe(person(draw), 10),
    speaker_id: null,
    speaker_start: null,
    speaker_end: null,
    speaker_role: null,
    speaker_affiliation: draw.maybe(draw.of(offices)),
    cue: "said",
    cue_start: null,
    cue_end: null,
    said_on: draw.maybe(anyDate(draw), 60),
    audience: null,
    polarity: draw.number(20) === 0 ? "negative" : "positive"
  };
}

const polarity = ({number}: Draw) =>
  ({
    polarity: number(12) === 0 ? "negative" : "positive",
    modality: number(12) === 0 ? "other" : "asserted"
  }) as const;

function departureReport({anchor}: Places, events: number, draw: Draw): Tables["departure_reports"][number] {
  return {
    ...anchor("dr"),
    departure_id: draw.maybe(`dp-${draw.number(events)}`, 10),
    organization: draw.maybe("City of Port Ellery"),
    office: draw.maybe(draw.of(offices), 20),
    place: draw.maybe(draw.of(towns)),
    positions: [],
    people: [],
    ...claim(draw),
    qualifier: null,
    as_reported: null,
    manner: draw.of(manners),
    date: draw.maybe(anyDate(draw)),
    date_as_reported: null,
    reason: null,
    in_protest: draw.number(2) === 0,
    ...polarity(draw),
    attributed_to: draw.maybe(person(draw), 70)
  };
}

function incidentReport({anchor}: Places, events: number, draw: Draw): Tables["incident_reports"][number] {
  return {
    ...anchor("ir"),
    incident_id: draw.maybe(`in-${draw.number(events)}`, 10),
    kind: draw.of(kinds),
    outcome: null,
    killed_low: null,
    killed_high: null,
    injured_low: 1,
    injured_high: 1,
    shots: null,
    date: draw.maybe(anyDate(draw)),
    date_as_reported: null,
    address: null,
    place: draw.maybe(draw.of(towns), 20),
    region: draw.maybe(draw.of(regions), 20),
    agency: draw.maybe(draw.of(offices)),
    officers: [],
    victims: [],
    victim_ages: [],
    weapon: null,
    suspects: [],
    main: false,
    ...polarity(draw),
    attributed_to: draw.maybe(person(draw), 70)
  };
}

function measure({anchor}: Places, draw: Draw): Tables["measures"][number] {
  const value = draw.number(500);
  return {
    ...anchor("me"),
    subject: draw.of(["use of force", "guards", "night shifts"]),
    value,
    unit: "percent",
    direction: draw.maybe(draw.of(["increase", "decrease"] as const)),
    qualifier: null,
    low: value,
    high: value,
    ratio: null,
    ratio_low: null,
    ratio_high: null,
    base_as_reported: null,
    base_value: null,
    base_unit: null,
    period_as_reported: null,
    period: draw.maybe(anyDate(draw)),
    place: draw.maybe(draw.of(towns)),
    attributed_to: draw.maybe(person(draw), 70),
    polarity: draw.number(12) === 0 ? "negative" : "positive"
  };
}

const support = (draw: Draw) =>
  ({
    reports: 2,
    documents: 2,
    corroboration: draw.of(["single", "multiple"] as const),
    conflicting: draw.number(6) === 0
  }) as const;

function events(count: number, draw: Draw): Pick<Tables, "departures" | "incidents"> {
  const each = Array.from({length: count}, (_, i) => i);
  return {
    departures: each.map((i) => ({
      id: `dp-${i}`,
      organization: draw.maybe("City of Port Ellery"),
      office: draw.of(offices),
      place: draw.maybe(draw.of(towns)),
      positions: [],
      people: [],
      ...claim(draw),
      manner: draw.of(manners),
      date: draw.maybe(anyDate(draw)),
      reason: null,
      in_protest: false,
      ...support(draw)
    })),
    incidents: each.map((i) => ({
      id: `in-${i}`,
      kind: draw.of(kinds),
      outcome: "wounded",
      killed_low: null,
      killed_high: null,
      injured_low: 1,
      injured_high: draw.maybe(1),
      shots: null,
      date: draw.maybe(anyDate(draw)),
      address: null,
      place: draw.of(towns),
      region: draw.of(regions),
      agency: draw.maybe(draw.of(offices)),
      officers: [],
      victims: [],
      victim_ages: [],
      weapon: null,
      ...support(draw)
    }))
  };
}

/**
 * Tables of so many passages in documents of twenty each, of harbors that there are only in tests: dates of every form,
 * missing values, denials, events, disagreements. The same for the same seed.
 */
export function manyTables(passages: number, seed = 1): Tables {
  const draw = drawer(seed);
  const places = placesFor(passages, draw);
  const eventCount = Math.max(2, Math.floor(passages / 20));
  const tables = {...noTables, statements: [], departure_reports: [], incident_reports: [], measures: []} as Tables;
  for (let i = 0; i < passages; i++) {
    const kind = draw.number(10);
    if (kind < 5) tables.statements.push(statement(places, draw));
    else if (kind < 7) tables.departure_reports.push(departureReport(places, eventCount, draw));
    else if (kind < 9) tables.incident_reports.push(incidentReport(places, eventCount, draw));
    else tables.measures.push(measure(places, draw));
  }
  const conflicts = tables.statements.slice(0, Math.floor(passages / 50)).map(({id}, i, all) => ({
    id: `cf-${i}`,
    table: "statements",
    event_id: null,
    field: "account",
    a_id: id,
    b_id: all[(i + 1) % all.length]?.id ?? id,
    a_value: "one",
    b_value: "other",
    explanation: "They differ."
  }));
  return {...tables, documents: places.documents, ...events(eventCount, draw), conflicts};
}
