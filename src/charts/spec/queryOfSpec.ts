import type {ChartSpec, SpecFilter} from "./chartSpec.js";
import {inReadingOrder, planOf, type Plan, type Sort} from "./plan.js";
import {notGiven} from "./specRow.js";
import {passagesQuery, specTable} from "./specTables.js";

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const conditions: Readonly<Record<SpecFilter["op"], (column: string, value: string) => string>> = {
  is: (column, value) => `CAST(${column} AS VARCHAR) = ${quoted(value)}`,
  isNot: (column, value) => `CAST(${column} AS VARCHAR) IS DISTINCT FROM ${quoted(value)}`,
  has: (column, value) => `contains(lower(CAST(${column} AS VARCHAR)), lower(${quoted(value)}))`,
  given: (column) => `${column} IS NOT NULL`,
  atLeast: (column, value) => `${column} >= ${Number(value)}`,
  atMost: (column, value) => `${column} <= ${Number(value)}`
};

const sorts = (all: readonly Sort[]): string =>
  all.map(({column, down}) => `${column}${down ? " DESC" : ""} NULLS LAST`).join(", ");

function where({filters, flags, told}: Plan): string {
  const all = [
    ...filters.map(({column, op, value}) => conditions[op](column, value)),
    ...flags,
    ...told.map((column) => `${column} IS NOT NULL`)
  ];
  return all.length === 0 ? "" : ` WHERE ${all.join("\n  AND ")}`;
}

/** The SQL of a spec, on the tables as they are. It gives one row per passage that is drawn. */
export function queryOfSpec(spec: ChartSpec): string {
  const plan = planOf(spec);
  const {title, one} = specTable(spec.table);
  const key = `coalesce(CAST(${plan.group} AS VARCHAR), ${quoted(notGiven)})`;
  const pick = plan.pick
    ? `\n  QUALIFY row_number() OVER (PARTITION BY ${plan.pick.of.join(", ")} ORDER BY ${sorts(plan.pick.by)}) = 1`
    : "";
  return `-- ${title}: one row per ${one}
WITH passages AS (
${passagesQuery(spec.table)}
), chosen AS (
  SELECT * FROM passages${where(plan)}${pick}
), counted AS (
  SELECT *, ${key} AS group_key, CAST(count(*) OVER (PARTITION BY ${key}) AS INTEGER) AS group_rows FROM chosen
)
SELECT * FROM counted
QUALIFY dense_rank() OVER (ORDER BY ${sorts(plan.rank)}) <= ${plan.shown}
ORDER BY ${sorts([...plan.rank, ...inReadingOrder])}
LIMIT ${plan.limit}`;
}
