import {slice} from "../../model/span.js";
import {shortened} from "../../model/words.js";
import type {Command} from "./keys.js";
import type {Bench, Shown} from "./layOut.js";
import {type PendingPanelOptions, savePending} from "./pendingPanel.js";

/** What lies on the desk, as commands find and change it. */
export interface Lying {
  shown: Shown | null;
  adds: boolean;
}

/** The other end of the selection is the one that moves from now on. */
function swapEnds(document: Document): void {
  const selection = document.getSelection();
  const {anchorNode: a, anchorOffset: i, focusNode: b, focusOffset: j} = selection ?? {};
  if (a && b) selection?.setBaseAndExtent(b, j ?? 0, a, i ?? 0);
}

const selectFirst = "Select the passage in the text first.";

/** What each command does. `draw`: draws the row anew. */
export function makeCommands(
  {session, frame, say}: Pick<Bench, "session" | "frame" | "say">,
  lying: Lying,
  saving: PendingPanelOptions,
  draw: () => void
): Readonly<Record<Command, () => void>> {
  const step = (by: 1 | -1): void => {
    lying.adds = false;
    if (!session.step(by)) say(by === 1 ? "That was the last row." : "That was the first row.");
  };
  const setAdding = (adds: boolean): void => {
    if (adds && !lying.shown?.pane.selection()) return say(selectFirst);
    lying.adds = adds;
    draw();
  };
  return {
    accept: () => lying.shown?.panel.accept(),
    reject: () => lying.shown?.panel.reject(),
    next: () => step(1),
    previous: () => step(-1),
    span() {
      const {shown} = lying;
      const span = shown?.pane.selection();
      if (!shown || !span) return say(selectFirst);
      shown.panel.place(span);
      say(`The passage is now: ${shortened(slice(shown.loaded.document.text, span), 120)}. Accept to keep it.`);
    },
    add: () => setAdding(true),
    swap: () => swapEnds(frame.element.ownerDocument),
    text: () => lying.shown?.pane.element.focus(),
    fields: () => lying.shown?.panel.focusFields(),
    undo() {
      const last = session.work().pending.at(-1);
      if (!last) return say("There is nothing to undo.");
      session.undo(last.decision.id);
      say("Undone.");
    },
    save: () => savePending(saving, "usual"),
    help() {
      frame.keys.open = !frame.keys.open;
    },
    leave() {
      if (lying.adds) setAdding(false);
      else lying.shown?.panel.heading.focus({preventScroll: true});
    }
  };
}
