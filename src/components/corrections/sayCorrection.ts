import {sayDate} from "../../model/sayDate.js";
import {quoted, sayCell, sayField} from "../../model/sayField.js";
import type {Correction} from "../../model/tables/index.js";

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

function sayChange({field, old, new: now}: Correction): string {
  if (field === "start" || field === "end") return "the passage began or ended elsewhere";
  return `${sayField(field ?? "")} was ${sayCell(old)}, is ${sayCell(now)}`;
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
    alias: () => `${sayCell(row.new)} is shown as ${row.old === null ? "another name" : quoted(row.old)}`
  };
  return words[row.action]();
}

/** What a decision changed, with the words of a row that can't be looked up beside it. */
export const sayCorrection = (row: Correction): string =>
  row.exact !== null && ["reject", "add", "split"].includes(row.action)
    ? `${sayDecision(row)}: ${quoted(row.exact)}`
    : sayDecision(row);

/** “June 10, 2031”; nothing where there is no date. */
export const sayDay = ({on}: Correction): string => (on === null ? "" : sayDate(on));

/** Of several rows that a page shows, the one that was changed: its first words. */
const sayWhich = ({action, exact}: Correction): string =>
  action === "change" && exact !== null ? ` (${quoted(exact, 40)})` : "";

/** What something that once showed another value says: “Corrected on June 10, 2031: lowest number was 4, is 5 (“At least …”).” */
export const sayNotice = (row: Correction): string =>
  `${row.action === "add" ? "Added" : "Corrected"} on ${sayDay(row)}: ${sayCorrection(row)}${sayWhich(row)}.`;
