import type {RowTable} from "../../model/correction.js";
import {passageHref} from "../../model/passage.js";
import {type Span, slice, trimSpan} from "../../model/span.js";
import type {DocumentRow} from "../../model/tables/index.js";
import {shortened} from "../../model/words.js";
import type {Child, Make} from "../element.js";
import {type CellTexts, decideChanges, decideConfirm, decideReject, type Decided, rowTexts} from "./decide.js";
import type {GroundsForm} from "./groundsForm.js";
import type {Doubt, Listed, ReviewRow} from "./reviewData.js";
import {rowForm} from "./rowForm.js";
import {pendingOn, type Session} from "./session.js";
import {changedRow} from "./work.js";

/** The right side of the desk: what is known about a row, and what an editor can do. */
export interface Panel {
  readonly element: HTMLElement;
  readonly heading: HTMLElement;
  readonly accept: () => void;
  readonly reject: () => void;
  /** Moves the row's passage. */
  readonly place: (span: Span) => void;
  readonly focusFields: () => void;
}

/** `goOn`: whether the next row comes up. */
export type Take = (decided: Decided, said: string, goOn: boolean) => void;

export interface RowPanelOptions {
  readonly session: Session;
  readonly listed: Listed;
  readonly row: ReviewRow;
  readonly document: DocumentRow;
  readonly grounds: GroundsForm;
  readonly root: string;
  readonly take: Take;
}

export const singular: Readonly<Record<RowTable, string>> = {
  statements: "Statement",
  departure_reports: "Departure report",
  incident_reports: "Incident report",
  measures: "Reported figure"
};

const doubtWords: Readonly<Record<Doubt, string>> = {
  implied: "implied by the passage, not stated",
  conflicting: "disagrees with another report",
  issue: "the run met a doubt here"
};

export function actionButton(h: Make, words: string, key: string, act: () => void): HTMLButtonElement {
  const button = h("button", {type: "button", "aria-keyshortcuts": key}, words, " ", h("kbd", null, key.toUpperCase()));
  button.addEventListener("click", act);
  return button as HTMLButtonElement;
}

function facts(h: Make, {session, listed, row, root}: RowPanelOptions): Child[] {
  const decisions = pendingOn(session, listed.id);
  const states = [
    row.status === "extracted" ? null : `${row.status} by an editor`,
    ...listed.doubts.map((doubt) => doubtWords[doubt]),
    decisions.some(({action}) => action === "reject") && "rejected, pending",
    decisions.some(({action}) => action === "confirm") && "accepted, pending",
    decisions.some(({action}) => action === "change") && "changed, pending"
  ].filter(Boolean);
  return [
    h("p", {class: "byline"}, `Rule ${row.rule} · `, h("a", {href: passageHref(row, root)}, "in its page")),
    states.length > 0 && h("p", {class: "doubts"}, states.join(" · "))
  ];
}

const placeTexts = ({start, end}: Span): CellTexts => ({start: String(start), end: String(end)});

/** A row of the tables, with its fields to be changed. */
export function rowPanel(h: Make, options: RowPanelOptions): Panel {
  const {session, listed, row, document, grounds, take} = options;
  const {table} = listed;
  const subject = {table, row};
  const now = changedRow(listed, row, pendingOn(session, row.id));
  const form = rowForm(h, table, rowTexts(table, now), rowTexts(table, row));
  const passage = h("blockquote", {class: "desk-passage"}, shortened(slice(document.text, now), 280));
  const heading = h("h2", {tabindex: -1}, singular[table]);
  const accept = (): void => {
    const changes = decideChanges(subject, form.texts(), grounds.read(""));
    if ("message" in changes) return take(changes, "", false);
    if (changes.length > 0) return take(changes, changes.length === 1 ? "Changed." : "Changes taken.", true);
    take(decideConfirm(subject, grounds.read("Checked against the passage")), "Accepted.", true);
  };
  const reject = (): void => take(decideReject(subject, grounds.read("")), "Rejected.", true);
  const place = (stretch: Span): void => {
    const span = trimSpan(document.text, stretch);
    form.place(placeTexts(span));
    passage.textContent = slice(document.text, span);
    passage.classList.add("changed");
  };
  const buttons = h(
    "div",
    {class: "actions"},
    actionButton(h, "Accept", "a", accept),
    actionButton(h, "Reject", "r", reject)
  );
  const element = h("div", null, heading, passage, ...facts(h, options), form.element, grounds.element, buttons);
  return {element, heading, accept, reject, place, focusFields: form.focus};
}
