import type {Make} from "../element.js";
import type {Grounds} from "./decide.js";
import type {Session} from "./session.js";

export interface GroundsForm {
  readonly element: HTMLElement;
  /** Who decides and why; `usual`: the reason where none is written. */
  readonly read: (usual: string) => Grounds;
  /** Empties what was said of one decision. */
  readonly clear: () => void;
}

interface Part {
  readonly name: "by" | "why" | "source";
  readonly label: string;
  readonly note: string;
}

const parts: readonly Part[] = [
  {name: "why", label: "why", note: "the reason, for everybody to read"},
  {name: "source", label: "source", note: "what it rests on beside the document, if anything"},
  {name: "by", label: "signed", note: "your name or initials, kept in this browser"}
];

function line(h: Make, {name, label, note}: Part, value: string): HTMLElement {
  const id = `desk-${name}`;
  return h(
    "div",
    {class: "field", "data-field": name},
    h("label", {for: id}, label),
    h("input", {id, name, type: "text", value, autocomplete: "off", "aria-describedby": `${id}-note`}),
    h("p", {class: "field-note", id: `${id}-note`}, note)
  );
}

/** Who decides, why, and on what ground: a part of every decision. `today`: gives the day, as 2026-01-20. */
export function groundsForm(h: Make, session: Session, today: () => string): GroundsForm {
  const element = h(
    "div",
    {class: "grounds fields"},
    ...parts.map((part) => line(h, part, part.name === "by" ? session.setting("by") : ""))
  );
  const input = (name: string): HTMLInputElement | null => element.querySelector(`[name="${name}"]`);
  const value = (name: string): string => input(name)?.value.trim() ?? "";
  element.addEventListener("change", () => session.set("by", value("by")));
  return {
    element,
    read: (usual) => ({by: value("by"), on: today(), why: value("why") || usual, source: value("source")}),
    clear() {
      for (const name of ["why", "source"]) {
        const field = input(name);
        if (field) field.value = "";
      }
    }
  };
}
