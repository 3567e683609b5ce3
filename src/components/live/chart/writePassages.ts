import type {ChartRow} from "../../../charts/chart.js";
import {sayCitation, sourcesOf, type SourceDocument} from "../../../charts/sources.js";
import {shortened} from "../../../model/words.js";
import type {ChartPassages} from "./passages.js";

/** The passages behind a chart's rows, each once; long ones are cut. */
export const passagesOf = (rows: readonly ChartRow[], documents: readonly SourceDocument[]): ChartPassages => ({
  passages: Object.fromEntries(rows.map(({id, exact}) => [id, shortened(exact, 300)])),
  documents: Object.fromEntries(sourcesOf(rows, documents).map((document) => [document.id, sayCitation(document)]))
});

/** As the text of a script element of data: nothing in it ends the element. */
export const writePassages = (passages: ChartPassages): string => JSON.stringify(passages).replaceAll("<", "\\u003c");
