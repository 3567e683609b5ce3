import {hash} from "../../../src/model/id.js";
import type {Conflict} from "../../../src/model/tables/index.js";

/** A row of conflicts; its id stays as long as the two reports do. */
export const toConflict = (row: Omit<Conflict, "id">): Conflict => ({
  id: `cf-${hash([row.field, row.a_id, row.b_id].join("\u0000"))}`,
  ...row
});

/** The text with a capital at its start. */
export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
