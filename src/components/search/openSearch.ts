import type {
  IndexedDocument,
  IndexedName,
  IndexedText,
  IndexShard,
  SearchRoot,
  Vocabulary
} from "../../model/search/index.js";
import {findMatches, type Occurring} from "../../model/search/matches.js";
import {nearestWord} from "../../model/search/nearest.js";
import {type Occurrences, openShard, type WordShard} from "../../model/search/postings.js";
import {isEmpty, parseQuery, type Query, type WordsClause} from "../../model/search/query.js";
import {select, type Selection} from "../../model/search/select.js";
import {lastUpTo, readUnits, type Units} from "../../model/search/units.js";
import {asks, documentFilter, kindsAsked, rowFilter} from "./filters.js";
import type {Files} from "./loadFiles.js";
import {type Hit, showHit} from "./showHit.js";

export interface Answer {
  readonly query: Query;
  /** Number of passages, and of documents that they stand in. */
  readonly total: number;
  readonly documents: number;
  readonly counts: Selection["counts"];
  readonly hits: readonly Hit[];
  /** Where nothing was found: words of the question -> words of the documents that are like them. */
  readonly meant: ReadonlyMap<string, string>;
}

export interface Search {
  /** The first `count` passages that a text asks for, the best first; null where it asks for nothing. */
  readonly ask: (text: string, count: number) => Promise<Answer | null>;
}

/** Index of the shard that holds a word if any does. */
function shardOf(shards: readonly IndexShard<string>[], word: string): number {
  let low = 0;
  let high = shards.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((shards[middle]?.[0] ?? "") <= word) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Numbers of the shards that the words of a clause are in. */
function shardsFor({words: shards}: SearchRoot, {words, prefix}: WordsClause): number[] {
  const wanted = new Set(words.map((word) => shardOf(shards, word)));
  const last = words.at(-1) ?? "";
  for (let i = shardOf(shards, last); prefix && i < shards.length; i++) {
    const first = shards[i]?.[0] ?? "";
    if (first > last && !first.startsWith(last)) break;
    wanted.add(i);
  }
  return [...wanted].filter((i) => i < shards.length);
}

/** Where words stand, in shards that are loaded. */
function occurringIn(shards: readonly WordShard[], gapNumbers: ReadonlyMap<string, number>): Occurring {
  const word = (wanted: string): Occurrences | null => {
    for (const {words, read} of shards) {
      const index = words.indexOf(wanted);
      if (index >= 0) return read(index);
    }
    return null;
  };
  const beginning = (letters: string): Occurrences[] =>
    shards.flatMap(({words, read}) => words.flatMap((one, i) => (one.startsWith(letters) ? [read(i)] : [])));
  return {word, beginning, gap: (gap) => gapNumbers.get(gap)};
}

async function loadShards(
  root: SearchRoot,
  files: Files,
  opened: Map<number, WordShard>,
  clauses: readonly WordsClause[]
) {
  const wanted = [...new Set(clauses.flatMap((clause) => shardsFor(root, clause)))];
  return Promise.all(
    wanted.map(async (i) => {
      const [, name, size] = root.words[i] ?? ["", "", 0];
      const shard = opened.get(i) ?? openShard(await files.bytes(name, size));
      opened.set(i, shard);
      return shard;
    })
  );
}

/** For each word of a question that stands nowhere: the word that is most like it. */
async function findMeant(root: SearchRoot, files: Files, query: Query): Promise<ReadonlyMap<string, string>> {
  const asked = query.clauses.filter(({exclude}) => !exclude).flatMap(({words}) => words);
  if (asked.length === 0) return new Map();
  const {words, counts} = await files.json<Vocabulary>(...root.vocabulary);
  const known = new Set(words);
  const pairs = asked.flatMap((word) => {
    const nearest = known.has(word) ? null : nearestWord(word, words, counts);
    return nearest === null ? [] : [[word, nearest] as const];
  });
  return new Map(pairs);
}

/** The documents of paragraphs, each from its shard. */
async function loadTexts(
  root: SearchRoot,
  files: Files,
  documents: readonly number[]
): Promise<(IndexedText | undefined)[]> {
  const firsts = root.texts.map(([first]) => first);
  return Promise.all(
    documents.map(async (document) => {
      const shard = root.texts[lastUpTo(firsts, document)];
      if (!shard) return undefined;
      const [first, name, size] = shard;
      return (await files.json<IndexedText[]>(name, size))[document - first];
    })
  );
}

/** The passages that a question asks for. */
async function selectFor(root: SearchRoot, files: Files, opened: Map<number, WordShard>, query: Query) {
  const {clauses, fields} = query;
  const ofRows = asks(fields, "speaker", "office");
  const [bytes, shards, names, sources] = await Promise.all([
    files.bytes(...root.units),
    loadShards(root, files, opened, clauses),
    ofRows ? files.json<IndexedName[]>(...root.names) : [],
    asks(fields, "in", "source", "before", "after") ? files.json<IndexedDocument[]>(...root.sources) : null
  ]);
  const units = unitsOf(bytes);
  const occurring = occurringIn(shards, gapNumbersOf(root));
  const matches = (exclude: boolean) =>
    clauses.filter((clause) => clause.exclude === exclude).map((clause) => findMatches(clause, occurring));
  const allows = ofRows ? rowFilter(fields, names) : null;
  const fits = documentFilter(fields);
  const selection = select(units, {
    required: matches(false),
    excluded: matches(true),
    kinds: kindsAsked(fields),
    document: (d) => {
      const source = sources?.[d];
      return !source || fits(source);
    },
    row: allows && ((r) => allows(units.rowSpeaker[r] ?? 0, units.rowOffices.get(r) ?? []))
  });
  return {units, selection};
}

const madeUnits = new WeakMap<Uint8Array, Units>();
function unitsOf(bytes: Uint8Array): Units {
  const made = madeUnits.get(bytes) ?? readUnits(bytes);
  madeUnits.set(bytes, made);
  return made;
}

const madeGaps = new WeakMap<SearchRoot, ReadonlyMap<string, number>>();
function gapNumbersOf(root: SearchRoot): ReadonlyMap<string, number> {
  const made = madeGaps.get(root) ?? new Map(root.gaps.map((gap, i) => [gap, i]));
  madeGaps.set(root, made);
  return made;
}

/** Opens the index. Files are loaded when a question needs them. */
export function openSearch(root: SearchRoot, files: Files): Search {
  const opened = new Map<number, WordShard>();
  const ask = async (text: string, count: number): Promise<Answer | null> => {
    const query = parseQuery(text);
    if (isEmpty(query)) return null;
    const {units, selection} = await selectFor(root, files, opened, query);
    const {paragraphs, documents, counts, rowsOf} = selection;
    const shown = [...paragraphs.subarray(0, count)].map((paragraph) => {
      return {paragraph, document: lastUpTo(units.documentParagraphs, paragraph)};
    });
    const texts = await loadTexts(
      root,
      files,
      shown.map(({document}) => document)
    );
    const hits = shown.flatMap(({paragraph, document}, i) => {
      const own = texts[i];
      if (!own) return [];
      const rows = rowsOf(paragraph).map((r) => r - (units.documentRows[document] ?? 0));
      return [showHit(own, paragraph - (units.documentParagraphs[document] ?? 0), rows, query.clauses)];
    });
    const meant = paragraphs.length === 0 ? await findMeant(root, files, query) : new Map<string, string>();
    return {query, total: paragraphs.length, documents, counts, hits, meant};
  };
  return {ask};
}
