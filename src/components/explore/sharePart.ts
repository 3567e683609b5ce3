import type {Make} from "../element.js";
import {copyButton} from "../export/copyButton.js";
import {fontRules} from "../export/fontRules.js";
import {pngBlob} from "../export/pngBlob.js";
import {saveButton} from "../export/saveButton.js";
import {siteRoot} from "../export/siteRoot.js";
import type {Part} from "./part.js";
import {sayCitation} from "./sayView.js";
import type {View} from "./view.js";
import {viewCsv, type ViewFile, viewJson, type StoredRow} from "./viewRows.js";
import {writeState} from "./viewState.js";

export interface ShareOptions {
  readonly document: Document;
  /** The rows with these numbers, in this order. */
  readonly load: (rows: readonly number[]) => Promise<readonly StoredRow[]>;
  /** The day where the reader is, as `2026-01-07`. */
  readonly today: () => string;
}

/** The address of a view, whole, so that it holds elsewhere. */
export function viewAddress({state}: View, document: Document): string {
  const query = writeState(state);
  const page = new URL(document.location.href);
  return `${page.origin}${page.pathname}${query === "" ? "" : `?${query}`}`;
}

async function readFont(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.arrayBuffer();
}

/** The view as a picture, its typefaces in it; the code that draws it is loaded when it is asked for. */
async function viewPng(view: View, citation: string, document: Document): Promise<Blob> {
  const {viewPicture} = await import("./viewPicture.js");
  const svg = viewPicture(view, {width: 640, theme: "light", document, citation});
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  style.textContent = await fontRules(document, svg.textContent ?? "", readFont);
  svg.prepend(style);
  const {XMLSerializer} = document.defaultView ?? globalThis;
  return pngBlob(new XMLSerializer().serializeToString(svg), {document});
}

/** Cite, link, and the rows and picture of exactly this view. */
export function sharePart(h: Make, {document, load, today}: ShareOptions): Part {
  let view: View | null = null;
  const now = (): View => {
    if (!view) throw new Error("nothing is shown yet");
    return view;
  };
  const cite = (): string => {
    const {headline, filters, columns} = now();
    return sayCitation({headline, filters, version: columns.version, url: viewAddress(now(), document), on: today()});
  };
  const file = (): ViewFile => ({...now(), citation: cite(), root: siteRoot(document)});
  const name = (ending: string) => (): string =>
    `sourceline-${now().columns.version}-${now().listed.length}-passages.${ending}`;
  const rows = (): Promise<readonly StoredRow[]> => load([...now().listed]);
  const sentence = h("p", {class: "citation"});
  const details = h(
    "details",
    {class: "cite"},
    h("summary", null, "Cite this view"),
    sentence,
    copyButton({document, label: "Copy the sentence", text: cite})
  );
  const save = (label: string, ending: string, content: () => Promise<Blob>): HTMLElement =>
    saveButton({document, label, name: name(ending), content});
  const element = h(
    "section",
    {class: "share", "aria-label": "This view to take along"},
    details,
    h(
      "div",
      {class: "saves"},
      copyButton({document, label: "Copy the link", text: () => viewAddress(now(), document)}),
      save("CSV", "csv", async () => new Blob([viewCsv(await rows(), file())], {type: "text/csv"})),
      save("JSON", "json", async () => new Blob([viewJson(await rows(), file())], {type: "application/json"})),
      save("PNG", "png", () => viewPng(now(), cite(), document))
    )
  );
  return {
    element,
    update: (next) => {
      view = next;
      sentence.textContent = cite();
    }
  };
}
