import {figure} from "../../model/count.js";
import type {Make} from "../element.js";
import {table} from "../table.js";
import {brushable} from "./brush.js";
import {type Clock} from "./columns.js";
import {daysOf} from "./crossfilter.js";
import type {Go, Part} from "./part.js";
import {type BinCounts, type Bins, daysOfBin, isoDay, sayBin} from "./timeBins.js";
import {highestBar, sayBar, timePlot} from "./timePlot.js";
import {twin} from "./twin.js";
import type {View} from "./view.js";
import {dayOf, type ViewState} from "./viewState.js";

const clockWords: Readonly<Record<Clock, string>> = {
  published: "when published",
  happened: "when it happened or was said"
};

/** The view with these bins chosen, and no others. */
const chosen =
  (bins: Bins, first: number, last: number) =>
  (state: ViewState): ViewState => {
    const from = isoDay(daysOfBin(bins, first)[0]);
    return {...state, from, to: isoDay(daysOfBin(bins, last)[1]), undated: false, page: 1};
  };

/** What the bars show, in one sentence that changes with the filters. */
export function sayOverTime({bins, binCounts, state}: View): string {
  const what = state.clock === "published" ? "Published over time" : "When it happened or was said";
  if (!bins || !binCounts) return `${what}: no passage has a date`;
  const most = highestBar(binCounts);
  if (most === 0) return `${what}: no passage that fits has a date`;
  const counts = [...binCounts.sure].map((n, bin) => n + (binCounts.possible[bin] ?? 0));
  const top = counts.flatMap((n, bin) => (n === most ? [bin] : []));
  const [first] = top;
  if (top.length > 1 || first === undefined) return `${what}: no bar has more than ${figure(most)}`;
  return `${what}: most in ${sayBin(bins, first)}`;
}

function binsTable(h: Make, bins: Bins, counts: BinCounts, go: Go | null): HTMLElement {
  const rows = [...counts.sure.keys()].filter((bin) => (counts.sure[bin] ?? 0) + (counts.possible[bin] ?? 0) > 0);
  const choose = (bin: number): HTMLElement | string => {
    if (go === null) return sayBin(bins, bin);
    const button = h("button", {type: "button", class: "plain"}, sayBin(bins, bin));
    button.addEventListener("click", () => go(chosen(bins, bin, bin)));
    return button;
  };
  const columns = [
    {name: "Time", cell: choose},
    {name: "Surely", numeric: true as const, cell: (bin: number) => figure(counts.sure[bin] ?? 0)},
    {name: "Or elsewhere", numeric: true as const, cell: (bin: number) => figure(counts.possible[bin] ?? 0)}
  ];
  return table(h, columns, rows, {label: "Passages over time"});
}

interface Controls {
  readonly element: HTMLElement;
  readonly update: (view: View) => void;
}

/** Which date counts. */
function clockChoice(h: Make, go: Go | null): Controls {
  const boxes = (Object.keys(clockWords) as Clock[]).map((clock) => {
    const box = h("input", {type: "radio", name: "clock", disabled: go === null}) as HTMLInputElement;
    box.addEventListener("change", () => go?.((state) => ({...state, clock, page: 1})));
    return {clock, box, label: h("label", null, box, clockWords[clock])};
  });
  return {
    element: h("fieldset", {class: "clocks"}, h("legend", null, "Dated"), ...boxes.map(({label}) => label)),
    update: ({state}) => {
      for (const {clock, box} of boxes) {
        box.checked = clock === state.clock;
        box.toggleAttribute("checked", box.checked);
      }
    }
  };
}

/** First and last day, and what has none: the brush for who has no pointer. */
function dayInputs(h: Make, go: Go | null): Controls {
  const make = (name: "from" | "to", words: string) => {
    const input = h("input", {type: "date", disabled: go === null}) as HTMLInputElement;
    input.addEventListener("change", () => {
      const day = dayOf(input.value);
      go?.((state) => {
        const days = {...state, [name]: day, page: 1};
        const isBackward = days.from !== null && days.to !== null && days.from > days.to;
        return isBackward ? {...days, [name === "from" ? "to" : "from"]: null} : days;
      });
    });
    return {input, label: h("label", null, words, " ", input)};
  };
  const [from, to] = [make("from", "From"), make("to", "to")];
  const undated = h("input", {type: "checkbox", disabled: go === null}) as HTMLInputElement;
  const count = h("span");
  const undatedLabel = h("label", null, undated, count);
  undated.addEventListener("change", () => go?.((state) => ({...state, undated: undated.checked, page: 1})));
  const zoom = h("button", {type: "button", hidden: true}) as HTMLButtonElement;
  zoom.addEventListener("click", () => go?.((state) => ({...state, zoom: !state.zoom})));
  return {
    element: h("div", {class: "days"}, from.label, to.label, undatedLabel, zoom),
    update: ({state, binCounts}) => {
      from.input.value = state.from ?? "";
      to.input.value = state.to ?? "";
      undated.checked = state.undated;
      count.textContent = `date not given: ${figure(binCounts?.undated ?? 0)}`;
      zoom.hidden = go === null || (!state.zoom && state.from === null && state.to === null);
      zoom.textContent = state.zoom ? "Show all time" : "Zoom in";
    }
  };
}

const notes = {
  light:
    "Lighter: the date is known only as a month, a year or an interval, or without its year. Such a passage stands in every bar that its date allows, so that the bars can add up to more than the passages.",
  happened: "Where a passage gives no date, that of its event stands for it."
};

/** Passages over time, with a brush. */
export function timePart(h: Make, document: Document, go: Go | null): Part {
  const plot = timePlot(h, document);
  const readout = h("p", {class: "readout", "aria-hidden": "true"});
  const note = h("p", {class: "notes"});
  const clocks = clockChoice(h, go);
  const days = dayInputs(h, go);
  const heading = h("h3");
  let view: View | null = null;
  const same = twin(h, () => (view?.bins && view.binCounts ? binsTable(h, view.bins, view.binCounts, go) : null), go);
  const parts = [heading, clocks.element, plot.element, readout, days.element, note, same.element];
  const element = h("section", {class: "over-time"}, ...parts);
  const read = (bin: number | null): void => {
    const {bins, binCounts} = view ?? {};
    readout.textContent = bin === null || !bins || !binCounts ? "" : sayBar(bins, binCounts, bin);
  };
  if (go)
    brushable(plot.field, {
      bins: () => (view?.bins?.edges.length ?? 2) - 1,
      hover: read,
      brush: (first, last, isDone) => {
        // Where the bars are those of the chosen days, they would move below the pointer.
        if (view?.bins && (isDone || !view.state.zoom)) go(chosen(view.bins, first, last), isDone ? "push" : "draw");
      }
    });
  return {
    element,
    update: (now) => {
      view = now;
      const {bins, binCounts, state} = now;
      heading.textContent = sayOverTime(now);
      clocks.update(now);
      days.update(now);
      plot.element.hidden = bins === null;
      if (bins && binCounts) plot.update(bins, binCounts, daysOf(state));
      const isLight = binCounts?.possible.some((n) => n > 0) ?? false;
      note.textContent = [isLight && notes.light, state.clock === "happened" && notes.happened]
        .filter(Boolean)
        .join(" ");
      same.update();
    }
  };
}
