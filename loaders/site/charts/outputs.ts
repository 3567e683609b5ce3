import {JSDOM} from "jsdom";
import type {Chart, ChartRow} from "../../../src/charts/chart.js";
import type {Theme} from "../../../src/charts/palette.js";
import {card} from "../../../src/charts/picture/card.js";
import {framesCode, plainCode, pymCode, type Embedded} from "../../../src/charts/picture/embedCode.js";
import {picture, sayByline, sizes, type Size} from "../../../src/charts/picture/picture.js";
import {rowsCsv} from "../../../src/charts/picture/rowsCsv.js";
import {plain} from "../../../src/charts/prose.js";
import type {Tables} from "../../../src/model/tables/index.js";
import {xmlText} from "../../../src/model/xmlText.js";
import {embedFonts, type RuleCache} from "./embedFonts.js";
import {embedPage} from "./embedPage.js";
import {metadata} from "./metadata.js";
import {oembed} from "./oembed.js";
import {toPdf} from "./pdf.js";
import {toPng} from "./png.js";
import type {Typeface} from "./typefaces.js";

export interface Published {
  readonly chart: Chart;
  readonly rows: readonly ChartRow[];
  readonly documents: Tables["documents"];
}

export interface OutputSettings {
  readonly typefaces: readonly Typeface[];
  /** The site's address without a slash at its end; null where it is not known: then links lead from folder to folder. */
  readonly site: string | null;
  /** The style of embeds. */
  readonly embedCss: string;
  /** Of the project. */
  readonly version: string;
}

/** Elements are made in it, never put into it. */
const {window} = new JSDOM();

/** As XML: a browser's page may hold characters that a file may not. */
const serialize = (svg: Element): string => xmlText(new window.XMLSerializer().serializeToString(svg));

/** The site's root as seen from a chart's folder. */
const rootOf = ({site}: OutputSettings): string => site ?? "../..";

type Files = Map<string, Buffer>;

async function pictures({chart, rows, documents}: Published, settings: OutputSettings, files: Files): Promise<void> {
  const cache: RuleCache = new Map();
  for (const size of Object.keys(sizes) as Size[]) {
    for (const theme of ["light", "dark"] satisfies Theme[]) {
      const options = {width: sizes[size], theme, document: window.document, root: rootOf(settings)};
      const svg = picture(chart, rows, documents, options);
      const name = `${chart.id}-${size}${theme === "dark" ? "-dark" : ""}`;
      files.set(`${name}.png`, toPng(serialize(svg), settings.typefaces, 2));
      await embedFonts(svg, settings.typefaces, cache);
      files.set(`${name}.svg`, Buffer.from(`${serialize(svg)}\n`));
    }
  }
}

async function print({chart, rows, documents}: Published, settings: OutputSettings): Promise<Buffer> {
  const options = {width: sizes.medium, theme: "light", document: window.document, root: rootOf(settings)} as const;
  const words = {title: plain(chart.headline(rows)), author: sayByline(chart), subject: chart.alt(rows)};
  return toPdf(picture(chart, rows, documents, options), settings.typefaces, words);
}

function socialCard({chart, rows, documents}: Published, settings: OutputSettings): Buffer {
  const svg = card(chart, rows, documents, {theme: "light", document: window.document, root: rootOf(settings)});
  return toPng(serialize(svg), settings.typefaces, 1);
}

function embedded({chart, rows, documents}: Published, settings: OutputSettings): Embedded {
  const options = {width: sizes.medium, theme: "light", document: window.document, root: rootOf(settings)} as const;
  const height = Number(picture(chart, rows, documents, options).getAttribute("height"));
  return {id: chart.id, headline: plain(chart.headline(rows)), alt: chart.alt(rows), height};
}

async function embeds(published: Published, settings: OutputSettings, files: Files): Promise<void> {
  const {document} = window;
  const root = rootOf(settings);
  const own = embedded(published, settings);
  files.set("embed.html", Buffer.from(await embedPage(published, settings, document, "branded")));
  files.set("embed-bare.html", Buffer.from(await embedPage(published, settings, document, "bare")));
  files.set(
    "embed.txt",
    Buffer.from(`${embedCodes(own, root)}
`)
  );
  files.set("oembed.json", Buffer.from(oembed(own, sayByline(published.chart), root)));
}

const embedCodes = (chart: Embedded, root: string): string =>
  [
    "For any page (the script gives the frame its height; without it the frame keeps its ratio):",
    plainCode(chart, root),
    "For a page with pym.js:",
    pymCode(chart, root),
    "For a page with @newswire/frames:",
    framesCode(chart, root),
    "Add ?theme=light or ?theme=dark to the address to keep to one; embed-bare.html is without headline and name."
  ].join("\n\n");

/**
 * Every file in which a chart is published, by name. The same chart, rows and settings give the same bytes: nothing in
 * them tells when or where they were made.
 */
export async function chartOutputs(
  published: Published,
  settings: OutputSettings
): Promise<ReadonlyMap<string, Buffer>> {
  const {chart, rows, documents} = published;
  const files: Files = new Map();
  await pictures(published, settings, files);
  files.set(`${chart.id}.pdf`, await print(published, settings));
  files.set(`${chart.id}.csv`, Buffer.from(rowsCsv(rows, documents, rootOf(settings))));
  files.set("card.png", socialCard(published, settings));
  files.set("alt.txt", Buffer.from(`${chart.alt(rows)}\n`));
  await embeds(published, settings, files);
  files.set("metadata.json", Buffer.from(metadata(chart, rows, documents, files, settings.version)));
  return files;
}
