import type {Make} from "../element.js";
import type {Go} from "./part.js";

/** The same as a drawing, as a table. In the live page it is made when it is opened, and anew while it is open. */
export function twin(
  h: Make,
  make: () => HTMLElement | null,
  go: Go | null
): {readonly element: HTMLElement; readonly update: () => void} {
  const body = h("div");
  const element = h("details", {class: "twin"}, h("summary", null, "The same as a table"), body) as HTMLDetailsElement;
  const draw = (): void => body.replaceChildren(...[make()].filter((table) => table !== null));
  element.addEventListener("toggle", () => element.open && draw());
  return {
    element,
    update: () => {
      if (go === null || element.open) draw();
    }
  };
}
