import type {Make} from "../element.js";
import {type Command, keyLegend} from "./keys.js";
import type {ReviewDocument} from "./reviewData.js";
import {actionButton} from "./rowPanel.js";
import type {Session} from "./session.js";
import type {TextPane} from "./textPane.js";

export type Does = (command: Command) => void;

/** The parts of the desk, which are filled anew as rows come and go. */
export interface Frame {
  readonly element: HTMLElement;
  readonly bar: HTMLElement;
  readonly position: HTMLElement;
  readonly text: HTMLElement;
  readonly side: HTMLElement;
  readonly pending: HTMLElement;
  readonly status: HTMLElement;
  readonly keys: HTMLDetailsElement;
}

/** The keys, and the switch that turns the single ones off. */
function keysPart(h: Make, session: Session): HTMLDetailsElement {
  const box = h("input", {type: "checkbox", id: "desk-single-keys"}) as HTMLInputElement;
  box.checked = session.setting("keys") !== "off";
  box.addEventListener("change", () => session.set("keys", box.checked ? "on" : "off"));
  const details = h(
    "details",
    {class: "desk-keys", open: session.setting("legend") !== "shut"},
    h("summary", null, "Keys"),
    keyLegend(h),
    h("p", null, box, " ", h("label", {for: "desk-single-keys"}, "Single letters are keys, outside of fields"))
  ) as HTMLDetailsElement;
  details.addEventListener("toggle", () => session.set("legend", details.open ? "open" : "shut"));
  return details;
}

/** The desk with nothing on it yet. */
export function makeFrame(h: Make, session: Session, does: Does): Frame {
  const bar = h("div", {class: "desk-bar"});
  const text = h("div", {class: "desk-left"});
  const side = h("div", {class: "desk-right"});
  const pending = h("div");
  const position = h("span", {class: "desk-position"});
  const status = h("p", {class: "desk-status", role: "status", "aria-live": "polite"});
  const steps = h(
    "div",
    {class: "actions desk-steps"},
    actionButton(h, "Previous", "k", () => does("previous")),
    actionButton(h, "Next", "j", () => does("next")),
    position
  );
  const keys = keysPart(h, session);
  const columns = h("div", {class: "desk-columns"}, text, side, keys);
  const element = h("div", {class: "desk"}, bar, steps, status, columns, pending);
  return {element, bar, position, text, side, pending, status, keys};
}

/** A document's head, its text, and what can be done with a selection of it. */
export function documentPart(h: Make, {document}: ReviewDocument, pane: TextPane, does: Does): HTMLElement[] {
  const facts = [document.publisher ?? "publisher not known", document.author, document.date_published];
  return [
    h("h2", {class: "desk-document"}, document.headline ?? document.id),
    h("p", {class: "byline"}, facts.filter(Boolean).join(" · ")),
    pane.element,
    h(
      "div",
      {class: "actions"},
      actionButton(h, "Set the passage to the selection", "s", () => does("span")),
      actionButton(h, "New row from the selection", "n", () => does("add"))
    )
  ];
}
