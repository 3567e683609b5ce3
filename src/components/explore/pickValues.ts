/** What decides which values of a facet are listed. */
export interface Picking {
  readonly values: readonly string[];
  /** How many rows have each value now, and without filters. */
  readonly counts: Uint32Array;
  readonly all: Uint32Array;
  readonly chosen: ReadonlySet<string>;
  /** Letters that the words of a value must hold; empty: any. */
  readonly words: string;
  readonly say: (value: string) => string;
  readonly most: number;
}

/** Facets with no more values show all of them, always in the same order. */
export const fewValues = 8;

/** The numbers of the values with the highest counts, the highest first. */
function highest(counts: Uint32Array, fits: (code: number) => boolean, most: number): number[] {
  const picked: number[] = [];
  for (let code = 1; code < counts.length; code++) {
    const count = counts[code] ?? 0;
    const last = picked[picked.length - 1];
    if (picked.length === most && last !== undefined && count <= (counts[last] ?? 0)) continue;
    if (!fits(code)) continue;
    let at = picked.length;
    while (at > 0 && (counts[picked[at - 1] ?? 0] ?? 0) < count) at--;
    picked.splice(at, 0, code);
    if (picked.length > most) picked.pop();
  }
  return picked;
}

/**
 * Numbers of the values to list, the most frequent first: chosen ones are always among them, and so is “not given”,
 * last, where any row has no value.
 */
export function pickValues({values, counts, all, chosen, words, say, most}: Picking): number[] {
  const wanted = words.trim().toLowerCase();
  const isChosen = (code: number): boolean => chosen.has(values[code] ?? "");
  const named = (code: number): boolean =>
    wanted === "" ||
    say(values[code] ?? "")
      .toLowerCase()
      .includes(wanted);
  const few = values.length - 1 <= fewValues;
  const there = (code: number): boolean => isChosen(code) || (few ? (all[code] ?? 0) > 0 : (counts[code] ?? 0) > 0);
  const picked = few
    ? values.map((_, code) => code).filter((code) => code > 0 && there(code) && named(code))
    : highest(counts, (code) => there(code) && named(code), most);
  const kept = [...chosen].map((value) => values.indexOf(value)).filter((code) => code > 0 && !picked.includes(code));
  const missing = (all[0] ?? 0) > 0 && (isChosen(0) || named(0)) ? [0] : [];
  return [...picked, ...kept, ...missing];
}

/** How many values could be listed, “not given” left out. */
export const countValues = (counts: Uint32Array): number =>
  counts.reduce((sum, count, code) => sum + Number(code > 0 && count > 0), 0);
