import type {Chart, ChartRow} from "../../charts/chart.js";
import type {Theme} from "../../charts/palette.js";
import {picture, sizes} from "../../charts/picture/picture.js";
import type {SourceDocument} from "../../charts/sources.js";
import {xmlText} from "../../model/xmlText.js";
import {fontRules, type ReadFile} from "./fontRules.js";
import {siteRoot} from "./siteRoot.js";

export interface SvgOptions {
  readonly document: Document;
  /** In pixels; 640 where nothing is said. */
  readonly width?: number;
  /** Light where nothing is said: what is saved is mostly put on white. */
  readonly theme?: Theme;
  /** Where marks lead: the site's address without a slash at its end; that of the page where nothing is said. */
  readonly root?: string;
  /** False: the file names its typefaces and doesn't hold them, so that it is small and needs them installed. */
  readonly fonts?: boolean;
  /** Reads a font of the site; the browser's fetch where nothing is said. */
  readonly read?: ReadFile;
}

async function readFile(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return response.arrayBuffer();
}

/**
 * A chart as the text of an SVG file that stands by itself: headline, standfirst, legend, drawing, notes, source and
 * byline in one root, the page's typefaces in it. Throws an error that names a font that can't be read.
 */
export async function svgFile<R extends ChartRow>(
  chart: Chart<R>,
  rows: readonly R[],
  documents: readonly SourceDocument[],
  options: SvgOptions
): Promise<string> {
  const {document, width = sizes.medium, theme = "light", root = siteRoot(document)} = options;
  const {fonts = true, read = readFile} = options;
  const svg = picture(chart, rows, documents, {width, theme, document, root});
  const rules = fonts ? await fontRules(document, svg.textContent ?? "", read) : "";
  if (rules !== "") {
    const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
    style.textContent = rules;
    svg.prepend(style);
  }
  const {XMLSerializer} = document.defaultView ?? globalThis;
  return `${xmlText(new XMLSerializer().serializeToString(svg))}\n`;
}
