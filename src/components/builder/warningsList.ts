import type {Warning} from "../../charts/spec/warningsOf.js";
import type {Make} from "../element.js";

/** What an editor would say of the chart. */
export const warningsList = (h: Make, warnings: readonly Warning[]): HTMLElement =>
  warnings.length === 0
    ? h("p", {class: "builder-fine"}, "Nothing to say against it.")
    : h("ul", null, ...warnings.map(({id, words}) => h("li", {"data-warning": id}, words)));
