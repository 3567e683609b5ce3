import {isRowTable, rowTables, type RowTable} from "../../model/correction.js";
import {slice, type Span, trimSpan} from "../../model/span.js";
import {shortened} from "../../model/words.js";
import type {Make} from "../element.js";
import {type CellTexts, decideAdd} from "./decide.js";
import type {GroundsForm} from "./groundsForm.js";
import type {ReviewDocument} from "./reviewData.js";
import {rowForm, type RowForm} from "./rowForm.js";
import {actionButton, type Panel, singular, type Take} from "./rowPanel.js";

export interface AddPanelOptions {
  readonly loaded: ReviewDocument;
  readonly span: Span;
  readonly table: RowTable;
  readonly grounds: GroundsForm;
  readonly take: Take;
  readonly leave: () => void;
}

/** What a row has where nothing else is said. */
const usual: CellTexts = {
  certainty: "stated",
  polarity: "positive",
  modality: "asserted",
  in_protest: "false",
  main: "false",
  kind: "",
  unit: ""
};

function tableChoice(h: Make, table: RowTable, chosen: (table: RowTable) => void): HTMLElement {
  const options = rowTables.map((one) => h("option", {value: one, selected: one === table}, singular[one]));
  const select = h("select", {id: "desk-table", name: "table"}, ...options) as HTMLSelectElement;
  select.addEventListener("change", () => {
    if (isRowTable(select.value)) chosen(select.value);
  });
  const line = h("div", {class: "field"}, h("label", {for: "desk-table"}, "kind of row"), select);
  return h("div", {class: "fields"}, line);
}

/** A row that the extraction missed, on the stretch that an editor has selected. */
export function addPanel(h: Make, {loaded, span, table: first, grounds, take, leave}: AddPanelOptions): Panel {
  const {document, rows} = loaded;
  let table = first;
  let place = trimSpan(document.text, span);
  let form: RowForm = rowForm(h, table, usual, usual);
  const fields = h("div", null, form.element);
  const choose = (chosen: RowTable): void => {
    table = chosen;
    form = rowForm(h, table, usual, usual);
    fields.replaceChildren(form.element);
  };
  const passage = h("blockquote", {class: "desk-passage changed"}, shortened(slice(document.text, place), 280));
  const isTaken = (): boolean => rows[table].some(({start, end}) => start === place.start && end === place.end);
  const accept = (): void => {
    const there = {field: null, message: "There is a row of this kind on these words already: change that one."};
    const decided = isTaken() ? there : decideAdd(table, document, place, form.texts(), grounds.read(""));
    take(decided, "New row taken.", false);
  };
  const heading = h("h2", {tabindex: -1}, "New row");
  const element = h(
    "div",
    null,
    heading,
    passage,
    tableChoice(h, table, choose),
    fields,
    grounds.element,
    h("div", {class: "actions"}, actionButton(h, "Accept", "a", accept), actionButton(h, "Leave", "Escape", leave))
  );
  return {
    element,
    heading,
    accept,
    reject: leave,
    place(stretch) {
      place = trimSpan(document.text, stretch);
      passage.textContent = slice(document.text, place);
    },
    focusFields: () => form.focus()
  };
}
