const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => Math.min(at + 1, count - 1),
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1
};

/** The mark that a key leads to from another, in the order in which they are drawn; null: the key leads nowhere. */
export function stepFrom<M>(marks: readonly M[], mark: M, key: string): M | null {
  const at = marks.indexOf(mark);
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return step && at >= 0 ? (marks[step(at, marks.length)] ?? null) : null;
}
