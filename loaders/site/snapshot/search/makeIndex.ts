import {newestFirst} from "../../../../src/components/documentsList.js";
import type {IndexedText, IndexFile, IndexShard, SearchRoot} from "../../../../src/model/search/index.js";
import {type Occurrences, writeShard} from "../../../../src/model/search/postings.js";
import {type DocumentUnit, writeUnits} from "../../../../src/model/search/units.js";
import type {Tables} from "../../../../src/model/tables/index.js";
import {indexPassages} from "./passages.js";

/** About the size of a shard in bytes: a question loads few shards of words, each result one of texts. */
export interface ShardSizes {
  readonly words: number;
  readonly texts: number;
}

const usual: ShardSizes = {words: 64_000, texts: 48_000};

/** Keeps a file of the index under a name made from its kind and bytes, and gives that name. */
export type Keep = (kind: string, bytes: Uint8Array) => Promise<string>;

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** A list of whole numbers that grows without an object for each. */
interface Column {
  values: Uint32Array;
  size: number;
}

function push(column: Column, value: number): void {
  if (column.size === column.values.length) {
    const larger = new Uint32Array(column.size * 2);
    larger.set(column.values);
    column.values = larger;
  }
  column.values[column.size++] = value;
}

const column = (): Column => ({values: new Uint32Array(2), size: 0});

/** Where each word stands, while documents are read. */
function collector() {
  const words = new Map<string, {positions: Column; gaps: Column}>();
  const gapNumbers = new Map([[" ", 0]]);
  let position = 0;
  const add = (word: string, gap: string): void => {
    const number = gapNumbers.get(gap) ?? gapNumbers.size;
    gapNumbers.set(gap, number);
    const held = words.get(word) ?? {positions: column(), gaps: column()};
    words.set(word, held);
    push(held.positions, position++);
    push(held.gaps, number);
  };
  const filled = ({values, size}: Column): Uint32Array => values.subarray(0, size);
  const entries = (): [string, Occurrences][] =>
    [...words]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([word, {positions, gaps}]) => [word, {positions: filled(positions), gaps: filled(gaps)}]);
  return {add, entries, gaps: () => [...gapNumbers.keys()]};
}

/** The items in runs of about `limit` by their sizes; one that is larger is a run of its own. */
function runs<T>(items: readonly T[], size: (item: T) => number, limit: number): {first: number; items: T[]}[] {
  const all: {first: number; items: T[]; size: number}[] = [];
  for (const [i, item] of items.entries()) {
    const last = all.at(-1);
    if (last && last.size + size(item) <= limit) {
      last.items.push(item);
      last.size += size(item);
    } else all.push({first: i, items: [item], size: size(item)});
  }
  return all;
}

/** Makes the index of the tables' passages, the newest document first, and gives what a search loads first. */
export async function makeIndex(tables: Tables, keep: Keep, sizes = usual): Promise<SearchRoot> {
  const {documents, names} = indexPassages(tables, newestFirst(tables.documents));
  const {add, entries, gaps} = collector();
  const units: DocumentUnit[] = [];
  const texts: IndexedText[] = [];
  for (const {tokens, gaps: after, unit, text} of documents) {
    for (const [i, {word}] of tokens.entries()) add(word, after[i] ?? "");
    units.push(unit);
    texts.push(text);
  }
  const file = async (kind: string, bytes: Uint8Array): Promise<IndexFile> => [await keep(kind, bytes), bytes.length];
  const all = entries();
  const words: IndexShard<string>[] = [];
  for (const run of runs(all, ([word, {positions}]) => word.length + 3 + positions.length * 2, sizes.words))
    words.push([run.items[0]?.[0] ?? "", ...(await file("words", writeShard(run.items)))]);
  const shards: IndexShard<number>[] = [];
  for (const run of runs(texts, ({text, rows}) => text.length + rows.length * 120, sizes.texts))
    shards.push([run.first, ...(await file("texts", json(run.items)))]);
  const counts = all.map(([, {positions}]) => positions.length);
  return {
    documents: units.length,
    passages: units.reduce((sum, {paragraphs, rows}) => sum + paragraphs.length + rows.length, 0),
    gaps: gaps(),
    words,
    texts: shards,
    units: await file("units", writeUnits(units)),
    names: await file("names", json(names())),
    sources: await file(
      "sources",
      json(texts.map(({id, headline, publisher, date}) => ({id, headline, publisher, date})))
    ),
    vocabulary: await file("vocabulary", json({words: all.map(([word]) => word), counts}))
  };
}
