import {agree} from "../../../src/model/count.js";
import {streetWords} from "../fit/addresses.js";
import {gapBetween, undatedFits} from "../fit/dates.js";
import type {Likeness} from "../fit/likeness.js";
import {namesFit} from "../fit/names.js";
import {isPartOfAgency, organizationsFit, type OfficeName} from "../fit/offices.js";
import {placesFit} from "../fit/places.js";
import {anyPair, overlap, pairs} from "../fit/words.js";
import type {Piece} from "./piece.js";
import {mostTold, type Tally} from "./tolls.js";

const never = -Infinity;
/** Days by which dates of one incident differ at most, in reports that share a name. */
const slipDays = 7;

const givesDay = ({dates}: Piece): boolean => [...dates.values()].some(({unit}) => unit === "day");

/** Full name shared 4, a surname 2; names and none shared speaks against it. */
function names(a: Piece, b: Piece): number {
  const points = {full: 4, surname: 2, none: -3, "not told": 0};
  const officers = namesFit(a.officers, b.officers);
  return points[namesFit(a.victims, b.victims)] + (officers === "none" ? -1 : points[officers]);
}

/** One day 2, next to it 0.5, a month or year that fits 0.5; another time never, but for a slip beside a shared name. */
function times(a: Piece, b: Piece, named: boolean): number {
  const between = gapBetween(a.dates, b.dates);
  if (between === null) return (a.dates.size === 0 ? undatedFits(a, b) : undatedFits(b, a)) ? 0 : -3;
  if (between === 0) return givesDay(a) && givesDay(b) ? 2 : 0.5;
  if (between === 1) return 0.5;
  return named && between <= slipDays ? -1 : never;
}

/** One town 1, its state 0.3; what another place counts is given: never, but beside a shared name, a suburb for its city. */
function places(a: Piece, b: Piece, elsewhere: number): number {
  const haveTowns = a.places.size > 0 && b.places.size > 0;
  const haveRegions = a.regions.size > 0 && b.regions.size > 0;
  const regionsFit = !haveRegions || anyPair(a.regions.values(), b.regions.values(), placesFit);
  if (haveTowns && anyPair(a.places.values(), b.places.values(), placesFit)) return regionsFit ? 1 : elsewhere;
  if (haveTowns || !regionsFit) return elsewhere;
  return haveRegions ? 0.3 : 0;
}

/** The same street and number 2; the street 1; two addresses speak a little against it: a corner has two streets. */
function addresses(a: Piece, b: Piece): number {
  const shared = pairs(a.addresses, b.addresses).map(([x, y]) => overlap(streetWords(x), streetWords(y)));
  if (shared.length === 0) return 0;
  const most = Math.max(...shared);
  return most === 1 ? 2 : most >= 0.5 ? 1 : -1;
}

/** The numbers told most often: a figure that both allow 0.5; two that differ speak against it, though a toll rises. */
function numbers(a: Tally, b: Tally): number {
  const [left, right] = [mostTold(a), mostTold(b)];
  if (left === null || right === null) return 0;
  return agree(left, right) ? 0.5 : -0.5;
}

const isDead = ({outcomes}: Piece): boolean => outcomes.has("killed");
const isHurtOnly = ({outcomes}: Piece): boolean =>
  !outcomes.has("killed") && (outcomes.has("wounded") || outcomes.has("injured"));
const hasHurt = ({injured, outcomes}: Piece): boolean =>
  outcomes.has("wounded") || outcomes.has("injured") || [...injured.values()].some(({count}) => (count.low ?? 0) > 0);

/** One killed and one wounded are two incidents, unless the same report tells of both or the same person is named. */
function outcomes(a: Piece, b: Piece, named: boolean): number {
  const apart = (dead: Piece, hurt: Piece): boolean => isDead(dead) && isHurtOnly(hurt) && !hasHurt(dead);
  if (apart(a, b) || apart(b, a)) return named ? 0 : -2;
  return [...a.outcomes].some((outcome) => b.outcomes.has(outcome)) ? 0.5 : 0;
}

function agencies(a: Piece, b: Piece): number {
  if (a.agencies.size === 0 || b.agencies.size === 0) return 0;
  const fit = (x: OfficeName, y: OfficeName): boolean =>
    organizationsFit(x, y, isPartOfAgency) || overlap(x.stems, y.stems) >= 0.5;
  return anyPair(a.agencies.values(), b.agencies.values(), fit) ? 1 : -1;
}

function ages(a: Piece, b: Piece): number {
  if (a.ages.size === 0 || b.ages.size === 0) return 0;
  return [...a.ages].some((age) => b.ages.has(age)) ? 1 : -1;
}

/** Documents compared for each of two pieces: those of one incident are alike, so a few stand for all. */
const compared = 5;

/** Likeness from which on two documents are of one thing, whatever slips in between: few others are so alike. */
const alike = 0.3;

/** How alike the documents are that are chiefly about the pieces. */
function likeness(a: Piece, b: Piece, {between}: Likeness): number {
  const [left, right] = [[...a.about].slice(0, compared), [...b.about].slice(0, compared)];
  return Math.max(0, ...left.flatMap((x) => right.map((y) => between(x, y))));
}

const mostFromLikeness = 3;
const fromLikeness = (like: number): number =>
  like >= 0.25 ? mostFromLikeness : like >= 0.15 ? 2 : like >= 0.1 ? 0.5 : 0;

/** How much speaks for two passages of one document being of one incident; the document's subject is one. */
export function scorePassages(a: Piece, b: Piece): number {
  const bothMain = a.about.size > 0 && b.about.size > 0;
  return (bothMain ? 6 : 0) + evidence(a, b, bothMain);
}

/**
 * How much speaks for two pieces being of one incident; -Infinity where they can't be: two days, two places.
 * Names, day and place decide; address, ages, numbers, outcome and agency tell where those are silent, and how
 * alike the names in the documents are. Likeness is looked at last: it costs most, and rarely can it change anything.
 */
export const scoreIncidents =
  (of: Likeness, enough: number) =>
  (a: Piece, b: Piece): number => {
    if (evidence(a, b, true) + mostFromLikeness < enough) return never;
    const like = likeness(a, b, of);
    return fromLikeness(like) + evidence(a, b, like >= alike);
  };

/** Where and when come first: they rule out most pairs. */
function evidence(a: Piece, b: Piece, tied: boolean): number {
  const fromNames = names(a, b);
  const named = tied || fromNames >= 4;
  const whereAndWhen = places(a, b, tied ? -1 : named ? -2 : never) + times(a, b, named);
  if (whereAndWhen === never) return never;
  return (
    fromNames +
    whereAndWhen +
    addresses(a, b) +
    outcomes(a, b, named) +
    numbers(a.killed, b.killed) +
    numbers(a.injured, b.injured) +
    agencies(a, b) +
    ages(a, b)
  );
}
