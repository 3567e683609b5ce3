import {toDocument} from "../../loaders/read/document.js";
import {givenFields} from "../../src/model/addedRow.js";
import {type Decision, makeDecision, rowTables, type RowTable} from "../../src/model/correction.js";
import type {Cell, Field} from "../../src/model/schema.js";
import {hostileDocuments, lastWords, type HostileDocument} from "./documents.js";

/** What an added row needs beside words, so that charts draw it. */
const numbers: Readonly<Record<string, Cell>> = {low: 3, high: 3, killed_low: 1, killed_high: 1, value: 40, ratio: 1.4};
const usual = /^(?:document_id|certainty|polarity|modality)$/;

function valueOf({name, type, values}: Field, words: string): Cell | undefined {
  if (usual.test(name)) return undefined;
  if (name in numbers) return numbers[name];
  if (name === "unit") return "percent";
  if (type === "list") return [words];
  return type === "string" ? (values?.[0] ?? words) : undefined;
}

/** Every field that an editor may give holds the words: no rule of ours would let all of them in. */
function addition(table: RowTable, documentId: string, start: number, end: number, words: string): string {
  const fields = givenFields(table).map((field) => [field.name, valueOf(field, words)] as const);
  const given = Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  return JSON.stringify({...given, document_id: documentId, start, end});
}

function decisionsOf(
  {id, file, text, payloads}: HostileDocument,
  tablesOf: (i: number) => readonly RowTable[]
): Decision[] {
  const record = toDocument(file, Buffer.from(text), {}).document?.text ?? "";
  const starts = [...record.matchAll(new RegExp(`^${lastWords} .*$`, "gm"))];
  return payloads.flatMap(({words}, i) => {
    const [line] = starts[i] ?? [];
    const start = starts[i]?.index ?? 0;
    if (line === undefined) throw new Error(`${file}: no paragraph of its own: ${words}`);
    return tablesOf(i).map((table) =>
      makeDecision({
        table,
        action: "add",
        new: addition(table, id, start, start + line.length, words),
        passage: line,
        by: words,
        on: "2026-01-20",
        why: words,
        source: words
      })
    );
  });
}

/** A row of each table for each payload, added by an editor whose name, reason and source are the payload too. */
export const hostileDecisions = (): Decision[] =>
  hostileDocuments.flatMap((document) => decisionsOf(document, () => rowTables));

/** A row for each payload, of the tables in turn: a site has a page for everybody who speaks. */
export const fewerDecisions = (): Decision[] =>
  hostileDocuments.flatMap((document, d) =>
    decisionsOf(document, (i) => rowTables.filter((_, table) => table === (i + d) % rowTables.length))
  );
