import type {Gender} from "../annotatedDocument.js";
import type {NamedMention} from "../names/namedMentions.js";

/** A person of one document, as the names gather. */
export interface PersonCluster {
  name: string;
  gender: Gender | null;
  readonly mentions: number[];
}

const suffix = /,? (?:Jr|Sr|I{2,3}|IV)\.?$/u;
const plain = (name: string): string =>
  name
    .replace(suffix, "")
    .replace(/[’']s$/u, "")
    .replace(/[.’']/gu, "")
    .toLowerCase();
/** The words of a name as they are compared; names come back often. */
type Words = (name: string) => string[];

function remembered(): Words {
  const known = new Map<string, string[]>();
  return (name) => {
    const words = known.get(name) ?? plain(name).split(" ");
    known.set(name, words);
    return words;
  };
}

/** The given names agree: equal, an initial of the other, or its short form (Nick for Nicholas). */
function sameGiven(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return long.startsWith(short.length <= 2 ? short : short.slice(0, 3));
}

const genderAgrees = (a: Gender | null, b: Gender | null): boolean => a === null || b === null || a === b;

function sameFullName(wordsOf: Words, a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  return x.at(-1) === y.at(-1) && sameGiven(x[0] ?? "", y[0] ?? "");
}

/** The persons whom a bare surname or given name may mean: the one named last before it, else the first after it. */
function bearer(
  wordsOf: Words,
  people: readonly PersonCluster[],
  named: readonly NamedMention[],
  index: number
): PersonCluster | null {
  const mention = named[index];
  if (!mention) return null;
  const word = plain(mention.name);
  const bySurname = people.filter(({name}) => wordsOf(name).slice(1).includes(word));
  const byGiven = mention.titled || mention.kind === "role" ? [] : people.filter(({name}) => wordsOf(name)[0] === word);
  const pool = (bySurname.length > 0 ? bySurname : byGiven).filter(
    ({gender}) => genderAgrees(gender, mention.gender) || !mention.titled
  );
  const before = pool.map((person) => ({person, last: person.mentions.findLast((i) => i < index) ?? -1}));
  const recent = before.reduce<(typeof before)[number] | null>(
    (best, one) => (best && best.last >= one.last ? best : one),
    null
  );
  return recent?.person ?? null;
}

/** The fuller of two names; the one that stands first where both are as full. */
const fuller = (wordsOf: Words, a: string, b: string): string =>
  wordsOf(b).length > wordsOf(a).length || (wordsOf(b).length === wordsOf(a).length && b.length > a.length) ? b : a;

/**
 * Which names are of the same person: full names by surname and agreeing given names first, then bare surnames by
 * who bore it last. A name of two words of which the last stands alone later is a person too. Two people of one surname stay apart. Indexes are of `named`.
 */
export function clusterPeople(named: readonly NamedMention[]): PersonCluster[] {
  const wordsOf = remembered();
  const people: PersonCluster[] = [];
  const bare: number[] = [];
  const alone = named.filter(({kind, name}) => kind === "unknown" && wordsOf(name).length === 1);
  const surnames = new Set(alone.map(({name}) => plain(name)));
  for (const [i, {kind, name, gender}] of named.entries()) {
    const usedAlone = kind === "unknown" && surnames.has(wordsOf(name).at(-1) ?? "") && wordsOf(name).length === 2;
    if (wordsOf(name).length < 2 || (kind !== "person" && !usedAlone)) {
      if (kind === "person" || (/^(?:unknown|role)$/u.test(kind) && wordsOf(name).length === 1)) bare.push(i);
      continue;
    }
    const own = people.find(
      (person) => sameFullName(wordsOf, person.name, name) && genderAgrees(person.gender, gender)
    );
    if (!own) people.push({name, gender, mentions: [i]});
    else {
      own.name = fuller(wordsOf, own.name, name);
      own.gender ??= gender;
      own.mentions.push(i);
    }
  }
  for (const i of bare) {
    const mention = named[i];
    const own = bearer(wordsOf, people, named, i);
    if (own && mention) {
      own.mentions.push(i);
      own.mentions.sort((a, b) => a - b);
      if (mention.titled) own.gender ??= mention.gender;
    } else if (mention?.kind === "person") people.push({name: mention.name, gender: mention.gender, mentions: [i]});
  }
  return people;
}
