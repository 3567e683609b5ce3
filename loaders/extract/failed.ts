import type {DocumentRow, Issue} from "../../src/model/tables/index.js";
import {toIssue} from "../issue.js";

/** That nothing was extracted from a document, and why. */
export function failed({id, path}: DocumentRow, error: unknown): Issue {
  const message = `${path}: nothing extracted: ${error instanceof Error ? error.message : String(error)}`;
  return toIssue("extract/failed", "error", message, {document_id: id});
}
