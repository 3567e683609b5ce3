import {monthsFor} from "../fit/months.js";
import {surnameKeys} from "../fit/names.js";
import type {Piece} from "./piece.js";
import {noticeDays} from "./score.js";

/** What was left, in several readings: the office's words, the organization, the position with where it was. */
function workplaces({offices, organizations, places, positions}: Piece): string[] {
  const where = [
    ...[...organizations.values()].map(({key}) => key),
    ...[...places.values()].flatMap(({key, within}) => [key, ...within])
  ];
  return [
    ...[...offices.values()].flatMap(({matter}) => [...matter].map((word) => `office ${word}`)),
    ...[...offices.values(), ...organizations.values()].map(({key}) => `workplace ${key}`),
    ...[...positions].flatMap((position) => where.map((one) => `${position} ${one}`)),
    ...(where.length === 0 ? [...positions].map((position) => `position ${position}`) : [])
  ];
}

/** What a piece is filed under: who left, and what was left in each month in which it can have been. */
export function keysOf(piece: Piece): string[] {
  const months = monthsFor(piece, noticeDays);
  const when = months.length === 0 ? ["timeless", "any"] : [...months, "any"];
  return [
    ...surnameKeys(piece.people),
    ...workplaces(piece).flatMap((place) => when.map((time) => `${place} ${time}`))
  ];
}

/** Where a piece looks for its departure: in its months and among what tells no time, or in all where it tells none. */
export function looksOf(piece: Piece): string[] {
  const months = monthsFor(piece, noticeDays);
  const when = months.length === 0 ? ["any"] : [...months, "timeless"];
  return [
    ...surnameKeys(piece.people),
    ...workplaces(piece).flatMap((place) => when.map((time) => `${place} ${time}`))
  ];
}
