import {shortened} from "../../model/words.js";
import type {Make} from "../element.js";
import {addPanel} from "./addPanel.js";
import {type Decided, type Fault, isFault} from "./decide.js";
import {type Does, documentPart, type Frame} from "./deskFrame.js";
import type {GroundsForm} from "./groundsForm.js";
import {findRow, type Listed, type ReviewDocument} from "./reviewData.js";
import {clearFaults, showFault} from "./rowForm.js";
import {type Panel, rowPanel, type Take} from "./rowPanel.js";
import {pendingOn, type Session} from "./session.js";
import {textPane, type TextPane} from "./textPane.js";
import {tiesPanel} from "./tiesPanel.js";
import {changedRow} from "./work.js";

/** What the parts of the desk share. */
export interface Bench {
  readonly h: Make;
  readonly session: Session;
  readonly grounds: GroundsForm;
  readonly frame: Frame;
  readonly root: string;
  readonly say: (words: string) => void;
  readonly does: Does;
}

/** What is on the desk. */
export interface Shown {
  readonly listed: Listed;
  readonly loaded: ReviewDocument;
  readonly pane: TextPane;
  readonly panel: Panel;
  /** Whether it is a new row. */
  readonly adds: boolean;
}

function refuse({frame, say}: Bench, fault: Fault): void {
  showFault(frame.side, fault);
  say(fault.message);
}

/** Takes decisions on a row; the next row comes up where that is asked for. */
function taking(bench: Bench, listed: Listed, adds: boolean): Take {
  const {session, grounds, frame, say, does} = bench;
  return (decided: Decided, said: string, goOn: boolean): void => {
    if (isFault(decided)) return refuse(bench, decided);
    const rows = session.queue();
    const next = rows[rows.findIndex(({id}) => id === listed.id) + 1];
    const isChange = decided[0]?.action === "change";
    const isAlias = decided[0]?.action === "alias";
    clearFaults(frame.side);
    grounds.clear();
    if (adds) does("leave");
    session.decide(decided, isAlias ? null : listed.document_id, isChange ? listed.id : undefined);
    if (goOn && next) session.go(next.id);
    say(goOn && !next ? `${said} That was the last row.` : said);
  };
}

/** What the row is tied to: loaded when it is opened. */
function tiesPart({h, session, root, grounds, say}: Bench, {listed, loaded}: Placed, take: Take): HTMLElement {
  const subject = findRow(loaded, listed.id);
  const details = h("details", {class: "desk-ties"}, h("summary", null, "Events and names")) as HTMLDetailsElement;
  const fill = async (): Promise<void> => {
    if (!details.open || details.childElementCount > 1 || !subject) return;
    const ties = await session.loadTies();
    const decided = (taken: Decided, said: string): void => take(taken, said, false);
    details.append(tiesPanel(h, {ties, subject, root, grounds: () => grounds.read(""), decided}));
  };
  details.addEventListener("toggle", () => {
    fill().catch((error: unknown) => say(`The events could not be loaded: ${String(error)}`));
  });
  return details;
}

interface Placed {
  readonly listed: Listed;
  readonly loaded: ReviewDocument;
}

/**
 * Puts a row on the desk, in its document; or, with `adds`, a new row on the stretch that is selected in what lies
 * there. Null: the document doesn't hold the row.
 */
export function layOut(bench: Bench, placed: Placed, adds: boolean, before: Shown | null): Shown | null {
  const {h, session, grounds, frame, root, say, does} = bench;
  const {listed, loaded} = placed;
  const found = findRow(loaded, listed.id);
  if (!found) return null;
  const {document} = loaded;
  const now = changedRow(listed, found.row, pendingOn(session, listed.id));
  const span = (adds && before?.pane.selection()) || now;
  const selected = (words: string): void => say(`Selected: ${shortened(words, 120)}`);
  const pane = textPane(h, {loaded, rowId: adds ? null : listed.id, passage: span, selected});
  const take = taking(bench, listed, adds);
  const panel = adds
    ? addPanel(h, {loaded, span, table: listed.table, grounds, take, leave: () => does("leave")})
    : rowPanel(h, {session, listed, row: found.row, document, grounds, root, take});
  frame.text.replaceChildren(...documentPart(h, loaded, pane, does));
  frame.side.replaceChildren(panel.element);
  if (!adds) frame.side.append(tiesPart(bench, placed, take));
  pane.reveal();
  if (adds) pane.select(span);
  return {listed, loaded, pane, panel, adds};
}
