import {createHash} from "node:crypto";
import {palette} from "../../../src/charts/palette.js";
import {setLinks} from "../../../src/charts/picture/links.js";
import {plain} from "../../../src/charts/prose.js";
import {chartFigure} from "../../../src/components/chartFigure.js";
import {maker} from "../../../src/components/element.js";
import {embedScript} from "./embedScript.js";
import type {OutputSettings, Published} from "./outputs.js";
import {subsetFaces} from "./subsetFaces.js";

export type EmbedVariant = "branded" | "bare";

const policy = (): string =>
  [
    "default-src 'none'",
    `script-src 'sha256-${createHash("sha256").update(embedScript).digest("base64")}'`,
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'"
  ].join("; ");

/** The chart as the site shows it, and the picture for browsers that neither run scripts nor know container queries. */
function content(
  {chart, rows, documents}: Published,
  root: string,
  document: Document,
  variant: EmbedVariant
): Element {
  const h = maker(document);
  const figure = chartFigure(chart, rows, {documents}, {document, heading: "h1", live: false});
  const image = {class: "fallback", src: `${chart.id}-medium.png`, alt: chart.alt(rows), loading: "lazy"};
  figure.querySelector(".drawings")?.after(h("noscript", null, h("img", image)));
  const brand = h(
    "p",
    {class: "brand"},
    h("a", {href: `${root}/gallery.html#${chart.id}`, target: "_top"}, "Sourceline")
  );
  const main = h("main", {class: variant}, figure, variant === "branded" && brand);
  setLinks(main, root);
  return main;
}

/** A chart as a page of its own for a frame in another page: one file, its type and style in it. */
export async function embedPage(
  published: Published,
  {site, typefaces, embedCss}: OutputSettings,
  document: Document,
  variant: EmbedVariant
): Promise<string> {
  const {chart, rows} = published;
  const root = site ?? "../..";
  const main = content(published, root, document, variant);
  const fonts = await subsetFaces(main.textContent, typefaces);
  const title = plain(chart.headline(rows)).replace(/[&<]/g, (char) => (char === "&" ? "&amp;" : "&lt;"));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="theme-color" content="${palette.light.paper}">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="canonical" href="${root}/gallery.html#${chart.id}">
<link rel="alternate" type="application/json+oembed" href="oembed.json">
<style>
${embedCss}
${fonts}
</style>
</head>
<body>
${main.outerHTML}
<script>${embedScript}</script>
</body>
</html>
`;
}
