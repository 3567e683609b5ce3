import {oneContains} from "../../../src/model/span.js";
import type {SegmentedDocument} from "../../segment/segmentedDocument.js";
import type {Entity, Mention} from "../annotatedDocument.js";
import {roleNouns} from "../names/vocabulary.js";

/** How many sentences back a pronoun may reach. */
const reach = 5;

const headOf = (name: string): string => name.split(/\s+/u).at(-1)?.toLowerCase() ?? "";

/** “the spokeswoman” is the person last called one; a word for a woman may be any woman last named. */
function fits(reference: Mention, candidate: Mention, entity: Entity): boolean {
  if (entity.kind !== "person") return false;
  const {gender} = reference;
  if (gender !== null && entity.gender !== null && gender !== entity.gender) return false;
  if (reference.kind === "pronoun") return true;
  const head = headOf(reference.name);
  return [candidate.role, ...entity.roles].some((role) => role?.toLowerCase().split(/\W+/u).includes(head));
}

/** “An agent cursed as he asked”: somebody nameless, in the pronoun's own sentence, whom it can mean. */
export const isNameless = (reference: Mention, {kind, entity, plural, gender}: Mention, words: string): boolean =>
  kind === "role" &&
  entity === null &&
  !plural &&
  (gender === null || gender === reference.gender) &&
  /^(?:an?|one|another)\s/iu.test(words);

/**
 * Candidates from near to far; in a sentence the one that stands first, mostly its subject, comes before the
 * others. Null where somebody nameless is meant, undefined where nobody is found.
 */
function antecedent(
  text: string,
  reference: Mention,
  earlier: readonly Mention[],
  entities: readonly Entity[]
): number | null | undefined {
  for (let back = 0; back <= reach; back++) {
    const near = earlier.filter(({sentence}) => sentence === reference.sentence - back);
    const sure = near.find((mention) => matches(reference, mention, entities, true));
    const found = sure ?? near.find((mention) => matches(reference, mention, entities, false));
    if (found) return found.entity;
    const nameless = near.some((one) => isNameless(reference, one, text.slice(one.start, one.end)));
    if (back === 0 && reference.kind === "pronoun" && nameless) return null;
  }
  return undefined;
}

function matches(reference: Mention, candidate: Mention, entities: readonly Entity[], strict: boolean): boolean {
  const entity = candidate.entity === null ? undefined : entities[candidate.entity];
  if (!entity || !fits(reference, candidate, entity)) return false;
  return !strict || reference.gender === null || entity.gender === reference.gender;
}

/** “No,” she said. Alma Ruiz has refused …: nobody before, somebody in the next sentence or two. */
function ahead(mentions: readonly Mention[], from: number, entities: readonly Entity[]): number | null {
  const reference = mentions[from];
  if (!reference) return null;
  const next = mentions.slice(from + 1, from + 12).find((mention) => matches(reference, mention, entities, true));
  return next && next.sentence - reference.sentence <= 3 ? next.entity : null;
}

const definite = /^(?:the|that|this)\s/iu;

const isDescription = (text: string, {kind, name, start, end}: Mention): boolean =>
  kind === "role" && definite.test(text.slice(start, end)) && roleNouns.has(headOf(name));

/**
 * Ties pronouns (he, she) and definite descriptions (“the spokeswoman”) to the person they point to, by gender, role
 * and recency, what is said outside quotation marks before what is said inside. What finds nobody stays untied.
 */
export function resolveReferences(
  document: SegmentedDocument,
  mentions: readonly Mention[],
  entities: readonly Entity[]
): Mention[] {
  const outers = document.quotations.flatMap(({depth, outer}) => (depth === 0 ? [outer] : []));
  const done: Mention[] = [];
  const outside: Mention[] = [];
  for (const [i, mention] of mentions.entries()) {
    const pronoun = mention.kind === "pronoun" && mention.gender !== null;
    const open = mention.entity === null && (pronoun || isDescription(document.text, mention));
    const inQuotes = oneContains(outers, mention);
    const found = open
      ? antecedent(document.text, mention, (inQuotes ? done : outside).slice(-60), entities)
      : mention.entity;
    const entity = found === undefined && pronoun ? ahead(mentions, i, entities) : (found ?? null);
    const resolved = entity === mention.entity ? mention : {...mention, entity};
    done.push(resolved);
    if (!inQuotes) outside.push(resolved);
  }
  return done;
}
