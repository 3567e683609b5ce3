import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {comparable, fromCompact, toCompact} from "../../../src/model/difference/compactRows.js";
import {applyDifference, difference, idOf, type Rows} from "../../../src/model/difference/difference.js";
import {sayDifference, sayInShort} from "../../../src/model/difference/sayDifference.js";
import {rowId} from "../../../src/model/id.js";
import type {AnyRow} from "../../../src/model/schema.js";
import {type TableName, tableNames, type Tables} from "../../../src/model/tables/index.js";
import {anyTables, noTables} from "../../anyTables.js";
import {madeTables} from "../../madeTables.js";
import {runs} from "../../runs.js";

/** Tables in which each id stands once, as in the tables of the pipeline. */
const distinctIds = (tables: Tables): Tables =>
  Object.fromEntries(
    tableNames.map((name) => [name, [...new Map(tables[name].map((row) => [row.id, row])).values()]])
  ) as unknown as Tables;

const sorted = (rows: Rows): unknown =>
  tableNames.map((name) => [...(rows[name] ?? [])].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1)));

/** Two runs that share rows, have some changed, and each some of its own. */
const twoRuns = fc
  .tuple(anyTables, anyTables, fc.array(fc.integer({min: 0, max: 3}), {minLength: 12, maxLength: 12}))
  .map(([a, other, choices]): [Tables, Tables] => {
    const first = distinctIds(a);
    const b = Object.fromEntries(
      tableNames.map((name, i) => {
        const [mine, theirs] = [first[name] as AnyRow[], other[name] as AnyRow[]];
        const kept = mine.map((row, n) => {
          const source = theirs[n];
          if (choices[i] === 1 && source) return {...source, id: row.id ?? ""};
          if (choices[i] === 2) return {...row, id: `${String(row.id)}-moved`};
          return row;
        });
        return [name, choices[i] === 3 ? theirs : [...kept, ...theirs]];
      })
    ) as unknown as Tables;
    return [first, distinctIds(b)];
  });

describe("the difference", () => {
  test("applied to the one gives the other", () => {
    fc.assert(
      fc.property(twoRuns, ([a, b]) => {
        expect(sorted(applyDifference(a, difference(a, b)))).toEqual(sorted(b));
      }),
      {numRuns: runs(60)}
    );
  });

  test("of equal tables is none", () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        const a = distinctIds(tables);
        expect(difference(a, structuredClone(a))).toEqual([]);
        expect(sayDifference(a, a)).toEqual([]);
      }),
      {numRuns: runs(30)}
    );
  });

  test("tells each row that differs once, and no other", () => {
    fc.assert(
      fc.property(twoRuns, ([a, b]) => {
        const told = sayDifference(a, b).flatMap(({table, changes}) =>
          changes.flatMap(({change}) => [
            ...(change.kind === "added" ? [] : [`${table} a ${idOf("before" in change ? change.before : change.row)}`]),
            ...(change.kind === "removed" ? [] : [`${table} b ${idOf(change.row)}`])
          ])
        );
        const differing = tableNames.flatMap((table) => {
          const [was, is] = [a, b].map(
            (rows) => new Map((rows[table] as AnyRow[]).map((row) => [idOf(row), JSON.stringify(row)]))
          );
          return [
            ...[...(was ?? [])].filter(([id, row]) => is?.get(id) !== row).map(([id]) => `${table} a ${id}`),
            ...[...(is ?? [])].filter(([id, row]) => was?.get(id) !== row).map(([id]) => `${table} b ${id}`)
          ];
        });
        expect([...told].sort()).toEqual(differing.sort());
      }),
      {numRuns: runs(60)}
    );
  });

  test("through the file that pages load is the same", () => {
    fc.assert(
      fc.property(twoRuns, ([a, b]) => {
        const [first, second] = [toCompact("a", a), toCompact("b", b)].map((file) =>
          fromCompact(JSON.parse(JSON.stringify(file)) as typeof file)
        );
        expect(sorted(first ?? {})).toEqual(sorted(JSON.parse(JSON.stringify(comparable(a))) as Rows));
        expect(difference(first ?? {}, second ?? {}).length).toBe(difference(comparable(a), comparable(b)).length);
      }),
      {numRuns: runs(20)}
    );
  });
});

/** The made tables with one table's rows changed. */
const having = <T extends TableName>(table: T, change: (rows: Tables[T]) => Tables[T]): Tables => ({
  ...madeTables,
  [table]: change(structuredClone(madeTables[table]))
});

