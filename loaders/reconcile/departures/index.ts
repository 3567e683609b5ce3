import {isCounted, isVague} from "../../../src/model/count.js";
import type {Departure, DepartureReport, DocumentRow} from "../../../src/model/tables/index.js";
import type {Decisions} from "../decisions.js";
import {toEvents} from "../events.js";
import type {PartOf} from "../fit/offices.js";
import {gather, type Gathering} from "../gather.js";
import {groupBy} from "../lists.js";
import {mostTelling} from "../readingOrder.js";
import {toDeparture} from "./event.js";
import {keysOf, looksOf} from "./keys.js";
import {mergePieces, toPiece, type Piece} from "./piece.js";
import {scoreDepartures} from "./score.js";

export interface ReconciledDepartures {
  readonly departures: Departure[];
  readonly departure_reports: DepartureReport[];
}

/** Only what is said to have happened is an event. */
const isEvent = ({polarity, modality}: DepartureReport): boolean => polarity === "positive" && modality === "asserted";

const hasFigure = ({counts}: Piece): boolean => counts.some((count) => isCounted(count) && !isVague(count));

/** How much a piece tells by itself: the most telling found events, the others join them. */
const telling = (piece: Piece): number =>
  4 * piece.people.size +
  3 * piece.offices.size +
  2 * Number(hasFigure(piece)) +
  piece.places.size +
  piece.dates.size +
  piece.organizations.size;

/** A passage that tells neither who nor how many nor from where only points at a departure told elsewhere. */
const founds = (piece: Piece): boolean => {
  const hasWorkplace = piece.offices.size > 0 || piece.organizations.size > 0;
  const hasPositions = piece.positions.size > 0;
  return (
    piece.people.size > 0 ||
    (hasPositions && hasFigure(piece)) ||
    (hasWorkplace && (hasPositions || piece.counts.some(isCounted)))
  );
};

const inOrder = mostTelling<Piece>(telling);

/** Within a document everything is compared: what it tells of twice is rarely two things. */
const inDocument = (isPartOf: PartOf): Gathering<Piece> => {
  const score = scoreDepartures(isPartOf);
  return {keys: () => [""], score: (a, b) => 1 + score(a, b), enough: 2, founds, merge: mergePieces};
};

const overDocuments = (isPartOf: PartOf): Gathering<Piece> => ({
  keys: keysOf,
  looks: looksOf,
  score: scoreDepartures(isPartOf),
  enough: 3,
  founds: () => true,
  merge: mergePieces
});

const byDocument = (piece: Piece): string => piece.reports[0]?.document_id ?? "";

/**
 * Departure reports of all documents into departures: by office, place, time, people and cause. First the passages
 * of each document, then the documents. Negated, planned and supposed departures are in none.
 */
export function reconcileDepartures(
  reports: readonly DepartureReport[],
  documents: readonly DocumentRow[],
  isPartOf: PartOf,
  decisions: Decisions = {}
): ReconciledDepartures {
  const documentOf = new Map(documents.map((document) => [document.id, document]));
  const gatherAll = (pieces: readonly Piece[]): Piece[] => {
    const told = [...groupBy(pieces, byDocument).values()].flatMap((own) => gather(inOrder(own), inDocument(isPartOf)));
    return gather(inOrder(told), overDocuments(isPartOf));
  };
  const {rows, eventOf} = toEvents<DepartureReport, Piece, Departure>(
    reports.filter(isEvent),
    {
      prefix: "dp",
      of: (report) => toPiece(report, documentOf.get(report.document_id)),
      gather: gatherAll,
      merge: mergePieces,
      toRow: (piece) => toDeparture(piece, documentOf)
    },
    decisions
  );
  return {
    departures: rows,
    departure_reports: reports.map((report) => ({...report, departure_id: eventOf.get(report.id) ?? null}))
  };
}
