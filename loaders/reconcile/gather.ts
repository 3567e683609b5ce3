/** How pieces of one event are told from pieces of another. */
export interface Gathering<P> {
  /** What a piece must share with an event to be compared with it at all, so that cost grows with the pieces. */
  readonly keys: (piece: P) => Iterable<string>;
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

function index<P>(slots: Map<string, Set<Slot<P>>>, slot: Slot<P>, keys: Iterable<string>): void {
  for (const key of keys) {
    const known = slots.get(key);
    if (known) known.add(slot);
    else slots.set(key, new Set([slot]));
  }
}

/** The event that the piece fits best; null where none is good enough or a piece that founds none fits two alike. */
function bestSlot<P>(slots: Iterable<Slot<P>>, piece: P, {score, enough, founds}: Gathering<P>): Slot<P> | null {
  const scored = [...slots]
    .map((slot) => ({slot, points: score(slot.event, piece)}))
    .filter(({points}) => points >= enough);
  const [best, next] = scored.sort((a, b) => b.points - a.points);
  if (best === undefined || (next?.points === best.points && !founds(piece))) return null;
  return best.slot;
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
    const near = new Set(keys.flatMap((key) => [...(byKey.get(key) ?? [])]));
    const best = bestSlot(near, piece, how);
    if (best) best.event = how.merge(best.event, piece);
    const slot = best ?? {event: piece};
    if (!best && !how.founds(piece)) continue;
    slots.add(slot);
    index(byKey, slot, keys);
  }
  return [...slots].map(({event}) => event);
}
