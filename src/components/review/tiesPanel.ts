import {passageHref} from "../../model/passage.js";
import type {Make} from "../element.js";
import {type Decided, decideAlias, decideMerge, decideSplit, type Grounds, type Subject} from "./decide.js";
import type {ListedEvent, ListedName, ReviewTies} from "./reviewData.js";

export interface TiesOptions {
  readonly ties: ReviewTies;
  readonly subject: Subject;
  readonly root: string;
  readonly grounds: () => Grounds;
  /** Takes the decision, or shows what is wrong with it. */
  readonly decided: (decided: Decided, said: string) => void;
}

/** Options that a list shows; more are found by typing. */
const shown = 200;

interface Choice {
  readonly id: string;
  readonly words: string;
}

/** A list that one narrows by typing. */
function chooser(h: Make, name: string, label: string, choices: readonly Choice[]): HTMLElement {
  const list = h("select", {id: `desk-${name}`, name, size: 5});
  const fill = (typed: string): void => {
    const words = typed.toLowerCase().split(/\s+/);
    const fitting = choices.filter((choice) => words.every((word) => choice.words.toLowerCase().includes(word)));
    list.replaceChildren(...fitting.slice(0, shown).map((choice) => h("option", {value: choice.id}, choice.words)));
  };
  const search = h("input", {type: "search", id: `desk-${name}-search`, autocomplete: "off"}) as HTMLInputElement;
  search.addEventListener("input", () => fill(search.value));
  fill("");
  return h(
    "div",
    {class: "chooser", "data-field": name},
    h("label", {for: `desk-${name}-search`}, `Find ${label}`),
    search,
    h("label", {for: `desk-${name}`}, `Choose ${label}`),
    list
  );
}

const chosen = (root: HTMLElement, name: string): string =>
  root.querySelector<HTMLSelectElement>(`select[name="${name}"]`)?.value ?? "";

function button(h: Make, words: string, act: () => void): HTMLElement {
  const element = h("button", {type: "button"}, words);
  element.addEventListener("click", act);
  return element;
}

/** The event that a report tells of, or null if the row is no report. */
export function eventOf({events}: ReviewTies, {row}: Subject): ListedEvent | null {
  const id = "departure_id" in row ? row.departure_id : "incident_id" in row ? row.incident_id : null;
  return id === null ? null : (events.find((event) => event.id === id) ?? null);
}

function reportsOf(h: Make, {words, reports}: ListedEvent, {row}: Subject, root: string): HTMLElement {
  const others = reports.filter(({id}) => id !== row.id);
  const links = others.flatMap((report, i) => [
    i === 0 ? null : ", ",
    h("a", {href: passageHref(report, root)}, report.document_id)
  ]);
  return h(
    "p",
    null,
    `This report is tied to: ${words}. `,
    ...(others.length === 0 ? ["No other report tells of it."] : ["Also told in ", ...links, "."])
  );
}

/** Which event a report tells of: merge it with another, or make it one of its own. */
function eventPart(h: Make, options: TiesOptions): HTMLElement | null {
  const {ties, subject, root, grounds, decided} = options;
  const {table} = subject;
  if (table !== "departure_reports" && table !== "incident_reports") return null;
  const event = eventOf(ties, subject);
  const others = ties.events.filter((one) => one.table === table && one.id !== event?.id);
  const part = h("fieldset", null, h("legend", null, "The event"));
  if (event) part.append(reportsOf(h, event, subject, root));
  if (event && event.reports.length > 1)
    part.append(
      button(h, "Split off: an event of its own", () => decided(decideSplit(subject, event, grounds()), "Split off."))
    );
  if (others.length === 0) return part;
  const merge = (): void => {
    const other = others.find(({id}) => id === chosen(part, "event"));
    const none = {field: "event", message: "Choose the event that this report tells of."};
    decided(other ? decideMerge(subject, other, grounds()) : none, "Merged.");
  };
  part.append(chooser(h, "event", "another event", others), button(h, "Merge with this event", merge));
  return part;
}

const sayName = ({name, table, aliases}: ListedName): string =>
  [name, table === "people" ? null : "organization", aliases.length > 0 && `also ${aliases.join(", ")}`]
    .filter(Boolean)
    .join(" · ");

/** Another name of a person or organization. */
function aliasPart(h: Make, {ties, grounds, decided}: TiesOptions): HTMLElement {
  const alias = h("input", {id: "desk-alias", name: "alias", type: "text", autocomplete: "off"}) as HTMLInputElement;
  const part = h("fieldset", null, h("legend", null, "Another name"));
  const add = (): void => {
    const name = ties.names.find(({id}) => id === chosen(part, "name"));
    const none = {field: "name", message: "Choose whose name it is."};
    decided(name ? decideAlias(name, alias.value, grounds()) : none, "Name added.");
  };
  part.append(
    chooser(
      h,
      "name",
      "a person or organization",
      ties.names.map((name) => ({id: name.id, words: sayName(name)}))
    ),
    h("div", {class: "chooser", "data-field": "alias"}, h("label", {for: "desk-alias"}, "is also called"), alias),
    button(h, "Add this name", add)
  );
  return part;
}

/** What a row is tied to: its event, and the names in it. */
export const tiesPanel = (h: Make, options: TiesOptions): HTMLElement =>
  h("div", {class: "ties"}, eventPart(h, options), aliasPart(h, options));
