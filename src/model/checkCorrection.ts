import {changeableFields, parseAddition} from "./addedRow.js";
import {parseCell} from "./cellText.js";
import {checkValue} from "./checkValue.js";
import {type Action, actions, type CorrectionColumn, type Decision, isRowTable, rowTables} from "./correction.js";
import {parseEdtf} from "./edtf.js";

/** Says what is wrong with a decision and what to do; null where nothing is. */
type Check = (decision: Decision) => string | null;

const eventTables = ["departure_reports", "incident_reports", "departures", "incidents"];
const tablesOf: Readonly<Record<Action, readonly string[]>> = {
  change: rowTables,
  confirm: rowTables,
  reject: rowTables,
  add: rowTables,
  merge: eventTables,
  split: ["departure_reports", "incident_reports"],
  alias: ["people", "organizations"]
};

/** The columns that an action needs, and those that it may have beside them. */
const needs: Readonly<Record<Action, readonly CorrectionColumn[]>> = {
  change: ["row_id", "field"],
  confirm: ["row_id"],
  reject: ["row_id"],
  add: ["new", "passage"],
  merge: ["row_id", "new"],
  split: ["row_id"],
  alias: ["row_id", "new"]
};
const may: Readonly<Record<Action, readonly CorrectionColumn[]>> = {
  change: ["old", "new", "passage"],
  confirm: ["passage"],
  reject: ["passage"],
  add: ["row_id"],
  merge: ["passage"],
  split: ["old", "passage"],
  alias: ["field", "old"]
};
const always = ["id", "table", "action", "by", "on", "why", "source"] as const;

const isAction = (action: string): action is Action => actions.includes(action as Action);

const checkAction: Check = ({action}) =>
  isAction(action) ? null : `unknown action: “${action}”; actions are ${actions.join(", ")}`;

const checkTable: Check = ({action, table}) => {
  const tables = tablesOf[action as Action];
  return tables.includes(table) ? null : `${action} is not for table “${table}”; it is for ${tables.join(", ")}`;
};

const checkCells: Check = (decision) => {
  const action = decision.action as Action;
  const needed: readonly CorrectionColumn[] = [...needs[action], "by", "on", "why"];
  const missing = needed.find((column) => decision[column].trim() === "");
  if (missing !== undefined) return `${missing} is empty; ${action} needs ${needed.join(", ")}`;
  const allowed = new Set<string>([...needed, ...may[action], ...always]);
  const extra = (Object.keys(decision) as CorrectionColumn[]).find(
    (name) => !allowed.has(name) && decision[name] !== ""
  );
  return extra === undefined ? null : `${action} has no ${extra}: “${decision[extra]}”; leave it empty`;
};

const checkDate: Check = ({on}) => {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(on) && parseEdtf(on) !== null;
  return isDay ? null : `on is no day: “${on}”; write it as 2026-01-20`;
};

const checkRowId: Check = ({row_id}) =>
  row_id === "" || /^[a-z]{2}-[\w-]+$/.test(row_id) ? null : `row_id is no id: “${row_id}”; copy it from the table`;

const checkChange: Check = ({table, field: name, old, new: text}) => {
  if (!isRowTable(table)) return null;
  const fields = changeableFields(table);
  const field = fields.find((one) => one.name === name);
  if (!field)
    return `field “${name}” of ${table} can't be changed; these can: ${fields.map((one) => one.name).join(", ")}`;
  if (old === text) return `old and new are the same: “${text}”; use confirm`;
  const why = checkValue(field, parseCell(field, text));
  return why === null ? null : `new ${name}: ${why}`;
};

const checkAddition: Check = ({table, new: json}) => {
  const given = isRowTable(table) ? parseAddition(table, json) : null;
  return typeof given === "string" ? given : null;
};

const checkMerge: Check = ({row_id, new: other}) =>
  row_id === other ? `merge names one row twice: “${other}”; new is the id of a report of the other event` : null;

const ofAction: Readonly<Partial<Record<Action, Check>>> = {change: checkChange, add: checkAddition, merge: checkMerge};

/**
 * What is wrong with a decision by itself, and what to do; null where nothing is. Whether the row is there, and is as
 * the editor saw it, is found when the tables are made.
 */
export function checkDecision(decision: Decision): string | null {
  const checks = [checkAction, checkTable, checkCells, checkDate, checkRowId, ofAction[decision.action as Action]];
  for (const check of checks) {
    const why = check?.(decision) ?? null;
    if (why !== null) return why;
  }
  return null;
}
