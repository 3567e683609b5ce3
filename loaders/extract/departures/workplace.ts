import {overlaps, type Span} from "../../../src/model/span.js";
import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {indexIn} from "../../annotate/clauses.js";
import type {TokenRange} from "../../annotate/clauses.js";
import {isHumanWord, spanOf} from "../../annotate/humans.js";
import {knownPlaces} from "../../annotate/places/gazetteer.js";
import {readLexicon} from "../../lexicon.js";

/** Where people worked. */
export interface Workplace {
  readonly organization: string | null;
  readonly office: string | null;
  /** False where it is known beforehand and not told: federal prosecutors work in a U.S. Attorney's Office. */
  readonly stated: boolean;
}

const known = readLexicon("offices", ["form", "name", "parent", "kind"]);
const knownOf = new Map(known.map((office) => [office.form.toLowerCase(), office]));
const knownPattern = new RegExp(
  `(?<!\\p{L})(?:${known
    .map(({form}) => form.replaceAll(".", "\\.").replace("'", "[’']"))
    .sort((a, b) => b.length - a.length)
    .join("|")})(?!\\p{L})`,
  "iu"
);
const nouns = readLexicon("office-nouns", ["form", "kind"]);
const ofKind = (...kinds: string[]): string =>
  nouns
    .filter(({kind}) => kinds.includes(kind))
    .map(({form}) => form)
    .join("|");