const said = (a: Tables, b: Tables): string[] =>
  sayDifference(a, b).flatMap(({summary, changes}) => [summary, ...changes.map(({words}) => `- ${words}`)]);

describe("in words", () => {
  const cases: [string, Tables, Tables, string[]][] = [
    [
      "a speaker is another",
      madeTables,
      having("statements", (rows) => rows.map((row, i) => (i === 0 ? {...row, speaker: "Bo Sand"} : row))),
      [
        "One statement changed, from one document",
        "- Statement by Ada Quill in Ferry News: speaker changed from “Ada Quill” to “Bo Sand”"
      ]
    ],
    [
      "statements are new",
      having("statements", (rows) => rows.slice(0, 1)),
      madeTables,
      [
        "Two statements added, from two documents",
        "- Statement by Harbor Office in Ferry News added",
        "- Statement by the union in “Inspectors leave <b>office</b>” added"
      ]
    ],
    [
      "a report is gone",
      madeTables,
      having("departure_reports", (rows) => rows.slice(0, 2)),
      [
        "One report of departures removed, from one document",
        "- Report of departures: Harbor Office in “Inspectors leave <b>office</b>” removed"
      ]
    ],
    [
      "a number is open now, and a list has other names",
      madeTables,
      having("departures", (rows) => rows.map((row) => ({...row, low: null, people: ["Bo Sand", "Cy Moor"]}))),
      [
        "One departure changed",
        "- Departure: Harbor Office: people changed from empty to “Bo Sand;Cy Moor”; lowest number changed from 3 to empty"
      ]
    ],
    [
      "a passage stands elsewhere",
      madeTables,
      having("statements", ([first, ...rest]) => {
        const start = (first?.start ?? 0) + 7;
        const end = (first?.end ?? 0) + 7;
        return [
          {...first!, id: rowId("st", "ferry", start, end), start, end, prefix: "other", group_id: "another"},
          ...rest
        ];
      }),
      [
        "One statement at another place",
        "- Statement by Ada Quill in Ferry News: the same words, at another place in the document"
      ]
    ],
    [
      "an event has another id, and its reports follow",
      madeTables,
      {
        ...having("departure_reports", (rows) =>
          rows.map((row) => ({...row, departure_id: row.departure_id && "dp-other"}))
        ),
        departures: madeTables.departures.map((row) => ({...row, id: "dp-other"}))
      },
      [
        "Two reports of departures changed, from two documents",
        "- Report of departures: Harbor Office in Ferry News: what it is tied to is told under another id",
        "- Report of departures: Harbor Office in “Inspectors leave <b>office</b>”: what it is tied to is told under another id",
        "One departure under another id",
        "- Departure: Harbor Office: the same, under another id"
      ]
    ],
    ["nothing", madeTables, madeTables, []]
  ];
  test.each(cases)("%s", (_, a, b, words) => expect(said(a, b)).toEqual(words));

  test("the same words twice in a document are paired only where it is clear which is which", () => {
    const [row] = madeTables.statements;
    const at = (start: number, prefix: string) => ({...row!, id: `st-${start}`, start, end: start + 16, prefix});
    const moved = (before: number[], now: number[], prefixes: string[] = []): (string | undefined)[] =>
      difference(
        {...noTables, statements: before.map((start, i) => at(start, prefixes[i] ?? ""))},
        {
          ...noTables,
          statements: now.map((start, i) => at(start, prefixes[before.length + i] ?? ""))
        }
      ).map(({kind}) => kind);
    expect(moved([1, 50], [2, 51], ["a", "b", "a", "b"])).toEqual(["moved", "moved"]);
    expect(moved([1, 50], [2, 51], ["a", "b", "c", "d"])).toEqual(["added", "added", "removed", "removed"]);
    expect(moved([1, 50], [2], ["a", "b", "c"])).toEqual(["added", "removed", "removed"]);
    expect(moved([1], [2], ["a", "c"])).toEqual(["moved"]);
  });

  test("a column that only one side has is no change of every row", () => {
    const older = madeTables.incidents.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => name !== "shots"))
    );
    expect(difference({incidents: older}, {incidents: madeTables.incidents})).toEqual([]);
  });

  test("in short it is a sentence", () => {
    expect(sayInShort([])).toBe("Nothing differs.");
    expect(sayInShort(sayDifference(noTables, madeTables))).toMatch(
      /^Two documents added; three statements added, from two documents; /
    );
  });
});
