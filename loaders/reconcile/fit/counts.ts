import {countOver, isCounted, isVague, type Count} from "../../../src/model/count.js";
import type {DocumentRow} from "../../../src/model/tables/index.js";
import {groupBy} from "../lists.js";
import {replacedBy} from "./outlets.js";
import {isWhole} from "./whole.js";

type Documents = ReadonlyMap<string, DocumentRow>;

/** The number that a report gives, told with the report that gives it. */
export interface Told<R> {
  readonly report: R;
  readonly count: Count;
}

const rank = ({count}: Told<unknown>): number => (isVague(count) ? 0 : 1e6) + (count.low ?? count.high ?? 0);

/**
 * The number that each document gives an event. A document tells of parts too (“a man was killed” where two were),
 * so its largest figure stands for it.
 */
export function toldByDocument<R extends {document_id: string}>(
  reports: readonly R[],
  countOf: (report: R) => Count
): Told<R>[] {
  const told = reports.map((report) => ({report, count: countOf(report)})).filter(({count}) => isCounted(count));
  return [...groupBy(told, ({report}) => report.document_id).values()].map((own) =>
    own.reduce((most, one) => (rank(one) > rank(most) ? one : most))
  );
}

/**
 * What each document gives, but for those that a later one of the same outlet replaces: that gives a number of all of
 * the event, which is the outlet's last word. A follow-up that only names one of the dead replaces nothing.
 */
function current<R extends {document_id: string; exact: string}>(
  told: readonly Told<R>[],
  documents: Documents
): readonly Told<R>[] {
  const of = ({report}: Told<R>): DocumentRow | undefined => documents.get(report.document_id);
  const lastWords = told.filter(({report, count}) => !isVague(count) && isWhole(report.exact, count));
  const isReplaced = replacedBy(lastWords.map(of));
  return told.filter((one) => !isReplaced(of(one)));
}

/** The number of an event over its documents: from the lowest to the highest that stand, never added up. */
export const countOverDocuments = <R extends {document_id: string; exact: string}>(
  reports: readonly R[],
  countOf: (report: R) => Count,
  documents: Documents
): Count => countOver(current(toldByDocument(reports, countOf), documents).map(({count}) => count));
