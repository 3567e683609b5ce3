import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import type {TokenRange} from "../../annotate/clauses.js";
import {namesIn, peopleIn, spanOf} from "../../annotate/humans.js";
import {readLexicon} from "../../lexicon.js";
import {isForceWord} from "./senses.js";

export interface Force {
  readonly agency: string | null;
  readonly officers: readonly string[];
}

const noForce: Force = {agency: null, officers: []};
const offices = readLexicon("offices", ["form", "name", "parent", "kind"]);
const agencies = offices
  .filter(({kind}) => kind === "agency")
  .map(({form, name}) => ({
    form,
    name,
    pattern: new RegExp(`(?<!\\p{L})${form.replaceAll(".", "\\.")}(?!\\p{L})`, "u")
  }));
const nameOf = new Map(agencies.map(({form, name}) => [form.toLowerCase(), name]));
const canonical = (name: string): string => nameOf.get(name.toLowerCase()) ?? name;
const agencyWords =
  /^(?:federal agents?|federal officers?|state troopers?|police|deputies|sheriff[’']s deputies|soldiers|troops|immigration agents|immigration officers)$/i;

function agencyIn(document: AnnotatedDocument, range: TokenRange): string | null {
  const span = spanOf(document, range);
  const words = document.text.slice(span.start, span.end);
  const known = agencies.find(({form, pattern}) => words.includes(form) && pattern.test(words));
  if (known) return known.name;
  const mention = document.mentions.find(
    ({kind, start, end}) => kind === "organization" && start < span.end && end > span.start
  );
  const entity = mention === undefined || mention.entity === null ? undefined : document.entities[mention.entity];
  if (mention && /\s/.test(entity?.name ?? mention.name)) return canonical(entity?.name ?? mention.name);
  const generic = (words.split(/\s(?:in|of|at|from|with|on)\s/)[0] ?? "").replace(
    /^(?:the|a|an|two|three|four|several)\s/i,
    ""
  );
  return agencyWords.test(generic) ? generic : null;
}

const affiliationOf = (document: AnnotatedDocument, range: TokenRange): string | null => {
  for (const {entity, affiliation} of peopleIn(document, range)) {
    const place = affiliation ?? (entity === null ? undefined : document.entities[entity]?.affiliations[0]);
    if (place !== undefined && place !== null) return canonical(place);
  }
  return null;
};

/** Whether those who acted are officers, agents, soldiers: by their words, or by the role they were given before. */
export function isForce(document: AnnotatedDocument, range: TokenRange): boolean {
  if (document.tokens.slice(range.from, range.to).some(({lower}) => isForceWord(lower))) return true;
  return peopleIn(document, range).some(({entity}) =>
    (entity === null ? [] : (document.entities[entity]?.roles ?? [])).some((role) =>
      role.toLowerCase().split(/\W+/).some(isForceWord)
    )
  );
}

/** The agency and names of officers that a noun phrase tells of; neither where it tells of others. */
export function forceIn(document: AnnotatedDocument, range: TokenRange | null): Force {
  if (range === null || !isForce(document, range)) return noForce;
  return {agency: agencyIn(document, range) ?? affiliationOf(document, range), officers: namesIn(document, range)};
}

const ageBehind = /,?\s\(?(\d{1,3})(?=[,.)\s]|-year| years)/uy;
const ageBefore = /(\d{1,3})-year-old\s(?:[\p{L}-]+\s){0,3}$/u;
const middleName = /\s(?:[\p{L}.]+\s)?/uy;
const ageReach = 100;

/** Where a name that begins at a position ends: as it is known, or with or without a middle name. */
function endsOfName(text: string, at: number, name: string): number[] {
  const [first = "", ...others] = name.split(" ");
  const ends = text.startsWith(name, at) ? [at + name.length] : [];
  const last = others.at(-1);
  if (last === undefined) return ends;
  middleName.lastIndex = at + first.length;
  const between = middleName.exec(text)?.[0].length ?? 0;
  for (const gap of new Set([between, 1])) {
    const from = at + first.length + gap;
    if (between > 0 && text.startsWith(last, from)) ends.push(from + last.length);
  }
  return ends;
}

/** The age that a document gives to a person: “Ana Ruiz, 37,” or “37-year-old Ana Ruiz”; null where it gives none. */
function ageOf({text}: AnnotatedDocument, name: string): string | null {
  const [first = ""] = name.split(" ");
  for (let at = text.indexOf(first); at >= 0 && first !== ""; at = text.indexOf(first, at + 1)) {
    const ends = endsOfName(text, at, name);
    const before = ends.length > 0 ? ageBefore.exec(text.slice(Math.max(0, at - ageReach), at))?.[1] : undefined;
    if (before !== undefined) return before;
    for (const end of ends) {
      ageBehind.lastIndex = end;
      const behind = ageBehind.exec(text)?.[1];
      if (behind !== undefined) return behind;
    }
  }
  return null;
}

/** The ages of people in the order of their names; none where the document gives none. */
export function agesOf(document: AnnotatedDocument, names: readonly string[]): string[] {
  const ages = names.map((name) => ageOf(document, name) ?? "");
  return ages.some(Boolean) ? ages : [];
}
