import type {Chart} from "../../charts/chart.js";
import type {Theme} from "../../charts/palette.js";
import {picture, sizes, type Size} from "../../charts/picture/picture.js";
import type {SourceDocument} from "../../charts/sources.js";
import type {SpecRow} from "../../charts/spec/specRow.js";
import type {Make} from "../element.js";

export interface PreviewOptions {
  readonly document: Document;
  readonly theme: Theme;
  readonly greys: boolean;
  /** Pixels that there are: the largest size that fits can be used, the others are to be looked at. */
  readonly room: number;
}

const names: Readonly<Record<Size, string>> = {small: "Telephone", medium: "Column", large: "Page"};

/** The size whose marks can be followed: the largest that has room, but no page. */
export const usedSize = (room: number): Size => (room >= sizes.medium ? "medium" : "small");

/** The chart as it will be published, in three widths: one of them works, the others are pictures of it. */
export function preview(
  h: Make,
  chart: Chart<SpecRow>,
  rows: readonly SpecRow[],
  documents: readonly SourceDocument[],
  {document, theme, greys, room}: PreviewOptions
): HTMLElement {
  const used = usedSize(room);
  const order = [used, ...(Object.keys(sizes) as Size[]).filter((size) => size !== used)];
  const each = order.map((size) => {
    const svg = picture(chart, rows, documents, {width: sizes[size], theme, document, root: "."});
    const shown = h("div", {class: "builder-picture", inert: size !== used}, svg);
    return h(
      "figure",
      {class: `builder-size builder-${size}`},
      h("figcaption", null, `${names[size]}, ${sizes[size]} px`),
      shown
    );
  });
  return h("div", {class: `builder-previews${greys ? " greys" : ""}`}, ...each);
}
