import {distinct} from "../../model/words.js";
import type {ExploreRow} from "./exploreRow.js";

export const facetIds = [
  "what",
  "kind",
  "place",
  "organization",
  "speaker",
  "source",
  "certainty",
  "corroboration",
  "agreement"
] as const;
export type FacetId = (typeof facetIds)[number];

/** Something that passages are filtered and counted by. */
export interface Facet {
  readonly id: FacetId;
  readonly name: string;
  /** What the rows are called that have no value. */
  readonly missing: string;
  /** Values that a row has, none of them twice; none where it has no value. */
  readonly values: (row: ExploreRow) => string[];
  /** Words for values that are not words for readers. */
  readonly words?: Readonly<Record<string, string>>;
}

/** Values stand in addresses, which hold no halves of a character. */
const whole = (value: string): string => value.replace(/[\uD800-\uDFFF]/gu, "\uFFFD");

const given = (...values: readonly (string | null)[]): string[] =>
  distinct(
    values
      .filter((value) => value !== null)
      .filter((value) => value !== "")
      .map(whole)
  );

const whats: Readonly<Record<ExploreRow["table"], string>> = {
  statements: "statements",
  departure_reports: "departures",
  incident_reports: "incidents",
  measures: "figures"
};

const notGiven = "Not given";

/** What the dashboard filters by beside time, in the order in which it stands on the page. */
export const facets: readonly Facet[] = [
  {
    id: "what",
    name: "What is reported",
    missing: notGiven,
    values: ({table}) => [whats[table]],
    words: {statements: "Statements", departures: "Departures", incidents: "Incidents", figures: "Figures"}
  },
  {
    id: "kind",
    name: "Kind",
    missing: notGiven,
    values: ({kind}) => given(kind),
    words: {
      direct: "said, quoted in full",
      mixed: "said, quoted in part",
      indirect: "said, retold",
      increase: "figure: an increase",
      decrease: "figure: a decrease"
    }
  },
  {id: "speaker", name: "Who says so", missing: "Nobody named", values: ({speaker}) => given(speaker)},
  {id: "source", name: "Reported by", missing: notGiven, values: ({source}) => given(source)},
  {
    id: "organization",
    name: "Organization",
    missing: notGiven,
    values: ({office, organization}) => given(office, organization)
  },
  {id: "place", name: "Place", missing: notGiven, values: ({place, region}) => given(place, region)},
  {
    id: "corroboration",
    name: "Corroboration",
    missing: "Not tied to an event",
    values: ({corroboration}) => given(corroboration),
    words: {single: "Event told by one document", multiple: "Event told by several"}
  },
  {
    id: "agreement",
    name: "Agreement",
    missing: notGiven,
    values: ({conflicting}) => [conflicting ? "disputed" : "undisputed"],
    words: {disputed: "Reports disagree", undisputed: "No disagreement found"}
  },
  {
    id: "certainty",
    name: "Certainty",
    missing: notGiven,
    values: ({certainty}) => given(certainty),
    words: {stated: "Stated in the document", implied: "Inferred by us"}
  }
];

const byId = new Map(facets.map((facet) => [facet.id, facet]));

/** A facet by its id. */
export function facetOf(id: FacetId): Facet {
  const facet = byId.get(id);
  if (!facet) throw new Error(`no facet ${id}`);
  return facet;
}

/** A value in words; the empty value stands for rows that have none. */
export const sayValue = ({missing, words}: Facet, value: string): string =>
  value === "" ? missing : (words?.[value] ?? value);
