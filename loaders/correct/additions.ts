import {type Addition, parseAddition, toAddedRow} from "../../src/model/addedRow.js";
import {addedRowId, isRowTable} from "../../src/model/correction.js";
import type {DecisionLine} from "../../src/model/correctionsCsv.js";
import {groupBy} from "../../src/model/groupBy.js";
import type {DocumentRow} from "../../src/model/tables/index.js";
import {type Fault, fault, partFaults, say} from "./fault.js";
import {type PlacedRow, type Row, type Rows, rowWithId} from "./foundRows.js";

/** A row that an editor added. */
export interface Added {
  readonly by: DecisionLine;
  readonly row: Row;
}

/** Every place where the words stand in the text. */
function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && words !== ""; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** The addition with every position moved by as much as its words were. */
const moved = (given: Addition, document_id: string, by: number): Addition => ({
  ...Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      /(?:^|_)(?:start|end)$/.test(name) && typeof value === "number" ? value + by : value
    ])
  ),
  document_id,
  start: given.start + by,
  end: given.end + by
});

/** The addition where its words stand now: in its document, or in the only one that holds them. */
function place(given: Addition, words: string, {documents}: Rows): Addition | null {
  const own = documents.get(given.document_id);
  if (own?.text.slice(given.start, given.end) === words) return given;
  const search = (among: Iterable<DocumentRow>): Addition[] =>
    [...among].flatMap(({id, text}) => placesOf(text, words).map((start) => moved(given, id, start - given.start)));
  const places = own ? search([own]) : search(documents.values());
  return places.length === 1 ? (places[0] ?? null) : null;
}

function addRow(by: DecisionLine, rows: Rows): Added | Fault {
  const {table, new: json, row_id, passage} = by.decision;
  if (!isRowTable(table)) return fault(by, `add is not for table “${table}”`);
  const given = parseAddition(table, json);
  if (typeof given === "string") return fault(by, given);
  const placed = place(given, passage, rows);
  const own = rows.documents.get(given.document_id);
  const there = own ? say(own.text.slice(given.start, given.end)) : "no such document";
  const where = `document ${given.document_id} from ${given.start} to ${given.end}`;
  if (placed === null)
    return fault(by, `stale: ${where}: expected ${say(passage)}, found ${there}; add the row anew or remove the line`);
  const id = row_id === "" ? addedRowId(table, given.document_id, given) : row_id;
  if (rowWithId(rows, table, id)) return fault(by, `row_id ${id} is that of a row that was found; leave it empty`);
  const row = toAddedRow(table, id, placed, rows.documents.get(placed.document_id)?.text ?? "") as PlacedRow;
  return {by, row: {table, found: row, shown: row, named: row}};
}

function contradictions(added: readonly Added[]): Fault[] {
  const groups = groupBy(added, ({row}) => `${row.table} ${row.found.id}`);
  return [...groups.values()].flatMap(([first, ...others]) =>
    others
      .filter(({row}) => JSON.stringify(row.found) !== JSON.stringify(first?.row.found))
      .map(({by, row}) =>
        fault(
          by,
          `contradicts line ${first?.by.line ?? 0}: both add row ${row.found.id}, with other fields; keep one of them`
        )
      )
  );
}

/** A statement that the extraction has come to find by itself would be there twice. */
function foundByNow(added: readonly Added[], rows: Rows, rejected: ReadonlySet<string>): Fault[] {
  const statements = added.filter(({row}) => row.table === "statements");
  if (statements.length === 0) return [];
  const spans = new Map(
    [...rows.byId.values()]
      .filter(({table, found}) => table === "statements" && !rejected.has(found.id))
      .map(({found}) => [`${found.document_id} ${found.start} ${found.end}`, found.id])
  );
  return statements.flatMap(({by, row: {found}}) => {
    const id = spans.get(`${found.document_id} ${found.start} ${found.end}`);
    return id === undefined || id === found.id
      ? []
      : [fault(by, `stale: expected no row at ${say(found.exact)}, found ${id}; remove the line`)];
  });
}

/** The rows that editors added, each once, and why others can't be. `rejected`: ids of rows that editors reject. */
export function addRows(
  lines: readonly DecisionLine[],
  rows: Rows,
  rejected: ReadonlySet<string>
): {added: Added[]; faults: Fault[]} {
  const all = lines.filter(({decision}) => decision.action === "add").map((by) => addRow(by, rows));
  const {made: added, faults} = partFaults(all);
  return {added, faults: [...faults, ...contradictions(added), ...foundByNow(added, rows, rejected)]};
}
