import type {DocumentRow} from "../../../src/model/tables/index.js";

/** How alike the names in two documents are, from 0 to 1, the rarer ones weighing more. */
export interface Likeness {
  readonly between: (a: string, b: string) => number;
  /** The rarest names that a document shares with others. */
  readonly rarest: (documentId: string) => readonly string[];
}

/** What rare is can't be told from fewer documents than these. */
const enough = 20;
const rarestKept = 12;
/** A name in more documents than these is not rare, however many there are. */
const rarestShared = 60;
/** News tells what it is about at its beginning. */
const beginning = 4000;

const namePattern = /\p{Lu}[\p{L}'’]*\p{Ll}|\d{3,}/gu;
const lowerPattern = /(?<![\p{L}'’])\p{Ll}{3,}/gu;

const begin = (document: DocumentRow): string => `${document.headline ?? ""}\n${document.text.slice(0, beginning)}`;
const namesIn = (text: string): Set<string> =>
  new Set((text.match(namePattern) ?? []).map((name) => name.toLowerCase()));

function frequencies(sets: Iterable<ReadonlySet<string>>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Capitalised words that more documents write in lower case are words at the start of a sentence, not names. */
function namesOf(documents: readonly DocumentRow[]): Map<string, Set<string>> {
  const named = new Map(documents.map((document) => [document.id, namesIn(begin(document))]));
  const asNames = frequencies(named.values());
  const asWords = frequencies(documents.map((document) => new Set(begin(document).match(lowerPattern) ?? [])));
  for (const names of named.values())
    for (const name of names) if ((asWords.get(name) ?? 0) >= (asNames.get(name) ?? 0)) names.delete(name);
  return named;
}

/** A vector of length 1. */
type Weighted = ReadonlyMap<string, number>;

function normalized(weights: Weighted): Weighted {
  const norm = Math.hypot(...weights.values());
  return new Map([...weights].map(([name, weight]) => [name, norm === 0 ? 0 : weight / norm]));
}

function cosine(a: Weighted, b: Weighted): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let product = 0;
  for (const [word, weight] of small) product += weight * (large.get(word) ?? 0);
  return product;
}

const isRare = (documents: number): boolean => documents > 1 && documents <= rarestShared;

const nothing: Likeness = {between: () => 0, rarest: () => []};

/**
 * How alike documents are by the names and numbers at their beginning: cosine of their vectors, weighted by
 * inverse document frequency (Spärck Jones 1972). 0 throughout where there are too few documents to tell rare names.
 */
export function likenessOf(documents: readonly DocumentRow[]): Likeness {
  if (documents.length < enough) return nothing;
  const named = namesOf(documents);
  const shared = frequencies(named.values());
  const weight = (name: string): number => Math.log(documents.length / (shared.get(name) ?? 1));
  const vectors = new Map(
    [...named].map(([id, names]) => [id, normalized(new Map([...names].map((name) => [name, weight(name)])))])
  );
  const empty: Weighted = new Map();
  return {
    between: (a, b) => cosine(vectors.get(a) ?? empty, vectors.get(b) ?? empty),
    rarest: (id) =>
      [...(vectors.get(id) ?? empty)]
        .filter(([name]) => isRare(shared.get(name) ?? 0))
        .sort((a, b) => b[1] - a[1])
        .slice(0, rarestKept)
        .map(([name]) => name)
  };
}
