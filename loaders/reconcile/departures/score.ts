import {agree, isCounted, isVague} from "../../../src/model/count.js";
import {gapBetween, undatedFits} from "../fit/dates.js";
import {namesFit} from "../fit/names.js";
import {officesFit, organizationsFit, type OfficeName, type PartOf} from "../fit/offices.js";
import {placesFit} from "../fit/places.js";
import {anyPair, overlap, pairs} from "../fit/words.js";
import type {Piece} from "./piece.js";

const never = -Infinity;
/** Days by which dates of one departure may differ: given notice, announced, left. */
export const noticeDays = 21;

const workplaces = (piece: Piece): OfficeName[] => [...piece.organizations.values(), ...piece.offices.values()];

/** Same office 3, one inside the other 2, one office not told 1 if the organization fits; two offices: never. */
function offices(a: Piece, b: Piece, isPartOf: PartOf): number {
  const fits = pairs(a.offices.values(), b.offices.values()).map(([x, y]) => officesFit(x, y, isPartOf));
  if (fits.includes("other")) return never;
  if (fits.length > 0) return fits.includes("same") ? 3 : 2;
  const [left, right] = [workplaces(a), workplaces(b)];
  if (left.length === 0 || right.length === 0) return 0;
  return anyPair(left, right, (x, y) => organizationsFit(x, y, isPartOf)) ? 1 : never;
}

/** The same town or state 1; two places never go together. */
function places(a: Piece, b: Piece): number {
  if (a.places.size === 0 || b.places.size === 0) return 0;
  return anyPair(a.places.values(), b.places.values(), placesFit) ? 1 : never;
}

/** Dates that agree 1; an old event for an undated report of the news speaks against it; another time: never. */
function times(a: Piece, b: Piece): number {
  const between = gapBetween(a.dates, b.dates);
  if (between !== null) return between === 0 ? 1 : between <= noticeDays ? 0 : never;
  const undated = a.dates.size === 0 ? undatedFits(a, b) : undatedFits(b, a);
  return undated ? 0 : -2;
}

/** True if everybody who left is named, so that another name is another departure. */
const allNamed = ({people, counts}: Piece): boolean =>
  people.size > 0 && counts.every(({low, high}) => (low ?? 0) <= people.size && (high ?? people.size) <= people.size);

/** A shared name 4; all named and none shared: never. */
function people(a: Piece, b: Piece): number {
  if (a.people.size === 0 || b.people.size === 0) return 0;
  if (namesFit(a.people, b.people) === "full") return 4;
  return allNamed(a) && allNamed(b) ? never : -1;
}

/** A number that both allow 1; two figures that differ speak against it, but reports of one event do differ. */
function counts(a: Piece, b: Piece): number {
  const told = pairs(a.counts, b.counts).filter(([x, y]) => isCounted(x) && isCounted(y) && !isVague(x) && !isVague(y));
  if (told.length === 0) return 0;
  return told.some(([x, y]) => agree(x, y)) ? 1 : -1;
}

const isRemoval = (manner: string): boolean => manner === "fired" || manner === "reassigned" || manner === "died";

const manners = (a: Piece, b: Piece): number =>
  pairs(a.manners, b.manners).some(([x, y]) => x !== y && (isRemoval(x) || isRemoval(y))) ? -2 : 0;

const causes = (a: Piece, b: Piece): number =>
  (a.inProtest && b.inProtest ? 1 : 0) + (overlap(a.reasons, b.reasons) >= 0.25 ? 1 : 0);

const positions = (a: Piece, b: Piece): number =>
  [...a.positions].some((position) => b.positions.has(position)) ? 1 : 0;

/**
 * How much speaks for two pieces being of one departure; -Infinity where they can't be: two offices, two places,
 * two times, two names. Office, people and time decide; number, cause and position tell where those are silent.
 */
export const scoreDepartures =
  (isPartOf: PartOf) =>
  (a: Piece, b: Piece): number => {
    const where = offices(a, b, isPartOf) + places(a, b);
    if (where === never) return never;
    return where + times(a, b) + people(a, b) + counts(a, b) + manners(a, b) + causes(a, b) + positions(a, b);
  };
