import {maker} from "../element.js";

export interface ActionOptions {
  readonly document: Document;
  /** What the button says. */
  readonly label: string;
  /** Does it and gives what to say of it: “Copied.”. What it throws is said instead. */
  readonly act: () => Promise<string>;
}

/**
 * A button that says below it, aloud too, what it did. While it works it is busy and takes no second press; it keeps the
 * focus.
 */
export function actionButton({document, label, act}: ActionOptions): HTMLElement {
  const h = maker(document);
  const button = h("button", {type: "button"}, label);
  const said = h("output", {"aria-live": "polite"});
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    // Emptied first, so that the same words are said a second time.
    said.textContent = "";
    act()
      .catch((error: unknown) => `That didn’t work: ${error instanceof Error ? error.message : String(error)}`)
      .then((words) => {
        said.textContent = words;
        button.removeAttribute("aria-busy");
      })
      .catch(() => undefined);
  });
  return h("span", {class: "action"}, button, said);
}
