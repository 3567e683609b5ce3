import {groupBy} from "./lists.js";

/**
 * What an editor decided about what is one and what is not. `merge`: pairs told of as one event; each of a pair is
 * the id of a report, which finds its event also when other documents come in, or of an event as it is without
 * decisions. `split`: ids of reports that are not of the event they were put into: each is an event of its own, or
 * of the one that it is merged with. `alias`: pairs of another name and the name, of a person or an organization.
 * Ids and names that nothing has are passed over; whoever decided is told so elsewhere.
 */
export interface Decisions {
  readonly merge?: readonly (readonly [a: string, b: string])[];
  readonly split?: readonly string[];
  readonly alias?: readonly (readonly [alias: string, name: string])[];
}

/** Reports taken to be of one event. */
export interface Gathered<R> {
  readonly reports: readonly R[];
}

/** How events of a table are made of reports, and told by their ids. */
export interface Making<R, E> {
  readonly of: (report: R) => E;
  readonly merge: (a: E, b: E) => E;
  readonly idOf: (event: E) => string;
}

const together = <R, E>(reports: readonly R[], {of, merge}: Making<R, E>): E[] =>
  reports.length === 0 ? [] : [reports.map(of).reduce(merge)];

/** The event without the reports split off, and each of those as an event. */
function parted<R extends {id: string}, E extends Gathered<R>>(
  event: E,
  split: ReadonlySet<string>,
  how: Making<R, E>
) {
  const [off, kept] = [event.reports.filter(({id}) => split.has(id)), event.reports.filter(({id}) => !split.has(id))];
  if (off.length === 0 || event.reports.length === 1) return [event];
  return [...together(kept, how), ...off.map(how.of)];
}

/** For each place in a list of `size` the first of the places that are one with it. */
function joined(size: number, pairs: readonly (readonly [number, number])[]): number[] {
  const first = Array.from({length: size}, (_, i) => i);
  const root = (i: number): number => (first[i] === i ? i : root(first[i] ?? i));
  for (const [a, b] of pairs) {
    const [x, y] = [root(a), root(b)];
    first[Math.max(x, y)] = Math.min(x, y);
  }
  return first.map((_, i) => root(i));
}

/** Events by the pairs that are one; pairs that share an event are all one. */
export function joinPairs<E>(events: readonly E[], pairs: readonly (readonly [number, number])[]): E[][] {
  const roots = joined(events.length, pairs);
  return [...groupBy(events.entries(), ([i]) => roots[i]).values()].map((own) => own.map(([, event]) => event));
}

/**
 * The events as an editor wants them: reports split off first, then events merged. `loose` are the reports that
 * may be in an event and are in none: a merge puts them into one.
 */
export function decide<R extends {id: string}, E extends Gathered<R>>(
  events: readonly E[],
  loose: readonly R[],
  {merge = [], split = []}: Decisions,
  how: Making<R, E>
): E[] {
  if (merge.length === 0 && split.length === 0) return [...events];
  const named = new Set(merge.flat());
  const apart = new Set(split);
  const parts = events.flatMap((event) =>
    parted(event, apart, how).map((part, i) => ({part, of: i === 0 ? event : null}))
  );
  const all = [...parts, ...loose.filter(({id}) => named.has(id)).map((report) => ({part: how.of(report), of: null}))];
  const at = new Map(
    all.flatMap(({part, of}, i) => [
      ...(of ? [[how.idOf(of), i] as const] : []),
      ...part.reports.map(({id}) => [id, i] as const)
    ])
  );
  const pairs = merge.flatMap(([a, b]): [number, number][] => {
    const [x, y] = [at.get(a), at.get(b)];
    return x === undefined || y === undefined ? [] : [[x, y]];
  });
  return joinPairs(
    all.map(({part}) => part),
    pairs
  ).map((own) => own.reduce(how.merge));
}
