import {parseEdtf, type DateRange} from "../../../src/model/edtf.js";
import type {DocumentRow} from "../../../src/model/tables/index.js";

type Published = DocumentRow | undefined;

const outletOf = (document: Published): string | null => document?.publisher?.trim().toLowerCase() || null;
const rangeOf = (document: Published): DateRange | null => parseEdtf(document?.date_published ?? "");

/** The first day of the latest publication of each outlet. */
function latestOf(documents: readonly Published[]): ReadonlyMap<string, number> {
  const latest = new Map<string, number>();
  for (const document of documents) {
    const [outlet, day] = [outletOf(document), rangeOf(document)?.earliest ?? null];
    if (outlet !== null && day !== null) latest.set(outlet, Math.max(day, latest.get(outlet) ?? -Infinity));
  }
  return latest;
}

/**
 * Tells whether a document is replaced: whether one of `later` is of the same outlet and was published on a later
 * day. What an outlet wrote last stands for what it says.
 */
export function replacedBy(later: readonly Published[]): (document: Published) => boolean {
  const latest = latestOf(later);
  return (document) => {
    const [outlet, last] = [outletOf(document), rangeOf(document)?.latest ?? null];
    return outlet !== null && last !== null && (latest.get(outlet) ?? -Infinity) > last;
  };
}
