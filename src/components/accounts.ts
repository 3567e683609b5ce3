import {sayNumber} from "../model/count.js";
import {sayDate} from "../model/sayDate.js";
import type {Incident, Tables} from "../model/tables/index.js";
import type {Block} from "./block.js";
import {type Make, maker} from "./element.js";
import {entityLink} from "./entities/entityLink.js";
import {indexFound, type FoundIndex} from "./foundIndex.js";
import type {FoundRow} from "./foundRows.js";
import {side} from "./side.js";

interface Account {
  readonly row: FoundRow;
  /** Who gives it, as the conflict says. */
  readonly value: string;
}

/** What documents report of an incident from sources that can't both be right: in the order of the documents. */
function accountsOf({id}: Incident, tables: Tables, rows: ReadonlyMap<string, FoundRow>): Account[] {
  const place = new Map(tables.documents.map((document, i) => [document.id, i]));
  const accounts = new Map<string, Account>();
  for (const {event_id, field, a_id, b_id, a_value, b_value} of tables.conflicts) {
    if (event_id !== id || field !== "account") continue;
    for (const [rowId, value] of [
      [a_id, a_value],
      [b_id, b_value]
    ] as const) {
      const row = rows.get(rowId);
      if (row) accounts.set(rowId, {row, value});
    }
  }
  const order = ({row}: Account): number => place.get(row.document_id) ?? 0;
  return [...accounts.values()].sort((a, b) => order(a) - order(b) || a.row.start - b.row.start);
}

function accountsOfIncident(
  h: Make,
  incident: Incident,
  accounts: readonly Account[],
  {documents}: FoundIndex
): HTMLElement {
  const named = [incident.place, incident.date === null ? null : sayDate(incident.date)].filter(Boolean).join(", ");
  return h(
    "li",
    {class: "conflict"},
    h(
      "h3",
      null,
      named !== "" && entityLink(h, named, incident.id),
      `${named === "" ? "" : ": "}${sayNumber(accounts.length)} accounts`
    ),
    h("div", {class: "sides"}, ...accounts.map(({row, value}) => side(h, row, value, documents)))
  );
}

/** The competing accounts of each incident, each with who gives it and who reports it; no verdict. */
export const incidentAccounts: Block = (tables, {document}) => {
  const h = maker(document);
  const index = indexFound(tables);
  const shown = tables.incidents.flatMap((incident) => {
    const accounts = accountsOf(incident, tables, index.byId);
    return accounts.length === 0 ? [] : [accountsOfIncident(h, incident, accounts, index)];
  });
  return shown.length === 0
    ? h("p", {class: "empty"}, "No document sets one account of an incident against another.")
    : h("ul", {class: "conflicts"}, ...shown);
};
