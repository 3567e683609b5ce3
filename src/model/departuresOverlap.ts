import {parseEdtf} from "./edtf.js";
import type {Departure, Organization} from "./tables/index.js";

/** Waves of departures are counted over weeks: dates this many days apart are of two waves. */
const waveDays = 60;

const fold = (name: string | null): string =>
  (name ?? "").toLowerCase().replace(/[’‘]/g, "'").replace(/^the /, "").trim();

/** Names of each organization that it is part of, upwards, by its name or acronym. */
type Above = ReadonlyMap<string, readonly string[]>;

/** What the documents say is part of what. */
function hierarchyOf(organizations: readonly Organization[]): Above {
  const byId = new Map(organizations.map((row) => [row.id, row]));
  const above = (row: Organization, seen: readonly string[] = []): string[] => {
    const parent = row.parent_id === null || seen.includes(row.id) ? undefined : byId.get(row.parent_id);
    return parent ? [...namesOf(parent), ...above(parent, [...seen, row.id])] : [];
  };
  return new Map(organizations.flatMap((row) => namesOf(row).map((name) => [name, above(row)] as const)));
}

const namesOf = ({name, acronym}: Organization): string[] => [fold(name), ...(acronym ? [fold(acronym)] : [])];

/** True if the words of the one stand in the other: “ice” is no part of “office”. */
const has = (words: string, name: string): boolean => ` ${words} `.includes(` ${name} `);

/** True if the one is the other or may be a part of it: “criminal section of the Civil Rights Division”. */
function mayBeWithin(part: string, whole: string, above: Above): boolean {
  if (part === "" || whole === "" || has(part, whole)) return true;
  return [...above].some(([name, higher]) => higher.includes(whole) && has(part, name));
}

const isWithin = (part: Departure, whole: Departure, above: Above): boolean =>
  mayBeWithin(fold(part.office ?? part.organization), fold(whole.office ?? whole.organization), above);

/** Two dates that can't be of one wave. */
function timesApart(a: string | null, b: string | null): boolean {
  const [x, y] = [parseEdtf(a ?? ""), parseEdtf(b ?? "")];
  if (x === null || y === null || x.yearless || y.yearless) return false;
  const gap = Math.max(
    (x.earliest ?? -Infinity) - (y.latest ?? Infinity),
    (y.earliest ?? -Infinity) - (x.latest ?? Infinity)
  );
  return gap > waveDays;
}

/** True if everybody whom the event counts is named. */
const allNamed = ({people, high}: Departure): boolean => people.length > 0 && high !== null && high <= people.length;

const namedApart = (a: Departure, b: Departure): boolean =>
  allNamed(a) && allNamed(b) && !a.people.some((name) => b.people.some((other) => fold(name) === fold(other)));

const workplacesApart = (a: Departure, b: Departure, above: Above): boolean =>
  !isWithin(a, b, above) && !isWithin(b, a, above);

/**
 * Whether two departure events may count the same people, so that their numbers must not be added: unless they are
 * of two offices neither of which is part of the other, of two waves, or name everybody and nobody twice. What is
 * not known speaks for an overlap.
 */
export function departuresOverlap(organizations: readonly Organization[]): (a: Departure, b: Departure) => boolean {
  const above = hierarchyOf(organizations);
  return (a, b) => !timesApart(a.date, b.date) && !namedApart(a, b) && !workplacesApart(a, b, above);
}
