import type {Organization, Statement, Tables} from "../../model/tables/index.js";
import {capitalized} from "../../model/words.js";
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
import type {Part, Tie} from "./ties.js";

/** Names that one line lists. */
const shown = 40;

function wanted(tables: Tables, {param}: BlockContext): Organization {
  const office = indexEntities(tables).organizations.get(param ?? "");
  if (!office) throw new Error(`unknown office: ${String(param)}`);
  return office;
}

type Named = {readonly id: string; readonly name: string};

function links({h, index}: Source, named: readonly Named[]): HTMLElement {
  const items = named
    .slice(0, shown)
    .flatMap(({id, name}, i) => [i === 0 ? null : "; ", entityLink(h, name, index.hasPage(id) ? id : null)]);
  const rest = named.length - shown;
  return h("dd", null, ...items, rest > 0 && ` and ${rest.toLocaleString("en-US")} more`);
}

/** What it is according to the documents, what it is part of, and who is reported to be with it. */
function reported(source: Source, {id, acronym, kind, place, parent_id}: Organization): Child {
  const {h, tables, index} = source;
  const mentions = mentionsOf(tables).get(id) ?? [];
  const parent = index.organizations.get(parent_id ?? "");
  const [units, members] = [index.units.get(id) ?? [], index.members.get(id) ?? []];
  const term = (name: string, item: Child): Child => item && h("div", null, h("dt", null, name), item);
  return h(
    "dl",
    {class: "reported"},
    term("Also named", acronym !== null && attestedItem(h, attestedName(acronym, mentions))),
    term("Kind, by its name", kind !== null && h("dd", null, capitalized(kind))),
    term("Where", place !== null && attestedItem(h, attestedBeside(place, mentions))),
    term("Part of", parent && links(source, [parent])),
    term("Its parts", units.length > 0 && links(source, units)),
    term("People reported with it", members.length > 0 && links(source, members))
  );
}

const of = (source: Source, ties: readonly Tie[], part: Part): Statement[] =>
  ties.flatMap((tie) => (tie.part === part ? (source.index.statements.get(tie.row) ?? []) : []));

function statements(source: Source, ties: readonly Tie[]): Section[] {
  const {h, index, found} = source;
  const own = of(source, ties, "speaker");
  const others = of(source, ties, "affiliation").filter((row) => !own.includes(row));
  const speaker = ({speaker, speaker_id}: Statement): Child =>
    speaker !== null && entityLink(h, speaker, speaker_id !== null && index.hasPage(speaker_id) ? speaker_id : null);
  const {documents} = found;
  return [
    {
      id: "statements",
      title: "Its statements",
      count: own.length,
      content: statementsInTime(h, own, {documents})
    },
    {
      id: "said-by-its-people",
      title: "Said by people reported with it",
      count: others.length,
      content: statementsInTime(h, others, {documents, before: speaker})
    }
  ];
}

/** Everything that documents say of an office or another organization. */
export const officePage: Block = (tables, context) => {
  const source = sourceOf(maker(context.document), tables);
  const office = wanted(tables, context);
  const ties = source.index.ties.get(office.id) ?? [];
  const tied = tiedRows(source, ties);
  const rowIds = ties.map(({row}) => row);
  const mentioned = (mentionsOf(tables).get(office.id) ?? []).map(({document}) => document.id);
  const head = [
    source.h("p", {class: "standfirst"}, "What the documents report, in their words. Each opens where it stands."),
    reported(source, office),
    correctionsOf(source, [office.id, ...rowIds])
  ];
  return sectionedPage(source.h, head, [
    ...statements(source, ties),
    eventSection(source, tied, "departure"),
    eventSection(source, tied, "incident"),
    figureSection(source, tied),
    conflictSection(source, rowIds),
    documentSection(source, [...tied.map(({row}) => row.document_id), ...mentioned])
  ]);
};

/** The name of an office, for the heading and the title of the page. */
export const officeTitle: Block = (tables, context) =>
  maker(context.document)("span", null, wanted(tables, context).name);
