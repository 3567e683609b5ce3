import {sayDate} from "../../model/sayDate.js";
import type {Correction} from "../../model/tables/index.js";
import {shortened} from "../../model/words.js";

const quote = (text: string, length = 80): string => `“${shortened(text, length)}”`;

const nouns: Readonly<Record<string, string>> = {
  statements: "statement",
  departure_reports: "report of a departure",
  incident_reports: "report of an incident",
  measures: "figure",
  departures: "departure",
  incidents: "incident",
  people: "person",
  organizations: "organization"
};

const noun = ({table}: Correction): string => nouns[table] ?? "row";

/** `killed_low` is “lowest number killed”. */
function sayField(field: string): string {
  const [, what = "", bound = ""] = /^(?:(.+)_)?(low|high)$/.exec(field) ?? [];
  if (bound !== "") return [bound === "low" ? "lowest number" : "highest number", what].filter(Boolean).join(" ");
  return field.replaceAll("_", " ");
}

const value = (text: string | null): string =>
  text === null ? "empty" : /^-?\d+(?:\.\d+)?$/.test(text) ? text : quote(text);

function sayChange({field, old, new: now}: Correction): string {
  if (field === "start" || field === "end") return "the passage began or ended elsewhere";
  return `${sayField(field ?? "")} was ${value(old)}, is ${value(now)}`;
}

/** What a decision changed: “speaker was “Ada Quill”, is “Bo Sand””. It tells what the tables say, not what is so. */
export function sayDecision(row: Correction): string {
  const words: Readonly<Record<Correction["action"], () => string>> = {
    change: () => sayChange(row),
    confirm: () => `a ${noun(row)} was confirmed`,
    reject: () => `a ${noun(row)} was taken out`,
    add: () => `a ${noun(row)} had been missed`,
    merge: () => `two ${row.table.startsWith("departure") ? "departures" : "incidents"} are shown as one`,
    split: () => `a ${noun(row)} was counted with another event`,
    alias: () => `${value(row.new)} is shown as ${row.old === null ? "another name" : quote(row.old)}`
  };
  return words[row.action]();
}

/** What a decision changed, with the words of a row that can't be looked up beside it. */
export const sayCorrection = (row: Correction): string =>
  row.exact !== null && ["reject", "add", "split"].includes(row.action)
    ? `${sayDecision(row)}: ${quote(row.exact)}`
    : sayDecision(row);

/** “June 10, 2031”; nothing where there is no date. */
export const sayDay = ({on}: Correction): string => (on === null ? "" : sayDate(on));

/** Of several rows that a page shows, the one that was changed: its first words. */
const sayWhich = ({action, exact}: Correction): string =>
  action === "change" && exact !== null ? ` (${quote(exact, 40)})` : "";

/** What something that once showed another value says: “Corrected on June 10, 2031: lowest number was 4, is 5 (“At least …”).” */
export const sayNotice = (row: Correction): string =>
  `${row.action === "add" ? "Added" : "Corrected"} on ${sayDay(row)}: ${sayCorrection(row)}${sayWhich(row)}.`;
