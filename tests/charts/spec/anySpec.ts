import fc from "fast-check";
import {filterOps, validSpec, type ChartSpec} from "../../../src/charts/spec/chartSpec.js";
import {specKindNames} from "../../../src/charts/spec/specKinds.js";
import {specTable, specTableNames} from "../../../src/charts/spec/specTables.js";

const words = fc.oneof(
  fc.constantFrom(
    "",
    "direct",
    "Ferry News",
    "true",
    "maine",
    "İ",
    "ΣΑΣ",
    "ß",
    "o'er",
    "a:b:c",
    "100%",
    "&=#+",
    "\\",
    "“x”"
  ),
  fc.string({unit: "binary", maxLength: 12})
);
const columns = [...new Set(specTableNames.flatMap((name) => specTable(name).columns.map((column) => column.name)))];
const column = fc.constantFrom(...columns, "nothing", "id; DROP TABLE documents");

/** Any spec that can be drawn, made from anything. */
export const anySpec: fc.Arbitrary<ChartSpec> = fc
  .record({
    id: fc.constantFrom("my-chart", "a", "new", "chart-2", "Not An Id"),
    table: fc.constantFrom(...specTableNames),
    kind: fc.constantFrom(...specKindNames),
    filters: fc.array(
      fc.record({column, op: fc.constantFrom(...filterOps), value: fc.oneof(words, fc.constantFrom("0", "2", "-1.5"))}),
      {maxLength: 3}
    ),
    group: column,
    part: column,
    count: fc.constantFrom("people", "killed", "injured", ""),
    reckon: fc.constantFrom("each", "total", "average"),
    order: fc.constantFrom("most", "fewest", "name"),
    from: fc.constantFrom(0, 0, 10, -3, NaN, 1e21, 0.1),
    highlight: words,
    notes: fc.array(fc.record({on: fc.constantFrom("row", "value", "date"), at: words, by: words, words}), {
      maxLength: 3
    }),
    headline: words,
    standfirst: words,
    note: words,
    byline: words,
    alt: words
  })
  .map(validSpec);
