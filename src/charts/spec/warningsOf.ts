import {sayNumber} from "../../model/count.js";
import {distinct, listed, shortened} from "../../model/words.js";
import {usStates} from "../kinds/usStates.js";
import {altOfSpec} from "./altOfSpec.js";
import type {ChartSpec} from "./chartSpec.js";
import {countRows, eventsOf, reckonGroup} from "./counts.js";
import {groupsOf, partsFor, partsOf} from "./groups.js";
import {numbersIn} from "./numbersIn.js";
import {planOf} from "./plan.js";
import {chosenRows, rowsOfSpec} from "./rowsOfSpec.js";
import {kindFacts} from "./specKinds.js";
import {groupKey, type SpecRow} from "./specRow.js";

/** What a graphics editor would say of a chart, and what to do about it. */
export interface Warning {
  readonly id: string;
  readonly words: string;
}

interface Case {
  readonly spec: ChartSpec;
  /** What is drawn. */
  readonly rows: readonly SpecRow[];
  /** What would be, were there room for all. */
  readonly chosen: readonly SpecRow[];
}

type Check = (given: Case) => string | null | false;

const some = (n: number, one: string, many: string): string => `${sayNumber(n)} ${n === 1 ? one : many}`;

/** Counts that the drawing shows, by group where it reckons groups together. */
const reckoned = ({spec, rows}: Case) => groupsOf(spec, rows).map((group) => reckonGroup(spec, group.rows));

/** Words that judge, or say why, which no number of passages does. */
const strong =
  /\b(?:because|caused?|causes|due to|led to|leads to|thanks to|proves?|proven|shows that|always|never|all|every|everyone|nobody|most ever|record|worst|best|unprecedented|surg\w+|soar\w+|skyrocket\w*|plummet\w*|explod\w+|shocking|massive)\b/i;

const qualifier =
  /(?:at least|at most|up to|more than|fewer than|less than|nearly|almost|about|around|over|under|below|above|between|and|to)\s*$/i;

/** Every number that the drawing or its alt text shows. */
const shownNumbers = ({spec, rows}: Case): Set<number> =>
  new Set([
    ...numbersIn(altOfSpec(spec, rows)).map(({value}) => value),
    rows.length,
    kindFacts(spec.kind).group ? groupsOf(spec, rows).length : eventsOf(rows).length,
    distinct(rows.map(({document_id}) => document_id)).length
  ]);

function strangeNumbers(given: Case, text: string): string[] {
  const shown = shownNumbers(given);
  return numbersIn(text)
    .filter(({value}) => !shown.has(value))
    .map(({said}) => said);
}

