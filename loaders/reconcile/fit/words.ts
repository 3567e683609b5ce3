const functionWords = new Set(
  (
    "a about after against all also an and any are as at be because been before but by for from had has have he her " +
    "his how if in into is it its many more not of off on or other over rather related said several she some than " +
    "that the their them they this those to was were what when which while who whom whose will with would"
  ).split(" ")
);

/** The words of a text that carry its matter, in lower case. */
export const contentWords = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((word) => !functionWords.has(word)));

/** How much two sets of words share: shared words by the words of the smaller set; 0 where one is empty. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return small.size === 0 ? 0 : [...small].filter((word) => large.has(word)).length / small.size;
}

/** The sets' union. */
export const union = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): ReadonlySet<T> =>
  b.size === 0 ? a : new Set([...a, ...b]);

/** True if one of the first and one of the second go together. */
export function anyPair<A, B>(a: Iterable<A>, b: Iterable<B>, test: (one: A, other: B) => boolean): boolean {
  for (const one of a) for (const other of b) if (test(one, other)) return true;
  return false;
}

/** Two maps as one. */
export const merged = <K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): ReadonlyMap<K, V> =>
  b.size === 0 ? a : new Map([...a, ...b]);

/** Every one of the first with every one of the second. */
export const pairs = <A, B>(a: Iterable<A>, b: Iterable<B>): [A, B][] =>
  [...a].flatMap((one) => [...b].map((other): [A, B] => [one, other]));
