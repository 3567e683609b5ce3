import {compareDates, compatible} from "../../../src/model/edtf.js";
import {sayDate} from "../../../src/model/sayDate.js";
import type {Conflict, DocumentRow} from "../../../src/model/tables/index.js";
import {replacedBy} from "../fit/outlets.js";
import {groupBy} from "../lists.js";
import type {Answer, Documents, Question, Reported} from "./answers.js";
import {toConflict} from "./conflict.js";
import type {Tie} from "./tie.js";

const publishedOf = (report: Reported, documents: Documents): string | null =>
  documents.get(report.document_id)?.date_published ?? null;

/** Which of the two is the later report, where both dates are known: readers weigh a correction differently. */
function later<R extends Reported>(a: Answer<R>, b: Answer<R>, documents: Documents): string {
  const [x, y] = [publishedOf(a.report, documents), publishedOf(b.report, documents)];
  if (x === null || y === null || compatible(x, y)) return "";
  const [date, words] = compareDates(x, y) > 0 ? [x, a.words] : [y, b.words];
  return `; the later report, published ${sayDate(date)}, says ${words}`;
}

/** So many reports of one answer are looked at for one that is surely of the same event as one of another answer. */
const tried = 8;

/** Two answers that disagree, from documents that surely tell of one event; null where there are none. */
function opposed<R extends Reported>(
  a: readonly Answer<R>[],
  b: readonly Answer<R>[],
  {question: {field, disagree}, byDocument, tie, replaces}: Comparison<R>
): [Answer<R>, Answer<R>] | null {
  for (const one of a.slice(0, tried))
    for (const other of b.slice(0, tried)) {
      if (!disagree(one.value, other.value) || replaces(one, other) || replaces(other, one)) continue;
      const [left, right] = [byDocument.get(one.report.document_id), byDocument.get(other.report.document_id)];
      if (tie(left ?? [], right ?? [], field)) return [one, other];
    }
  return null;
}

interface Comparison<R> {
  /** True if the first answer is a later one of the same outlet: what it said before no longer stands against anything. */
  readonly replaces: (later: Answer<R>, earlier: Answer<R>) => boolean;
  readonly question: Question<R>;
  readonly byDocument: ReadonlyMap<string, readonly R[]>;
  readonly tie: Tie<R>;
}

interface Event<R> {
  readonly table: string;
  readonly id: string;
  readonly reports: readonly R[];
}

/** One conflict for every pair of answers, so that a hundred reports of two numbers make one. */
function conflictsOver<R extends Reported>(
  question: Question<R>,
  {table, id, reports}: Event<R>,
  tie: Tie<R>,
  documents: Documents
): Conflict[] {
  const {field, about, answers} = question;
  const of = ({report}: Answer<R>): DocumentRow | undefined => documents.get(report.document_id);
  const replaces = (later: Answer<R>, earlier: Answer<R>): boolean => replacedBy([of(later)])(of(earlier));
  const comparison = {question, tie, replaces, byDocument: groupBy(reports, ({document_id}) => document_id)};
  const given = [...groupBy(answers(reports, documents), ({words}) => words).values()];
  return given.flatMap((own, i) =>
    given.slice(i + 1).flatMap((others) => {
      const pair = opposed(own, others, comparison);
      if (pair === null) return [];
      const [a, b] = pair;
      const explanation = `The reports give different ${about}: ${a.words} and ${b.words}${later(a, b, documents)}.`;
      return [
        toConflict({
          table,
          event_id: id,
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

/** What the reports of one table are asked, and when two of its documents surely tell of one event. */
export interface Inquiry<R> {
  readonly table: string;
  readonly questions: readonly Question<R>[];
  readonly tie: Tie<R>;
}

/** Pairs of reports of one event that can't both hold, one for every pair of answers. */
export const reportConflicts = <R extends Reported>(
  {table, questions, tie}: Inquiry<R>,
  events: ReadonlyMap<string | null, readonly R[]>,
  documents: Documents
): Conflict[] =>
  [...events].flatMap(([id, reports]) =>
    id === null ? [] : questions.flatMap((asked) => conflictsOver(asked, {table, id, reports}, tie, documents))
  );
