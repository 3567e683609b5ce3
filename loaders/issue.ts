import {hash} from "../src/model/id.js";
import type {Issue} from "../src/model/tables/index.js";

/** What an issue is about, where it is about a document or a place in its text. */
export interface Where {
  readonly document_id?: string;
  readonly start?: number;
  readonly end?: number;
}

/**
 * A doubt as a row: the check that raised it (`read/empty`), how grave it is, and a message that names the thing,
 * echoes the value and says what was done or is to be done. An error means that something was left out.
 */
export function toIssue(rule: string, severity: Issue["severity"], message: string, where: Where = {}): Issue {
  const {document_id = null, start = null, end = null} = where;
  const id = `is-${hash([rule, document_id, start, end, message].join("\u0000"))}`;
  return {id, document_id, start, end, rule, severity, message};
}
