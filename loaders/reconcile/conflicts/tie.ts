import {parseEdtf} from "../../../src/model/edtf.js";
import type {DepartureReport, IncidentReport} from "../../../src/model/tables/index.js";
import {parsePersonName, sameFullName} from "../entities/personName.js";
import {streetWords} from "../fit/addresses.js";
import {gap} from "../fit/dates.js";
import {isPartOfAgency, officesFit, toOffice} from "../fit/offices.js";
import {placesFit, toPlace} from "../fit/places.js";
import {anyPair, overlap} from "../fit/words.js";

/**
 * Whether what two documents tell is surely one event, leaving aside what they may disagree about: two towns are two
 * accounts of one shooting only where something else than the town ties them.
 */
export type Tie<R> = (a: readonly R[], b: readonly R[], field: string) => boolean;

const given = <R, V>(reports: readonly R[], valueOf: (report: R) => V | null): V[] => [
  ...new Set(reports.map(valueOf).filter((value) => value !== null))
];

function shareName(a: readonly string[], b: readonly string[]): boolean {
  return anyPair(a.map(parsePersonName), b.map(parsePersonName), sameFullName);
}

/** Days that meet or are neighbours; a month meets each of its days and ties nothing. */
function sameDay(a: string, b: string): boolean {
  const [x, y] = [parseEdtf(a), parseEdtf(b)];
  return x?.unit === "day" && y?.unit === "day" && gap(x, y) <= 1;
}

const samePlace = (a: string, b: string): boolean => placesFit(toPlace(a), toPlace(b));
const sameStreet = (a: string, b: string): boolean => overlap(streetWords(a), streetWords(b)) > 0;

/** True if neither tells or both tell the same: what one leaves out is no other thing. */
const allows = (a: readonly string[], b: readonly string[], fits: (x: string, y: string) => boolean): boolean =>
  a.length === 0 || b.length === 0 || anyPair(a, b, fits);

/** One victim or officer by full name; else one day, and no other place or street. */
export const tiesIncident: Tie<IncidentReport> = (a, b, field) => {
  const names = (reports: readonly IncidentReport[]): string[] => reports.flatMap((r) => [...r.victims, ...r.officers]);
  if (shareName(names(a), names(b))) return true;
  const of = (valueOf: (report: IncidentReport) => string | null): [string[], string[]] => [
    given(a, valueOf),
    given(b, valueOf)
  ];
  return (
    field !== "date" &&
    field !== "place" &&
    anyPair(...of(({date}) => date), sameDay) &&
    allows(...of(({place}) => place), samePlace) &&
    allows(...of(({address}) => address), sameStreet)
  );
};

/** One who left by full name, or one office. */
export const tiesDeparture: Tie<DepartureReport> = (a, b) => {
  const people = (reports: readonly DepartureReport[]): string[] => reports.flatMap((report) => report.people);
  const offices = (reports: readonly DepartureReport[]): string[] => given(reports, ({office}) => office);
  const one = (x: string, y: string): boolean => officesFit(toOffice(x), toOffice(y), isPartOfAgency) === "same";
  return shareName(people(a), people(b)) || anyPair(offices(a), offices(b), one);
};
