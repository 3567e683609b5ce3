/** A change of one value: from what, to what. */
export interface Step {
  readonly old: string;
  readonly new: string;
}

/** What changes of one value come to; null where they contradict each other or don't begin with the value. */
export type End = string | null;

/** True if every change begins with the value or with what another one that does leads to. */
export function reached(steps: readonly Step[], from: string): Set<string> {
  const seen = new Set([from]);
  for (let size = 0; size !== seen.size;) {
    size = seen.size;
    for (const step of steps) if (seen.has(step.old)) seen.add(step.new);
  }
  return seen;
}

/** Steps are a trail from a value if as many lead to every other value as from it, but for one where it ends. */
function trailEnd(steps: readonly Step[], from: string): End {
  const balance = new Map([[from, 0]]);
  for (const step of steps) {
    balance.set(step.old, (balance.get(step.old) ?? 0) - 1);
    balance.set(step.new, (balance.get(step.new) ?? 0) + 1);
  }
  const off = [...balance].filter(([, n]) => n !== 0);
  if (off.length === 0) return from;
  const ends = off.filter(([, n]) => n > 0);
  return off.length === 2 && ends.length === 1 && (balance.get(from) ?? 0) < 0 ? (ends[0]?.[0] ?? null) : null;
}

/**
 * Where changes of one value lead, in whatever order they are given: A to B, B to C is C; A to B, B to A is A; two
 * editors' A to B is B; A to B, A to C is a contradiction.
 */
export function settle(steps: readonly Step[], from: string): End {
  const once = [...new Map(steps.map((step) => [JSON.stringify([step.old, step.new]), step])).values()];
  return trailEnd(steps, from) ?? trailEnd(once, from);
}
