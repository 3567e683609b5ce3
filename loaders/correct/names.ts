import type {Cell} from "../../src/model/schema.js";
import {sameName} from "../reconcile/fit/names.js";

const fieldsWithNames = new Set(["speaker", "speaker_affiliation", "people", "officers", "victims"]);

/** Fields whose values comparing documents replaces by the name that all of them share. */
export const holdsNames = (field: string): boolean => fieldsWithNames.has(field);

const words = (name: string): string[] => name.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
const within = (a: readonly string[], b: readonly string[]): boolean => a.every((word) => b.includes(word));
const initials = (name: string): string => (name.match(/(?<![\p{L}\d])\p{Lu}/gu) ?? []).join("");

/** True if one is the other told more fully: “Good” and “Renee Good”, “HSB” and “Harbor Safety Board”. */
function isSameName(a: string, b: string): boolean {
  const [x, y] = [words(a), words(b)];
  if (x.length === 0 || y.length === 0) return false;
  const short = (one: string, other: string): boolean => one.replaceAll(".", "") === initials(other);
  return within(x, y) || within(y, x) || short(a, b) || short(b, a) || sameName(a, b);
}

const namesOf = (value: Cell): readonly string[] =>
  typeof value === "string" ? [value] : Array.isArray(value) ? (value as readonly string[]) : [];

/** True if two values name the same people: documents that come and go name them more fully or less. */
export function sameNames(a: Cell, b: Cell): boolean {
  const [x, y] = [namesOf(a), namesOf(b)];
  return x.length > 0 && x.length === y.length && x.every((name, i) => isSameName(name, y[i] ?? ""));
}

/** The value with names in place of their aliases, which are in lower case. */
export function renamed(value: Cell, aliases: ReadonlyMap<string, string>): Cell {
  const rename = (name: string): string => aliases.get(name.toLowerCase()) ?? name;
  if (typeof value === "string") return rename(value);
  return typeof value === "object" && value !== null ? value.map(rename) : value;
}
