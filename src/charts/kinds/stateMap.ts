import * as Plot from "@observablehq/plot";
import {figure} from "../../model/count.js";
import {groupBy} from "../../model/groupBy.js";
import {passageHref} from "../../model/passage.js";
import type {ChartRow, PlotOptions} from "../chart.js";
import {accent, frame, ink, paper, rule} from "../frame.js";
import {textWidth} from "../textWidth.js";
import {pixelFrame, type Label} from "./label.js";
import {usStates, type State} from "./usStates.js";

export interface StateMapOptions<R> extends PlotOptions {
  /** The state's name. */
  readonly state: (row: R) => string;
  readonly title: (row: R) => string;
}

const svg = "http://www.w3.org/2000/svg";
const full = {width: 975, height: 610};
const widest = 720;

/** A mark of all states, drawn once: those with rows in the accent. */
const shapes =
  (states: readonly State[], named: ReadonlySet<string>, scale: number, document: Document) => (): SVGElement => {
    const group = document.createElementNS(svg, "g");
    group.setAttribute("transform", `scale(${scale})`);
    group.setAttribute("stroke", paper);
    group.setAttribute("stroke-width", String(1 / scale));
    for (const [fill, own] of [
      [rule, states.filter(({name}) => !named.has(name))],
      [accent, states.filter(({name}) => named.has(name))]
    ] as const) {
      const path = document.createElementNS(svg, "path");
      path.setAttribute("fill", fill);
      path.setAttribute("d", own.map((state) => state.path).join(""));
      if (own.length > 0) group.append(path);
    }
    return group;
  };

interface Place<R> {
  readonly group: readonly R[];
  /** Where its marks are centred. */
  readonly x: number;
  readonly y: number;
  readonly label: Label;
}

interface Dot<R> {
  readonly row: R;
  readonly x: number;
  readonly y: number;
}

const dotStep = 11;
const dotsInLine = 8;

/** A mark for each row, in lines about the middle of its state. */
const dotsOf = <R>({group, x, y}: Place<R>): Dot<R>[] =>
  group.map((row, i) => {
    const inLine = Math.min(dotsInLine, group.length - i + (i % dotsInLine));
    const left = x - ((inLine - 1) * dotStep) / 2;
    return {row, x: left + (i % dotsInLine) * dotStep, y: y + Math.floor(i / dotsInLine) * dotStep};
  });

/** Labels that would touch one that stands already are left out: the marks stay. */
function withoutCollisions<R>(places: readonly Place<R>[]): Place<R>[] {
  const kept: Place<R>[] = [];
  const box = ({x, y, words}: Label) => ({
    x1: x,
    x2: x + textWidth(words, {size: 13, face: "strong"}),
    y1: y - 9,
    y2: y + 9
  });
  for (const place of places) {
    const a = box(place.label);
    const free = kept.every(({label}) => {
      const b = box(label);
      return a.x2 < b.x1 || b.x2 < a.x1 || a.y2 < b.y1 || b.y2 < a.y1;
    });
    if (free) kept.push(place);
  }
  return kept;
}

/** A map of the United States with a mark and a label in each state that rows name. Rows that name none are not drawn. */
export function stateMap<R extends ChartRow>(
  rows: readonly R[],
  {width, document, state, title}: StateMapOptions<R>
): SVGElement | HTMLElement {
  const scale = Math.min(widest, width) / full.width;
  const groups = [...groupBy(rows, state)].sort(([, a], [, b]) => b.length - a.length);
  const places = groups.flatMap(([name, group]): Place<R>[] => {
    const place = usStates.find((each) => each.name === name);
    if (!place) return [];
    const words = `${name} ${figure(group.length)}`;
    const [x, y] = place.center;
    const half = textWidth(words, {size: 13, face: "strong"}) / 2;
    const at = Math.max(0, Math.min(x * scale - half, width - 2 * half));
    return [{group, x: x * scale, y: y * scale, label: {x: at, y: place.bottom * scale + 10, words, strong: true}}];
  });
  const named = new Set(groups.map(([name]) => name));
  return Plot.plot({
    ...frame({width, document}, Math.round(full.height * scale) + 20),
    ...pixelFrame,
    marks: [
      shapes(usStates, named, scale, document),
      Plot.dot(places.flatMap(dotsOf), {
        x: "x",
        y: "y",
        r: 4.5,
        fill: paper,
        stroke: accent,
        strokeWidth: 1.5,
        href: ({row}: Dot<R>) => passageHref(row),
        title: ({row}: Dot<R>) => title(row)
      }),
      Plot.text(withoutCollisions(places), {
        x: ({label}: Place<R>) => label.x,
        y: ({label}: Place<R>) => label.y,
        text: ({label}: Place<R>) => label.words,
        textAnchor: "start",
        fontWeight: 600,
        fill: ink,
        stroke: paper,
        strokeWidth: 6
      })
    ]
  });
}
