import type {DocumentRow, IncidentReport} from "../../../src/model/tables/index.js";
import {toDates, type Dates} from "../fit/dates.js";
import {toNames, type NamedPeople} from "../fit/names.js";
import {toOffices, type Offices} from "../fit/offices.js";
import {toPlaces, type Places} from "../fit/places.js";
import {merged, union} from "../fit/words.js";
import {injuredOf, killedOf, mergeTallies, toTally, type Tally} from "./tolls.js";

/** Reports taken to be of one incident, and what they give between them. */
export interface Piece {
  readonly reports: readonly IncidentReport[];
  readonly documents: ReadonlySet<string>;
  /** The documents that are chiefly about it. */
  readonly about: ReadonlySet<string>;
  readonly outcomes: ReadonlySet<string>;
  readonly dates: Dates;
  readonly published: Dates;
  readonly addresses: ReadonlySet<string>;
  readonly places: Places;
  readonly regions: Places;
  readonly agencies: Offices;
  readonly victims: NamedPeople;
  readonly officers: NamedPeople;
  readonly ages: ReadonlySet<string>;
  readonly killed: Tally;
  readonly injured: Tally;
}

const given = (value: string | null | undefined): string[] => (value ? [value] : []);

/** A report by itself. */
export const toPiece = (report: IncidentReport, document: DocumentRow | undefined): Piece => ({
  reports: [report],
  documents: new Set([report.document_id]),
  about: new Set(report.main ? [report.document_id] : []),
  outcomes: new Set(given(report.outcome)),
  dates: toDates(report.date),
  published: toDates(document?.date_published),
  addresses: new Set(given(report.address)),
  places: toPlaces(report.place),
  regions: toPlaces(report.region),
  agencies: toOffices(report.agency),
  victims: toNames(report.victims),
  officers: toNames(report.officers),
  ages: new Set(report.victim_ages.filter(Boolean)),
  killed: toTally(killedOf(report)),
  injured: toTally(injuredOf(report))
});

/** Two pieces of one event as one. */
export const mergePieces = (a: Piece, b: Piece): Piece => ({
  reports: [...a.reports, ...b.reports],
  documents: union(a.documents, b.documents),
  about: union(a.about, b.about),
  outcomes: union(a.outcomes, b.outcomes),
  dates: merged(a.dates, b.dates),
  published: merged(a.published, b.published),
  addresses: union(a.addresses, b.addresses),
  places: merged(a.places, b.places),
  regions: merged(a.regions, b.regions),
  agencies: merged(a.agencies, b.agencies),
  victims: merged(a.victims, b.victims),
  officers: merged(a.officers, b.officers),
  ages: union(a.ages, b.ages),
  killed: mergeTallies(a.killed, b.killed),
  injured: mergeTallies(a.injured, b.injured)
});
