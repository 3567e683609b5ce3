import {parsePersonName, sameFullName, type PersonName} from "../entities/personName.js";
import {pairs} from "./words.js";

/** One name that fits in two lists of names: in full, by surname only, or none. */
export type NamesFit = "full" | "surname" | "none" | "not told";

const isFull = (name: PersonName): boolean => name.given.length > 0;

/** How two lists of names of the same part in an event go together. */
export function namesFit(a: Iterable<string>, b: Iterable<string>): NamesFit {
  const told = pairs([...a].map(parsePersonName), [...b].map(parsePersonName));
  if (told.length === 0) return "not told";
  if (told.some(([x, y]) => sameFullName(x, y))) return "full";
  const bare = told.filter(([x, y]) => !isFull(x) || !isFull(y));
  return bare.some(([x, y]) => x.surname === y.surname) ? "surname" : "none";
}
