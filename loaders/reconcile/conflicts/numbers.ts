import {agree, isCounted, sayCount, sayNumber, type Count} from "../../../src/model/count.js";
import type {DocumentRow} from "../../../src/model/tables/index.js";
import {toldByDocument} from "../fit/counts.js";
import {tellsSuspect} from "../fit/scope.js";
import {isWhole} from "../fit/whole.js";
import {groupBy} from "../lists.js";
import {question, type Question, type Reported} from "./answers.js";
import {peopleNumbers} from "./peopleNumbers.js";

/** A number that a document gives of an event, with what else it gives, to tell a disagreement from two ways to count. */
interface Figure {
  readonly count: Count;
  readonly passage: string;
  /** Every number of that kind that the document gives of the event, sums among them. */
  readonly others: readonly Count[];
  readonly document: DocumentRow | undefined;
}

const textOf = (document: DocumentRow | undefined): string => `${document?.headline ?? ""}\n${document?.text ?? ""}`;

/** True if the document says the number too, of people: it knows of both. */
const knows = ({document}: Figure, {low, high}: Count): boolean => {
  const numbers = peopleNumbers(textOf(document));
  return [low, high].some((n) => n !== null && numbers.has(n));
};

const differByOne = (a: Count, b: Count): boolean => Math.abs((a.low ?? a.high ?? 0) - (b.low ?? b.high ?? 0)) === 1;

/** Two whole figures that no number allows, neither of which the other document gives as well. */
function disagree(a: Figure, b: Figure): boolean {
  if (agree(a.count, b.count)) return false;
  if (a.others.some((other) => agree(other, b.count)) || b.others.some((other) => agree(other, a.count))) return false;
  if (
    differByOne(a.count, b.count) &&
    [a, b].some(({passage, document}) => tellsSuspect(`${passage}\n${textOf(document)}`))
  )
    return false;
  return !knows(a, b.count) && !knows(b, a.count);
}

/**
 * The largest number that each document says of all of an event: no part of it, no total of several, and no number
 * that is only counted from its names. `othersOf`: what else a report gives that the figure may have been counted as.
 */
export const number = <R extends Reported>(
  field: string,
  about: string,
  countOf: (report: R) => Count,
  othersOf: (reports: readonly R[]) => readonly Count[] = (reports) => reports.map(countOf)
): Question<R> =>
  question<R, Figure>({
    field,
    about,
    answers: (reports, documents) => {
      const byDocument = groupBy(reports, ({document_id}) => document_id);
      return toldByDocument(
        reports.filter((report) => isWhole(report.exact, countOf(report))),
        countOf
      ).map(({report, count}) => ({
        report,
        words: sayCount(count),
        value: {
          count,
          passage: report.exact,
          others: othersOf(byDocument.get(report.document_id) ?? []).filter(isCounted),
          document: documents.get(report.document_id)
        }
      }));
    },
    disagree
  });

/** A plain number as a count. */
export const exactly = (n: number | null): Count => ({low: n, high: n, as_reported: n === null ? null : sayNumber(n)});
