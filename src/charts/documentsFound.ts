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
import {smallMultiples} from "./kinds/smallMultiples.js";
import {markTitle} from "./passageRow.js";

const alt = (rows: readonly FoundRow[]): string => `Small bars of what was found in each document: ${sayFound(rows)}.`;

/** What was found in each document, on one scale. */
export const documentsFound: Chart<FoundRow> = {
  id: "documents-found",
  kind: "small-multiples",
  query: foundQuery,
  headline: (rows) => [
    `What was found in ${byDocument(rows).length === 1 ? "one document" : `each of ${sayNumber(byDocument(rows).length)} documents`}`
  ],
  standfirst: () => [
    "Passages that report a statement, a departure, an incident of force or a figure. Each stretch of a bar opens its passage."
  ],
  notes: (rows) => [
    ...sayNewest(rows),
    "Passages are counted, not events: several may tell of one event. All panels have the same scale."
  ],
  alt,
  columns: [
    {name: "Document", cell: ({source}) => source},
    {name: "Found", cell: ({found}) => capitalized(found.replace(/s$/, ""))},
    {name: "Passage", cell: ({exact}) => shortened(exact, 140)}
  ],
  plot: (rows, {width, document}) =>
    finish(
      smallMultiples(rows, {
        width,
        document,
        key: ({document_id}) => document_id,
        label: sayDocument,
        sublabel: sayDocumentFacts,
        category: ({found}) => found,
        categories: foundKinds,
        title: markTitle
      }),
      alt(rows)
    )
};
