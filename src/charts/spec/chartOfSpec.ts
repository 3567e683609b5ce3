import {sayCount} from "../../model/count.js";
import {capitalized, shortened} from "../../model/words.js";
import type {Anchor, Annotation} from "../annotate/annotation.js";
import type {Chart, ChartColumn} from "../chart.js";
import {fadeOthers} from "../fadeOthers.js";
import {finish} from "../finish.js";
import {altOfSpec, sayDrawing} from "./altOfSpec.js";
import type {ChartSpec, SpecNote} from "./chartSpec.js";
import {countRows} from "./counts.js";
import {drawSpec} from "./drawSpec.js";
import {columnLabel, sayValue} from "./groups.js";
import {legendOfSpec} from "./legendOfSpec.js";
import {notesOfSpec} from "./notesOfSpec.js";
import {queryOfSpec} from "./queryOfSpec.js";
import {eventTitle, sayOwnCount} from "./sayRow.js";
import {kindFacts} from "./specKinds.js";
import {groupKey, type SpecRow} from "./specRow.js";

const anchorOf = ({on, at}: SpecNote): Anchor =>
  on === "row" ? {row: at} : on === "date" ? {date: at} : {value: Number(at)};

const annotationOf = (note: SpecNote): Annotation => ({at: anchorOf(note), by: note.by, words: note.words});

/** The rows that stand out: of the group that is highlighted, or of the source where nothing is grouped. */
const highlighted = ({kind, group, highlight, reckon}: ChartSpec, rows: readonly SpecRow[]): string[] => {
  const column = kindFacts(kind).group || reckon !== "each" ? group : "source";
  return rows.filter((row) => groupKey(row, column) === highlight).map(({id}) => id);
};

function columnsOf(spec: ChartSpec): ChartColumn<SpecRow>[] {
  const {kind, table, group, part, reckon} = spec;
  const facts = kindFacts(kind);
  const column = (name: string): ChartColumn<SpecRow> => ({
    name: capitalized(columnLabel(table, name)),
    cell: (row) => sayValue(table, name, groupKey(row, name))
  });
  const grouped = facts.group || reckon !== "each";
  return [
    ...(grouped ? [column(group)] : []),
    ...(facts.part && part !== group ? [column(part)] : []),
    ...(facts.count || kind === "timeline" ? [{name: "Event", cell: (row: SpecRow) => eventTitle(spec, row)}] : []),
    ...(facts.count
      ? [
          {
            name: "All reports",
            cell: (row: SpecRow) =>
              countRows({...spec, reckon: "each"}, [row])
                .map(sayCount)
                .join("")
          },
          {name: "This report", cell: (row: SpecRow) => sayOwnCount(spec, row)}
        ]
      : []),
    {name: "Passage", cell: ({exact}) => shortened(exact, 140)},
    {name: "Document", cell: ({source}) => source}
  ];
}

const standfirst: Partial<Readonly<Record<ChartSpec["kind"], string>>> = {
  "index-bars": "As an index: what each figure starts from is 100. Each bar opens the passage that reports it.",
  "quote-card": "The words between the marks stand in the document as they stand here.",
  "interval-bars":
    "From the lowest to the highest number that is reported. Each mark below a bar is one report and opens it."
};

/**
 * The chart that a spec describes: the same rows and picture wherever it is made. Words that the reporter left empty are
 * made from the rows and say what is drawn, no more.
 */
export function chartOfSpec(spec: ChartSpec): Chart<SpecRow> {
  return {
    id: spec.id,
    kind: spec.kind,
    query: queryOfSpec(spec),
    headline: () => [spec.headline === "" ? sayDrawing(spec) : spec.headline],
    standfirst: () => [spec.standfirst || standfirst[spec.kind] || "Each mark is one passage and opens it."],
    ...(spec.byline === "" ? {} : {byline: spec.byline}),
    legend: (rows) => legendOfSpec(spec, rows),
    notes: (rows) => notesOfSpec(spec, rows),
    alt: (rows) => altOfSpec(spec, rows),
    ...(spec.alt === "" ? {} : {editorsAlt: spec.alt}),
    annotations: () => spec.notes.map(annotationOf),
    columns: columnsOf(spec),
    plot: (rows, options) => {
      const drawing = finish(drawSpec(spec, rows, options), altOfSpec(spec, rows));
      return spec.highlight === "" ? drawing : fadeOthers(drawing, highlighted(spec, rows));
    }
  };
}
