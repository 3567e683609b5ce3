import {rowId} from "../../../src/model/id.js";
import {contains, overlaps, toSelector, type Span} from "../../../src/model/span.js";
import type {DepartureReport} from "../../../src/model/tables/index.js";
import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {indexIn, tokenAt, type TokenRange} from "../../annotate/clauses.js";
import type {Hedge} from "../../annotate/hedges.js";
import {isHuman, spanOf} from "../../annotate/humans.js";
import {knownPlaces} from "../../annotate/places/gazetteer.js";
import {sourceOf} from "../../annotate/sources.js";
import {circumstancesOf} from "./circumstances.js";
import {organizationOfDefinite, organizationOfPronoun} from "./definite.js";
import {positionsOfGroup} from "./groupPositions.js";
import {countOf, type Group} from "./groups.js";
import {headsOf, leaversNamed} from "./people.js";
import {type Position, positionIn, positionsAfter} from "./positions.js";
import {type Role, rolesIn} from "./roles.js";
import type {DepartureRuleId} from "./rules.js";
import type {Trigger} from "./triggers.js";
import {mergeWorkplaces, workplaceIn, type Workplace, workplaceOfRole} from "./workplace.js";

/** What the words around a trigger give, before it is a row. */
export interface Finding {
  readonly rule: DepartureRuleId;
  readonly trigger: Trigger;
  readonly group: Group;
  readonly apposition: TokenRange | null;
  /** Noun phrases that may name the place of work, the surest first. */
  readonly places: readonly TokenRange[];
  readonly positions?: readonly Position[];
  readonly hedge: Hedge;
  /** Where the passage reaches to at least. */
  readonly reach?: number;
}

const manners = ["resigned", "fired", "retired", "reassigned", "stepped down", "placed on leave", "died"] as const;
const mannerOf = (manner: string | null) => manners.find((known) => known === manner) ?? null;

/** The stretches of a group behind “in”, “of”, “at”, “from” or “with”, and the words before its head. */
export function stretchesOf({tokens}: AnnotatedDocument, {from, to}: TokenRange): TokenRange[] {
  const stretches: TokenRange[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    if (!/^(?:in|at|from|with|within|inside)$/.test(tokens[i]?.lower ?? "")) continue;
    stretches.push({from: start, to: i});
    start = i + 1;
  }
  const last = {from: start, to};
  return [...stretches.slice(1), ...(stretches.length > 0 ? [last] : []), stretches[0] ?? last].filter(
    (stretch) => stretch.to > stretch.from
  );
}

/** The town or state that the words for people and place of work name. */
function placeOf(document: AnnotatedDocument, {group, places}: Finding): string | null {
  const spans = [group, ...places].filter(({from, to}) => to > from).map((range) => spanOf(document, range));
  const place = document.places.find(
    (mention) => /city|region/.test(mention.kind) && spans.some((span) => contains(span, mention))
  );
  return place?.name ?? null;
}

/** The place of work that a phrase names, or that “the department” and “it” point back to. */
function workplaceAt(document: AnnotatedDocument, range: TokenRange): Workplace {
  const told = workplaceIn(document, range);
  if (told.organization !== null || told.office !== null) return told;
  const organization = organizationOfDefinite(document, range) ?? organizationOfPronoun(document, range);
  return {organization, office: null, stated: false};
}

/** “(DuPont)'s chief executive”: a name that is no person's is that of a place of work. */
function ownerAt(document: AnnotatedDocument, range: TokenRange): Workplace {
  const told = workplaceAt(document, range);
  const {tokens, places, text} = document;
  const span = spanOf(document, range);
  const isName =
    range.to > range.from &&
    tokens.slice(range.from, range.to).every(({pos, text: word}) => pos === "PROPN" && /^\p{Lu}/u.test(word)) &&
    !isHuman(document, range) &&
    !places.some((place) => overlaps(place, span)) &&
    knownPlaces(text.slice(span.start, span.end)).length === 0;
  if (told.organization !== null || told.office !== null || !isName) return told;
  return {organization: text.slice(span.start, span.end), office: null, stated: true};
}

