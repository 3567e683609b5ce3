import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {validate} from "../../loaders/validate/index.js";
import {changeableFields} from "../../src/model/addedRow.js";
import {cellText} from "../../src/model/cellText.js";
import {checkDecision} from "../../src/model/checkCorrection.js";
import {type Decision, isRowTable, rowTables} from "../../src/model/correction.js";
import {correctionsCsv, parseCorrections} from "../../src/model/correctionsCsv.js";
import type {AnyRow, Field} from "../../src/model/schema.js";
import type {Tables} from "../../src/model/tables/index.js";
import {runs} from "../runs.js";
import {decide, decided, texts, toDocument, town, townOf} from "./town.js";

const rows = rowTables.flatMap((table) => (town.tables[table] as readonly AnyRow[]).map((row) => ({table, row})));

/** Another value of a field that its schema allows. */
function valueOf({name, type, values}: Field): fc.Arbitrary<string> {
  if (values) return fc.constantFrom(...values);
  if (name.endsWith("start") || name.endsWith("end")) return fc.constant("");
  return {
    string: fc.constantFrom("Bo Sand", "“Ø”; a\\b", "Ada Quill", "x,y\nz"),
    edtf: fc.constantFrom("2031-05-01", "XXXX-05-03", "2031"),
    integer: fc.nat({max: 9}).map(String),
    number: fc.constantFrom("1.5", "3"),
    boolean: fc.constantFrom("true", "false"),
    list: fc.constantFrom("Bo Sand", "Bo Sand;Di Park", "")
  }[type];
}

const changeOf = ({table, row}: (typeof rows)[number]): fc.Arbitrary<Decision> =>
  fc.constantFrom(...changeableFields(table)).chain((field) =>
    valueOf(field).map((value) =>
      decide({
        table,
        row_id: String(row.id),
        action: "change",
        field: field.name,
        old: cellText(row[field.name]),
        new: value
      })
    )
  );

const actionOf = ({table, row}: (typeof rows)[number]): fc.Arbitrary<Decision> =>
  fc.constantFrom("confirm", "reject").map((action) => decide({table, row_id: String(row.id), action}));

const reports = town.tables.departure_reports.map(({id}) => id);
const eventOf: fc.Arbitrary<Decision> = fc
  .tuple(fc.constantFrom("merge", "split"), fc.constantFrom(...reports), fc.constantFrom(...reports))
  .map(([action, a, b]) =>
    decide({table: "departure_reports", row_id: a, action, ...(action === "merge" ? {new: b} : {})})
  );
const aliasOf = fc
  .tuple(fc.constantFrom(...town.tables.people), fc.constantFrom(...town.tables.people))
  .map(([a, b]) => decide({table: "people", row_id: a.id, action: "alias", old: a.name, new: b.name}));

const addOf = fc
  .tuple(fc.constantFrom(...Object.keys(texts)), fc.nat({max: 60}), fc.integer({min: 1, max: 9}))
  .map(([document_id, start, length]) => {
    const passage = (texts[document_id] ?? "").slice(start, start + length);
    const given = {document_id, start, end: start + length, kind: "indirect", speaker: "Ada Quill"};
    return decide({table: "statements", action: "add", passage, new: JSON.stringify(given)});
  });

const one = fc
  .oneof(
    {weight: 6, arbitrary: fc.constantFrom(...rows).chain(changeOf)},
    {weight: 2, arbitrary: fc.constantFrom(...rows).chain(actionOf)},
    eventOf,
    aliasOf,
    addOf
  )
  .filter((decision) => checkDecision(decision) === null);

const outcome = (decisions: readonly Decision[]): Tables | string => {
  try {
    return decided(decisions);
  } catch (error) {
    return `refused: ${String(error).split(":").length > 0}`;
  }
};

