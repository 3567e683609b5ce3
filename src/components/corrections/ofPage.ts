import type {Correction, DocumentRow, Tables} from "../../model/tables/index.js";
import type {Block} from "../block.js";
import {maker} from "../element.js";
import {correctionNotice} from "./notice.js";

/** The corrections of rows of a document, and of names that it uses. */
export const correctionsOfDocument = ({corrections}: Tables, {id, text}: DocumentRow): Correction[] =>
  corrections.filter(({document_id, action, new: alias}) =>
    action === "alias" ? alias !== null && text.includes(alias) : document_id === id
  );

/** The notice of a page that shows rows of these tables. Nothing shows where nothing was corrected. */
const noticeOf =
  (...names: readonly string[]): Block =>
  ({corrections}, {document}) => {
    const h = maker(document);
    const own = corrections.filter(({table}) => names.includes(table));
    return correctionNotice(h, own) ?? h("div", {hidden: true});
  };

const names = ["people", "organizations"];

export const correctedDepartures = noticeOf("departure_reports", "departures", ...names);
export const correctedIncidents = noticeOf("incident_reports", "incidents", ...names);
export const correctedStatements = noticeOf("statements", ...names);
export const correctedFigures = noticeOf("measures");
