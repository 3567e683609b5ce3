import type {Make} from "../element.js";
import {pendingList} from "./pendingList.js";
import {actionButton} from "./rowPanel.js";
import {canWriteFiles, download, type Saved, saveInPreview, saveToFile} from "./saving.js";
import type {Session} from "./session.js";

export interface PendingPanelOptions {
  readonly session: Session;
  readonly root: string;
  /** Where the preview takes corrections; null: this is no preview. */
  readonly endpoint: string | null;
  readonly today: () => string;
  readonly say: (words: string) => void;
}

/** Saves what is pending: in the preview into the project, else into a file. */
export function savePending({session, endpoint, today, say}: PendingPanelOptions, how: "file" | "usual"): void {
  const decisions = session.work().pending.map(({decision}) => decision);
  const {defaultView: window} = document;
  if (decisions.length === 0 || !window) return say("There is nothing to save.");
  const save = (): Promise<Saved> => {
    if (endpoint !== null && how === "usual") return saveInPreview(endpoint, decisions);
    if (canWriteFiles(window) && how === "file") return saveToFile(window, decisions);
    return Promise.resolve(download(document, decisions, today()));
  };
  const done = ({message, done: isDone}: Saved): void => {
    if (isDone) session.saved(decisions.map(({id}) => id));
    say(message);
  };
  save().then(done, (error: unknown) => say(`Not saved: ${error instanceof Error ? error.message : String(error)}`));
}

/** What is pending, and how it is saved. */
export function pendingPanel(h: Make, options: PendingPanelOptions): HTMLElement {
  const {session, endpoint, root} = options;
  const count = session.work().pending.length;
  const file = h("button", {type: "button"}, "Append to a file …");
  file.addEventListener("click", () => savePending(options, "file"));
  const usual = endpoint === null ? "Download as a file" : "Save to data/corrections.csv";
  const buttons = [
    actionButton(h, usual, "w", () => savePending(options, "usual")),
    endpoint === null && canWriteFiles(globalThis.window) && file
  ];
  return h(
    "section",
    {class: "desk-pending", "aria-labelledby": "desk-pending-heading"},
    h(
      "h2",
      {id: "desk-pending-heading", tabindex: -1},
      count === 0 ? "Pending corrections" : `Pending corrections (${count})`
    ),
    pendingList(h, session, root),
    count > 0 && h("div", {class: "actions"}, ...buttons)
  );
}
