import {readLexicon} from "../../lexicon.js";

/** The parts of a personal name in Western order, folded to lower case without marks. */
export interface PersonName {
  readonly given: readonly Given[];
  /** With its particles: “van der berg”. */
  readonly surname: string;
  /** jr, sr, ii … */
  readonly suffix: string | null;
}

interface Given {
  readonly form: string;
  /** “J.”, “J.D.”, “JD”: first letters only. */
  readonly initials: boolean;
}

const suffix = /^(?:jr|sr|ii|iii|iv)$/;
const particles = new Set("al bin da de del della der di dos du la le van von".split(" "));

const longOf = new Map<string, Set<string>>();
for (const {form, name} of readLexicon("nicknames", ["form", "name"]))
  longOf.set(form, (longOf.get(form) ?? new Set()).add(name));

const fold = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[‘’`]/g, "'").replace(/[.,]/g, "").toLowerCase();

const isInitials = (word: string): boolean => /^(?:\p{Lu}\.?){1,3}$/u.test(word);

/** “J. D. Vance” has the given name “jd”, as “J.D. Vance” and “JD Vance” have. */
function joinInitials(given: readonly Given[]): Given[] {
  const joined: Given[] = [];
  for (const name of given) {
    const last = joined.at(-1);
    if (last?.initials && name.initials) joined[joined.length - 1] = {form: last.form + name.form, initials: true};
    else joined.push(name);
  }
  return joined;
}

/** A name without the place or office behind it: “Ana Ruiz of Ohio”; “Joan of Arc” stays. */
export const withoutOrigin = (name: string): string => name.replace(/^(\S+ \S.*?),? (?:of|from) .*$/, "$1");

/** The parts of a name without honorific: the last word, with its particles, is the surname. */
export function parsePersonName(name: string): PersonName {
  const words = withoutOrigin(name)
    .replace(/(\p{Lu}\.)(?=\p{Lu}\p{Ll})/gu, "$1 ")
    .split(/[\s,]+/)
    .filter(Boolean);
  const last = words.length > 1 ? fold(words.at(-1) ?? "") : "";
  const core = suffix.test(last) ? words.slice(0, -1) : words;
  let from = core.length - 1;
  while (from > 1 && particles.has(fold(core[from - 1] ?? ""))) from--;
  const given = core.slice(0, Math.max(0, from)).map((word) => ({form: fold(word), initials: isInitials(word)}));
  return {
    given: joinInitials(given),
    surname: core.slice(Math.max(0, from)).map(fold).join(" "),
    suffix: suffix.test(last) ? last : null
  };
}

const isShortFor = (short: string, long: string): boolean => longOf.get(short)?.has(long) ?? false;

function sameGiven(a: Given, b: Given): boolean {
  if (a.initials !== b.initials) return a.form.charAt(0) === b.form.charAt(0);
  if (a.initials) return a.form.startsWith(b.form) || b.form.startsWith(a.form);
  return a.form === b.form || isShortFor(a.form, b.form) || isShortFor(b.form, a.form);
}

/**
 * True if two full names can be one person's: same surname, first names that fit (“J.D.” and “JD”, “Mike” and
 * “Michael”), middle names that fit where both have one. A bare surname fits nobody here: it names too many.
 */
export function sameFullName(a: PersonName, b: PersonName): boolean {
  if (a.surname !== b.surname || a.given.length === 0 || b.given.length === 0) return false;
  if (a.suffix && b.suffix && a.suffix !== b.suffix) return false;
  const [shorter, longer] = a.given.length <= b.given.length ? [a.given, b.given] : [b.given, a.given];
  return shorter.every((name, i) => {
    const other = longer[i];
    return other !== undefined && sameGiven(name, other);
  });
}

/** How full a name is: more names first, then whole names rather than initials. */
export const fullness = ({given, suffix: s}: PersonName): number =>
  given.reduce((sum, name) => sum + (name.initials ? 2 : 3), s === null ? 0 : 1);
