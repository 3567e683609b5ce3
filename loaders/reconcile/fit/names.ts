import {parsePersonName, sameFullName, type PersonName} from "../entities/personName.js";
import {anyPair} from "./words.js";

/** Names with their parts, parsed once: every report is compared with many. */
export type NamedPeople = ReadonlyMap<string, PersonName>;

/** One name that fits in two lists of names: in full, by surname only, or none. */
export type NamesFit = "full" | "surname" | "none" | "not told";

export const toNames = (names: readonly string[]): NamedPeople =>
  new Map(names.map((name) => [name, parsePersonName(name)]));

const sameSurname = (a: PersonName, b: PersonName): boolean =>
  (a.given.length === 0 || b.given.length === 0) && a.surname === b.surname;

/** How two lists of names of the same part in an event go together. */
export function namesFit(a: NamedPeople, b: NamedPeople): NamesFit {
  if (a.size === 0 || b.size === 0) return "not told";
  if (anyPair(a.values(), b.values(), sameFullName)) return "full";
  return anyPair(a.values(), b.values(), sameSurname) ? "surname" : "none";
}

/** True if two names can be one person's, by full name or, where one is bare, by surname. */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [parsePersonName(a), parsePersonName(b)];
  return sameFullName(x, y) || sameSurname(x, y);
}

/** What people of a surname are filed under. */
export const surnameKeys = (names: NamedPeople): string[] => [...names.values()].map(({surname}) => `name ${surname}`);
