import type {Statement} from "../../../src/model/tables/index.js";
import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import type {Extractor} from "../extractor.js";
import type {FoundStatement} from "./found.js";
import {type Carried, ofParagraph} from "./ofParagraph.js";
import {toRows} from "./rows.js";

export {statementRules} from "./rules.js";

function findStatements(document: AnnotatedDocument): FoundStatement[] {
  let count = 0;
  const groups = (): number => ++count;
  let carried: Carried = {speaker: null, group: 0, announced: null, found: []};
  const found: FoundStatement[] = [];
  for (const [i, {kind}] of document.paragraphs.entries()) {
    if (kind === "headline" || kind === "caption" || kind === "list item") continue;
    carried = ofParagraph(document, i, carried, groups);
    found.push(...carried.found);
  }
  return found;
}

/** What a document reports that somebody said, wrote or showed, in the order in which it stands. */
export const statements: Extractor<Statement> = (document) => toRows(document, findStatements(document));
