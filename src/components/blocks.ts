import type {Tables} from "../model/tables/index.js";
import type {Block} from "./block.js";
import {maker} from "./element.js";

const stub: Block = (_tables, {document}) => maker(document)("div");

/** The parts of pages, by the name in `<div data-block="…">`. */
export const blocks: Readonly<Record<string, Block>> = {"documents-list": stub, document: stub};

/** For each block that a page with a parameter holds: the values of that parameter. */
export const blockParams: Readonly<Record<string, (tables: Tables) => string[]>> = {
  document: (tables) => tables.documents.map(({id}) => id)
};
