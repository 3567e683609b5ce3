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
const nameOf = new Map(offices.filter(({kind}) => kind === "agency").map(({form, name}) => [form.toLowerCase(), name]));
const canonical = (name: string): string => nameOf.get(name.toLowerCase()) ?? name;
const agencyWords =
  /^(?:federal agents?|federal officers?|state troopers?|police|deputies|sheriff[’']s deputies|soldiers|troops|immigration agents|immigration officers)$/i;

function agencyIn(document: AnnotatedDocument, range: TokenRange): string | null {
  const span = spanOf(document, range);
  const words = document.text.slice(span.start, span.end);
  const known = offices.find(
    ({form, kind}) =>
      kind === "agency" && new RegExp(`(?<!\\p{L})${form.replaceAll(".", "\\.")}(?!\\p{L})`, "u").test(words)
  );
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

/** The age that a document gives to a person: “Ana Ruiz, 37,” or “37-year-old Ana Ruiz”; null where it gives none. */
function ageOf({text}: AnnotatedDocument, name: string): string | null {
  const escaped = name.split(" ").map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const full = escaped.join("\\s");
  const last = escaped.length > 1 ? `${escaped[0] ?? ""}\\s(?:[\\p{L}.]+\\s)?${escaped.at(-1) ?? ""}` : full;
  const pattern = new RegExp(
    `(?:(?:${full}|${last}),?\\s\\(?(\\d{1,3})(?=[,.)\\s]|-year| years)|(\\d{1,3})-year-old\\s(?:[\\p{L}-]+\\s){0,3}?(?:${full}|${last}))`,
    "u"
  );
  const match = pattern.exec(text);
  return match?.[1] ?? match?.[2] ?? null;
}

/** The ages of people in the order of their names; none where the document gives none. */
export function agesOf(document: AnnotatedDocument, names: readonly string[]): string[] {
  const ages = names.map((name) => ageOf(document, name) ?? "");
  return ages.some(Boolean) ? ages : [];
}
