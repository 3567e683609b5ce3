import {readPassages, wordsOf, type ChartPassages} from "./passages.js";
import {stepFrom} from "./steps.js";
import {makeTip} from "./tip.js";

const marks = ".drawing a[href]";

/** A mark has no tooltip of the browser's own any more, and the name that it had with it. */
function takeTitle(mark: Element): void {
  const title = mark.querySelector("title");
  if (!title) return;
  if (!mark.hasAttribute("aria-label")) mark.setAttribute("aria-label", (mark.textContent ?? "").trim());
  title.remove();
}

/** Reads what a chart tells of its marks, once. */
function reader(): (mark: Element) => ChartPassages | null {
  const known = new Map<Element, ChartPassages | null>();
  return (mark) => {
    const figure = mark.closest("figure.chart");
    if (!figure) return null;
    if (!known.has(figure)) known.set(figure, readPassages(figure.querySelector("script.passages")?.textContent));
    return known.get(figure) ?? null;
  };
}

const markOf = ({target}: Event): Element | null => (target as Element | null)?.closest?.(marks) ?? null;

/** Time to go from a mark to its tooltip, in milliseconds. */
const grace = 300;

/** Calls once, when the window is made wider or narrower: its height changes with a telephone's bars. */
function onceResized({defaultView: window}: Document, start: () => unknown): void {
  const wide = window?.innerWidth;
  const look = (): void => {
    if (window?.innerWidth === wide) return;
    window?.removeEventListener("resize", look);
    start();
  };
  window?.addEventListener("resize", look);
}

function moveOn(event: KeyboardEvent): void {
  const mark = markOf(event);
  if (!mark || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const all = [...(mark.closest(".drawing")?.querySelectorAll<SVGAElement>("a[href]:not([tabindex])") ?? [])];
  const next = stepFrom(all, mark as SVGAElement, event.key);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/**
 * Brings the charts of a page to life: a mark that is pointed at, focused or touched shows its passage, who reports it
 * and where to open it; Escape takes that away, the pointer may go into it, and it stays until then. Arrow keys go from mark
 * to mark. A first touch shows, a second one opens. A window of another width gets drawings of its own.
 */
export function liveCharts(document: Document): void {
  const tip = makeTip(document);
  const passagesAt = reader();
  let leaving: ReturnType<typeof setTimeout> | undefined;
  /** The mark that is touched, where its tooltip was not there yet. */
  let touched: Element | null = null;
  const stay = (): void => clearTimeout(leaving);
  const show = (mark: Element): void => {
    stay();
    const passages = passagesAt(mark);
    const words = passages && wordsOf(mark.getAttribute("href") ?? "", passages);
    if (!words) return;
    takeTitle(mark);
    tip.show(mark, words);
  };
  const leave = (): void => {
    stay();
    leaving = setTimeout(tip.hide, grace);
  };
  onceResized(document, () =>
    import("./redraw.js").then(({redrawCharts}) => redrawCharts(document, tip.hide)).catch(() => undefined)
  );
  document.addEventListener("pointerover", (event) => {
    const mark = markOf(event);
    if (event.pointerType !== "touch" && mark) show(mark);
    else if (tip.element.contains(event.target as Node)) stay();
  });
  document.addEventListener("pointerout", (event) => {
    if (event.pointerType !== "touch" && (markOf(event) || tip.element.contains(event.target as Node))) leave();
  });
  document.addEventListener("focusin", (event) => {
    const mark = markOf(event);
    if (mark?.matches(":focus-visible")) show(mark);
  });
  document.addEventListener("focusout", (event) => {
    if (markOf(event)) leave();
  });
  document.addEventListener("pointerdown", (event) => {
    const mark = markOf(event);
    touched = event.pointerType === "touch" && mark !== tip.mark() ? mark : null;
    if (!mark && !tip.element.contains(event.target as Node)) tip.hide();
  });
  document.addEventListener("click", (event) => {
    const mark = markOf(event);
    if (!mark || mark !== touched) return;
    touched = null;
    show(mark);
    if (tip.mark() === mark) event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") tip.hide();
    else moveOn(event);
  });
}
