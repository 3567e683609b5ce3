import {compareDates, compatible} from "../../../src/model/edtf.js";
import {sayDate} from "../../../src/model/sayDate.js";
import type {Conflict} from "../../../src/model/tables/index.js";
import type {Answer, Documents, Question, Reported} from "./answers.js";
import {toConflict} from "./conflict.js";

const publishedOf = (report: Reported, documents: Documents): string | null =>
  documents.get(report.document_id)?.date_published ?? null;

/** Which of the two is the later report, where both dates are known: readers weigh a correction differently. */
function later<R extends Reported>(a: Answer<R>, b: Answer<R>, documents: Documents): string {
  const [x, y] = [publishedOf(a.report, documents), publishedOf(b.report, documents)];
  if (x === null || y === null || compatible(x, y)) return "";
  const [date, words] = compareDates(x, y) > 0 ? [x, a.words] : [y, b.words];
  return `; the later report, published ${sayDate(date)}, says ${words}`;
}

/** The first report of every answer, so that a hundred reports of the same make one. */
const firstOfEach = <R>(answers: readonly Answer<R>[]): Answer<R>[] =>
  [...new Map([...answers].reverse().map((answer) => [answer.words, answer])).values()].reverse();

function conflictsOver<R extends Reported>(
  {field, about, answers, disagree}: Question<R>,
  event: {readonly table: string; readonly id: string; readonly reports: readonly R[]},
  documents: Documents
): Conflict[] {
  const given = firstOfEach(answers(event.reports, documents));
  return given.flatMap((a, i) =>
    given.slice(i + 1).flatMap((b) => {
      if (!disagree(a.value, b.value)) return [];
      const explanation = `The reports give different ${about}: ${a.words} and ${b.words}${later(a, b, documents)}.`;
      return [
        toConflict({
          table: event.table,
          event_id: event.id,
          field,
          a_id: a.report.id,
          b_id: b.report.id,
          a_value: a.words,
          b_value: b.words,
          explanation
        })
      ];
    })
  );
}

/** Pairs of reports of one event that can't both hold, one for every pair of answers. */
export const reportConflicts = <R extends Reported>(
  questions: readonly Question<R>[],
  table: string,
  events: ReadonlyMap<string | null, readonly R[]>,
  documents: Documents
): Conflict[] =>
  [...events].flatMap(([id, reports]) =>
    id === null ? [] : questions.flatMap((question) => conflictsOver(question, {table, id, reports}, documents))
  );
