import type {Make} from "../element.js";

/** The field of the search page, and the line below it that says what is going on. */
export interface SearchForm {
  readonly form: HTMLElement;
  readonly field: HTMLInputElement;
  readonly status: HTMLElement;
  readonly progress: HTMLProgressElement;
}

/** Makes the form. Its status is told to those who don't see it. */
export function searchForm(h: Make): SearchForm {
  const field = h("input", {
    type: "search",
    id: "search-field",
    name: "q",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    enterkeyhint: "search",
    dir: "auto",
    maxlength: 1000,
    "aria-describedby": "search-keys"
  }) as HTMLInputElement;
  const status = h("output", {class: "search-status", "aria-live": "polite", for: "search-field"});
  const progress = h("progress", {"aria-label": "Loading the index", hidden: true}) as HTMLProgressElement;
  const form = h(
    "form",
    {class: "search", role: "search", "aria-label": "Passages"},
    h("label", {for: "search-field"}, "Words, “an exact phrase”, speaker:, office:, kind:"),
    field,
    h(
      "p",
      {class: "notes", id: "search-keys"},
      h("kbd", null, "/"),
      " to the field, ",
      h("kbd", null, "↓"),
      " to the results, ",
      h("kbd", null, "Enter"),
      " opens, ",
      h("kbd", null, "Esc"),
      " clears"
    ),
    h("p", {class: "search-line"}, status, progress)
  );
  return {form, field, status, progress};
}
