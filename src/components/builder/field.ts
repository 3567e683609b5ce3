import type {Child, Make} from "../element.js";

export interface Option {
  readonly value: string;
  readonly words: string;
  /** Why it can't be chosen. */
  readonly unfit?: string | null;
}

/** A control with its label and, below it, a hint. */
function labelled(h: Make, label: string, control: HTMLElement, hint: string | null): HTMLElement {
  const id = control.id;
  if (hint !== null) control.setAttribute("aria-describedby", `${id}-hint`);
  return h(
    "div",
    {class: "builder-field"},
    h("label", {for: id}, label),
    control,
    hint !== null && h("p", {class: "builder-hint", id: `${id}-hint`}, hint)
  );
}

/** A name within the page for a control of a name within the form, so that the focus can be given back to it. */
export const controlId = (name: string): string => `builder-${name}`;

/** A choice of one of several. Those that can't be chosen stay, with the reason. */
export function choice(
  h: Make,
  {
    name,
    label,
    options,
    value,
    hint = null
  }: {
    readonly name: string;
    readonly label: string;
    readonly options: readonly Option[];
    readonly value: string;
    readonly hint?: string | null;
  }
): HTMLElement {
  const items = options.map(({value: each, words, unfit}) =>
    h(
      "option",
      {value: each, selected: each === value, disabled: Boolean(unfit)},
      unfit ? `${words} (not here: ${unfit})` : words
    )
  );
  return labelled(h, label, h("select", {name, id: controlId(name)}, ...items), hint);
}

/** A line, or with `lines` several, of words. */
export function words(
  h: Make,
  {
    name,
    label,
    value,
    hint = null,
    lines,
    placeholder,
    list
  }: {
    readonly name: string;
    readonly label: string;
    readonly value: string;
    readonly hint?: string | null;
    readonly lines?: number;
    readonly placeholder?: string;
    /** What may be meant. */
    readonly list?: readonly string[];
  }
): HTMLElement {
  const listId = list && list.length > 0 ? `${controlId(name)}-list` : null;
  const attributes = {name, id: controlId(name), placeholder, autocomplete: "off", list: listId};
  const control = lines
    ? h("textarea", {...attributes, list: null, rows: lines}, value)
    : h("input", {...attributes, type: "text", value});
  const field = labelled(h, label, control, hint);
  if (listId !== null)
    field.append(h("datalist", {id: listId}, ...(list ?? []).map((each) => h("option", {value: each}))));
  return field;
}

/** Fields that belong together, under a name. */
export const group = (h: Make, legend: string, ...children: readonly Child[]): HTMLElement =>
  h("fieldset", null, h("legend", null, legend), ...children);

/** A button of the form, known by its action. */
export const action = (h: Make, name: string, label: string, spoken = label): HTMLElement =>
  h(
    "button",
    {type: "button", "data-action": name, id: controlId(name), "aria-label": spoken === label ? null : spoken},
    label
  );
