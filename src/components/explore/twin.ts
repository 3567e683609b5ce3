import type {Make} from "../element.js";
import type {Go} from "./part.js";

/** The same as a drawing, as a table. In the live page it is made when it is opened, and anew while it is open. */
export function twin(
  h: Make,
  make: () => HTMLElement | null,
  go: Go | null
): {readonly element: HTMLElement; readonly update: () => void} {
  const body = h("div");
  const summary = h("summary", null, "The same as a table");
  const element = h("details", {class: "twin"}, summary, body) as HTMLDetailsElement;
  function draw(): void {
    const focused = [...body.querySelectorAll("button")].indexOf(body.ownerDocument.activeElement as HTMLButtonElement);
    body.replaceChildren(...[make()].filter((table) => table !== null));
    if (focused >= 0) (body.querySelectorAll("button")[focused] ?? summary).focus({preventScroll: true});
  }
  element.addEventListener("toggle", () => element.open && draw());
  return {
    element,
    update: () => {
      if (go === null || element.open) draw();
    }
  };
}
