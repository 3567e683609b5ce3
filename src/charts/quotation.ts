import {sayDate} from "../model/sayDate.js";
import type {Chart} from "./chart.js";
import {finish} from "./finish.js";
import {quoteCard} from "./kinds/quoteCard.js";
import {markTitle, reportColumns, shortSource, type ReportRow} from "./passageRow.js";

interface Row extends ReportRow {
  readonly speaker: string;
  readonly speaker_id: string | null;
  readonly speaker_role: string | null;
  readonly cue: string | null;
}

const longest = 240;

/** A quotation of one piece, so that nothing is left out between its marks. */
const query = `SELECT ${reportColumns}, r.speaker, r.speaker_id, r.speaker_role, r.cue
FROM statements r JOIN documents d ON d.id = r.document_id JOIN people p ON p.id = r.speaker_id
WHERE r.kind = 'direct' AND r.polarity = 'positive' AND length(r.exact) <= ${longest}
  AND (SELECT count(*) FROM statements s WHERE s.group_id = r.group_id) = 1
ORDER BY length(r.exact) DESC, r.document_id, r.start
LIMIT 1`;

const saySpeaker = ({speaker, speaker_role}: Row): string =>
  speaker_role === null ? speaker : `${speaker}, ${speaker_role}`;

const saySource = ({source, date_published}: Row): string =>
  `As quoted by ${shortSource(source, 80)}${date_published === null ? "" : `, ${sayDate(date_published)}`}`;

const alt = ([row]: readonly Row[]): string =>
  row ? `A quotation: “${row.exact.trim()}” ${saySpeaker(row)}. ${saySource(row)}.` : "";

/** One statement in its own words, large. */
export const quotation: Chart<Row> = {
  id: "quotation",
  kind: "quote-card",
  query,
  headline: ([row]) => [row ? `${row.speaker}, as quoted by ${shortSource(row.source, 60)}` : ""],
  standfirst: () => ["The words between the marks stand in the document as they stand here."],
  notes: () => [
    `Of all quotations of one piece by a named person, the longest with at most ${longest} characters: chosen by its length, not by what it says.`,
    "That somebody is quoted says that they are reported to have said it, not that it is so."
  ],
  alt,
  columns: [
    {name: "Speaker", cell: saySpeaker, page: ({speaker_id}) => speaker_id},
    {name: "Words", cell: ({exact}) => `“${exact.trim()}”`},
    {name: "Quoted by", cell: ({source}) => source}
  ],
  plot: (rows, {width, document}) => {
    const [row] = rows;
    if (!row) throw new Error("a quote card needs a row");
    const drawing = quoteCard(row, {
      width,
      document,
      speaker: saySpeaker(row),
      source: saySource(row),
      title: markTitle(row)
    });
    return finish(drawing, alt(rows));
  }
};
