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

/** People by the words of their names, in their order. */
interface Bearers {
  readonly given: Map<string, PersonCluster[]>;
  readonly surname: Map<string, PersonCluster[]>;
}

function enter(index: Map<string, PersonCluster[]>, word: string, person: PersonCluster): void {
  const known = index.get(word);
  if (known) known.push(person);
  else index.set(word, [person]);
}

function enterName({given, surname}: Bearers, words: readonly string[], person: PersonCluster): void {
  const [first = "", ...others] = words;
  enter(given, first, person);
  for (const word of new Set(others)) enter(surname, word, person);
}

/** How many of numbers in order are less than `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The person whom a bare surname or given name may mean: the one named last before it, else the first after it. */
function bearer({given, surname}: Bearers, mention: NamedMention, word: string, index: number): PersonCluster | null {
  const bySurname = surname.get(word) ?? [];
  const byGiven = mention.titled || mention.kind === "role" ? [] : (given.get(word) ?? []);
  const pool = (bySurname.length > 0 ? bySurname : byGiven).filter(
    ({gender}) => genderAgrees(gender, mention.gender) || !mention.titled
  );
  const lastOf = ({mentions}: PersonCluster): number => mentions[countBelow(mentions, index) - 1] ?? -1;
  return pool.reduce<PersonCluster | null>((best, one) => (best && lastOf(best) >= lastOf(one) ? best : one), null);
}

/** The fuller of two names; the one that stands first where both are as full. */
const fuller = (wordsOf: Words, a: string, b: string): string =>
  wordsOf(b).length > wordsOf(a).length || (wordsOf(b).length === wordsOf(a).length && b.length > a.length) ? b : a;

/** Full names by surname and agreeing given names. Gives the people, and the indexes of names of one word. */
function gatherFullNames(named: readonly NamedMention[], wordsOf: Words): {people: PersonCluster[]; bare: number[]} {
  const people: PersonCluster[] = [];
  const bySurname = new Map<string, PersonCluster[]>();
  const bare: number[] = [];
  const alone = named.filter(({kind, name}) => kind === "unknown" && wordsOf(name).length === 1);
  const usedAlone = new Set(alone.map(({name}) => wordsOf(name)[0]));
  for (const [i, {kind, name, gender}] of named.entries()) {
    if (kind !== "person" && kind !== "unknown" && kind !== "role") continue;
    const words = wordsOf(name);
    const surname = words.at(-1) ?? "";
    if (words.length < 2) bare.push(i);
    if (
      words.length < 2 ||
      (kind !== "person" && !(kind === "unknown" && words.length === 2 && usedAlone.has(surname)))
    )
      continue;
    const own = bySurname
      .get(surname)
      ?.find((person) => sameFullName(wordsOf, person.name, name) && genderAgrees(person.gender, gender));
    if (own) {
      own.name = fuller(wordsOf, own.name, name);
      own.gender ??= gender;
      own.mentions.push(i);
    } else {
      const person = {name, gender, mentions: [i]};
      people.push(person);
      enter(bySurname, surname, person);
    }
  }
  return {people, bare};
}

/**
 * Which names are of the same person: full names by surname and agreeing given names first, then bare surnames by
 * who bore it last. A name of two words of which the last stands alone somewhere is a person too. Two people of one
 * surname stay apart. Indexes are of `named`.
 */
export function clusterPeople(named: readonly NamedMention[]): PersonCluster[] {
  const wordsOf = remembered();
  const {people, bare} = gatherFullNames(named, wordsOf);
  const bearers: Bearers = {given: new Map(), surname: new Map()};
  for (const person of people) enterName(bearers, wordsOf(person.name), person);
  for (const i of bare) {
    const mention = named[i] as NamedMention;
    const [word = ""] = wordsOf(mention.name);
    const own = bearer(bearers, mention, word, i);
    if (own) {
      own.mentions.splice(countBelow(own.mentions, i), 0, i);
      if (mention.titled) own.gender ??= mention.gender;
    } else if (mention.kind === "person") {
      const person = {name: mention.name, gender: mention.gender, mentions: [i]};
      people.push(person);
      enterName(bearers, [word], person);
    }
  }
  return people;
}
