import type {Statement} from "../../../src/model/tables/index.js";
import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import type {Extractor} from "../extractor.js";
import type {FoundStatement} from "./found.js";
import {type Carried, ofParagraph} from "./ofParagraph.js";
import {toRows} from "./rows.js";
import {findTurns, type Turn} from "./transcript.js";

export {statementRules} from "./rules.js";

function findStatements(document: AnnotatedDocument): FoundStatement[] {
  let count = 0;
  const groups = (): number => ++count;
  let carried: Carried = {speaker: null, group: 0, announced: null, line: null, dialogue: null, found: []};
  const found: FoundStatement[] = [];
  const turns = findTurns(document);
  for (const [i, {kind}] of document.paragraphs.entries()) {
    if (kind === "headline" || kind === "caption" || kind === "list item") continue;
    const turn = turns.get(i);
    if (turn) carried = ofTurn(document, turn, groups());
    else carried = ofParagraph(document, i, carried, groups);
    found.push(...carried.found);
  }
  return found;
}

function ofTurn(document: AnnotatedDocument, {speaker, content}: Turn, group: number): Carried {
  const {start, end} = content;
  const kind = document.quotations.some(({outer}) => start < outer.start && outer.end < end) ? "mixed" : "direct";
  const row: FoundStatement = {
    start,
    end,
    kind,
    speaker,
    cue: null,
    rule: "statement/transcript",
    group,
    polarity: "positive",
    certainty: "stated",
    audience: null,
    sentenceSpan: content
  };
  return {speaker, group, announced: null, line: null, dialogue: null, found: [row]};
}

/** What a document reports that somebody said, wrote or showed, in the order in which it stands. */
export const statements: Extractor<Statement> = (document) => toRows(document, findStatements(document));
