import {sayDate} from "../model/sayDate.js";
import {sayFigure} from "../model/sayFigure.js";
import type {Measure, Tables} from "../model/tables/index.js";
import type {Block} from "./block.js";
import {maker, type Child, type Make} from "./element.js";
import {indexEntities, type EntityIndex} from "./entities/entityIndex.js";
import {linkNames} from "./entities/entityLink.js";
import {passageLink} from "./link.js";
import {reporters} from "./reporters.js";
import {shownRows, withRest} from "./rest.js";
import {table, type Column} from "./table.js";

/** Who says so: names lead to their pages, the other words to the passage. */
function source(h: Make, row: Measure, {byRow}: EntityIndex): Child[] {
  const words = row.attributed_to ?? "not given";
  return linkNames(h, words, byRow.get(row.id) ?? [], (text) => passageLink(h, row, text));
}

const columns = (h: Make, tables: Tables): Column<Measure>[] => {
  const of = (words: (row: Measure) => string | null) => (row: Measure) =>
    passageLink(h, row, words(row) ?? "not given");
  return [
    {name: "Figure", cell: of((row) => [sayFigure(row), row.direction].filter(Boolean).join(" "))},
    {name: "Of what", cell: of(({subject}) => subject)},
    {name: "Period", cell: of(({period_as_reported, period}) => period_as_reported ?? (period && sayDate(period)))},
    {name: "Compared with", cell: of(({base_as_reported}) => base_as_reported)},
    {name: "According to", cell: (row) => source(h, row, indexEntities(tables))},
    {name: "Reported by", cell: (row) => reporters(h, [row], tables.documents)}
  ];
};

const figures =
  (wanted: (row: Measure) => boolean, label: string): Block =>
  (tables, {document}) => {
    const h = maker(document);
    const rows = tables.measures.filter((row) => row.polarity === "positive" && wanted(row));
    if (rows.length === 0) return h("p", {class: "empty"}, "No document reports such a figure.");
    const shown = table(h, columns(h, tables), rows.slice(0, shownRows), {label});
    return withRest(h, shown, rows.length - shownRows, "kind:figure");
  };

/** What each figure on the use of force counts and who reports it. */
export const forceTable = figures(({subject}) => subject === "use of force", "Reported figures on the use of force");

/** Every other reported figure. */
export const otherFigures = figures(({subject}) => subject !== "use of force", "Other reported figures");
