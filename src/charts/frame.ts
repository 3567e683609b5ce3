import type * as Plot from "@observablehq/plot";
import type {PlotOptions} from "./chart.js";

export const ink = "var(--ink)";
export const muted = "var(--muted)";
export const rule = "var(--rule)";
export const accent = "var(--accent)";
export const paper = "var(--paper)";

/** What all drawings share: type of at least 12 px, colours of the page, heights in pixels from the top. */
export const frame = ({width, document}: PlotOptions, height: number): Plot.PlotOptions => ({
  document,
  width,
  height,
  marginTop: 0,
  marginLeft: 2,
  marginRight: 12,
  marginBottom: 40,
  style: {fontSize: "13px", fontFamily: "var(--sans-serif)", background: "transparent", overflow: "visible"},
  y: {type: "identity", axis: null}
});

/** Roughly how many characters of 13 px sans fit into so many pixels. */
export const fits = (pixels: number): number => Math.max(6, Math.floor(pixels / 6.4));
