import {complete} from "../../charts/complete.js";
import {plainCode} from "../../charts/picture/embedCode.js";
import {picture, sizes} from "../../charts/picture/picture.js";
import {plain} from "../../charts/prose.js";
import type {SourceDocument} from "../../charts/sources.js";
import {chartOfSpec} from "../../charts/spec/chartOfSpec.js";
import type {ChartSpec} from "../../charts/spec/chartSpec.js";
import {specFile, specFileName} from "../../charts/spec/specFile.js";
import type {SpecRow} from "../../charts/spec/specRow.js";
import type {Make} from "../element.js";
import {copyButton} from "../export/copyButton.js";
import {csvText} from "../export/csvText.js";
import {pngBlob} from "../export/pngBlob.js";
import {saveButton} from "../export/saveButton.js";
import {siteRoot} from "../export/siteRoot.js";
import {svgFile} from "../export/svgFile.js";

/** The chart as it is when a button is pressed. */
export interface Current {
  readonly spec: ChartSpec;
  readonly rows: readonly SpecRow[];
  readonly documents: readonly SourceDocument[];
}

export interface Outputs {
  readonly element: HTMLElement;
  /** Shows the texts of the chart as it is now. */
  readonly refresh: () => void;
}

function embedCode({spec, rows, documents}: Current, document: Document): string {
  const chart = complete(chartOfSpec(spec));
  const root = siteRoot(document);
  const svg = picture(chart, rows, documents, {width: sizes.medium, theme: "light", document, root});
  const height = Number(svg.getAttribute("height"));
  return plainCode({id: spec.id, headline: plain(chart.headline(rows)), alt: chart.alt(rows), height}, root);
}

const blob = (text: string, type: string): Blob => new Blob([text], {type});

function saving(h: Make, document: Document, now: () => Current): HTMLElement {
  const svg = (): Promise<string> => {
    const {spec, rows, documents} = now();
    return svgFile(complete(chartOfSpec(spec)), rows, documents, {document});
  };
  const name = (ending: string) => () => `${now().spec.id}.${ending}`;
  const csv = (): string => csvText(now().rows, now().documents, siteRoot(document));
  return h(
    "p",
    {class: "builder-actions"},
    saveButton({
      document,
      label: "Save SVG",
      name: name("svg"),
      content: async () => blob(await svg(), "image/svg+xml")
    }),
    saveButton({document, label: "Save PNG", name: name("png"), content: async () => pngBlob(await svg(), {document})}),
    saveButton({document, label: "Save CSV", name: name("csv"), content: () => blob(csv(), "text/csv")}),
    saveButton({
      document,
      label: "Save the chart’s file",
      name: () => specFileName(now().spec.id),
      content: () => blob(specFile(now().spec), "text/plain")
    })
  );
}

/** All that can be taken of the chart: files to save, texts to copy. */
export function outputs(h: Make, document: Document, now: () => Current): Outputs {
  const alt = (): string => {
    const {spec, rows} = now();
    return complete(chartOfSpec(spec)).alt(rows);
  };
  const texts = [
    {label: "Copy the chart’s file", title: "The chart’s file", text: () => specFile(now().spec)},
    {label: "Copy the embed code", title: "The embed code", text: () => embedCode(now(), document)},
    {label: "Copy the alt text", title: "The alt text", text: alt},
    {label: "Copy the address", title: "The address of this chart", text: () => document.location.href}
  ].map((each) => ({...each, shown: h("pre", {tabindex: 0}, "")}));
  const element = h(
    "section",
    {class: "builder-outputs", "aria-label": "Take it"},
    h("h2", null, "Take it"),
    saving(h, document, now),
    ...texts.map(({label, title, text, shown}) =>
      h("div", null, copyButton({document, label, text}), h("details", null, h("summary", null, title), shown))
    ),
    h(
      "p",
      {class: "builder-hint"},
      "The file goes into src/charts and its chart into the list in src/charts/index.ts: then npm run charts publishes it, and the embed code has a page to show."
    )
  );
  return {
    element,
    refresh: () => {
      for (const {text, shown} of texts) shown.textContent = text();
    }
  };
}
