const steps: ReadonlyMap<string, number> = new Map([
  ["n", 1],
  ["j", 1],
  ["p", -1],
  ["k", -1]
]);

const remembered = "sourceline-keys";

const writing = "textarea, select, [contenteditable]:not([contenteditable=false]), input:not([type=checkbox])";

/** Whether somebody is writing there. */
const isWriting = (target: EventTarget | null): boolean =>
  (target as Partial<Element> | null)?.closest?.(writing) instanceof Object;

/** The id of what an address opens; empty where it opens nothing, or its escapes can't be read. */
export function openedId({hash}: Location): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return "";
  }
}

/** The step that a key stands for; none while somebody writes, or with another key held down. */
export function stepOf({key, target, ctrlKey, altKey, metaKey}: KeyboardEvent): number {
  return ctrlKey || altKey || metaKey || isWriting(target) ? 0 : (steps.get(key.toLowerCase()) ?? 0);
}

/** The place of the row to go to: from none to the first or the last; none beyond either end. */
export function nextPlace(current: number, step: number, count: number): number {
  if (count === 0) return -1;
  if (current < 0) return step > 0 ? 0 : count - 1;
  return Math.min(count - 1, Math.max(0, current + step));
}

/** The notes of the rows that are shown, in reading order. */
const notesOf = (page: HTMLElement): HTMLElement[] =>
  [...page.querySelectorAll<HTMLElement>(".note")].filter((note) => note.getClientRects().length > 0);

const idOf = (note: HTMLElement): string => note.querySelector("a.what")?.getAttribute("href")?.slice(1) ?? "";

function storage(page: HTMLElement): Storage | null {
  try {
    return page.ownerDocument.defaultView?.localStorage ?? null;
  } catch {
    return null;
  }
}

/** The switch that turns the letter keys off, as WCAG 2.2 asks (2.1.4): the choice is remembered. */
function keySwitch(page: HTMLElement, bar: HTMLElement): () => boolean {
  const box = bar.querySelector<HTMLInputElement>("input[name=keys]");
  if (!box) return () => true;
  box.checked = storage(page)?.getItem(remembered) !== "off";
  box.addEventListener("change", () => storage(page)?.setItem(remembered, box.checked ? "on" : "off"));
  return () => box.checked;
}

/**
 * Makes the buttons and the keys n, j, p and k open the next and the previous row that is shown. The address becomes that
 * of the row, without an entry in the history for each; its place and words are announced. `moved` is told.
 */
export function stepThrough(page: HTMLElement, moved: () => void): void {
  const bar = page.querySelector<HTMLElement>(".row-steps");
  const position = bar?.querySelector("output");
  const {location} = page.ownerDocument.defaultView ?? window;
  if (!bar || !position) return;
  const current = (notes: readonly HTMLElement[]): number =>
    notes.findIndex((note) => idOf(note) === openedId(location));
  const say = (): void => {
    const notes = notesOf(page);
    const at = current(notes);
    const words = at < 0 ? "" : `: ${notes[at]?.querySelector(".line")?.textContent ?? ""}`;
    position.textContent =
      at < 0 ? `${notes.length.toLocaleString("en-US")} rows` : `${at + 1} of ${notes.length}${words}`;
  };
  const go = (step: number): void => {
    const notes = notesOf(page);
    const note = notes[nextPlace(current(notes), step, notes.length)];
    if (note) location.replace(`#${idOf(note)}`);
    moved();
    say();
  };
  for (const button of bar.querySelectorAll<HTMLElement>("button[data-step]"))
    button.addEventListener("click", () => go(Number(button.dataset.step)));
  const isOn = keySwitch(page, bar);
  page.ownerDocument.addEventListener("keydown", (event) => {
    const step = isOn() ? stepOf(event) : 0;
    if (step !== 0) go(step);
  });
  page.ownerDocument.defaultView?.addEventListener("hashchange", say);
  page.addEventListener("change", say);
  bar.hidden = false;
  say();
}
