import type {Block} from "../block.js";
import {toColumns} from "./columns.js";
import {dashboard} from "./dashboard.js";
import {exploreEvents} from "./exploreEvents.js";
import {exploreRows} from "./exploreRow.js";
import {viewer} from "./view.js";
import {everything} from "./viewState.js";

/** The dashboard of everything, as it stands in the page before any script runs and where none does. */
export const exploreBlock: Block = (tables, {document}) => {
  const rows = exploreRows(tables);
  const {element, update} = dashboard({
    document,
    load: (numbers) => numbers.flatMap((number) => rows[number] ?? []),
    go: null,
    root: "",
    find: () => Promise.resolve(null),
    share: null
  });
  update(viewer(toColumns(rows))(everything), exploreEvents(tables, rows));
  return element;
};
