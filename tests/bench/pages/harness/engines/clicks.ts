/** What a reader does in a dashboard: chooses a value of a facet, or takes all filters away. */
export type Click = {readonly facet: number; readonly code: number} | null;

/** A facet's filter: the numbers of its chosen values. */
export type Chosen = readonly (readonly number[] | null)[];

/** Filters after a click: a facet has one value chosen, and no more than three facets have. */
export function clicked(chosen: Chosen, click: Click): Chosen {
  if (click === null || chosen.filter((codes) => codes !== null).length > 2) return chosen.map(() => null);
  return chosen.map((codes, i) => (i === click.facet ? [click.code] : codes));
}
