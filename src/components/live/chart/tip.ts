import {maker} from "../../element.js";
import type {MarkWords} from "./passages.js";

/** A small piece of paper beside a mark: the passage's words, who reports them, where to open it. */
export interface Tip {
  readonly element: HTMLElement;
  /** The mark that it is at; null: it is not shown. */
  readonly mark: () => Element | null;
  readonly show: (mark: Element, words: MarkWords) => void;
  readonly hide: () => void;
}

const gap = 6;

/** The corner from which an element's place is reckoned. */
function origin({offsetParent, ownerDocument: {documentElement, defaultView}}: HTMLElement): DOMRect {
  const isOwn = offsetParent && defaultView?.getComputedStyle(offsetParent).position !== "static";
  return (isOwn ? offsetParent : documentElement).getBoundingClientRect();
}

/** Beside the mark, below it where there is room in the window, else above; never outside the page's width. */
function place(element: HTMLElement, mark: Element): void {
  const {documentElement} = element.ownerDocument;
  const from = origin(element);
  const at = mark.getBoundingClientRect();
  const {width, height} = element.getBoundingClientRect();
  const room = documentElement.clientWidth;
  const left = Math.max(8, Math.min(at.left, room - width - 8));
  const below = at.bottom + gap + height <= documentElement.clientHeight || at.top - gap - height < 0;
  const top = below ? at.bottom + gap : at.top - gap - height;
  element.style.left = `${left - from.left}px`;
  element.style.top = `${top - from.top}px`;
}

/** Makes the page's one tooltip; it stands at the end of the page's main part while it is shown. Words are text, whatever they hold. */
export function makeTip(document: Document): Tip {
  const h = maker(document);
  const words = h("p", {class: "tip-words"});
  const citation = h("p", {class: "tip-source"});
  // The mark is the link that the keyboard reaches; this one is for fingers.
  const link = h("a", {class: "tip-open", tabindex: -1}, "Open the passage");
  const element = h("div", {class: "tip", role: "tooltip", id: "chart-tip"}, words, citation, link);
  let at: Element | null = null;
  const hide = (): void => {
    at?.removeAttribute("aria-describedby");
    at = null;
    element.remove();
  };
  return {
    element,
    mark: () => at,
    hide,
    show(mark, said) {
      if (at === mark) return;
      hide();
      at = mark;
      words.textContent = `“${said.words}”`;
      citation.textContent = `Reported by ${said.citation}`;
      link.setAttribute("href", mark.getAttribute("href") ?? "");
      mark.setAttribute("aria-describedby", element.id);
      (mark.closest("main") ?? document.body).append(element);
      place(element, mark);
    }
  };
}
