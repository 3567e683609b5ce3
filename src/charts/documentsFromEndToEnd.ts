import {sayNumber} from "../model/count.js";
import {capitalized, shortened} from "../model/words.js";
import type {Chart} from "./chart.js";
import {finish} from "./finish.js";
import {
  byDocument,
  foundKinds,
  foundQuery,
  sayDocument,
  sayDocumentFacts,
  sayFound,
  sayNewest,
  type FoundRow
} from "./foundRow.js";
import {sparkTable} from "./kinds/sparkTable.js";
import {markTitle} from "./passageRow.js";

/** Where in its document a passage begins, in percent of the text. */
const percent = ({start, length}: FoundRow): number => Math.round((100 * start) / Math.max(1, length));

const alt = (rows: readonly FoundRow[]): string =>
  `A table of documents, with ticks where passages stand in them: ${sayFound(rows)}.`;

/** Where in each document the passages stand. */
export const documentsFromEndToEnd: Chart<FoundRow> = {
  id: "documents-from-end-to-end",
  kind: "spark-table",
  query: foundQuery,
  headline: (rows) => [
    `${byDocument(rows).length === 1 ? "A document" : `${capitalized(sayNumber(byDocument(rows).length))} documents`}, from the first word to the last`
  ],
  standfirst: () => ["Each tick is a passage, where it stands in the document’s text, and opens it."],
  notes: (rows) => [...sayNewest(rows), "Left: the document’s first word; right: its last, however long it is."],
  alt,
  columns: [
    {name: "Document", cell: ({source}) => source},
    {name: "Found", cell: ({found}) => found.replace(/s$/, "")},
    {name: "Place in the text", numeric: true, cell: (row) => `${percent(row)} percent`},
    {name: "Passage", cell: ({exact}) => shortened(exact, 140)}
  ],
  plot: (rows, {width, document}) =>
    finish(
      sparkTable(rows, {
        width,
        document,
        key: ({document_id}) => document_id,
        label: sayDocument,
        sublabel: sayDocumentFacts,
        lines: foundKinds,
        line: ({found}) => found,
        place: ({start, length}) => start / Math.max(1, length),
        title: markTitle
      }),
      alt(rows)
    )
};
