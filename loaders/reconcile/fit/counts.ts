import {countOver, isCounted, isVague, type Count} from "../../../src/model/count.js";
import {groupBy} from "../lists.js";

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

/** The number of an event over its documents: from the lowest to the highest that they give, never added up. */
export const countOverDocuments = <R extends {document_id: string}>(
  reports: readonly R[],
  countOf: (report: R) => Count
): Count => countOver(toldByDocument(reports, countOf).map(({count}) => count));
