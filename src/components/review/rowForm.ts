import {changeableFields} from "../../model/addedRow.js";
import type {RowTable} from "../../model/correction.js";
import type {Field} from "../../model/schema.js";
import type {Make} from "../element.js";
import type {CellTexts, Fault} from "./decide.js";

/** Fields that are set by selecting text, or that only a machine can count. */
const isPlace = ({name}: Field): boolean => /(?:^|_)(?:start|end)$/.test(name);

const hints: Readonly<Partial<Record<Field["type"], string>>> = {
  edtf: "2026-01-07, 2026-01, XXXX-01-07 …",
  list: "several: with ; between"
};

/** “speaker affiliation” of speaker_affiliation. */
export const fieldWords = (name: string): string => name.replaceAll("_", " ");

const controlId = (name: string): string => `desk-field-${name}`;

function choices(h: Make, values: readonly string[], field: Field, value: string): HTMLElement {
  const all = field.required ? values : ["", ...values];
  const options = all.map((one) => h("option", {value: one, selected: one === value}, one === "" ? "—" : one));
  return h("select", {name: field.name, id: controlId(field.name)}, ...options);
}

function control(h: Make, field: Field, value: string): HTMLElement {
  const {name, type, values, required} = field;
  if (values) return choices(h, values, field, value);
  if (type === "boolean") return choices(h, required ? ["false", "true"] : ["true", "false"], field, value);
  const isNumber = type === "integer" || type === "number";
  return h("input", {
    name,
    id: controlId(name),
    value,
    type: "text",
    inputmode: isNumber ? "decimal" : null,
    autocomplete: "off",
    spellcheck: "false",
    "aria-describedby": `${controlId(name)}-note`
  });
}

function fieldLine(h: Make, field: Field, value: string, was: string): HTMLElement {
  const {name, type, description} = field;
  const before = was === value ? null : `was: ${was === "" ? "empty" : `“${was}”`}`;
  const notes = [before, hints[type]].filter((note) => typeof note === "string");
  return h(
    "div",
    {class: was === value ? "field" : "field changed", "data-field": name},
    h("label", {for: controlId(name), title: description}, fieldWords(name)),
    control(h, field, value),
    h("p", {class: "field-note", id: `${controlId(name)}-note`}, notes.join(" · "))
  );
}

export interface RowForm {
  readonly element: HTMLElement;
  /** The fields as they stand in the form. */
  readonly texts: () => CellTexts;
  /** Sets fields that are not typed: where a passage stands. */
  readonly place: (texts: CellTexts) => void;
  readonly focus: () => void;
}

/** The fields of a row. `before`: their values without what an editor has changed. */
export function rowForm(h: Make, table: RowTable, texts: CellTexts, before: CellTexts): RowForm {
  const fields = changeableFields(table);
  let placed: CellTexts = Object.fromEntries(fields.filter(isPlace).map(({name}) => [name, texts[name] ?? ""]));
  const shown = fields.filter((field) => !isPlace(field));
  const element = h(
    "div",
    {class: "fields"},
    ...shown.map((field) => fieldLine(h, field, texts[field.name] ?? "", before[field.name] ?? ""))
  );
  const controls = (): (HTMLInputElement | HTMLSelectElement)[] => [...element.querySelectorAll("input, select")] as [];
  return {
    element,
    texts: () => ({...placed, ...Object.fromEntries(controls().map(({name, value}) => [name, value]))}),
    place(more) {
      placed = {...placed, ...more};
    },
    focus: () => controls()[0]?.focus()
  };
}

/** Takes away what was said of faults. */
export function clearFaults(root: HTMLElement): void {
  for (const input of root.querySelectorAll("[aria-invalid]")) {
    input.removeAttribute("aria-invalid");
    const notes = (input.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .filter((id) => !id.startsWith("desk-fault"));
    input.setAttribute("aria-describedby", notes.join(" "));
  }
  for (const note of root.querySelectorAll(".field-fault")) note.remove();
}

/** Shows a fault beside its field, and goes there. */
export function showFault(root: HTMLElement, {field, message}: Fault): void {
  clearFaults(root);
  const line = field === null ? null : root.querySelector<HTMLElement>(`[data-field="${field}"]`);
  const input = line?.querySelector<HTMLElement>("input, select");
  if (!line || !input) return;
  const note = line.ownerDocument.createElement("p");
  note.className = "field-fault";
  note.id = `desk-fault-${field}`;
  note.textContent = message;
  line.append(note);
  input.setAttribute("aria-invalid", "true");
  input.setAttribute("aria-describedby", `${input.getAttribute("aria-describedby") ?? ""} ${note.id}`.trim());
  input.focus();
}
