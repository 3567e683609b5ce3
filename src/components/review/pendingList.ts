import {documentHref} from "../../model/passage.js";
import {shortened} from "../../model/words.js";
import type {Child, Make} from "../element.js";
import {fieldWords} from "./rowForm.js";
import type {Session} from "./session.js";
import {type Pending, whyUnfit} from "./work.js";

const quoted = (text: string): string => (text === "" ? "nothing" : `“${shortened(text, 80)}”`);

/** A decision in a few words. */
export function sayDecision({decision: {action, field, old, new: now, table}}: Pending): string {
  const what: Readonly<Record<string, string>> = {
    change: `${fieldWords(field)}: ${quoted(old)} becomes ${quoted(now)}`,
    confirm: "accepted as it stands",
    reject: "rejected",
    add: `new row in ${fieldWords(table)}`,
    merge: "tells of the same event as another report",
    split: "tells of an event of its own",
    alias: `${quoted(old)} is also called ${quoted(now)}`
  };
  return what[action] ?? action;
}

function item(h: Make, session: Session, pending: Pending, root: string): HTMLElement {
  const {decision, document_id, saved} = pending;
  const known = session.index.rows.some(({id}) => id === decision.row_id);
  const passage: Child = decision.passage && h("q", null, shortened(decision.passage, 90));
  const undo = h("button", {type: "button", class: "quiet", "data-undo": decision.id}, "Undo");
  undo.addEventListener("click", () => session.undo(decision.id));
  undo.setAttribute("aria-label", `Undo: ${sayDecision(pending)}`);
  const show = h("button", {type: "button", class: "quiet", "aria-label": `Show: ${sayDecision(pending)}`}, "Show");
  show.addEventListener("click", () => session.go(decision.row_id));
  return h(
    "li",
    {"data-decision": decision.id},
    h("p", null, h("b", null, sayDecision(pending)), passage && " ", passage),
    h(
      "p",
      {class: "byline"},
      [decision.why, decision.by, decision.on].join(" · "),
      document_id !== null && " · ",
      document_id !== null && h("a", {href: documentHref(document_id, root)}, document_id),
      saved && " · put into a file, not yet in the pages"
    ),
    h("p", {class: "unfit", hidden: true}),
    h("div", {class: "actions"}, known && show, undo)
  );
}

/** Where the data has changed since, says which decisions no longer fit it. */
async function markUnfit(session: Session, list: HTMLElement): Promise<void> {
  for (const pending of session.work().pending) {
    const {decision, document_id} = pending;
    const why = document_id === null ? null : whyUnfit(pending, await session.loadDocument(document_id));
    const note = list.querySelector<HTMLElement>(`[data-decision="${decision.id}"] .unfit`);
    if (!note || why === null) continue;
    note.textContent = `${why} Undo this and decide anew.`;
    note.hidden = false;
  }
}

const older =
  "The data has changed since this work was begun. Corrections that no longer fit it say so below; the others still hold.";

/** The corrections that are not in the data yet, each of which can be undone. */
export function pendingList(h: Make, session: Session, root: string): HTMLElement {
  const {pending} = session.work();
  const list = h("ol", {class: "pending"}, ...pending.map((one) => item(h, session, one, root)));
  if (session.isOlder()) markUnfit(session, list).catch(() => undefined);
  return h(
    "div",
    null,
    session.isOlder() && h("p", {class: "notice"}, older),
    !session.isKept() && h("p", {class: "notice"}, "This browser keeps nothing: save before you leave the page."),
    pending.length === 0
      ? h("p", {class: "empty"}, "Nothing has been decided that the pages don’t show already.")
      : list
  );
}
