import type {Person, Tables} from "../../model/tables/index.js";
import type {Block, BlockContext} from "../block.js";
import {maker, type Child} from "../element.js";
import {attestedBeside, attestedItem, attestedName} from "./attested.js";
import {indexEntities} from "./entityIndex.js";
import {entityLink} from "./entityLink.js";
import {mentionsOf} from "./mentions.js";
import {
  conflictSection,
  correctionsOf,
  documentSection,
  eventSection,
  figureSection,
  sectionedPage,
  sourceOf,
  tiedRows,
  type Section,
  type Source
} from "./sections.js";
import {statementsInTime} from "./statementsInTime.js";
import type {Tie} from "./ties.js";

function wanted(tables: Tables, {param}: BlockContext): Person {
  const person = indexEntities(tables).people.get(param ?? "");
  if (!person) throw new Error(`unknown person: ${String(param)}`);
  return person;
}

/** Who it is according to the documents: names, roles and organizations, each with a passage that gives it. */
function reported({h, tables, index}: Source, {id, aliases, roles, affiliations}: Person): Child {
  const mentions = mentionsOf(tables).get(id) ?? [];
  const terms = (name: string, items: readonly HTMLElement[]): Child[] =>
    items.length === 0 ? [] : [h("div", null, h("dt", null, name), ...items)];
  const organization = (name: string): HTMLElement => {
    const office = index.names.organizations.whose(name);
    const {acronym = null} = index.organizations.get(office ?? "") ?? {};
    const attested = attestedBeside(name, mentions, acronym === null ? [] : [acronym]);
    const page = office !== null && index.hasPage(office) ? office : null;
    return attestedItem(h, attested, entityLink(h, name, page));
  };
  const items = [
    ...terms(
      "Described as",
      roles.map((role) => attestedItem(h, attestedBeside(role, mentions)))
    ),
    ...terms("With", affiliations.map(organization)),
    ...terms(
      "Also named",
      aliases.map((alias) => attestedItem(h, attestedName(alias, mentions)))
    )
  ];
  return items.length === 0 ? null : h("dl", {class: "reported"}, ...items);
}

function statements(source: Source, ties: readonly Tie[]): Section {
  const {h, index, found} = source;
  const rows = ties.flatMap(({part, row}) => (part === "speaker" ? (index.statements.get(row) ?? []) : []));
  const content = statementsInTime(h, rows, {documents: found.documents});
  return {id: "statements", title: "Statements", count: rows.length, content};
}

/** Everything that documents say of a person: who it is, what they said, what happened to them, who disagrees. */
export const personPage: Block = (tables, context) => {
  const source = sourceOf(maker(context.document), tables);
  const person = wanted(tables, context);
  const ties = source.index.ties.get(person.id) ?? [];
  const tied = tiedRows(source, ties);
  const rowIds = ties.map(({row}) => row);
  const mentioned = (mentionsOf(tables).get(person.id) ?? []).map(({document}) => document.id);
  const head = [
    source.h("p", {class: "standfirst"}, "What the documents report, in their words. Each opens where it stands."),
    reported(source, person),
    correctionsOf(source, [person.id, ...rowIds])
  ];
  return sectionedPage(source.h, head, [
    statements(source, ties),
    eventSection(source, tied, "departure"),
    eventSection(source, tied, "incident"),
    figureSection(source, tied),
    conflictSection(source, rowIds),
    documentSection(source, [...tied.map(({row}) => row.document_id), ...mentioned])
  ]);
};

/** The name of a person, for the heading and the title of the page. */
export const personTitle: Block = (tables, context) =>
  maker(context.document)("span", null, wanted(tables, context).name);
