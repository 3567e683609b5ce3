import {sayNumber} from "../model/count.js";
import {groupBy} from "../model/groupBy.js";
import {capitalized, listed, shortened} from "../model/words.js";
import type {Chart} from "./chart.js";
import {finish} from "./finish.js";
import {unitRows} from "./kinds/unitRows.js";
import {markTitle, reportColumns, type ReportRow} from "./passageRow.js";
import type {Prose} from "./prose.js";

interface Row extends ReportRow {
  readonly speaker: string;
  readonly speaker_id: string | null;
  readonly speaker_affiliation: string | null;
  readonly kind: "direct" | "mixed" | "indirect";
}

const shown = 12;

const query = `WITH shown AS (
  SELECT speaker, count(*) AS n FROM statements
  WHERE speaker IS NOT NULL AND speaker_id IS NOT NULL AND polarity = 'positive'
  GROUP BY speaker ORDER BY n DESC, speaker LIMIT ${shown}
)
SELECT ${reportColumns}, r.speaker, r.speaker_id, r.speaker_affiliation, r.kind
FROM statements r JOIN shown s ON s.speaker = r.speaker JOIN documents d ON d.id = r.document_id
WHERE r.polarity = 'positive'
ORDER BY s.n DESC, r.speaker, array_position(['direct', 'mixed', 'indirect'], r.kind), r.document_id, r.start`;

interface Speaker {
  readonly name: string;
  readonly rows: readonly Row[];
}

const speakers = (rows: readonly Row[]): Speaker[] =>
  [...groupBy(rows, ({speaker}) => speaker)].map(([name, group]) => ({name, rows: group}));

const most = (rows: readonly Row[]): Speaker[] => {
  const all = speakers(rows);
  return all.filter(({rows: {length}}) => length === all[0]?.rows.length);
};

function headline(rows: readonly Row[]): Prose {
  const first = most(rows);
  const count = first[0]?.rows.length ?? 0;
  const times = count === 1 ? "once" : count === 2 ? "twice" : `${sayNumber(count)} times`;
  const names = first.slice(0, 3).map(({name}) => name);
  return [`Most often quoted by name: ${listed(names)}, ${times}${first.length > 1 ? " each" : ""}`];
}

const alt = (rows: readonly Row[]): string =>
  `Statements by speaker, one mark each: ${listed(
    speakers(rows).map(({name, rows: {length}}) => `${name}, ${sayNumber(length)}`)
  )}.`;

const marks = {direct: "dot", mixed: "half dot", indirect: "hollow dot"} as const;

/** Who is quoted: one mark for each statement, the most quoted speakers first. */
export const statementsBySpeaker: Chart<Row> = {
  id: "statements-by-speaker",
  kind: "unit-rows",
  query,
  headline,
  standfirst: (rows) => [
    "Each mark is one statement and opens it.",
    speakers(rows).length === shown ? ` The ${sayNumber(shown)} speakers with the most statements.` : ""
  ],
  legend: () => [
    {mark: "dot", words: "In quotation marks"},
    {mark: "half dot", words: "Partly"},
    {mark: "hollow dot", words: "Retold"}
  ],
  notes: () => ["That somebody is quoted says that they said it, not that it is so."],
  alt,
  columns: [
    {name: "Speaker", cell: ({speaker}) => speaker, page: ({speaker_id}) => speaker_id},
    {name: "Affiliation", cell: ({speaker_affiliation}) => speaker_affiliation ?? ""},
    {name: "Kind", cell: ({kind}) => capitalized(kind)},
    {name: "Statement", cell: ({exact}) => shortened(exact, 140)},
    {name: "Document", cell: ({source}) => source}
  ],
  plot: (rows, {width, document}) =>
    finish(
      unitRows(rows, {
        width,
        document,
        key: ({speaker}) => speaker,
        label: (group) => {
          const affiliation = group.find((row) => row.speaker_affiliation)?.speaker_affiliation;
          return [group[0]?.speaker, affiliation].filter(Boolean).join(", ");
        },
        mark: ({kind}) => marks[kind],
        title: (row) => `${row.kind}: ${markTitle(row)}`
      }),
      alt(rows)
    )
};
