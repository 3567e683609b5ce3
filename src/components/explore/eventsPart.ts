import {figure, sayNumber} from "../../model/count.js";
import {entityHref} from "../../model/entityHref.js";
import {totalOf} from "../../model/total.js";
import {capitalized, listed} from "../../model/words.js";
import {sayDeparturesTotal} from "../departuresTotal.js";
import type {Child, Make} from "../element.js";
import {passageLink} from "../link.js";
import {table} from "../table.js";
import type {ExploreEvent, ExploreEvents} from "./exploreEvents.js";
import type {Go} from "./part.js";
import type {View} from "./view.js";

/** Events listed at first, and how many more each time. */
const atFirst = 8;
const more = 40;

export interface Told {
  readonly event: ExploreEvent;
  /** Its number in the list of events. */
  readonly number: number;
  /** Passages in view that tell of it. */
  readonly passages: number;
}

/** The events that passages in view tell of, those with most passages first. */
export function toldEvents({columns, counts}: View, {events}: ExploreEvents): Told[] {
  const passages = new Uint32Array(events.length + 1);
  for (const row of counts.rows) {
    const code = columns.event[row] ?? 0;
    passages[code] = (passages[code] ?? 0) + 1;
  }
  const told = events.flatMap((event, number) => {
    const count = passages[number + 1] ?? 0;
    return event && count > 0 ? [{event, number, passages: count}] : [];
  });
  return told.sort((a, b) => b.passages - a.passages || a.number - b.number);
}

/** The departures' total; null where there are fewer than two, or too many to compare. */
export function sayTold(told: readonly Told[], {totals}: ExploreEvents): string | null {
  const departures = told.filter(({event}) => event.what === "departures");
  if (departures.length < 2) return null;
  if (!totals)
    return "There are too many events to tell which of them count the same people: their numbers are not added.";
  const claims = departures.map(({event, number}) => ({...event, number}));
  return sayDeparturesTotal(totalOf(claims, (a, b) => a.overlaps.includes(b.number)));
}

/** How many events there are, in one sentence that changes with the filters. */
export function sayEvents(told: readonly Told[]): string {
  const count = (what: ExploreEvent["what"], one: string, many: string): string | null => {
    const n = told.filter(({event}) => event.what === what).length;
    return n === 0 ? null : `${sayNumber(n)} ${n === 1 ? one : many}`;
  };
  const said = [
    count("departures", "event of people leaving an office", "events of people leaving an office"),
    count("incidents", "incident of force", "incidents of force")
  ].filter((part) => part !== null);
  if (said.length === 0) return "These passages are not tied to an event";
  return `${capitalized(listed(said))} that these passages tell of`;
}

export interface EventsPart {
  readonly element: HTMLElement;
  readonly update: (view: View, events: ExploreEvents | null) => void;
}

/** The events behind the passages: what all reports of each come to, and whether they agree. */
export function eventsPart(h: Make, go: Go | null, root: string): EventsPart {
  const heading = h("h3");
  const body = h("div");
  const note = h("p", {class: "notes"});
  const button = h("button", {type: "button", class: "more", hidden: true});
  const element = h("section", {class: "told-events"}, heading, body, button, note);
  let most = atFirst;
  let last: {view: View; events: ExploreEvents | null} | null = null;
  const page = (path: string): string => `${root}/${path.replace("#", root === "" ? "#" : ".html#")}`;
  const disagree = ({conflicting}: ExploreEvent): Child =>
    conflicting && h("a", {class: "disagree", href: page("method#conflicts")}, "reports disagree");
  const link = ({event}: Told, words: string): Child => passageLink(h, event.passage, words, root);
  const columns = [
    {name: "Event", cell: ({event}: Told) => h("a", {class: "entity", href: entityHref(event.id, root)}, event.title)},
    {name: "When", cell: (told: Told) => link(told, told.event.when)},
    {name: "Reported", cell: (told: Told) => [link(told, told.event.outcome), " ", disagree(told.event)]},
    {name: "Passages here", numeric: true as const, cell: ({passages}: Told) => figure(passages)},
    {name: "Documents", numeric: true as const, cell: ({event}: Told) => figure(event.documents)}
  ];
  function draw(view: View, events: ExploreEvents | null): void {
    const told = events ? toldEvents(view, events) : [];
    element.hidden = events !== null && told.length === 0;
    heading.textContent = events ? sayEvents(told) : "Events";
    body.replaceChildren(
      events
        ? table(h, columns, told.slice(0, most), {label: "Events that the passages tell of"})
        : h("p", {class: "empty"}, "Loading the events …")
    );
    button.hidden = go === null || told.length <= most;
    button.textContent = `Show more of ${figure(told.length - most)}`;
    const total = events && sayTold(told, events);
    const tolls = told.filter(({event}) => event.what === "incidents").length > 1;
    note.textContent = [
      "What is reported of an event is what all of its reports come to, also those outside this view.",
      total,
      tolls && "Those hurt in several incidents are not added: two of them may be one."
    ]
      .filter(Boolean)
      .join(" ");
  }
  button.addEventListener("click", () => {
    most += more;
    if (last) draw(last.view, last.events);
  });
  return {
    element,
    update: (view, events) => {
      last = {view, events};
      draw(view, events);
    }
  };
}
