import {sayNumber} from "../model/count.js";
import {groupBy} from "../model/groupBy.js";
import {capitalized, listed, shortened} from "../model/words.js";
import type {Chart} from "./chart.js";
import {finish} from "./finish.js";
import {stackedShares} from "./kinds/stackedShares.js";
import {markTitle, reportColumns, type ReportRow} from "./passageRow.js";

interface Row extends ReportRow {
  readonly kind: "direct" | "mixed" | "indirect";
}

const query = `SELECT ${reportColumns}, r.kind
FROM statements r JOIN documents d ON d.id = r.document_id
WHERE r.polarity = 'positive'
ORDER BY count(*) OVER (PARTITION BY r.document_id) DESC, r.document_id, r.start
LIMIT 400`;

const words = {direct: "in quotation marks", mixed: "partly", indirect: "retold"} as const;
const parts = Object.values(words);

const byDocument = (rows: readonly Row[]): Row[][] => [...groupBy(rows, ({document_id}) => document_id).values()];

const alt = (rows: readonly Row[]): string =>
  `Shares of statements in quotation marks, partly so and retold, by document: ${byDocument(rows)
    .map((group) => {
      const counts = parts
        .map((part) => ({part, n: group.filter(({kind}) => words[kind] === part).length}))
        .filter(({n}) => n > 0)
        .map(({part, n}) => `${sayNumber(n)} ${part}`);
      return `${group[0]?.source ?? ""}, of ${sayNumber(group.length)}: ${listed(counts)}`;
    })
    .join("; ")}.`;

/** How much of what people are reported to have said stands in quotation marks, by document. */
export const quotedOrRetold: Chart<Row> = {
  id: "quoted-or-retold",
  kind: "stacked-shares",
  query,
  headline: (rows) => {
    const quoted = rows.filter(({kind}) => kind === "direct").length;
    return [
      `Of ${sayNumber(rows.length)} reported statements, ${sayNumber(quoted)} ${quoted === 1 ? "stands" : "stand"} in quotation marks as a whole`
    ];
  },
  standfirst: () => [
    "How each document reports what people said. Each stretch of a bar is one statement and opens it."
  ],
  legend: () => [
    {mark: "square", words: "In quotation marks"},
    {mark: "square", color: "var(--series-2)", words: "Partly"},
    {mark: "square", color: "var(--series-3)", words: "Retold"}
  ],
  notes: (rows) => [
    ...(rows.length < 400 ? [] : ["The first 400 statements."]),
    "Bars are of one length; how many statements each stands for is written below it."
  ],
  alt,
  columns: [
    {name: "Document", cell: ({source}) => source},
    {name: "Reported", cell: ({kind}) => capitalized(words[kind])},
    {name: "Statement", cell: ({exact}) => shortened(exact, 140)}
  ],
  plot: (rows, {width, document}) =>
    finish(
      stackedShares(rows, {
        width,
        document,
        key: ({document_id}) => document_id,
        label: ([row]) => row?.source ?? "",
        part: ({kind}) => words[kind],
        parts,
        title: markTitle
      }),
      alt(rows)
    )
};
