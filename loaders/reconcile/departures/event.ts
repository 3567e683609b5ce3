import type {Departure, DocumentRow} from "../../../src/model/tables/index.js";
import {countOverDocuments} from "../fit/counts.js";
import {narrowest} from "../fit/dates.js";
import {eventId} from "../ids.js";
import {mostCommon, unique} from "../lists.js";
import type {Piece} from "./piece.js";

/** The office told most closely: “criminal section of the Civil Rights Division” rather than “Civil Rights Division”. */
function officeOf({reports}: Piece): string | null {
  const offices = reports.map(({office}) => office).filter((office) => office !== null);
  const longest = Math.max(...offices.map((office) => office.split(" ").length));
  return mostCommon(offices.filter((office) => office.split(" ").length === longest));
}

/** The row of an event. Its number spans the figures that stand in its reports; they are never added up. */
export function toDeparture(piece: Piece, documentOf: ReadonlyMap<string, DocumentRow>): Departure {
  const {reports, documents} = piece;
  const {low, high} = countOverDocuments(reports, (report) => report, documentOf);
  const values = <K extends keyof (typeof reports)[number]>(field: K) => reports.map((report) => report[field]);
  return {
    id: eventId("dp", reports),
    organization: mostCommon(values("organization")),
    office: officeOf(piece),
    place: mostCommon(values("place")),
    positions: unique(values("positions").flat()),
    people: unique(values("people").flat()),
    low,
    high,
    manner: mostCommon(values("manner")),
    date: narrowest(values("date")),
    reason: mostCommon(values("reason")),
    in_protest: piece.inProtest,
    reports: reports.length,
    documents: documents.size,
    corroboration: documents.size > 1 ? "multiple" : "single",
    conflicting: false
  };
}