const checks: Readonly<Record<string, Check>> = {
  empty: ({rows}) => rows.length === 0 && "Nothing is left to draw: loosen a filter.",
  "truncated-axis": ({spec: {from, kind}}) =>
    from !== 0 &&
    (kind === "range-plot"
      ? `The lines begin at ${from}, which makes differences look larger than they are: begin at zero, or say so in the headline.`
      : `Bars and dots begin at zero, whatever is set: ${from} is left aside.`),
  "open-average": (given) =>
    given.spec.reckon === "average" &&
    reckoned(given).some(({open}) => open) &&
    "An average of counts that are open (“at least four”) is a lower bound and no average: show the counts themselves.",
  "overlapping-claims": (given) => {
    const {spec} = given;
    if (spec.reckon === "each") return null;
    const events = reckoned(given).reduce((sum, group) => sum + (group.events > 1 ? group.events : 0), 0);
    if (spec.reckon === "average") return null;
    const included = reckoned(given).reduce((sum, group) => sum + group.included, 0);
    return (
      included > 0 &&
      `${some(included, "count", "counts")} of ${events} may be of the same people as another and ${included === 1 ? "is" : "are"} not added: show each event by itself.`
    );
  },
  "passages-not-events": ({spec, rows}) => {
    if (!kindFacts(spec.kind).group) return null;
    const tied = rows.filter(({event_id}) => event_id !== null && event_id !== undefined);
    const events = eventsOf(tied).length;
    return (
      events > 0 &&
      tied.length > events &&
      `${some(tied.length, "passage tells", "passages tell")} of ${some(events, "event", "events")}: this shows how much is told, not how much happened. Choose bars with open ends or a timeline to show events.`
    );
  },
  "too-many-categories": ({spec, rows}) => {
    const {joined} = kindFacts(spec.kind).part ? partsOf(spec, rows, partsFor(spec.kind)) : {joined: []};
    return (
      joined.length > 0 &&
      `More categories than ${spec.kind === "stacked-shares" ? "colors" : "lines"}: ${some(joined.length, "is", "are")} drawn as “Other”. Filter, or choose another column.`
    );
  },
  "too-many-groups": ({spec, rows, chosen}) => {
    const {group} = planOf(spec);
    const [drawn, all] = [rows, chosen].map((each) => distinct(each.map((row) => groupKey(row, group))).length);
    const what = kindFacts(spec.kind).group ? ["group", "groups"] : ["event", "events"];
    if (spec.kind === "quote-card" || group === "id") return null;
    return (
      (all ?? 0) > (drawn ?? 0) &&
      `${some((all ?? 0) - (drawn ?? 0), `${what[0]} is`, `${what[1]} are`)} not drawn: filter, or say so in a note.`
    );
  },
  "off-the-map": ({spec, rows}) => {
    if (spec.kind !== "state-map") return null;
    const names = distinct(rows.map((row) => groupKey(row, spec.group)));
    const off = names.filter((name) => !usStates.some((state) => state.name === name));
    return (
      off.length > 0 && `Not on the map of states: ${listed(off.slice(0, 5))}${off.length > 5 ? " and others" : ""}.`
    );
  },
  "cut-short": ({spec, rows, chosen}) =>
    spec.kind !== "quote-card" &&
    rows.length === planOf(spec).limit &&
    chosen.length > rows.length &&
    `Only the first ${rows.length.toLocaleString("en-US")} passages are drawn: filter.`,
  "headline-numbers": (given) => {
    const strange = strangeNumbers(given, given.spec.headline);
    return (
      strange.length > 0 &&
      `The headline says ${listed(strange.map((said) => `“${said}”`))}, which the drawing doesn’t show.`
    );
  },
  "headline-qualifier": ({spec, rows}) => {
    if (!kindFacts(spec.kind).count) return null;
    const open = new Set(countRows(spec, rows).flatMap(({low, high}) => (low !== null && high === null ? [low] : [])));
    const bare = numbersIn(spec.headline).find(({value, before}) => open.has(value) && !qualifier.test(before));
    return bare !== undefined && `The headline says “${bare.said}”; what is reported is at least ${bare.said}.`;
  },
  "headline-claims": ({spec}) => {
    const word = strong.exec(spec.headline)?.[0];
    return (
      word !== undefined &&
      `“${word}” says more than these rows do: they hold what documents report, not why it happened or how it compares with everything else.`
    );
  },
  "alt-numbers": (given) => {
    const strange = strangeNumbers(given, given.spec.alt);
    return (
      strange.length > 0 &&
      `Your alt text says ${listed(strange.map((said) => `“${said}”`))}, which the drawing doesn’t show.`
    );
  },
  "missing-source": ({rows}) => {
    // Where no publisher is known, the source is the headline in quotation marks, or the document's id.
    const unknown = distinct(
      rows.filter(({source, document_id}) => source.startsWith("“") || source === document_id).map(({source}) => source)
    );
    return (
      unknown.length > 0 &&
      `No publisher is known of ${listed(unknown.slice(0, 3).map((source) => shortened(source, 60)))}${unknown.length > 3 ? " and others" : ""}: add it to documents.csv, so that the source line names it.`
    );
  },
  "one-document": ({rows}) =>
    rows.length > 1 &&
    distinct(rows.map(({document_id}) => document_id)).length === 1 &&
    `All of it stands in one document, ${rows[0]?.source ?? ""}: say so in the headline.`,
  disagreement: ({rows}) => {
    const disagreeing = eventsOf(rows.filter(({conflicting}) => conflicting === true)).length;
    return (
      disagreeing > 0 &&
      `Reports of ${some(disagreeing, "event", "events")} disagree: say so, and take no side in the words.`
    );
  },
  "lost-note": ({spec, rows}) => {
    const lost = spec.notes.filter(({on, at}) => on === "row" && !rows.some(({id}) => id === at)).length;
    return lost > 0 && `${some(lost, "note is", "notes are")} on a passage that isn’t drawn, and left out.`;
  },
  "lost-highlight": ({spec, rows}) => {
    if (spec.highlight === "") return null;
    const column = kindFacts(spec.kind).group || spec.reckon !== "each" ? spec.group : "source";
    return (
      !rows.some((row) => groupKey(row, column) === spec.highlight) &&
      `“${spec.highlight}” is to stand out, but isn’t drawn: everything is pale.`
    );
  }
};

/** What is to be said of a spec before it is published, of the passages of its table. An empty list: nothing. */
export function warningsOf(spec: ChartSpec, passages: readonly SpecRow[]): Warning[] {
  const given: Case = {spec, rows: rowsOfSpec(spec, passages), chosen: chosenRows(spec, passages)};
  const all = Object.entries(checks).map(([id, check]) => ({id, words: check(given)}));
  return all.flatMap(({id, words}) => (typeof words === "string" ? [{id, words}] : []));
}
