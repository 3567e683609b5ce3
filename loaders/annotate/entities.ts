import type {SegmentedDocument} from "../segment/segmentedDocument.js";
import type {Entity, Mention, PlaceMention} from "./annotatedDocument.js";
import {clusterOrganizations, normalName} from "./coreference/organizations.js";
import {clusterPeople} from "./coreference/people.js";
import {resolveReferences} from "./coreference/references.js";
import {findNamed, type NamedMention} from "./names/namedMentions.js";
import {affiliationIn} from "./names/roles.js";
import {findDescribed} from "./phrases/describedMentions.js";
import {findPronouns} from "./phrases/pronouns.js";

const unique = (values: readonly (string | null)[]): string[] => [...new Set(values.filter((v) => v !== null))];
const bare = (name: string): string => name.replace(/[’']s?$/u, "");

function peopleEntities(
  named: readonly NamedMention[],
  affiliations: readonly (string | null)[]
): [Entity, number[]][] {
  return clusterPeople(named).map(({name, gender, mentions}) => {
    const own = mentions.flatMap((i) => named[i] ?? []);
    const entity: Entity = {
      kind: "person",
      name: bare(name),
      aliases: unique(own.map((mention) => bare(mention.name))).filter((alias) => alias !== bare(name)),
      acronym: null,
      roles: unique(own.map(({role}) => role)),
      affiliations: unique(mentions.map((i) => affiliations[i] ?? null)),
      gender,
      mentions: own.length,
      organizationKind: null,
      parent: null,
      place: null
    };
    return [entity, mentions];
  });
}

function organizationEntities(named: readonly NamedMention[]): [Entity, number[]][] {
  return clusterOrganizations(named).map(({name, acronym, kind, mentions}) => {
    const forms = unique(mentions.map((i) => bare(named[i]?.name ?? name)));
    const entity: Entity = {
      kind: "organization",
      name: bare(name),
      aliases: forms.filter((alias) => normalName(alias) !== normalName(name) && alias !== acronym),
      acronym,
      roles: [],
      affiliations: [],
      gender: null,
      mentions: mentions.length,
      organizationKind: kind,
      parent: null,
      place: null
    };
    return [entity, mentions];
  });
}

const mentionKind = (kind: NamedMention["kind"]): Mention["kind"] => (kind === "unknown" ? "organization" : kind);

/** “our Executive Director”: who publishes the document speaks of itself. */
function affiliationOf(
  document: SegmentedDocument,
  mention: NamedMention,
  organizations: readonly string[]
): string | null {
  if (mention.kind !== "person" || mention.role === null) return null;
  const before = document.text.slice(Math.max(0, mention.start - mention.role.length - 6), mention.start);
  return affiliationIn(mention.role, organizations) ?? (/\bour\s/iu.test(before) ? document.record.publisher : null);
}

/** The mentions of people, organizations, groups and documents, tied to the entities that they name. */
export function findMentions(
  document: SegmentedDocument,
  places: readonly PlaceMention[]
): {mentions: Mention[]; entities: Entity[]} {
  const named = findNamed(document, places);
  const tokens = new Map<number, number>();
  for (const {firstToken, endToken} of named) for (let i = firstToken; i < endToken; i++) tokens.set(i, firstToken);
  const organizations = unique(named.map(({kind, name}) => (kind === "organization" ? bare(name) : null)));
  const affiliations = named.map((mention) => affiliationOf(document, mention, organizations));
  const clusters = [...peopleEntities(named, affiliations), ...organizationEntities(named)];
  const entityOf = new Map(clusters.flatMap(([, own], entity) => own.map((i): [number, number] => [i, entity])));
  const entities = clusters.map(([entity]) => entity);
  const names = named.map((mention, i): Mention => {
    const entity = entityOf.get(i) ?? null;
    const kind = entity === null ? mentionKind(mention.kind) : (entities[entity]?.kind ?? "person");
    const {start, end, name, role, sentence} = mention;
    const gender = entity === null ? null : (entities[entity]?.gender ?? null);
    const plural = mention.kind === "group";
    return {
      start,
      end,
      kind,
      name: bare(name),
      entity,
      plural,
      gender,
      role,
      affiliation: affiliations[i] ?? null,
      sentence
    };
  });
  const all = [...names, ...findDescribed(document, tokens), ...findPronouns(document)];
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  return {mentions: resolveReferences(document, all, entities), entities};
}
