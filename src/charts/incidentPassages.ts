import {sayNumber} from "../model/count.js";
import {groupBy} from "../model/groupBy.js";
import {capitalized, listed, shortened} from "../model/words.js";
import type {Chart} from "./chart.js";
import {finish} from "./finish.js";
import {rankedBars} from "./kinds/rankedBars.js";
import {markTitle, reportColumns, type ReportRow} from "./passageRow.js";

interface Row extends ReportRow {
  readonly kind: string | null;
}

const query = `SELECT ${reportColumns}, r.kind
FROM incident_reports r JOIN documents d ON d.id = r.document_id
WHERE r.polarity = 'positive' AND r.modality = 'asserted'
ORDER BY count(*) OVER (PARTITION BY r.document_id) DESC, r.document_id, r.start
LIMIT 400`;

const byDocument = (rows: readonly Row[]): Row[][] => [...groupBy(rows, ({document_id}) => document_id).values()];
const sayCounts = (rows: readonly Row[]): string =>
  listed(byDocument(rows).map((group) => `${group[0]?.source ?? ""}, ${sayNumber(group.length)}`));
const alt = (rows: readonly Row[]): string => `Bars of passages on incidents of force by document: ${sayCounts(rows)}.`;
const passages = (n: number): string => `${sayNumber(n)} ${n === 1 ? "passage" : "passages"}`;

/** How many passages of each document tell of an incident of force. */
export const incidentPassages: Chart<Row> = {
  id: "incident-passages",
  kind: "ranked-bars",
  query,
  headline: (rows) => {
    const n = byDocument(rows).length;
    return [
      `${capitalized(passages(rows.length))} in ${sayNumber(n)} ${n === 1 ? "document" : "documents"} ${rows.length === 1 ? "tells" : "tell"} of incidents of force`
    ];
  },
  standfirst: () => [
    "Each stretch of a bar is one passage and opens it. Several passages may tell of the same incident: bars show how much a document tells, not how much happened."
  ],
  notes: (rows) => (rows.length < 400 ? [] : ["The first 400 passages."]),
  alt,
  columns: [
    {name: "Document", cell: ({source}) => source},
    {name: "Kind", cell: ({kind}) => capitalized(kind ?? "not given")},
    {name: "Passage", cell: ({exact}) => shortened(exact, 140)}
  ],
  plot: (rows, {width, document}) =>
    finish(
      rankedBars(rows, {
        width,
        document,
        key: ({document_id}) => document_id,
        label: ([row]) => row?.source ?? "",
        title: markTitle
      }),
      alt(rows)
    )
};
