import type {DecisionLine} from "../../src/model/correctionsCsv.js";
import type {Tables} from "../../src/model/tables/index.js";
import type {Found} from "../extract/extractor.js";
import type {ReadCorrections} from "../read/corrections.js";
import type {Decisions} from "../reconcile/decisions.js";
import {reconcile} from "../reconcile/index.js";
import {type Added, addRows} from "./additions.js";
import {findAliases} from "./aliases.js";
import {applyEdits} from "./applied.js";
import {settleChanges} from "./changes.js";
import {checkForm, distinctDecisions} from "./distinct.js";
import {toEdits} from "./edits.js";
import {checkPairs, findPairs, type Pair} from "./events.js";
import {type Fault, partFaults, refuse} from "./fault.js";
import {indexRows, type Rows, withRows} from "./foundRows.js";
import {keepNames} from "./keepNames.js";
import {locate, type Located} from "./locate.js";
import {rejectContradictions} from "./rejects.js";
import {trailOf} from "./trail.js";

interface About {
  readonly rows: Rows;
  readonly added: readonly Added[];
  readonly located: readonly Located[];
  readonly faults: readonly Fault[];
}

const isAboutRow = ({decision: {action, table}}: DecisionLine): boolean =>
  action !== "add" && action !== "alias" && table !== "departures" && table !== "incidents";

/** The rows that decisions are about, those included that other decisions add. */
function findRows(lines: readonly DecisionLine[], found: Rows): About {
  const about = lines.filter(isAboutRow);
  const rejects = about.filter(({decision}) => decision.action === "reject").map((by) => locate(by, found, lines));
  const rejected = new Set(partFaults(rejects).made.map(({row}) => row.found.id));
  const {added, faults} = addRows(lines, found, rejected);
  const rows = withRows(
    found,
    added.map(({row}) => row)
  );
  const {made: located, faults: stale} = partFaults(about.map((by) => locate(by, rows, lines)));
  return {rows, added, located, faults: [...faults, ...stale]};
}

const toDecisions = (alias: Decisions["alias"], pairs: readonly Pair[]): Decisions => ({
  alias: alias ?? [],
  merge: pairs.flatMap(({action, a, b}) => (action === "merge" && b !== null ? [[a, b] as const] : [])),
  split: pairs.filter(({action}) => action === "split").map(({a}) => a)
});

/**
 * Applies an editor's decisions: to the rows that were found, from which people, events, their numbers and the
 * conflicts are then made anew. The order of the lines doesn't matter. Throws, naming file and line, if a decision can't
 * be read, is stale (its passage or its old value has changed), or contradicts another.
 */
export function correct(tables: Tables, found: readonly Found[], {file, lines: all}: ReadCorrections): Tables {
  const lines = distinctDecisions(all);
  if (lines.length === 0) return tables;
  refuse(file, checkForm(lines));
  const {documents} = tables;
  const {alias, faults: unnamed} = findAliases(lines, found, tables);
  const named = alias.length === 0 ? tables : reconcile(found, documents, {alias});
  const {rows, added, located, faults} = findRows(lines, indexRows(found, tables, named));
  const {changes, faults: unsettled} = settleChanges(located);
  refuse(file, [...faults, ...rejectContradictions([...located, ...added]), ...unsettled, ...unnamed]);
  const {edits, faults: misplaced} = toEdits(located, added, changes, rows);
  refuse(file, misplaced);
  const edited = [
    applyEdits(
      found,
      edits,
      documents.map(({id}) => id)
    )
  ];
  const derived = {...tables, ...reconcile(edited, documents, {alias})};
  const {pairs, faults: unpaired} = findPairs(lines, located, derived);
  refuse(file, unpaired);
  const decided =
    pairs.length === 0 ? derived : {...tables, ...reconcile(edited, documents, toDecisions(alias, pairs))};
  refuse(file, checkPairs(pairs, decided));
  const about = new Map([...located, ...added].map(({by, row}) => [by, row]));
  return {...keepNames(decided, changes, alias), corrections: trailOf(lines, about)};
}
