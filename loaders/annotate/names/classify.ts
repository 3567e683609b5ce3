import type {Token} from "../../segment/segmentedDocument.js";
import type {Gender} from "../annotatedDocument.js";
import type {NameRun} from "./runs.js";
import {
  givenNames,
  honorifics,
  knownOrganizations,
  notOrganizations,
  organizationNouns,
  roleNouns,
  titleAbbreviations
} from "./vocabulary.js";

/** What a run of capitalised words turns out to be; `from` counts its words before the name itself. */
export interface NamedThing {
  readonly kind: "person" | "organization" | "group" | "role" | "unknown";
  readonly from: number;
  /** Words before the name that say what the person is: “Deputy Attorney General”. */
  readonly role: string | null;
  readonly gender: Gender | null;
  readonly organizationKind: string | null;
  /** Known by a title, an honorific or a given name, not by its shape alone. */
  readonly sure: boolean;
}

const demonym = /(?:ns|ese|ish|ans|ists|crats|tinos|tinas|eans|ois|Republicans|Democrats|Conservatives|Liberals)$/u;

const textOf = (tokens: readonly Token[]): string => {
  const [first] = tokens;
  if (!first) return "";
  return tokens.reduce((text, {text: word, start}, i) => {
    const gap = i > 0 && start > (tokens[i - 1]?.end ?? start) ? " " : "";
    return text + gap + word;
  }, "");
};

/** “Zoologist Freya Lund”: one word that is no given name before one that is. */
const leadsToName = (tokens: readonly Token[], given: number): boolean =>
  given === 1 &&
  /^\p{Lu}\p{Ll}{3,}$/u.test(tokens[0]?.text ?? "") &&
  /(?:er|or|ist|ian|ant|ent|man|eer|ect|ess|st|ef)$/u.test(tokens[0]?.text ?? "");

/** “Mum-of-three Kelly Strang”, “Sailor Ingvild Dahl”: what a person is, in capitals where a sentence begins. */
function endOfDescription(tokens: readonly Token[]): number {
  if (roleNouns.get(tokens[0]?.lower ?? "")?.plural !== false) return 0;
  const end = tokens[1]?.text === "-" && tokens[2]?.lower === "of" ? 5 : 1;
  const names = tokens.slice(end);
  const named = names.length >= 2 && names.length <= 4 && names.every(({text}) => /^(?:\p{Lu}|-)/u.test(text));
  return named && !organizationNouns.has(names.at(-1)?.lower ?? "") ? end : 0;
}

/** Index in the run after the last word of a title: 0 where there is none. */
function endOfTitle(tokens: readonly Token[]): number {
  let end = endOfDescription(tokens);
  for (const [i, token] of tokens.entries()) {
    if (i === tokens.length - 1) break;
    const title = titleAbbreviations.has(token.text) || roleNouns.get(token.lower)?.title === true;
    if (title || honorifics.has(token.text)) end = i + 1;
  }
  const given = tokens.findIndex(({text}) => givenNames.has(text));
  if (end === 0 && given > 0 && given < tokens.length - 1 && leadsToName(tokens, given)) return given;
  if (end === 0 || !["of", "for"].includes(tokens[end]?.lower ?? "")) return end;
  const name = tokens.findIndex(({text}, i) => i > end + 1 && givenNames.has(text));
  if (name > 0) return name;
  return tokens.length - end >= 4 && /^\p{Lu}/u.test(tokens[end + 1]?.text ?? "") ? end + 2 : tokens.length;
}

function organizationKindOf(tokens: readonly Token[], words: string): string | null {
  const known = knownOrganizations.get(words) ?? knownOrganizations.get(words.replace(/^The /u, ""));
  if (known !== undefined) return known;
  const of = tokens.findIndex(({lower}) => lower === "of" || lower === "for");
  const last = tokens.at(-1)?.lower.replace(/[’']s$/u, "") ?? "";
  const before = of > 0 ? organizationNouns.get(tokens[of - 1]?.lower ?? "") : undefined;
  return before ?? (tokens.length > 1 || !roleNouns.has(last) ? organizationNouns.get(last) : undefined) ?? null;
}

const isAcronym = (word: string): boolean =>
  /^(?:\p{Lu}{2,6}|\p{Lu}(?:\p{Lu}|&)+\p{Lu})$/u.test(word) && !notOrganizations.has(word);

const initial = /^\p{Lu}\.$/u;

function looksLikePerson(tokens: readonly Token[]): boolean {
  const names = tokens.filter(({text}) => /^\p{L}/u.test(text) || text === "-");
  const given = givenNames.has(names[0]?.text.split("-")[0] ?? "") || /^(?:\p{Lu}\.){2}$/u.test(names[0]?.text ?? "");
  const hasInitial = tokens.some(({text}, i) => i > 0 && i < tokens.length - 1 && initial.test(text));
  const words = names.filter(({text}) => text !== "-");
  return names.length >= 2 && words.length <= 5 && (given || hasInitial);
}

const genderOf = (tokens: readonly Token[]): Gender | null =>
  givenNames.get(tokens[0]?.text.split("-")[0] ?? "") ?? null;

/** Tells people from organizations by titles, given names and the last words of names. */
export function classify(run: NameRun): NamedThing {
  const {tokens} = run;
  const nothing = {role: null, gender: null, organizationKind: null, sure: true};
  const whole = {from: 0};
  const words = textOf(tokens);
  const title = endOfTitle(tokens);
  const organizationKind = organizationKindOf(tokens, words);
  if (title === 0 && looksLikePerson(tokens) && !(organizationKind && tokens.length > 2))
    return {...nothing, ...whole, kind: "person", gender: genderOf(tokens)};
  if (organizationKind !== null && !(title > 0 && looksLikePerson(tokens.slice(title))))
    return {...nothing, ...whole, kind: "organization", organizationKind};
  if (title > 0 && title < tokens.length) return titled(run, title);
  const last = tokens.at(-1);
  const role = roleNouns.get(last?.lower ?? "");
  if (title === tokens.length || role)
    return {...nothing, ...whole, kind: role?.plural ? "group" : "role", role: words};
  if (tokens.length === 1 && isAcronym(words))
    return {...nothing, ...whole, kind: "organization", organizationKind: null};
  if (tokens.length === 1 && demonym.test(words)) return {...nothing, ...whole, kind: "group"};
  return {...nothing, ...whole, kind: "unknown", sure: false};
}

/** “Mr. Ruiz”, “Chief Medical Officer Ana Ruiz”: the title is the role, an honorific tells the gender only. */
function titled(run: NameRun, title: number): NamedThing {
  const names = run.tokens.slice(title);
  const roleTokens = run.tokens.slice(0, title).filter(({text}) => !honorifics.has(text));
  const honorific = run.tokens.slice(0, title).find(({text}) => honorifics.get(text));
  const role = textOf(roleTokens);
  const told = roleTokens.map(({lower}) => roleNouns.get(lower)?.gender).find(Boolean) ?? null;
  return {
    kind: "person",
    from: title,
    role: role === "" ? null : role,
    gender: honorifics.get(honorific?.text ?? "") ?? told ?? genderOf(names),
    organizationKind: null,
    sure: true
  };
}
