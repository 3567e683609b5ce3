import type {Count} from "../../../src/model/count.js";
import type {DepartureReport, DocumentRow} from "../../../src/model/tables/index.js";
import {numberValue} from "../../annotate/numbers/numberWords.js";
import {toDates, type Dates} from "../fit/dates.js";
import {toNames, type NamedPeople} from "../fit/names.js";
import {toOffices, type Offices} from "../fit/offices.js";
import {toPlaces, type Places} from "../fit/places.js";
import {contentWords, merged, union} from "../fit/words.js";

/** Reports taken to be of one departure, and what they give between them. */
export interface Piece {
  readonly reports: readonly DepartureReport[];
  readonly documents: ReadonlySet<string>;
  readonly offices: Offices;
  readonly organizations: Offices;
  readonly places: Places;
  readonly people: NamedPeople;
  readonly positions: ReadonlySet<string>;
  readonly manners: ReadonlySet<string>;
  readonly dates: Dates;
  readonly published: Dates;
  readonly counts: readonly Count[];
  readonly inProtest: boolean;
  readonly reasons: ReadonlySet<string>;
}

const given = (value: string | null | undefined): string[] => (value ? [value] : []);

/** The noun that a position ends in, in the singular: “federal prosecutors” is prosecutor. */
const headOf = (position: string): string =>
  position
    .toLowerCase()
    .replace(/ (?:of|for|in|at) .*$/, "")
    .split(" ")
    .at(-1)
    ?.replace(/s$/, "") ?? "";

/** What people are called where no position is given: “at least six federal prosecutors”; not the bare number. */
const counted = ({as_reported}: DepartureReport): string[] =>
  given(as_reported).filter((words) => numberValue(words.split(" ").at(-1) ?? "") === null && words.includes(" "));

/** A report by itself. */
export const toPiece = (report: DepartureReport, document: DocumentRow | undefined): Piece => ({
  reports: [report],
  documents: new Set([report.document_id]),
  offices: toOffices(report.office),
  organizations: toOffices(report.organization),
  places: toPlaces(report.place),
  people: toNames(report.people),
  positions: new Set([...report.positions, ...counted(report)].map(headOf)),
  manners: new Set(given(report.manner)),
  dates: toDates(report.date),
  published: toDates(document?.date_published),
  counts: [report],
  inProtest: report.in_protest,
  reasons: contentWords(report.reason ?? "")
});

const countKey = ({low, high}: Count): string => `${low ?? ""}-${high ?? ""}`;

/** Two pieces of one event as one. */
export const mergePieces = (a: Piece, b: Piece): Piece => ({
  reports: [...a.reports, ...b.reports],
  documents: union(a.documents, b.documents),
  offices: merged(a.offices, b.offices),
  organizations: merged(a.organizations, b.organizations),
  places: merged(a.places, b.places),
  people: merged(a.people, b.people),
  positions: union(a.positions, b.positions),
  manners: union(a.manners, b.manners),
  dates: merged(a.dates, b.dates),
  published: merged(a.published, b.published),
  counts: [...new Map([...a.counts, ...b.counts].map((count) => [countKey(count), count])).values()],
  inProtest: a.inProtest || b.inProtest,
  reasons: union(a.reasons, b.reasons)
});
