import {sayNumber} from "../../model/count.js";
import type {ChartSpec, SpecFilter} from "./chartSpec.js";
import {columnLabel, groupsOf, partsFor, partsOf, sayValue} from "./groups.js";
import {planOf, shownEvents, shownGroups} from "./plan.js";
import {kindFacts} from "./specKinds.js";
import type {SpecRow} from "./specRow.js";
import {specTable} from "./specTables.js";

const ops: Readonly<Record<SpecFilter["op"], string>> = {
  is: "is",
  isNot: "is not",
  has: "has the words",
  given: "is given",
  atLeast: "is at least",
  atMost: "is at most"
};

/** A filter in words: “speaker is “Ada Quill””. */
export function sayFilter(table: ChartSpec["table"], {column, op, value}: SpecFilter): string {
  const words = op === "has" || op === "given" ? value : sayValue(table, column, value);
  return `${columnLabel(table, column)} ${ops[op]}${op === "given" ? "" : ` “${words}”`}`;
}

function sayLimit(spec: ChartSpec, rows: readonly SpecRow[]): string[] {
  const {limit} = planOf(spec);
  const groups = kindFacts(spec.kind).group && spec.kind !== "state-map" ? groupsOf(spec, rows).length : 0;
  const order = {most: "most", fewest: "fewest", name: "most"}[spec.order];
  const many = spec.order === "name" ? `The first ${shownGroups} by name.` : null;
  if (groups === shownGroups) return [many ?? `The ${shownGroups} with the ${order} passages.`];
  const events = new Set(rows.map(({event_id}) => event_id)).size;
  if (events === shownEvents && spec.kind !== "quote-card") return [`The first ${shownEvents} events.`];
  return rows.length === limit && limit > 1 ? [`The first ${limit.toLocaleString("en-US")} passages.`] : [];
}

/** What every drawing of a kind has to say of itself. */
function sayKind({kind, table, reckon, from}: ChartSpec): string[] {
  if (kind === "range-plot")
    return [
      `Each line has a scale of its own and begins at ${from === 0 ? "zero" : `${from}, where that is below it`}.`
    ];
  if (kind === "state-map") return ["Map: U.S. Census Bureau, by way of us-atlas."];
  if (kind === "interval-bars" && reckon !== "each")
    return ["Numbers that may be of the same people are not added. An open end of one leaves all of them open."];
  if (kind === "interval-bars" || kind === "waffle")
    return ["Reports of one event are never added up. Passages that give no number are not drawn."];
  if (kind === "timeline") return ["Each mark is one document, at the date it was published."];
  if (table === "statements") return ["That somebody is quoted says that they said it, not that it is so."];
  if (!kindFacts(kind).group || table === "measures") return [];
  return ["Several passages may tell of one event: marks show how much is told, not how much happened."];
}

/** The notes of a spec: the reporter's, what was left out, what the drawing can't say. */
export function notesOfSpec(spec: ChartSpec, rows: readonly SpecRow[]): string[] {
  const {filters, table, kind} = spec;
  const parts = kindFacts(kind).part ? partsOf(spec, rows, partsFor(kind)).joined : [];
  return [
    ...(spec.note === "" ? [] : [spec.note]),
    ...(filters.length > 0
      ? [`Only ${specTable(table).many} whose ${filters.map((each) => sayFilter(table, each)).join(", and whose ")}.`]
      : []),
    ...sayLimit(spec, rows),
    ...(parts.length > 0 ? [`“Other” joins ${sayNumber(parts.length)}: ${parts.join(", ")}.`] : []),
    ...sayKind(spec)
  ];
}
