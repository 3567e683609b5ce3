import type {DepartureReport, DocumentRow, IncidentReport} from "../../../src/model/tables/index.js";
import {groupBy, mostCommon} from "../lists.js";

export type Reported = DepartureReport | IncidentReport;
export type Documents = ReadonlyMap<string, DocumentRow>;

/** What one report answers to a question about an event, in words and as what is compared. */
export interface Answer<R, V = unknown> {
  readonly report: R;
  readonly words: string;
  readonly value: V;
}

/** A question about an event that documents can answer in ways that can't all hold. */
export interface Question<R, V = unknown> {
  readonly field: string;
  /** What is asked, in the plural: “numbers of people killed”. */
  readonly about: string;
  readonly answers: (reports: readonly R[], documents: Documents) => readonly Answer<R, V>[];
  readonly disagree: (a: V, b: V) => boolean;
}

/** A question whose values only its own functions look at, so that questions of all kinds stand in one list. */
export const question = <R, V>(asked: Question<R, V>): Question<R> => asked as unknown as Question<R>;

/** What each document answers most often, with the first report that says so. */
export const mostTold =
  <R extends Reported>(valueOf: (report: R) => string | null, words: (value: string) => string) =>
  (reports: readonly R[]): Answer<R, string>[] =>
    [...groupBy(reports, ({document_id}) => document_id).values()].flatMap((own) => {
      const value = mostCommon(own.map(valueOf));
      const report = own.find((one) => valueOf(one) === value);
      return value === null || report === undefined ? [] : [{report, words: words(value), value}];
    });
