import type {Span} from "../../model/span.js";

export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** A name as it stands in a text, and whose it is. */
export interface FoundName extends Span {
  readonly id: string;
}

export interface NameIndex {
  /** Whose a name is; null where nobody bears it, or several do. */
  readonly whose: (name: string) => string | null;
  /** The names in a text, in their order, the longest where one is in another. */
  readonly find: (text: string) => FoundName[];
}

/** Each character stays one: positions in the folded text are those in the text. */
const fold = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[‐‑]/g, "-");

const bareName = (name: string): string => fold(name).toLowerCase().replace(/^the /, "").trim();

interface Entry {
  readonly name: string;
  readonly id: string;
}

const firstWord = (name: string): string => /[\p{L}\p{N}]+/u.exec(name)?.[0] ?? "";

/** Names by their first word, longest first; those of two are left out. */
function byFirstWord(entries: readonly Entry[]): Map<string, Entry[]> {
  const words = new Map<string, Entry[]>();
  for (const entry of entries) {
    const word = firstWord(entry.name);
    if (word === "" || !entry.name.startsWith(word)) continue;
    const list = words.get(word) ?? [];
    words.set(word, list);
    list.push(entry);
  }
  for (const list of words.values()) list.sort((a, b) => b.name.length - a.name.length);
  return words;
}

const isInWord = (text: string, position: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(position));

function findIn(text: string, words: ReadonlyMap<string, readonly Entry[]>): FoundName[] {
  const folded = fold(text);
  const found: FoundName[] = [];
  let from = 0;
  for (const {0: word, index} of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (index < from) continue;
    const entry = words
      .get(word)
      ?.find(({name}) => folded.startsWith(name, index) && !isInWord(folded, index + name.length));
    if (!entry) continue;
    from = index + entry.name.length;
    found.push({id: entry.id, start: index, end: from});
  }
  return found;
}

/** Looks names up in a list of who bears which. A name of two stands for neither. */
export function indexNames(named: readonly Named[]): NameIndex {
  const owners = new Map<string, string | null>();
  const spelled = new Map<string, string>();
  for (const {id, names} of named)
    for (const name of names) {
      const key = bareName(name);
      if (key === "") continue;
      const owner = owners.get(key);
      owners.set(key, owner === undefined || owner === id ? id : null);
      spelled.set(fold(name).trim(), key);
    }
  const entries = [...spelled].flatMap(([name, key]) => {
    const id = owners.get(key);
    return id ? [{name, id}] : [];
  });
  const words = byFirstWord(entries);
  return {whose: (name) => owners.get(bareName(name)) ?? null, find: (text) => findIn(text, words)};
}
