import {overlaps, type Span} from "../../model/span.js";
import type {Make} from "../element.js";
import {foundRows} from "../foundRows.js";
import {markedLine, textLines} from "../markedText.js";
import {moveSelection, type Move, type Selected, toSpan} from "./moveSelection.js";
import type {ReviewDocument} from "./reviewData.js";

export interface TextPane {
  readonly element: HTMLElement;
  /** The selected stretch of the document; null: none. */
  readonly selection: () => Span | null;
  /** Selects a stretch and brings it into view. */
  readonly select: (span: Span) => void;
  /** Brings the passage into view. */
  readonly reveal: () => void;
  /** Remembers what is selected: a browser forgets it when a field is entered. */
  readonly notice: () => void;
}

/** Of a longer document, what is around the passage. */
const longest = 60_000;

const keyMoves: Readonly<Record<string, Pick<Move, "by" | "direction">>> = {
  ArrowRight: {by: "word", direction: 1},
  ArrowLeft: {by: "word", direction: -1},
  ArrowDown: {by: "paragraph", direction: 1},
  ArrowUp: {by: "paragraph", direction: -1}
};

/** The move that a key stands for: with Ctrl or Alt by characters, with Shift the selection grows. */
export function moveOf({key, shiftKey, ctrlKey, altKey, metaKey}: KeyboardEvent): Move | null {
  const move = keyMoves[key];
  if (!move || metaKey) return null;
  const fine = (ctrlKey || altKey) && move.by === "word";
  return {...move, by: fine ? "character" : move.by, extend: shiftKey};
}

/** Where in the document's text a point of the page is; null: outside of it. */
function offsetOf(pane: HTMLElement, node: Node, offset: number): number | null {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  const line = element?.closest<HTMLElement>("[data-start]");
  if (!line || !pane.contains(line)) return null;
  const before = line.ownerDocument.createRange();
  before.setStart(line, 0);
  before.setEnd(node, offset);
  return Number(line.dataset.start) + before.toString().length;
}

/** The point of the page where an offset of the text is. */
function pointOf(pane: HTMLElement, at: number): {node: Node; offset: number} | null {
  const lines = [...pane.querySelectorAll<HTMLElement>("[data-start]")];
  const line = lines.findLast(({dataset}) => Number(dataset.start) <= at) ?? lines[0];
  if (!line) return null;
  let left = Math.max(0, at - Number(line.dataset.start));
  const walker = line.ownerDocument.createTreeWalker(line, 4);
  let last: Node = line;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const {length} = node.textContent ?? "";
    if (left <= length) return {node, offset: left};
    left -= length;
    last = node;
  }
  return {node: last, offset: last.textContent?.length ?? 0};
}

function showSelection(pane: HTMLElement, {anchor, focus}: Selected): void {
  const [from, to] = [pointOf(pane, anchor), pointOf(pane, focus)];
  if (!from || !to) return;
  pane.ownerDocument.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  (to.node.parentElement ?? pane).scrollIntoView({block: "nearest"});
}

function readSelection(pane: HTMLElement): Selected | null {
  const selection = pane.ownerDocument.getSelection();
  if (!selection?.anchorNode || !selection.focusNode || selection.isCollapsed) return null;
  const anchor = offsetOf(pane, selection.anchorNode, selection.anchorOffset);
  const focus = offsetOf(pane, selection.focusNode, selection.focusOffset);
  return anchor === null || focus === null ? null : {anchor, focus};
}

function windowAround(text: string, passage: Span): Span {
  if (text.length <= longest) return {start: 0, end: text.length};
  return {start: passage.start - longest / 2, end: passage.end + longest / 2};
}

export interface TextPaneOptions {
  readonly loaded: ReviewDocument;
  /** The row that is looked at; null: none, a row is being added. */
  readonly rowId: string | null;
  readonly passage: Span;
  /** Called with the words that are selected. */
  readonly selected: (words: string) => void;
}

/** Lines of the text with every row's span marked; the row that is looked at stands out. */
function lines(h: Make, {loaded, rowId, passage}: TextPaneOptions): HTMLElement[] {
  const {text} = loaded.document;
  const shown = windowAround(text, passage);
  const rows = foundRows(loaded.rows);
  return textLines(text)
    .filter((line) => overlaps(line, shown))
    .map((line) => {
      const element = h("p", {"data-start": line.start}, ...markedLine(h, text, line, rows));
      for (const mark of element.querySelectorAll<HTMLElement>("mark")) {
        mark.removeAttribute("id");
        if (mark.dataset.row === rowId) mark.classList.add("current");
      }
      return element;
    });
}

/** A document's text, in which the mouse and the keyboard select stretches. */
export function textPane(h: Make, options: TextPaneOptions): TextPane {
  const {loaded, passage, selected} = options;
  const {text, language} = loaded.document;
  const attributes = {role: "textbox", "aria-readonly": "true", "aria-multiline": "true", tabindex: 0};
  const label = "Text of the document. Arrow keys go from word to word, with Shift they select.";
  const element = h(
    "div",
    {class: "desk-text", lang: language, ...attributes, "aria-label": label},
    ...lines(h, options)
  );
  let kept: Selected | null = null;
  element.addEventListener("keydown", (event) => {
    const move = moveOf(event);
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    const from = readSelection(element) ?? kept ?? {anchor: passage.start, focus: passage.end};
    kept = moveSelection(text, from, move);
    showSelection(element, kept);
    const {start, end} = toSpan(kept);
    selected(text.slice(start, end));
  });
  const reveal = (): void => {
    const mark = element.querySelector<HTMLElement>("mark.current") ?? element.firstElementChild;
    const line = mark?.closest<HTMLElement>("[data-start]");
    if (line) element.scrollTop = Math.max(0, line.offsetTop - element.clientHeight / 4);
  };
  const notice = (): void => {
    const now = readSelection(element);
    const node = element.ownerDocument.getSelection()?.anchorNode ?? null;
    if (now) kept = now;
    else if (element.contains(node)) kept = null;
  };
  return {
    element,
    reveal,
    notice,
    selection() {
      const now = readSelection(element) ?? kept;
      return now && now.anchor !== now.focus ? toSpan(now) : null;
    },
    select({start, end}) {
      kept = {anchor: start, focus: end};
      showSelection(element, kept);
    }
  };
}
