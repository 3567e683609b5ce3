import {changeableFields} from "../../src/model/addedRow.js";
import {cellText, parseCell} from "../../src/model/cellText.js";
import {groupBy} from "../../src/model/groupBy.js";
import type {Cell, Field} from "../../src/model/schema.js";
import {toSelector} from "../../src/model/span.js";
import {type Fault, fault, say} from "./fault.js";
import type {PlacedRow, Row, Rows} from "./foundRows.js";
import type {Located} from "./locate.js";
import {holdsNames, sameNames} from "./names.js";
import {reached, settle} from "./settle.js";

/** What editors made of a row's fields; a field that they gave back its value is not among them. */
export interface Changed {
  readonly row: Row;
  readonly values: Readonly<Record<string, Cell>>;
  readonly by: readonly Located[];
}

const rowKey = ({row}: Located): string => `${row.table} ${row.found.id}`;

/** How the changes call the value that is there: as it is shown, as its document has it, or as a name of the same. */
function calledBy(olds: readonly string[], field: Field, {found, shown, named}: Row): string {
  const [now = "", ...others] = [shown, found, named].map((row) => cellText(row[field.name]));
  const other = olds.find(
    (old) => holdsNames(field.name) && sameNames(parseCell(field, old), shown[field.name] ?? null)
  );
  return [now, ...others].find((text) => olds.includes(text)) ?? other ?? now;
}

/** The text as the value that it stands for is written: “06” is 6. */
const plain = (field: Field, text: string): string => cellText(parseCell(field, text));

function contradiction(own: readonly Located[], steps: readonly {old: string; new: string}[]): Fault[] {
  const pair = steps.flatMap((a, i) =>
    steps.slice(i + 1).flatMap((b, j) => (a.old === b.old && a.new !== b.new ? [[i, i + 1 + j] as const] : []))
  )[0] ?? [0, own.length - 1];
  const [first, second] = pair.map((i) => own[i]?.by);
  if (!first || !second) return [];
  const {table, row_id, field} = first.decision;
  const said = `${say(first.decision.new)} and ${say(second.decision.new)}`;
  return [fault(second, `contradicts line ${first.line}: ${table} ${row_id}, ${field}: ${said}; keep one of them`)];
}

interface Settled {
  readonly faults: readonly Fault[];
  /** Undefined where the value is as it was found. */
  readonly value?: Cell;
}

function settleField(own: readonly Located[], field: Field, row: Row): Settled {
  const steps = own.map(({by: {decision}}) => ({old: plain(field, decision.old), new: plain(field, decision.new)}));
  const news = new Set(steps.map((step) => step.new));
  const starts = steps.map(({old}) => old);
  const from = calledBy([...starts.filter((old) => !news.has(old)).sort(), ...starts.sort()], field, row);
  const seen = reached(steps, from);
  const now = cellText(row.shown[field.name]);
  const stale = own
    .filter((_, i) => !seen.has(steps[i]?.old ?? ""))
    .map(({by}) =>
      fault(
        by,
        `stale: ${row.table} ${row.found.id}, ${field.name}: expected ${say(by.decision.old)}, found ${say(now)}; ` +
          (now === by.decision.new ? "that is what the line asks for: remove it" : "redo the line or remove it")
      )
    );
  if (stale.length > 0) return {faults: stale};
  const end = settle(steps, from);
  if (end === null) return {faults: contradiction(own, steps)};
  return end === from ? {faults: []} : {faults: [], value: parseCell(field, end)};
}

function settleRow(own: readonly Located[]): {changed: Changed; faults: readonly Fault[]} | null {
  const row = own[0]?.row;
  if (!row) return null;
  const fields = changeableFields(row.table);
  const settled = [...groupBy(own, ({by}) => by.decision.field)].map(([name, lines]) => {
    const field = fields.find((one) => one.name === name);
    return {name, ...(field ? settleField(lines, field, row) : {faults: []})};
  });
  const values = Object.fromEntries(
    settled.flatMap(({name, value}) => (value === undefined ? [] : [[name, value] as const]))
  );
  return {changed: {row, values, by: own}, faults: settled.flatMap(({faults}) => faults)};
}

/** What the changes of every row come to, and which are stale or contradict each other. */
export function settleChanges(located: readonly Located[]): {changes: Changed[]; faults: Fault[]} {
  const changes = located.filter(({by}) => by.decision.action === "change");
  const settled = [...groupBy(changes, rowKey).values()].flatMap((own) => settleRow(own) ?? []);
  return {changes: settled.map(({changed}) => changed), faults: settled.flatMap(({faults}) => faults)};
}

/** The row with its changed fields; where its span has changed, with the words that stand there. */
export function changeRow({row, values, by}: Changed, {documents}: Rows): PlacedRow | Fault {
  const changed = {...row.found, ...values} as PlacedRow;
  if (!("start" in values) && !("end" in values)) return changed;
  const {start, end} = changed;
  const text = documents.get(changed.document_id)?.text ?? "";
  const last = by.filter(({by: {decision}}) => decision.field === "start" || decision.field === "end").at(-1)?.by;
  if (last && (start < 0 || start >= end || end > text.length))
    return fault(last, `start and end: no stretch of a text of ${text.length}: ${start} to ${end}`);
  return {...changed, ...toSelector(text, {start, end})};
}
