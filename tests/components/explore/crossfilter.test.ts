import {describe, expect, it} from "vitest";
import {columnOf, toColumns} from "../../../src/components/explore/columns.js";
import {crossfilter, daysOf} from "../../../src/components/explore/crossfilter.js";
import {exploreRows} from "../../../src/components/explore/exploreRow.js";
import {type FacetId, facetIds} from "../../../src/components/explore/facets.js";
import {packColumns, unpackColumns} from "../../../src/components/explore/packed.js";
import {binsFor, countBins, daysOfBin, isoDay} from "../../../src/components/explore/timeBins.js";
import {everything, type Filters, readState, withValues} from "../../../src/components/explore/viewState.js";
import {noTables} from "../../anyTables.js";
import {manyTables, random} from "../../manyTables.js";
import {queryTables} from "../../queryTables.js";
import {seedTables} from "../../seedTables.js";
import {failures, givenValues} from "./recount.js";

/* Through the file, as the page has them. */
const columnsOf = (rows: ReturnType<typeof exploreRows>) =>
  unpackColumns(packColumns(toColumns(rows)).buffer as ArrayBuffer);

const rows = exploreRows(manyTables(300, 7));
const columns = columnsOf(rows);
const count = crossfilter(columns);
const next = random(20_260_107);
const below = (n: number): number => Math.floor(next() * n);

/** Random filters: none to four facets with one to three of their values, and in half of them days of any kind. */
function randomFilters(): Filters {
  let state: Filters = {...everything, clock: below(2) === 0 ? "published" : "happened"};
  for (let i = below(5); i > 0; i--) {
    const id = facetIds[below(facetIds.length)] ?? "what";
    const {values} = columnOf(columns, id);
    const chosen = Array.from({length: 1 + below(3)}, () => values[below(values.length)] ?? "");
    state = withValues(state, id, chosen);
  }
  if (below(2) === 0) return state;
  const from = 19_300 + below(1200);
  const to = from + below(500);
  const [open, closed] = [below(4) === 0, below(4) === 0];
  return {...state, from: open ? null : isoDay(from), to: closed ? null : isoDay(to), undated: below(3) === 0};
}

