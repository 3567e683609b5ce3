import type {DocumentRow, Issue} from "../../../src/model/tables/index.js";
import {toIssue} from "../../issue.js";
import {ageCheck} from "./ages.js";
import {multipleCheck, percentCheck} from "./changes.js";
import type {Check, Doubt} from "./check.js";
import {partsCheck} from "./parts.js";
import {weekdayCheck} from "./weekdays.js";

export const arithmeticChecks: readonly Check[] = [weekdayCheck, ageCheck, percentCheck, multipleCheck, partsCheck];

/** A caption or a byline that a page repeats makes one doubt. */
const firstOfEach = (doubts: readonly Doubt[]): Doubt[] =>
  [...new Map([...doubts].reverse().map((doubt) => [doubt.message, doubt])).values()].reverse();

/**
 * Doubts about figures that one document gives beside each other: weekdays and dates, ages and years of birth,
 * percentages and the figures that they go between, parts and their total. Warnings with the passage; the reckoning
 * is told, not which figure is wrong, and no row is changed. Figures of two passages are pairs in `conflicts`.
 */
export const arithmeticDoubts = (documents: readonly DocumentRow[]): Issue[] =>
  documents.flatMap((document) =>
    arithmeticChecks.flatMap(({id, find}) =>
      firstOfEach(find(document)).map(({start, end, message}) =>
        toIssue(id, "warning", message, {document_id: document.id, start, end})
      )
    )
  );