/** The same but for what an editor's look leaves on a row. */
const withoutTrail = (tables: Tables): unknown =>
  JSON.parse(JSON.stringify({...tables, corrections: []}, (key, value: unknown) => (key === "status" ? "" : value)));

describe("corrections", () => {
  test("give the same tables in any order, also as files put one behind the other", () => {
    const shuffled = fc
      .array(one, {minLength: 1, maxLength: 5})
      .chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, {minLength: all.length}), fc.nat(all.length))
      );
    let applied = 0;
    fc.assert(
      fc.property(shuffled, ([all, other, cut]) => {
        const files = correctionsCsv(other.slice(0, cut)) + correctionsCsv(other.slice(cut)) + correctionsCsv(all);
        const tables = outcome(all);
        expect(outcome(parseCorrections(files).map(({decision}) => decision))).toEqual(tables);
        if (typeof tables !== "string") applied++;
      }),
      {numRuns: runs(80)}
    );
    expect(applied).toBeGreaterThan(20);
  });

  test("taken back give the first tables: by lines removed, or by changes back", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...rows).chain(changeOf), {maxLength: 4}), (made) => {
        const good = made.filter((decision) => checkDecision(decision) === null);
        const changes = [...new Map(good.map((change) => [change.row_id + change.field, change])).values()];
        const back = changes.map((change) => decide({...change, id: "", old: change.new, new: change.old}));
        expect(decided([])).toBe(town.tables);
        const undone = decided([...back, ...changes]);
        expect(withoutTrail(undone)).toEqual(withoutTrail(town.tables));
        expect(undone.corrections).toHaveLength(2 * changes.length);
      }),
      {numRuns: runs(40)}
    );
  });

  test("never pass once their passage or old value has changed", () => {
    const changed = fc
      .constantFrom(...rows)
      .chain(changeOf)
      .filter((decision) => checkDecision(decision) === null);
    fc.assert(
      fc.property(changed, fc.boolean(), (change, words) => {
        const stale = words ? {...change, passage: `${change.passage}!`} : {...change, old: `${change.old}9`};
        const bad = decide({...stale, id: ""});
        fc.pre(checkDecision(bad) === null);
        expect(() => decided([bad])).toThrow(/:2: stale: /);
      }),
      {numRuns: runs(60)}
    );
  });

  test("leave valid tables, but for what the schema sees only in the whole row", () => {
    fc.assert(
      fc.property(fc.array(one, {maxLength: 4}), (decisions) => {
        const tables = outcome(decisions);
        if (typeof tables === "string") return;
        expect(validate(tables).filter(({rule}) => rule !== "validate/interval" && rule !== "validate/span")).toEqual(
          []
        );
      }),
      {numRuns: runs(60)}
    );
  });

  test("of other documents go on working when documents come, go and are renamed", () => {
    const ofFerry = rows.filter(({row}) => row.document_id === "ferry");
    const others = fc.subarray(["gazette", "harbor"]);
    const names = fc.constantFrom("ferry", "aa", "zz");
    fc.assert(
      fc.property(fc.constantFrom(...ofFerry).chain(changeOf), others, names, (change, others, name) => {
        fc.pre(checkDecision(change) === null);
        const where = townOf([
          {...toDocument("ferry"), id: name},
          ...others.map((id) => toDocument(id)),
          toDocument("new", "The council met.\n")
        ]);
        const {table, row_id, field} = change;
        const tables = decided([change], where);
        const exact = (town.tables.statements as readonly AnyRow[])
          .concat(town.tables.departure_reports)
          .find(({id}) => id === row_id)?.exact;
        const changed = isRowTable(table) ? (tables[table] as readonly AnyRow[]) : [];
        const row = changed.find((other) => other.document_id === name && other.exact === exact);
        expect(cellText(row?.[field])).toBe(change.new);
        expect(tables.corrections[0]).toMatchObject({row_id: row?.id, document_id: name});
      }),
      {numRuns: runs(30)}
    );
  });
});
