/** How pieces of one event are told from pieces of another. */
export interface Gathering<P> {
  /** What a piece is filed under once it is of an event. */
  readonly keys: (piece: P) => Iterable<string>;
  /** The keys under which a piece looks for its event; those that it is filed under where this is not given. */
  readonly looks?: (piece: P) => Iterable<string>;
  /** How much speaks for one event; -Infinity where it can't be one. */
  readonly score: (event: P, piece: P) => number;
  /** The score from which on it is one. */
  readonly enough: number;
  /** Whether a piece that fits no event is an event of its own. */
  readonly founds: (piece: P) => boolean;
  readonly merge: (event: P, piece: P) => P;
}

interface Slot<P> {
  event: P;
}

/**
 * A key that more events than these share tells none from another and is passed over, so that the cost grows with
 * the pieces and not with their square (block purging: Papadakis et al. 2020, “Blocking and Filtering Techniques for
 * Entity Resolution”).
 */
const crowd = 500;

function index<P>(slots: Map<string, Set<Slot<P>>>, slot: Slot<P>, keys: Iterable<string>): void {
  for (const key of keys) {
    const known = slots.get(key);
    if (known) known.add(slot);
    else slots.set(key, new Set([slot]));
  }
}

/** The events filed under any of the keys, each once. */
function filed<P>(slots: ReadonlyMap<string, ReadonlySet<Slot<P>>>, keys: Iterable<string>): Set<Slot<P>> {
  const near = new Set<Slot<P>>();
  for (const key of keys) {
    const known = slots.get(key);
    if (known && known.size <= crowd) for (const slot of known) near.add(slot);
  }
  return near;
}

/** The event that the piece fits best; null where none is good enough or a piece that founds none fits two alike. */
function bestSlot<P>(slots: Iterable<Slot<P>>, piece: P, {score, enough, founds}: Gathering<P>): Slot<P> | null {
  let best: Slot<P> | null = null;
  let [most, next] = [-Infinity, -Infinity];
  for (const slot of slots) {
    const points = score(slot.event, piece);
    if (points < enough || points < most) next = Math.max(next, points);
    else [best, most, next] = points > most || best === null ? [slot, points, most] : [best, most, points];
  }
  return best !== null && next === most && !founds(piece) ? null : best;
}

/**
 * Pieces into events, in the order given: each joins the event it fits best, or is one of its own.
 * So the most telling pieces must come first. Those that can't be events of their own come after all others, and
 * are in none where they fit none.
 */
export function gather<P>(pieces: readonly P[], how: Gathering<P>): P[] {
  const slots = new Set<Slot<P>>();
  const byKey = new Map<string, Set<Slot<P>>>();
  const [founders, others] = [pieces.filter(how.founds), pieces.filter((piece) => !how.founds(piece))];
  for (const piece of [...founders, ...others]) {
    const keys = [...how.keys(piece)];
    const best = bestSlot(filed(byKey, how.looks?.(piece) ?? keys), piece, how);
    if (best) best.event = how.merge(best.event, piece);
    const slot = best ?? {event: piece};
    if (!best && !how.founds(piece)) continue;
    slots.add(slot);
    index(byKey, slot, keys);
  }
  return [...slots].map(({event}) => event);
}
