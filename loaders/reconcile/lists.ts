/** The texts without doubles that differ in case only; the first form stands, empty ones go. */
export function unique(texts: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const text of texts) if (text !== "" && !first.has(text.toLowerCase())) first.set(text.toLowerCase(), text);
  return [...first.values()];
}

/** The values by how often they are there, most often first; of equals the one that was first. */
export function byCount<T>(counted: readonly (readonly [value: T, times: number])[]): T[] {
  const times = new Map<T, number>();
  for (const [value, n] of counted) times.set(value, (times.get(value) ?? 0) + n);
  return [...times].sort((a, b) => b[1] - a[1]).map(([value]) => value);
}

/** The value that most of the rows give; null where none gives one. */
export const mostCommon = <T>(values: readonly (T | null)[]): T | null =>
  byCount(values.filter((value) => value !== null).map((value) => [value, 1] as const))[0] ?? null;

/** The values by key, in the order in which the keys come up. */
export function groupBy<T, K>(values: Iterable<T>, keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
