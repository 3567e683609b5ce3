import {isVague} from "../../../src/model/count.js";
import type {DocumentRow, Incident, IncidentReport} from "../../../src/model/tables/index.js";
import type {Decisions} from "../decisions.js";
import {toEvents} from "../events.js";
import {likenessOf, type Likeness} from "../fit/likeness.js";
import {gather, type Gathering} from "../gather.js";
import {groupBy} from "../lists.js";
import {mostTelling} from "../readingOrder.js";
import {toIncident} from "./event.js";
import {keysOf, looksOf} from "./keys.js";
import {mergePieces, toPiece, type Piece} from "./piece.js";
import {scoreIncidents, scorePassages} from "./score.js";

export interface ReconciledIncidents {
  readonly incidents: Incident[];
  readonly incident_reports: IncidentReport[];
}

/** Only what is said to have happened is an event. */
const isEvent = ({polarity, modality}: IncidentReport): boolean => polarity === "positive" && modality === "asserted";

/** How much a piece tells by itself: the most telling found events, the others join them. */
const telling = (piece: Piece): number =>
  4 * piece.victims.size +
  3 * Number(piece.about.size > 0) +
  2 * piece.dates.size +
  2 * piece.officers.size +
  piece.places.size +
  piece.addresses.size +
  piece.ages.size +
  piece.outcomes.size;

const isHurt = (piece: Piece): boolean => piece.killed.size > 0 || piece.injured.size > 0 || piece.outcomes.size > 0;

/** A passage that tells neither who was hurt nor where nor when only points at an incident told elsewhere. */
const founds = (piece: Piece): boolean =>
  piece.about.size > 0 ||
  piece.victims.size > 0 ||
  piece.addresses.size > 0 ||
  (isHurt(piece) && (piece.places.size > 0 || piece.dates.size > 0 || piece.agencies.size > 0));

const inOrder = mostTelling<Piece>(telling);

const hasFigure = ({killed, injured}: Piece): boolean =>
  [...killed.values(), ...injured.values()].some(({count}) => !isVague(count));

/** A day, a name or an address tells an incident from others; a place alone only where somebody was counted. */
const isTold = (piece: Piece): boolean => {
  const {dates, victims, officers, addresses, places, regions} = piece;
  return (
    [dates, victims, officers, addresses].some(({size}) => size > 0) ||
    (places.size + regions.size > 0 && hasFigure(piece))
  );
};

/** A document's second incident, told without a place, is taken to be where the first one was, to compare it. */
function withPlaces(pieces: readonly Piece[]): Piece[] {
  const main = pieces.find(({about, places}) => about.size > 0 && places.size > 0);
  if (main === undefined) return [...pieces];
  const {places, regions} = main;
  return pieces.map((piece) => (piece.places.size + piece.regions.size > 0 ? piece : {...piece, places, regions}));
}

/** So much must speak for one incident. */
const enough = 2.5;

/** Within a document a passage that says nothing else is of what the document is about. */
const inDocument: Gathering<Piece> = {
  keys: () => [""],
  score: (event, piece) => enough + (event.about.size > 0 ? 0.25 : 0) + scorePassages(event, piece),
  enough,
  founds,
  merge: mergePieces
};

/** What the documents that are chiefly about it name and few others do. */
const rareKeys = (piece: Piece, likeness: Likeness): string[] =>
  [...piece.about].flatMap((id) => likeness.rarest(id).map((name) => `rare ${name}`));

const overDocuments = (likeness: Likeness): Gathering<Piece> => ({
  keys: (piece) => [...keysOf(piece), ...rareKeys(piece, likeness)],
  looks: (piece) => [...looksOf(piece), ...rareKeys(piece, likeness)],
  score: scoreIncidents(likeness, enough),
  enough,
  founds: () => true,
  merge: mergePieces
});

/**
 * Incident reports of all documents into incidents: by names, day, place, address, ages and outcome. First the
 * passages of each document, then the documents. Negated, planned and supposed incidents are in none.
 */
export function reconcileIncidents(
  reports: readonly IncidentReport[],
  documents: readonly DocumentRow[],
  decisions: Decisions = {}
): ReconciledIncidents {
  const documentOf = new Map(documents.map((document) => [document.id, document]));
  const gatherAll = (pieces: readonly Piece[]): Piece[] => {
    const byDocument = groupBy(pieces, (piece) => piece.reports[0]?.document_id);
    const told = [...byDocument.values()].flatMap((own) => withPlaces(gather(inOrder(own), inDocument)));
    return gather(inOrder(told), overDocuments(likenessOf(documents))).filter(isTold);
  };
  const {rows, eventOf} = toEvents<IncidentReport, Piece, Incident>(
    reports.filter(isEvent),
    {
      prefix: "in",
      of: (report) => toPiece(report, documentOf.get(report.document_id)),
      gather: gatherAll,
      merge: mergePieces,
      toRow: (piece) => toIncident(piece, documentOf)
    },
    decisions
  );
  return {
    incidents: rows,
    incident_reports: reports.map((report) => ({...report, incident_id: eventOf.get(report.id) ?? null}))
  };
}
