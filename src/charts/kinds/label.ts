import * as Plot from "@observablehq/plot";
import {ink, paper} from "../frame.js";
import {fitted, type Type} from "../textWidth.js";

/** Words at a place, in pixels from the top left. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly anchor?: "start" | "middle" | "end";
  readonly strong?: boolean;
  readonly color?: string;
  /** Pixels there are for it: words that don't fit are cut. */
  readonly room?: number;
}

const typeOf = ({strong}: Label): Type => ({size: 13, face: strong ? "strong" : "text"});

const shown = (label: Label): string =>
  label.room === undefined ? label.words : fitted(label.words, label.room, typeOf(label));

const anchors = ["start", "middle", "end"] as const;
const weights = [false, true];

/** Draws labels of 13 px. `halo`: they keep clear of what is under them. */
export function labelMarks(labels: readonly Label[], {halo = false} = {}): Plot.Markish[] {
  const kinds = anchors.flatMap((anchor) => weights.map((strong) => ({anchor, strong})));
  return kinds.flatMap(({anchor, strong}) => {
    const own = labels.filter((label) => (label.anchor ?? "start") === anchor && (label.strong ?? false) === strong);
    const said = own.filter(({words}) => words !== "");
    if (said.length === 0) return [];
    return Plot.text(said, {
      x: "x",
      y: "y",
      text: shown,
      textAnchor: anchor,
      fontWeight: strong ? 600 : 400,
      fill: ({color = ink}: Label) => color,
      ...(halo ? {stroke: paper, strokeWidth: 6} : {})
    });
  });
}

/** A drawing in pixels, without axes. */
export const pixelFrame = {
  marginTop: 0,
  marginRight: 0,
  marginBottom: 0,
  marginLeft: 0,
  x: {type: "identity", axis: null},
  y: {type: "identity", axis: null}
} as const;