const unit = new RegExp(`(?:^|\\s)(?:[\\p{L}’'.-]+\\s)*?(?:${ofKind("office")})\\b(?:\\s(?:of|for)\\s.*)?$`, "iu");
const unitWord = new RegExp(`\\b(?:${ofKind("office")})\\b`, "iu");
const organizationWord = new RegExp(`\\b(?:${ofKind("organization", "building")})\\b`, "iu");
const organizationHead = new RegExp(`\\b(?:${ofKind("organization", "building")})(?:\\s(?:of|for)\\s.*)?$`, "iu");
const possessor = /^(.+?)[’']s?\s(.+)$/u;
const article = /^(?:the|a|an|its|his|her|their|our|that|this)\s/i;

/** Nobody is employed by “public service” or “the exception of his team”. */
const notWork =
  /^(?:(?:public|government|military) service|private practice|the private sector|politics|business|exception|support|help|part)\b/i;

const roles = readLexicon("role-offices", ["role", "office", "organization"]);

const nothing: Workplace = {organization: null, office: null, stated: true};
const isNothing = ({organization, office}: Workplace): boolean => organization === null && office === null;

function fromKnown(words: string): Workplace | null {
  const form = knownPattern.exec(words)?.[0].toLowerCase().replace("’", "'");
  const office = form === undefined ? undefined : knownOf.get(form);
  if (office === undefined) return null;
  if (office.kind === "agency") return {organization: office.name, office: null, stated: true};
  return {organization: office.parent || null, office: office.name, stated: true};
}

/** “(Finance) minister Ana Ruiz”: a capital at the head of a sentence names nothing by itself. */
export function isOpening({tokens, sentences, mentions, entities}: AnnotatedDocument, {from, to}: TokenRange): boolean {
  const first = tokens[from];
  if (first === undefined || sentences[first.sentence]?.firstToken !== from || /^\p{Lu}+$/u.test(first.text))
    return false;
  const mention = mentions.find(({start}) => start === first.start);
  if (mention === undefined) return false;
  const isOnce = mention.entity === null || (entities[mention.entity]?.mentions ?? 0) < 2;
  return mention.kind === "organization" && mention.end === first.end && isOnce && to - from > 1;
}

/** “a member of (Congress)”: what people are of. */
function ofPeople({tokens}: AnnotatedDocument, {from, to}: TokenRange): TokenRange | null {
  const of = indexIn(tokens, {from: from + 1, to: to - 1}, ({lower}) => lower === "of");
  const isOf = of >= 0 && (isHumanWord(tokens[of - 1]?.lower ?? "") || tokens[of - 1]?.pos === "NUM");
  return isOf ? {from: of + 1, to} : null;
}

/** Name of the organization that a stretch of tokens mentions, in its fullest form. */
function organizationIn(document: AnnotatedDocument, range: TokenRange): string | null {
  if (range.to <= range.from) return null;
  const span = spanOf(document, range);
  const isPlace = (own: Span): boolean =>
    knownPlaces(document.text.slice(own.start, own.end)).length > 0 ||
    document.places.some(({start, end}) => start === own.start && end === own.end);
  const mention = document.mentions.find((own) => own.kind === "organization" && overlaps(own, span) && !isPlace(own));
  if (mention === undefined) return null;
  const entity = mention.entity === null ? undefined : document.entities[mention.entity];
  const name = canonical(entity?.name ?? mention.name);
  return isNamed(name) && (/\p{Lu}/u.test(name) || organizationHead.test(name)) ? name : null;
}

/** A bare “campaign” or “office” names nothing, nor does “Longtime” at the head of a sentence or “every department”. */
const isNamed = (name: string): boolean =>
  /\s|\p{Lu}/u.test(name) &&
  name.length > 1 &&
  !/^(?:every|each|any|some|no|most|many)\s|^(?:Longtime|Veteran|Former|Top|Senior)$/i.test(name);

const canonical = (name: string): string => {
  const office = knownOf.get(name.toLowerCase().replace("’", "'"));
  return office?.kind === "agency" ? office.name : name;
};

/**
 * The organization and office that a noun phrase names: “the criminal section of the Civil Rights Division”,
 * “the department's Public Integrity Section”, “the FBI”. Neither where it names a race, a room or a bus.
 */
export function workplaceIn(document: AnnotatedDocument, range: TokenRange): Workplace {
  if (range.to <= range.from) return nothing;
  const span = spanOf(document, range);
  const words = document.text.slice(span.start, span.end).replace(article, "");
  if (notWork.test(words) || isOpening(document, range)) return nothing;
  const of = ofPeople(document, range);
  if (of !== null) return workplaceIn(document, of);
  const found = fromKnown(words);
  const parts = possessor.exec(words);
  const rest = parts?.[2] ?? "";
  if (parts !== null && unitWord.test(rest) && organizationWord.test(parts[1] ?? "") && !unitWord.test(parts[1] ?? ""))
    return {
      organization: found?.organization ?? canonical(parts[1] ?? ""),
      office: found?.office ?? rest,
      stated: true
    };
  if (found !== null && found.office !== null && unit.test(words) && words.length > found.office.length)
    return {...found, office: / of /.test(words) ? words : found.office};
  if (found) return found;
  const mentioned = organizationIn(document, range);
  const organization = mentioned !== null && isWhole(words, mentioned) ? words : mentioned;
  if (unitWord.test(words) && unit.test(words) && /\s/.test(words)) return {organization, office: words, stated: true};
  if (organization !== null) return {organization, office: null, stated: true};
  const named = organizationHead.test(words) && /\s|\p{Lu}/u.test(words);
  return named ? {organization: words, office: null, stated: true} : nothing;
}

/** “Federal Tide Commission”: a capital before what was taken for the name belongs to it. */
const isWhole = (words: string, name: string): boolean =>
  words.length > name.length && words.endsWith(name) && /^(?:\p{Lu}[\p{L}.]*\s)+$/u.test(words.slice(0, -name.length));

/** The office that a role is known to work in. */
export function workplaceOfRole(words: string): Workplace {
  const role = roles.find((known) => words.toLowerCase().includes(known.role.toLowerCase()));
  return role ? {organization: role.organization, office: role.office, stated: false} : nothing;
}

/** The first that names anything, its gaps filled by the others where they agree on the organization. */
export function mergeWorkplaces(...workplaces: readonly Workplace[]): Workplace {
  const told = workplaces.filter((workplace) => !isNothing(workplace));
  const organization = told.find((workplace) => workplace.organization !== null)?.organization ?? null;
  const withOffice = told.find(
    ({office, organization: own}) => office !== null && (own === null || own === organization)
  );
  return {
    organization,
    office: withOffice?.office ?? null,
    stated: told[0]?.stated ?? true
  };
}
