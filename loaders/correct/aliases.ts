import type {DecisionLine} from "../../src/model/correctionsCsv.js";
import type {Tables} from "../../src/model/tables/index.js";
import type {Found} from "../extract/extractor.js";
import {type Fault, fault, partFaults, say} from "./fault.js";
import {sameNames} from "./names.js";

/** Another name, and the name that the tables have. */
interface Alias {
  readonly by: DecisionLine;
  readonly alias: string;
  readonly name: string;
}

const fold = (name: string): string => name.trim().toLowerCase();

type Kind = "people" | "organizations";

const namesIn = (found: readonly Found[], kind: Kind): Set<string> =>
  new Set(
    found
      .flatMap(({entities}) => entities)
      .filter((entity) => entity.kind === (kind === "people" ? "person" : "organization"))
      .flatMap(({name, aliases, acronym}) => [name, ...aliases, acronym ?? ""])
      .map(fold)
  );

/** The name in the table of the row that a decision is about: by id, or by the name that the editor saw. */
function nameOf({decision: {table, row_id, old}}: DecisionLine, tables: Tables): string | null {
  const rows = table === "people" ? tables.people : tables.organizations;
  const row = rows.find(({id}) => id === row_id);
  if (row && (old === "" || sameNames(row.name, old))) return row.name;
  const byName = old === "" ? [] : rows.filter(({name}) => fold(name) === fold(old));
  return byName.length === 1 ? (byName[0]?.name ?? null) : null;
}

function aliasOf(by: DecisionLine, tables: Tables, names: Readonly<Record<Kind, ReadonlySet<string>>>): Alias | Fault {
  const {table, row_id, old, new: alias} = by.decision;
  const name = nameOf(by, tables);
  if (name === null)
    return fault(by, `stale: ${table} ${row_id}: expected ${say(old)}, found no such row; redo the line or remove it`);
  if (!names[table as Kind].has(fold(alias)))
    return fault(
      by,
      `stale: ${table}: expected ${say(alias)} in a document, found nobody of this name; remove the line`
    );
  return {by, alias, name};
}

/** The name at the end of a chain of aliases; null where it goes round. */
function last(name: string, next: ReadonlyMap<string, string>): string | null {
  const seen = new Set<string>();
  let at = name;
  for (let to = next.get(fold(at)); to !== undefined; to = next.get(fold(at))) {
    if (seen.has(fold(at))) return null;
    seen.add(fold(at));
    at = to;
  }
  return at;
}

function contradictions(aliases: readonly Alias[]): Fault[] {
  return aliases.flatMap((one, i) => {
    const other = aliases.slice(0, i).find(({alias, name}) => fold(alias) === fold(one.alias) && name !== one.name);
    if (!other) return [];
    const said = `${say(one.alias)} is ${say(other.name)} and ${say(one.name)}`;
    return [fault(one.by, `contradicts line ${other.by.line}: ${said}; keep one of them`)];
  });
}

/** Pairs of another name and the name to use, as reconciling needs them; which decisions are stale or contradict. */
export function findAliases(
  lines: readonly DecisionLine[],
  found: readonly Found[],
  tables: Tables
): {alias: [string, string][]; faults: Fault[]} {
  const named = lines.filter(({decision}) => decision.action === "alias");
  if (named.length === 0) return {alias: [], faults: []};
  const names = {people: namesIn(found, "people"), organizations: namesIn(found, "organizations")};
  const {made: aliases, faults} = partFaults(named.map((by) => aliasOf(by, tables, names)));
  const next = new Map(aliases.map(({alias, name}) => [fold(alias), name]));
  const round = aliases.filter(({alias}) => last(alias, next) === null);
  return {
    alias: aliases.map(({alias, name}): [string, string] => [alias, last(name, next) ?? name]).sort(),
    faults: [
      ...faults,
      ...contradictions(aliases),
      ...round.map(({by, alias}) =>
        fault(by, `${say(alias)} is an alias of itself in the end; remove one of the lines`)
      )
    ]
  };
}
