import {hash} from "../../src/model/id.js";

/** The id of an event from its first report. */
export const eventId = (prefix: string, reports: readonly {readonly id: string}[]): string =>
  `${prefix}-${hash(reports[0]?.id ?? "")}`;

/**
 * An id from what tells a thing from others, so that it stays when other documents come in; where two things have
 * the same key (two people of one name), the document that names it first is added. Puts the id into `taken`.
 */
export function freeId(prefix: string, key: string, documentId: string, taken: Set<string>): string {
  let id = `${prefix}-${hash(key)}`;
  for (let n = 0; taken.has(id); n++) id = `${prefix}-${hash([key, documentId, n].join("\u0000"))}`;
  taken.add(id);
  return id;
}
