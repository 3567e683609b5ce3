import type {Make} from "../element.js";

/** Steps from row to row, with their keys. Hidden until the page’s script makes them work. */
export const rowSteps = (h: Make): HTMLElement =>
  h(
    "div",
    {class: "row-steps", role: "group", "aria-label": "Rows of this document", hidden: true},
    h("button", {type: "button", "data-step": "-1", "aria-keyshortcuts": "p k"}, "Previous"),
    h("output", {class: "row-position", "aria-live": "polite"}),
    h("button", {type: "button", "data-step": "1", "aria-keyshortcuts": "n j"}, "Next"),
    h(
      "label",
      {class: "keys"},
      h("input", {type: "checkbox", name: "keys", checked: true, autocomplete: "off"}),
      h("span", null, "Keys: ", h("kbd", null, "n"), " or ", h("kbd", null, "j"), " next, "),
      h("span", null, h("kbd", null, "p"), " or ", h("kbd", null, "k"), " previous")
    )
  );