/** What the site's counts have to be, by loops over the plain rows. */
function recount(filters: Filters) {
  const values = new Map(facetIds.map((id) => [id, new Map<string, number>()]));
  const inView: string[] = [];
  const uncounted: string[] = [];
  for (const row of rows) {
    const failed = failures(row, filters);
    if (failed.length === 0) (row.uncounted === null ? inView : uncounted).push(row.id);
    if (row.uncounted !== null || failed.length > 1) continue;
    for (const [id, counts] of values)
      if (failed.length === 0 || failed[0] === id)
        for (const value of givenValues(row, id)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return {values, inView, uncounted};
}

const named = (column: {values: readonly string[]}, counts: Uint32Array): Map<string, number> =>
  new Map(column.values.map((value, code) => [value, counts[code] ?? 0] as const).filter(([, n]) => n > 0));

describe("counts under filters", () => {
  it("are those of a plain re-count on 10,000 random filters", () => {
    let found = 0;
    for (let i = 0; i < 10_000; i++) {
      const filters = randomFilters();
      const counts = count(filters);
      const again = recount(filters);
      const ids = (list: Uint32Array): (string | undefined)[] => [...list].map((row) => rows[row]?.id);
      found += again.inView.length;
      if (JSON.stringify(ids(counts.rows)) !== JSON.stringify(again.inView))
        expect([filters, ids(counts.rows)]).toEqual([filters, again.inView]);
      if (JSON.stringify(ids(counts.uncounted)) !== JSON.stringify(again.uncounted))
        expect([filters, ids(counts.uncounted)]).toEqual([filters, again.uncounted]);
      columns.facets.forEach((column, f) => {
        const ours = named(column, counts.values[f] ?? new Uint32Array());
        const theirs = again.values.get(column.id) ?? new Map<string, number>();
        const same = ours.size === theirs.size && [...theirs].every(([value, n]) => ours.get(value) === n);
        if (!same) expect([filters, column.id, ours]).toEqual([filters, column.id, theirs]);
      });
    }
    expect(found).toBeGreaterThan(10_000);
  });

  it("leave rows out that deny or don't assert, and find them when asked for", () => {
    const {rows: inView, uncounted} = count(everything);
    expect(inView.length + uncounted.length).toBe(rows.length);
    expect(inView.length).toBe(rows.filter((row) => row.uncounted === null).length);
    expect(uncounted.length).toBeGreaterThan(0);
  });

  it("lose no row: each facet's values, “not given” among them, are at least as many as the rows", () => {
    const {values, rows: inView} = count(everything);
    columns.facets.forEach(({id, slots}, f) => {
      const sum = (values[f] ?? new Uint32Array()).reduce((a, b) => a + b, 0);
      if (slots.length === 1) expect([id, sum]).toEqual([id, inView.length]);
      else expect(sum).toBeGreaterThanOrEqual(inView.length);
    });
  });

  it("are those of SQL on the tables themselves", async () => {
    const tables = await seedTables();
    const own = exploreRows(tables);
    const columns = columnsOf(own);
    const {rows: inView, values} = crossfilter(columns)(readState("?source=Factually"));
    await queryTables(tables, async (query) => {
      const sql = `WITH claims AS (
          SELECT id, document_id, [place] AS places FROM departure_reports WHERE polarity = 'positive' AND modality = 'asserted'
          UNION ALL SELECT id, document_id, [place, region] FROM incident_reports WHERE polarity = 'positive' AND modality = 'asserted'
          UNION ALL SELECT id, document_id, [place] FROM measures WHERE polarity = 'positive')
        SELECT value, count(*)::INT AS n
        FROM (SELECT DISTINCT c.id, unnest(c.places) AS value FROM claims c JOIN documents d ON d.id = c.document_id
          WHERE d.publisher = 'Factually')
        WHERE value IS NOT NULL GROUP BY 1`;
      const there = new Map((await query(sql)).map(({value, n}) => [value, n]));
      const column = columnOf(columns, "place");
      const here = named(column, values[columns.facets.indexOf(column)] ?? new Uint32Array());
      here.delete("");
      expect(here).toEqual(there);
      expect(inView.length).toBeGreaterThan(Number(there.get("Minneapolis")));
    });
  });

  it("are none where there are no rows", () => {
    const {rows: inView, values} = crossfilter(columnsOf(exploreRows(noTables)))(readState("?place=a&from=2026-01-01"));
    expect([inView.length, values.every((counts) => counts.every((n) => n === 0))]).toEqual([0, true]);
  });
});

describe("bars of time", () => {
  it("hold what a brush over them gives, for each bar of both clocks", () => {
    for (const clock of ["published", "happened"] as const) {
      const dates = columns.dates[clock];
      const all = count(everything).rows;
      for (const zoom of [null, daysOf({from: "2024-03-01", to: "2024-04-15"})]) {
        const bins = binsFor(dates, all, zoom);
        if (!bins) throw new Error("no bins");
        const {sure, possible, undated} = countBins(dates, bins, all);
        for (let bin = 0; bin < sure.length; bin++) {
          const [from, to] = daysOfBin(bins, bin).map(isoDay);
          const brushed = count({...everything, clock, from: from ?? null, to: to ?? null});
          expect((sure[bin] ?? 0) + (possible[bin] ?? 0)).toBe(brushed.rows.length);
        }
        expect(undated).toBe(count({...everything, clock, undated: true}).rows.length);
      }
    }
  });

  it("are sure where a date lies within one of them only", () => {
    const made = exploreRows(manyTables(40, 3)).map((row, i) => ({
      ...row,
      uncounted: null,
      published: ["2026-01-07", "2026-01", "2026-02-01", "XXXX-01-07", null][i % 5] ?? null
    }));
    const columns = columnsOf(made);
    const all = crossfilter(columns)(everything).rows;
    const bins = binsFor(columns.dates.published, all, null);
    if (!bins) throw new Error("no bins");
    const {sure, possible, undated} = countBins(columns.dates.published, bins, all);
    expect([bins.unit, sure.length, undated]).toEqual(["month", 6, 8]);
    expect([...sure]).toEqual([0, 0, 0, 0, 16, 8]);
    expect([...possible]).toEqual([0, 0, 0, 0, 8, 0]);
  });
});

it("columns are the same after they were written and read", () => {
  const made = toColumns(rows);
  expect(unpackColumns(packColumns(made).buffer as ArrayBuffer)).toEqual(made);
  expect(() => unpackColumns(packColumns(made).buffer.slice(0, 40) as ArrayBuffer)).toThrow("cut off");
  const ids: readonly FacetId[] = made.facets.map(({id}) => id);
  expect([...ids].sort()).toEqual([...facetIds].sort());
});
