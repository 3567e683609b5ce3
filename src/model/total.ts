import {sayCount, type Count} from "./count.js";

/** How many things several claims give between them. */
export interface Total<C> extends Count {
  /** The claims whose lowest numbers are added: no two of them can count the same. */
  readonly added: readonly C[];
  /** The claims that may count the same as another, and are in the total only through that. */
  readonly included: readonly C[];
}

/** So many claims are tried in every combination; of more, the largest are taken first. */
const tried = 18;

const lowOf = ({low}: Count): number => low ?? 0;
const sumOf = (claims: readonly Count[]): number => claims.reduce((sum, claim) => sum + lowOf(claim), 0);

type Overlap<C> = (a: C, b: C) => boolean;

/** Of claims some of which overlap: those that don't and whose lowest numbers add up to most. */
function mostApart<C extends Count>(claims: readonly C[], overlap: Overlap<C>, exactly: boolean): readonly C[] {
  const [first, ...others] = claims;
  if (first === undefined) return [];
  const apart = others.filter((other) => !overlap(first, other));
  const withIt = [first, ...mostApart(apart, overlap, exactly)];
  if (!exactly || apart.length === others.length) return withIt;
  const without = mostApart(others, overlap, exactly);
  return sumOf(without) > sumOf(withIt) ? without : withIt;
}

/**
 * The total of several claims, each the number of one event. Claims that may count the same people (`overlap`) are
 * never added up: of those the combination without overlap that comes to most stands, as a lower bound. So the total
 * is exact only where every claim is and none overlaps; an open end of any claim leaves it open. A claim without a
 * number adds nothing and leaves the total open.
 */
export function totalOf<C extends Count>(claims: readonly C[], overlap: Overlap<C>): Total<C> {
  const sorted = [...claims].sort((a, b) => lowOf(b) - lowOf(a));
  const added = mostApart(sorted, overlap, sorted.length <= tried);
  const taken = new Set(added);
  const included = claims.filter((claim) => !taken.has(claim));
  const isOpen = included.length > 0 || claims.some(({high}) => high === null);
  return {
    low: sumOf(added),
    high: isOpen ? null : claims.reduce((sum, {high}) => sum + (high ?? 0), 0),
    added,
    included
  };
}

/** The total in words: “15” where nothing is open, “at least 15” where it is a lower bound. */
export const sayTotal = ({low, high}: Count): string => sayCount({low, high});
