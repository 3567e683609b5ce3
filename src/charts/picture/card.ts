import type {Chart, ChartRow} from "../chart.js";
import {ink, muted} from "../frame.js";
import type {Theme} from "../palette.js";
import {plain} from "../prose.js";
import {saySources, type SourceDocument} from "../sources.js";
import {fitted} from "../textWidth.js";
import {paragraph, plotGroup, type Part} from "./blocks.js";
import {setColors} from "./colors.js";
import {setLinks, type SiteRoot} from "./links.js";
import {put, sayByline, sheet} from "./picture.js";

const size = {width: 1200, height: 630};
const pad = 48;
const sourceHeight = 64;
const widths = [320, 360, 420, 480, 560, 640, 720, 840, 960, 1104];

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Layout {
  readonly headline: Part;
  readonly box: Box;
  readonly drawing: Part;
  readonly scale: number;
}

/** The drawing as large as it goes in a box; of widths that give about the same size, the widest. */
function fit(draw: (width: number) => Element, box: Box): {drawing: Part; scale: number} {
  const fits = widths.map((width) => {
    const drawing = plotGroup(draw(width));
    return {drawing, width, scale: Math.min(box.width / width, box.height / drawing.height, 2.4)};
  });
  const best = Math.max(...fits.map(({scale}) => scale));
  return fits
    .filter(({scale}) => scale > best * 0.93)
    .reduce((a, b) => (b.width * b.scale > a.width * a.scale ? b : a));
}

function headlinePart(words: string, width: number, type: number, document: Document): Part {
  const style = {face: "headline", size: type, lineHeight: Math.round(type * 1.15), color: ink, before: 0} as const;
  return paragraph(words, width, style, document);
}

/** Headline above the drawing, or beside it. */
function layouts(words: string, draw: (width: number) => Element, document: Document): Layout[] {
  const long = words.length > 110;
  const above = headlinePart(words, size.width - 2 * pad, long ? 38 : 46, document);
  const top = pad + above.height + 20;
  const bottom = size.height - sourceHeight - 20;
  const under = {x: pad, y: top, width: size.width - 2 * pad, height: bottom - top};
  const left = headlinePart(words, 400, long ? 34 : 42, document);
  const beside = {x: pad + 440, y: pad, width: size.width - 2 * pad - 440, height: bottom - pad};
  return [
    {headline: above, box: under, ...fit(draw, under)},
    {headline: left, box: beside, ...fit(draw, beside)}
  ];
}

export interface CardOptions {
  readonly theme: Theme;
  readonly document: Document;
  readonly root: SiteRoot;
}

/** A chart for a link's preview in social media: 1200 by 630 pixels, its headline large enough for a telephone. */
export function card<R extends ChartRow>(
  chart: Chart<R>,
  rows: readonly R[],
  documents: readonly SourceDocument[],
  {theme, document, root}: CardOptions
): SVGSVGElement {
  const all = layouts(plain(chart.headline(rows)), (width) => chart.plot(rows, {width, document}), document);
  const {headline, box, drawing, scale} = all.reduce((a, b) => (b.scale > a.scale * 1.12 ? b : a));
  const inner = size.width - 2 * pad;
  const line = fitted(`${saySources(rows, documents)} · ${sayByline(chart)}`, inner, {size: 20, face: "text"});
  const style = {face: "text", size: 20, lineHeight: 26, color: muted, before: 0} as const;
  const result = sheet(size.width, size.height, document);
  put(result, headline.element, pad, pad - 8);
  put(result, drawing.element, box.x, box.y + Math.max(0, (box.height - drawing.height * scale) / 2), scale);
  put(result, paragraph(line, inner * 2, style, document).element, pad, size.height - sourceHeight + 8);
  setLinks(result, root);
  setColors(result, theme);
  return result;
}
