import {pathToFileURL} from "node:url";
import type {Found} from "../../loaders/extract/extractor.js";
import {readLexicon} from "../../loaders/lexicon.js";
import {reconcile} from "../../loaders/reconcile/index.js";
import {fromDay} from "../../src/model/edtf.js";
import type {DepartureReport, DocumentRow, IncidentReport} from "../../src/model/tables/index.js";
import {departureReport, document, incidentReport, organization, person, statement} from "../reconcile/rows.js";

/** A generator of numbers from 0 to 1 that gives the same ones each time: mulberry32 (Ettinger, public domain). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const syllables = "ba ca da el fen gor hal in jor kel lum mar nor ost per quin ros sel tor ul van wes yar zim".split(
  " "
);
const units = ["Licensing", "Audit", "Appeals", "Fisheries", "Records", "Transit", "Housing", "Water"];
const cities = readLexicon("cities", ["name", "region", "population"]).slice(0, 900);

/** What made news draws its words from. */
interface Draw {
  readonly of: <T>(values: readonly T[]) => T;
  readonly upTo: (n: number) => number;
  readonly name: () => string;
}

function drawFrom(random: () => number): Draw {
  const upTo = (n: number): number => Math.floor(random() * n);
  const of = <T>(values: readonly T[]): T => values[upTo(values.length)] as T;
  const word = (): string => {
    const text = of(syllables) + of(syllables) + of(syllables);
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return {of, upTo, name: () => `${word()} ${word()}`};
}

/** An event of the world, told by several documents, each with its own share of what is known. */
interface Made {
  readonly day: number;
  readonly victim: string;
  readonly officer: string;
  readonly place: string;
  readonly region: string;
  readonly office: string;
  readonly organization: string;
  readonly low: number;
  readonly isIncident: boolean;
}

const firstDay = 20_000;

function formatDay(number: number): string {
  const {year, month, day} = fromDay(number);
  return [year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

function makeEvent({of, upTo, name}: Draw): Made {
  const {name: place, region} = of(cities);
  return {
    day: firstDay + upTo(700),
    victim: name(),
    officer: name(),
    place,
    region,
    office: `${of(units)} ${of(["Division", "Section", "Office"])}`,
    organization: `${place} ${of(["Safety Board", "Harbor Authority", "City Council"])}`,
    low: 1 + upTo(9),
    isIncident: upTo(3) > 0
  };
}

const maybe = <T>(draw: Draw, chance: number, value: T): T | null => (draw.upTo(100) < chance ? value : null);

function incidentOf(id: string, event: Made, start: number, draw: Draw): IncidentReport {
  const victim = maybe(draw, 60, event.victim);
  return incidentReport(id, `${victim ?? "a man"} was shot dead`, {
    start,
    main: start === 0,
    outcome: "killed",
    killed_low: 1,
    killed_high: 1,
    date: maybe(draw, 80, formatDay(event.day)),
    place: maybe(draw, 85, event.place),
    region: maybe(draw, 60, event.region),
    victims: victim === null ? [] : [victim],
    officers: draw.upTo(100) < 20 ? [event.officer] : []
  });
}

const departureOf = (id: string, event: Made, start: number, draw: Draw): DepartureReport =>
  departureReport(id, `${event.low} officials left`, {
    start,
    office: maybe(draw, 80, event.office),
    organization: event.organization,
    place: maybe(draw, 50, event.place),
    positions: ["officials"],
    low: event.low + (draw.upTo(10) === 0 ? 1 : 0),
    high: maybe(draw, 60, event.low + 1),
    date: maybe(draw, 50, formatDay(event.day)),
    manner: "resigned"
  });

/** A document that tells an event in two passages, with the people whom it names; one person is in a third of all. */
function makeDocument(n: number, event: Made, draw: Draw): {row: DocumentRow; found: Found} {
  const id = `made-${String(n).padStart(6, "0")}`;
  const names = [event.victim, event.officer, draw.name(), ...(draw.upTo(3) === 0 ? ["Rosa Martinez"] : [])];
  const text = `${event.victim} in ${event.place}. ${names.join(" met ")} at the ${event.office} of the ${event.organization}.`;
  const reports = [0, 200];
  const found: Found = {
    statements: names.map((speaker, i) => statement(id, "it was so", {speaker, start: 300 + 20 * i})),
    incident_reports: event.isIncident ? reports.map((start) => incidentOf(id, event, start, draw)) : [],
    departure_reports: event.isIncident ? [] : reports.map((start) => departureOf(id, event, start, draw)),
    measures: [],
    entities: [...names.map((name) => person(id, name)), organization(id, event.organization)]
  };
  return {row: {...document(id, text, formatDay(event.day + draw.upTo(5))), publisher: draw.of(units)}, found};
}

/** Made news with this many reports of events, two in each document; each event is told by one to six documents. */
export function madeNews(reports: number, seed = 1): {documents: DocumentRow[]; found: Found[]} {
  const draw = drawFrom(seeded(seed));
  const documents: DocumentRow[] = [];
  const found: Found[] = [];
  while (documents.length * 2 < reports) {
    const event = makeEvent(draw);
    for (let told = 1 + draw.upTo(6); told > 0 && documents.length * 2 < reports; told--) {
      const made = makeDocument(documents.length, event, draw);
      documents.push(made.row);
      found.push(made.found);
    }
  }
  return {documents, found};
}

/** Seconds of processor time that reconciling so many reports takes, so that growth shows; prints a line for each. */
export function benchReconcile(sizes: readonly number[] = [5000, 10_000, 20_000]): number[] {
  console.log(
    `${"reports".padStart(9)}${"documents".padStart(11)}${"events".padStart(9)}${"conflicts".padStart(11)}${"seconds".padStart(9)}`
  );
  return sizes.map((size) => {
    const {documents, found} = madeNews(size);
    const from = process.cpuUsage();
    const {incidents, departures, conflicts} = reconcile(found, documents);
    const {user, system} = process.cpuUsage(from);
    const seconds = (user + system) / 1e6;
    const columns = [
      size,
      documents.length,
      incidents.length + departures.length,
      conflicts.length,
      seconds.toFixed(2)
    ];
    console.log(columns.map((column, i) => String(column).padStart([9, 11, 9, 11, 9][i] ?? 9)).join(""));
    return seconds;
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) benchReconcile();