/** “the (agency)'s general counsel”: whose a group is. */
function ownerOf({tokens}: AnnotatedDocument, {from, to}: TokenRange): TokenRange[] {
  const owner = indexIn(tokens, {from: from + 1, to}, ({text}) => /^[’']s?$/.test(text));
  return owner < 0 ? [] : [{from, to: owner}];
}

function workplaceOf(
  document: AnnotatedDocument,
  finding: Finding,
  positions: readonly Position[],
  held: readonly Role[]
): Workplace {
  const ofPositions = positions.map(({workplace}) => ownerAt(document, workplace));
  const told = [
    ...finding.places.map((range) =>
      range.to - range.from > 1 ? ownerAt(document, range) : workplaceAt(document, range)
    ),
    ...[...stretchesOf(document, finding.group), ...ownerOf(document, finding.group)].map((range) =>
      workplaceAt(document, range)
    )
  ];
  const group = spanOf(document, finding.group);
  const words = document.text.slice(group.start, group.end);
  const role = / and /.test(words) ? [] : [workplaceOfRole(words)];
  const own = held
    .filter(({stated}) => stated || positions.length === 0)
    .map(({affiliation, stated}): Workplace => ({organization: affiliation, office: null, stated}));
  return mergeWorkplaces(
    ...told.slice(0, finding.places.length),
    ...ofPositions,
    ...told.slice(finding.places.length),
    ...own,
    ...role
  );
}

function passageOf(document: AnnotatedDocument, finding: Finding, end: number): Span {
  const {trigger, group, places, apposition, reach = 0} = finding;
  const own = spanOf(document, {from: trigger.token, to: trigger.after});
  const who = group.to > group.from ? spanOf(document, group) : own;
  const name = apposition ? spanOf(document, apposition) : {start: own.start, end: 0};
  const where = places.filter(({from, to}) => to > from).map((range) => spanOf(document, range).end);
  return {
    start: Math.min(own.start, who.start, name.start),
    end: Math.max(own.end, who.end, name.end, end, reach, ...where)
  };
}

/** Names and positions of those who left. */
function whoLeft(document: AnnotatedDocument, finding: Finding) {
  const {group, trigger, apposition} = finding;
  const named = finding.positions && group.from === group.to ? [] : leaversNamed(document, group);
  const people = named.length === 0 && apposition ? leaversNamed(document, apposition) : named;
  const held = headsOf(document, group).flatMap((head) => rolesIn(document, head));
  const roles = held.map(({role}) => role).filter((role) => role !== null);
  const behind = positionsAfter(document, trigger);
  const beside = apposition && named.length > 0 ? positionIn(document, apposition) : null;
  const given = finding.positions ?? (behind.length > 0 || beside === null ? behind : [beside]);
  const names = given.map(({name}) => name);
  const own = names.length > 0 ? names : positionsOfGroup(document, group);
  return {
    people,
    given: beside === null ? given : [...given, beside],
    positions: own.length > 0 ? own : people.length === 1 ? roles.slice(0, 1) : [],
    held
  };
}

/** The row of a finding. */
export function toReport(document: AnnotatedDocument, finding: Finding): DepartureReport {
  const {trigger, group, hedge, rule} = finding;
  const {text, record} = document;
  const {people, given, positions, held} = whoLeft(document, finding);
  const when = circumstancesOf(document, trigger);
  const workplace = workplaceOf(document, finding, given, held);
  const passage = passageOf(document, finding, when.end);
  const number = group.number;
  const pronoun = document.tokens[group.to - 1]?.lower ?? "";
  return {
    id: rowId("dr", record.id, passage.start, passage.end, rule, String(trigger.token - trigger.start)),
    document_id: record.id,
    ...toSelector(text, passage),
    rule,
    certainty: workplace.stated ? "stated" : "implied",
    status: "extracted",
    departure_id: null,
    organization: people.includes(workplace.organization ?? "") ? null : workplace.organization,
    office: workplace.office,
    place: placeOf(document, finding),
    positions,
    people,
    ...(finding.positions ? {low: finding.positions.length, high: null} : countOf(document, group, people, pronoun)),
    manner: mannerOf(trigger.manner),
    date: when.date?.edtf ?? null,
    reason: when.reason,
    in_protest: when.inProtest,
    qualifier: number?.qualifier ?? null,
    as_reported: number ? countWords(document, group) : null,
    date_as_reported: when.date ? text.slice(when.date.start, when.date.end) : null,
    ...hedge,
    attributed_to: sourceOf(document, trigger.sentence)
  };
}

/** A count in the document's words, with what is counted: “at least six federal prosecutors”. */
function countWords(document: AnnotatedDocument, group: Group): string {
  const {tokens, text} = document;
  const start = group.number?.start ?? 0;
  let to = tokenAt(tokens, group.number?.end ?? 0);
  while (to < group.to && /^(?:ADJ|NOUN|PROPN|CCONJ)$/.test(tokens[to]?.pos ?? "")) to++;
  return text.slice(start, Math.max(tokens[to - 1]?.end ?? start, group.number?.end ?? start));
}
