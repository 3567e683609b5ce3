import {checkValue} from "./checkValue.js";
import type {RowTable} from "./correction.js";
import type {AnyRow, Cell, Field} from "./schema.js";
import {toSelector} from "./span.js";
import {schemas} from "./tables/index.js";

const derived = ["id", "exact", "prefix", "suffix", "rule", "status", "speaker_id", "departure_id", "incident_id"];

/** Values of a row of which an editor gives nothing but its place. */
const usual: Readonly<Record<string, Cell>> = {
  certainty: "stated",
  polarity: "positive",
  modality: "asserted",
  in_protest: false,
  main: false
};

const fieldsOf = (table: RowTable): readonly Field[] => schemas[table].fields;

/** The fields of an added row that an editor gives; the others are found out. */
export const givenFields = (table: RowTable): readonly Field[] =>
  fieldsOf(table).filter(({name}) => !derived.includes(name) && name !== "group_id");

/** The fields of a row that an editor may change; ids of people and events follow from them. */
export const changeableFields = (table: RowTable): readonly Field[] =>
  givenFields(table).filter(({name}) => name !== "document_id");

/** What an `add` gives of its row. */
export type Addition = AnyRow & {readonly document_id: string; readonly start: number; readonly end: number};

function parseObject(json: string): Record<string, Cell> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, Cell>)
      : null;
  } catch {
    return null;
  }
}

function fault(table: RowTable, given: Record<string, Cell>): string | null {
  const fields = givenFields(table);
  const unknown = Object.keys(given).find((name) => !fields.some((field) => field.name === name));
  if (unknown !== undefined)
    return `“${unknown}” is no field to give; fields of ${table} are ${fields.map(({name}) => name).join(", ")}`;
  for (const field of fields) {
    const {name, required} = field;
    const value = given[name] ?? usual[name] ?? (field.type === "list" ? [] : null);
    const why = checkValue(required ? field : {...field, mayBeEmpty: true}, value);
    if (why !== null) return `${name}: ${why}`;
  }
  return (given.start as number) >= 0 && (given.start as number) < (given.end as number)
    ? null
    : `start and end: no stretch of a text: ${String(given.start)} to ${String(given.end)}`;
}

/** What the `new` of an `add` says, or why it can't be read. */
export function parseAddition(table: RowTable, json: string): Addition | string {
  const given = parseObject(json);
  if (given === null)
    return `new is no JSON object: “${json}”; write {"document_id": "…", "start": 0, "end": 1} and what else is known`;
  return fault(table, given) ?? (given as Addition);
}

/** The whole row of an addition, in a document's text. */
export function toAddedRow(table: RowTable, id: string, given: Addition, text: string): AnyRow {
  const row: Record<string, Cell> = {};
  for (const {name, type} of fieldsOf(table))
    row[name] = given[name] ?? usual[name] ?? (type === "list" ? [] : name === "group_id" ? id : null);
  for (const [name, value] of Object.entries(row)) if (value === "") row[name] = null;
  const {start, end} = given;
  return {...row, id, ...toSelector(text, {start, end}), rule: "editor/added", status: "corrected"};
}
