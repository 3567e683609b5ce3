import {sayNumber} from "../../model/count.js";
import {sayDate} from "../../model/sayDate.js";
import {capitalized, listed, shortened} from "../../model/words.js";
import {facetOf, facetIds, sayValue, type FacetId} from "./facets.js";
import {type Summary, type What, whats} from "./summary.js";
import type {Filters} from "./viewState.js";

const some = (n: number, one: string, many: string): string => `${sayNumber(n)} ${n === 1 ? one : many}`;

const names: Readonly<Record<What, readonly [one: string, many: string]>> = {
  statements: ["statement", "statements"],
  departures: ["report of departures", "reports of departures"],
  incidents: ["report of an incident", "reports of incidents"],
  figures: ["reported figure", "reported figures"]
};

const sayRows = (what: What, n: number): string => some(n, ...names[what]);

const inDocuments = ({documents}: Summary): string => `in ${some(documents, "document", "documents")}`;

/** What the rows of one table are about: who speaks, which events they tell of. */
function about(what: What, {speakers, events}: Summary): string {
  if (what === "statements") return speakers === 0 ? "" : ` by ${some(speakers, "speaker", "speakers")}`;
  if (what === "figures" || events[what] === 0) return "";
  return ` on ${some(events[what], "event", "events")}`;
}

const lastOfMonth = (month: string): string => {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return `${month}-${new Date(Date.UTC(2000 + (year % 400), number, 0)).getUTCDate()}`;
};

/** Chosen days in words: “January 2026” for all of a month, “2026” for a year, “since Jan. 7, 2026”. */
export function sayDays(from: string | null, to: string | null): string {
  if (from === null || to === null) return sayDate(`${from ?? ".."}/${to ?? ".."}`);
  const month = from.slice(0, 7);
  if (from === to) return sayDate(from);
  if (from === `${month}-01` && to === lastOfMonth(month)) return sayDate(month);
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year;
  return sayDate(`${from}/${to}`);
}

function sayTime({clock, from, to, undated}: Filters): string {
  const days = from === null && to === null ? null : sayDays(from, to);
  const parts = [
    days && (clock === "published" ? `published ${days}` : `dated ${days}`),
    undated && (days === null ? "without a date" : "or without a date")
  ];
  return parts.filter(Boolean).join(" ");
}

/** What is in view, in one sentence: “12 statements by five speakers in three documents, published January 2026”. */
export function sayHeadline(summary: Summary, filters: Filters): string {
  const present = whats.filter((what) => summary.rows[what] > 0);
  const [only] = present;
  const time = sayTime(filters);
  const end = time === "" ? "" : `, ${time}`;
  if (only === undefined) return `No passage fits${end}`;
  if (present.length === 1) {
    const told = `${sayRows(only, summary.passages)}${about(only, summary)}`;
    return `${capitalized(told)} ${inDocuments(summary)}${end}`;
  }
  const each = listed(present.map((what) => sayRows(what, summary.rows[what])));
  return `${capitalized(some(summary.passages, "passage", "passages"))} ${inDocuments(summary)}${end}: ${each}`;
}

/** One filter: what it is about, and the values of which one has to hold. */
export const sayFilter = (id: FacetId, values: readonly string[]): string => {
  const facet = facetOf(id);
  return `${facet.name}: ${values.map((value) => shortened(sayValue(facet, value), 80)).join(" or ")}`;
};

/** The filters that are set, time left out, in the order of the page; empty where there are none. */
export const sayFilters = ({values}: Filters): string =>
  facetIds.flatMap((id) => (values[id] ? [sayFilter(id, values[id])] : [])).join("; ");

export interface Cited {
  readonly headline: string;
  readonly filters: string;
  readonly version: string;
  readonly url: string;
  /** The day on which it was seen, as `2026-01-07`. */
  readonly on: string;
}

/** How to cite a view: what it shows, of which state of the tables, where, and when it was seen. */
export const sayCitation = ({headline, filters, version, url, on}: Cited): string =>
  `Sourceline, “${headline}”${filters === "" ? "" : ` (${filters})`}. Tables ${version}, seen ${sayDate(on)}: ${url}`;
