import {annotate} from "./annotate/annotate.js";
import {sayAnnotation, type Annotation} from "./annotate/annotation.js";
import type {Chart, ChartRow} from "./chart.js";

/** The notes whose passage is among the rows, and those on a number or a day. */
const shown = <R extends ChartRow>(chart: Chart<R>, rows: readonly R[]): readonly Annotation[] =>
  (chart.annotations?.(rows) ?? []).filter(({at}) => !("row" in at) || rows.some(({id}) => id === at.row));

function altOf<R extends ChartRow>(chart: Chart<R>, rows: readonly R[]): string {
  if (chart.editorsAlt !== undefined) return chart.editorsAlt;
  const notes = shown(chart, rows).map(sayAnnotation);
  return notes.length === 0 ? chart.alt(rows) : `${chart.alt(rows)} Notes: ${notes.join("; ")}.`;
}

/**
 * A chart as every page and file takes it: with its notes drawn and told, and with the editor's alt text, where there is
 * one, in place of the one that is made from the rows.
 */
export const complete = <R extends ChartRow>(chart: Chart<R>): Chart<R> => ({
  ...chart,
  alt: (rows) => altOf(chart, rows),
  plot: (rows, options) => {
    const drawing = annotate(chart.plot(rows, options), shown(chart, rows));
    drawing.setAttribute("aria-label", altOf(chart, rows));
    return drawing;
  }
});
