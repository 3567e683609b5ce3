/**
 * The number of letters changed, added, left out or swapped with their neighbour (optimal string alignment), or null
 * where it is more than `most`.
 */
function distance(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null;
  let before: number[] = [];
  let last = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return null;
    [before, last] = [last, row];
  }
  const total = last[b.length] ?? 0;
  return total <= most ? total : null;
}

/** Few mistake both of the first two letters; without this, each word costs the full comparison. */
const beginsAlike = (a: string, b: string): boolean => a[0] === b[0] || a[1] === b[1];

/** The word of a list that is most like another, the more frequent where two are as like; null: none is like it. */
export function nearestWord(word: string, words: readonly string[], counts: readonly number[]): string | null {
  let least = word.length < 3 ? 0 : word.length < 6 ? 1 : 2;
  let best: string | null = null;
  let often = -1;
  for (const [i, other] of words.entries()) {
    const far = beginsAlike(word, other) ? distance(word, other, least) : null;
    const count = counts[i] ?? 0;
    if (far === null || far === 0 || (far === least && count <= often)) continue;
    [best, least, often] = [other, far, count];
  }
  return best;
}
