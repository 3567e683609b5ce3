import {type DateRange, parseEdtf} from "./edtf.js";
import {groupBy} from "./groupBy.js";
import type {Departure, Organization} from "./tables/index.js";

/** Waves of departures are counted over weeks: dates this many days apart are of two waves. */
const waveDays = 60;

const fold = (name: string | null): string =>
  (name ?? "").toLowerCase().replace(/[’‘]/g, "'").replace(/^the /, "").trim();

/** The names of all that is part of an organization, at any depth, by its name or acronym. */
type Below = ReadonlyMap<string, readonly string[]>;

/** What the documents say is part of what. */
function hierarchyOf(organizations: readonly Organization[]): Below {
  const byId = new Map(organizations.map((row) => [row.id, row]));
  const above = (row: Organization, seen: readonly string[] = []): string[] => {
    const parent = row.parent_id === null || seen.includes(row.id) ? undefined : byId.get(row.parent_id);
    return parent ? [...namesOf(parent), ...above(parent, [...seen, row.id])] : [];
  };
  const upwards = new Map(organizations.flatMap((row) => namesOf(row).map((name) => [name, above(row)] as const)));
  const pairs = [...upwards].flatMap(([name, higher]) => higher.map((whole) => ({whole, name})));
  return new Map([...groupBy(pairs, ({whole}) => whole)].map(([whole, all]) => [whole, all.map(({name}) => name)]));
}

const namesOf = ({name, acronym}: Organization): string[] => [fold(name), ...(acronym ? [fold(acronym)] : [])];

/** True if the words of the one stand in the other: “ice” is no part of “office”. */
const has = (words: string, name: string): boolean => ` ${words} `.includes(` ${name} `);

/** True if the one is the other or may be a part of it: “criminal section of the Civil Rights Division”. */
function mayBeWithin(part: string, whole: string, below: Below): boolean {
  if (part === "" || whole === "" || has(part, whole)) return true;
  return (below.get(whole) ?? []).some((name) => has(part, name));
}

/** Gives what was made of a text before: each event is compared with every other. */
function remembering<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    if (!made.has(text)) made.set(text, make(text));
    return made.get(text) as T;
  };
}

/** Two dates that can't be of one wave. */
function timesApart(x: DateRange | null, y: DateRange | null): boolean {
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

/**
 * Whether two departure events may count the same people, so that their numbers must not be added: unless they are
 * of two offices neither of which is part of the other, of two waves, or name everybody and nobody twice. What is
 * not known speaks for an overlap.
 */
export function departuresOverlap(organizations: readonly Organization[]): (a: Departure, b: Departure) => boolean {
  const below = hierarchyOf(organizations);
  const folded = remembering(fold);
  const parsed = remembering(parseEdtf);
  const workplace = ({office, organization}: Departure): string => folded(office ?? organization ?? "");
  const workplacesApart = (a: Departure, b: Departure): boolean =>
    !mayBeWithin(workplace(a), workplace(b), below) && !mayBeWithin(workplace(b), workplace(a), below);
  return (a, b) =>
    !timesApart(parsed(a.date ?? ""), parsed(b.date ?? "")) && !namedApart(a, b) && !workplacesApart(a, b);
}
