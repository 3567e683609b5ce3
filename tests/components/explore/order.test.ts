import {describe, expect, it} from "vitest";
import {toColumns} from "../../../src/components/explore/columns.js";
import {type ExploreRow, exploreRows} from "../../../src/components/explore/exploreRow.js";
import {orderer} from "../../../src/components/explore/order.js";
import {type Sort, sorts} from "../../../src/components/explore/viewState.js";
import {manyTables} from "../../manyTables.js";

type Given = Pick<ExploreRow, "published" | "date" | "speaker">;

const [row] = exploreRows(manyTables(20, 5));
if (!row) throw new Error("no row");

const given = (published: string | null, date: string | null, speaker: string | null): Given => ({
  published,
  date,
  speaker
});

/* As exploreRows has them: the newest document first, one without a date last. */
const rows: Given[] = [
  given("2026-02-01", "2026-01-07", "Ola"),
  given("2026-02-01", "2026-01", null),
  given("2026-01-20", "XXXX-01-01", "ada"),
  given("2026-01-20", "2025-12-31", "Émile"),
  given("XXXX-03", "2026-01-31/..", "Zoe"),
  given(null, null, "Ola")
];
const columns = toColumns(rows.map((each, i) => ({...row, ...each, id: `st-${i}`})));
const sort = orderer(columns);
const everyRow = Uint32Array.from(rows.keys());

describe("the rows of the list", () => {
  it.each<[Sort, string, number[]]>([
    ["newest", "stay as they come", [0, 1, 2, 3, 4, 5]],
    ["oldest", "the oldest document first; without a year or a date last", [2, 3, 0, 1, 4, 5]],
    ["latest", "an open end is later than any day; a month counts by its last day", [4, 1, 0, 3, 2, 5]],
    ["earliest", "a month counts by its first day; without a year or a date last", [3, 1, 0, 4, 2, 5]],
    ["speaker", "A to Z, accents and case aside, nobody last", [2, 3, 0, 5, 4, 1]]
  ])("%s: %s", (by, _, expected) => {
    expect([...sort(everyRow, by)]).toEqual(expected);
  });

  it.each(sorts)("%s: those in view only, in the same order, each time anew", (by) => {
    const whole = [...sort(everyRow, by)];
    for (const some of [[], [3], [1, 4, 5], [0, 2, 3]]) {
      const kept = [...sort(Uint32Array.from(some), by)];
      expect(kept).toEqual(whole.filter((each) => some.includes(each)));
    }
  });
});
