import type {Make} from "../element.js";
import {foundKinds, sayFound, type FoundKind, type FoundRow} from "../foundRows.js";
import {switchName} from "./openReading.js";

function kindSwitch(h: Make, kind: FoundKind, count: number): HTMLElement {
  const box = h("input", {type: "checkbox", name: switchName, value: kind, checked: true, autocomplete: "off"});
  return h("label", null, box, h("span", {class: `key ${kind}`}, sayFound(kind, count)));
}

/**
 * What the colours mean and how many of each the document holds. Each is a switch, which the style sheet obeys: it hides
 * the marks and notes of its kind without any script.
 */
export function kindSwitches(h: Make, rows: readonly FoundRow[]): HTMLElement {
  const switches = foundKinds.flatMap((kind) => {
    const count = rows.filter((row) => row.kind === kind).length;
    return count === 0 ? [] : [kindSwitch(h, kind, count)];
  });
  if (switches.length === 0) return h("p", {class: "legend"}, "Nothing was found in this document.");
  return h("fieldset", {class: "legend kinds"}, h("legend", {class: "unseen"}, "Marked in the text"), ...switches);
}
