import type {ExploreRow} from "../../../src/components/explore/exploreRow.js";
import type {FacetId} from "../../../src/components/explore/facets.js";
import type {Filters} from "../../../src/components/explore/viewState.js";
import {compatible} from "../../../src/model/edtf.js";

const whats = {
  statements: "statements",
  departure_reports: "departures",
  incident_reports: "incidents",
  measures: "figures"
};

/** A row's values, written down a second time: the site's own code is not asked. */
const valuesOf: Readonly<Record<FacetId, (row: ExploreRow) => (string | null)[]>> = {
  what: ({table}) => [whats[table]],
  kind: ({kind}) => [kind],
  place: ({place, region}) => [place, region],
  organization: ({office, organization}) => [office, organization],
  speaker: ({speaker}) => [speaker],
  source: ({source}) => [source],
  certainty: ({certainty}) => [certainty],
  corroboration: ({corroboration}) => [corroboration],
  agreement: ({conflicting}) => [conflicting ? "disputed" : "undisputed"]
};

export function givenValues(row: ExploreRow, id: FacetId): string[] {
  const values = new Set(valuesOf[id](row).filter((value): value is string => value !== null));
  return values.size === 0 ? [""] : [...values];
}

function fitsTime(row: ExploreRow, {clock, from, to, undated}: Filters): boolean {
  if (from === null && to === null && !undated) return true;
  const date = clock === "published" ? row.published : row.date;
  if (date === null) return undated;
  return (from !== null || to !== null) && compatible(date, `${from ?? ".."}/${to ?? ".."}`);
}

/** The filters that a row fails, by loops over plain rows. */
export function failures(row: ExploreRow, filters: Filters): string[] {
  const failed = (Object.keys(filters.values) as FacetId[]).filter((id) => {
    const wanted = filters.values[id] ?? [];
    return !givenValues(row, id).some((value) => wanted.includes(value));
  });
  return fitsTime(row, filters) ? failed : [...failed, "time"];
}
