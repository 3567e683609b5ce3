import {sayNumber} from "../../model/count.js";
import {documentHref, passageHref} from "../../model/passage.js";
import type {Correction, DocumentRow, Tables} from "../../model/tables/index.js";
import {capitalized} from "../../model/words.js";
import type {Block} from "../block.js";
import {maker, type Child, type Make} from "../element.js";
import {webAddress} from "../link.js";
import {sourceName} from "../reporters.js";
import {correctionAnchor} from "./notice.js";
import {sayDay, sayDecision} from "./sayCorrection.js";

interface Known {
  readonly documents: ReadonlyMap<string, DocumentRow>;
  /** Ids of the rows that are on a document's page. */
  readonly rows: ReadonlySet<string>;
}

const know = (tables: Tables): Known => ({
  documents: new Map(tables.documents.map((row) => [row.id, row])),
  rows: new Set(
    [tables.statements, tables.departure_reports, tables.incident_reports, tables.measures].flat().map(({id}) => id)
  )
});

/** The words that it is about, which open their passage, and who published them. */
function passage(h: Make, {exact, document_id, row_id}: Correction, {documents, rows}: Known): Child {
  const document = documents.get(document_id ?? "");
  if (exact === null || !document) return null;
  const href = rows.has(row_id) ? passageHref({id: row_id, document_id: document.id}) : documentHref(document.id);
  return h(
    "blockquote",
    null,
    h("a", {class: "passage", href}, exact),
    h("footer", {class: "byline"}, sourceName(document))
  );
}

function restsOn(h: Make, {source}: Correction): Child {
  if (source === null) return null;
  const address = webAddress(source);
  return h(
    "p",
    {class: "byline"},
    "Rests on ",
    address ? h("a", {href: address, rel: "external noopener noreferrer"}, source) : source
  );
}

function entry(h: Make, row: Correction, known: Known): HTMLElement {
  return h(
    "li",
    {id: correctionAnchor(row.id)},
    h("p", {class: "byline"}, [sayDay(row), row.by].filter(Boolean).join(" · ")),
    h("p", {class: "what"}, `${capitalized(sayDecision(row))}.`),
    passage(h, row, known),
    row.why !== null && h("p", {class: "why"}, row.why),
    restsOn(h, row)
  );
}

function sayConfirmed(count: number): string | null {
  if (count === 0) return null;
  return `Editors have confirmed ${sayNumber(count)} ${count === 1 ? "row" : "rows"} as the rules found ${count === 1 ? "it" : "them"}.`;
}

/** Every decision that changed something, the newest first: what, on which words, who decided and why. */
export const correctionsPage: Block = (tables, {document}) => {
  const h = maker(document);
  const changes = tables.corrections.filter(({action}) => action !== "confirm").reverse();
  const known = know(tables);
  const confirmed = sayConfirmed(tables.corrections.length - changes.length);
  return h(
    "div",
    null,
    changes.length === 0
      ? h("p", {class: "empty"}, "No row has been corrected.")
      : h("ol", {class: "corrections"}, ...changes.map((row) => entry(h, row, known))),
    confirmed !== null && h("p", {class: "notes"}, confirmed)
  );
};
