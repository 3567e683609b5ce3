import {maker} from "../element.js";
import {type Lying, makeCommands} from "./commands.js";
import {type Does, makeFrame} from "./deskFrame.js";
import {filterBar} from "./filterBar.js";
import {groundsForm} from "./groundsForm.js";
import {commandOf} from "./keys.js";
import {type Bench, layOut} from "./layOut.js";
import {pendingPanel, type PendingPanelOptions} from "./pendingPanel.js";
import {type DeskData, type Keeper, openSession, workKey} from "./session.js";

export interface DeskOptions {
  readonly document: Document;
  readonly keeper: Keeper | null;
  /** The address of the site's root as seen from the page. */
  readonly root: string;
  readonly endpoint: string | null;
  /** The day, as 2026-01-20. */
  readonly today: () => string;
  /** The row that comes up first. */
  readonly wanted?: string | null;
}

export interface Desk {
  readonly element: HTMLElement;
  readonly close: () => void;
}

/** Puts the row that is up on the desk, and the focus where it was: on the row, on the pending list, or elsewhere. */
function drawing(bench: Bench, lying: Lying, saving: PendingPanelOptions): () => Promise<void> {
  const {h, session, frame} = bench;
  let turn = 0;
  const sayPosition = (id: string | undefined): void => {
    const rows = session.queue();
    const place = rows.findIndex((row) => row.id === id) + 1;
    frame.position.textContent =
      rows.length === 0 ? "No row fits" : `${place} of ${rows.length.toLocaleString("en-US")}`;
  };
  const drawPending = (): void => {
    const hadFocus = frame.pending.contains(frame.element.ownerDocument.activeElement);
    frame.pending.replaceChildren(pendingPanel(h, saving));
    if (hadFocus) frame.pending.querySelector<HTMLElement>("h2")?.focus();
  };
  return async () => {
    const now = ++turn;
    const {activeElement, body} = frame.element.ownerDocument;
    const isElsewhere = [frame.bar, frame.pending, frame.keys].some((part) => part.contains(activeElement));
    const hasFocus = frame.element.contains(activeElement) || (lying.shown !== null && activeElement === body);
    const listed = session.current();
    sayPosition(listed?.id);
    drawPending();
    const loaded = listed && (await session.loadDocument(listed.document_id));
    if (now !== turn) return;
    lying.shown = listed && loaded ? layOut(bench, {listed, loaded}, lying.adds, lying.shown) : null;
    if (hasFocus && !isElsewhere) lying.shown?.panel.heading.focus({preventScroll: true});
    if (lying.shown) return;
    frame.text.replaceChildren();
    frame.side.replaceChildren(h("p", {class: "empty"}, listed ? "This row can’t be found." : "No row fits."));
  };
}

/** Hears keys, selections and other windows. Gives a function that stops it. */
function listen({session, frame, does}: Bench, lying: Lying): () => void {
  const document = frame.element.ownerDocument;
  const pressed = (event: KeyboardEvent): void => {
    const command = frame.element.isConnected ? commandOf(event, session.setting("keys") !== "off") : null;
    if (!command) return;
    event.preventDefault();
    does(command);
  };
  const noticed = (): void => lying.shown?.pane.notice();
  const stored = ({key}: StorageEvent): void => {
    if (key === workKey) session.reread();
  };
  document.addEventListener("keydown", pressed);
  document.addEventListener("selectionchange", noticed);
  document.defaultView?.addEventListener("storage", stored);
  return () => {
    document.removeEventListener("keydown", pressed);
    document.removeEventListener("selectionchange", noticed);
    document.defaultView?.removeEventListener("storage", stored);
  };
}

/**
 * The review desk: rows one by one, each in its document with its fields beside it, and what an editor decides about
 * them. Its parts are drawn anew when the session changes.
 */
export function reviewDesk(data: DeskData, {document, keeper, root, endpoint, today, wanted}: DeskOptions): Desk {
  const h = maker(document);
  const session = openSession(data, keeper);
  const lying: Lying = {shown: null, adds: false};
  const does: Does = (command) => commands[command]();
  const frame = makeFrame(h, session, does);
  const say = (words: string): void => {
    frame.status.textContent = words;
  };
  const bench: Bench = {h, session, grounds: groundsForm(h, session, today), frame, root, say, does};
  const saving: PendingPanelOptions = {session, root, endpoint, today, say};
  const drawNow = drawing(bench, lying, saving);
  const draw = (): void => {
    drawNow().catch((error: unknown) =>
      say(`The desk failed: ${error instanceof Error ? error.message : String(error)}`)
    );
  };
  const commands = makeCommands(bench, lying, saving, draw);
  frame.bar.replaceChildren(filterBar(h, session));
  session.onChange(draw);
  if (wanted) session.go(wanted);
  else draw();
  return {element: frame.element, close: listen(bench, lying)};
}
