import {isSlow, type Teller} from "../whenIdle.js";
import {unusedRoom} from "./unusedRoom.js";

const pause = 200;

/** The drawing that the style sheet shows. */
const shownOf = (drawings: Element): Element | null =>
  [...drawings.children].find((each) => each.clientWidth > 0 && !each.matches(".drawing-live")) ?? null;

const widthOf = (drawing: Element | null): number => Number(drawing?.querySelector("svg")?.getAttribute("width") ?? 0);

/** The site as the links of a drawing see it. */
const rootOf = (drawing: Element): string | undefined =>
  /^(.*?)\/documents\//.exec(drawing.querySelector("a[href*='/documents/']")?.getAttribute("href") ?? "")?.[1];

/** Takes the drawing away that was made for another width: the static one is under it. */
function restore(drawings: Element): void {
  const live = drawings.querySelector(".drawing-live");
  if (live && Math.floor(drawings.clientWidth) !== widthOf(live)) live.remove();
}

async function redraw(drawings: Element, id: string): Promise<void> {
  const document = drawings.ownerDocument;
  const shown = shownOf(drawings);
  const width = unusedRoom(drawings.clientWidth, widthOf(shown));
  const root = shown && rootOf(shown);
  if (!shown || width === null || root === undefined || root === null) return;
  const {drawAt} = await import("./drawAt.js");
  const drawing = await drawAt(document, id, width, root);
  const height = shown.clientHeight;
  // What is read below stays where it is, and so does who is at a mark; the room may be another by now.
  const isStale = drawings.querySelector(".drawing-live") !== null || Math.floor(drawings.clientWidth) !== width;
  if (isStale || Number(drawing.getAttribute("height")) > height || drawings.contains(document.activeElement)) return;
  const live = document.createElement("div");
  live.className = "drawing drawing-live";
  live.style.minHeight = `${height}px`;
  live.append(drawing);
  drawings.append(live);
}

/**
 * Draws charts anew at the width that they have, now and whenever the reader makes the window wider or narrower, where a
 * static drawing leaves much of the room empty. What fails, or a line that is slow or saved, leaves the static drawing.
 * `before`: called where drawings may go. Drawings of releases are never made again.
 */
export function redrawCharts(document: Document, before: () => void): void {
  const window = document.defaultView;
  if (!window || isSlow(window.navigator as Teller)) return;
  const all = [...document.querySelectorAll("figure.chart[id]:not(.release *) > .drawings")];
  let wide: number | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const fit = (): void => {
    if (window.innerWidth === wide) return;
    wide = window.innerWidth;
    before();
    all.forEach(restore);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      for (const each of all) redraw(each, each.parentElement?.id ?? "").catch(() => undefined);
    }, pause);
  };
  window.addEventListener("resize", fit);
  fit();
}
