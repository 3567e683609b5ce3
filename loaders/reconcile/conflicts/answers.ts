import {agree, sayCount, type Count} from "../../../src/model/count.js";
import {compatible} from "../../../src/model/edtf.js";
import {sayDate} from "../../../src/model/sayDate.js";
import type {DepartureReport, IncidentReport} from "../../../src/model/tables/index.js";
import {toldByDocument} from "../fit/counts.js";
import {sameName} from "../fit/names.js";
import {placesFit} from "../fit/places.js";
import {injuredOf, killedOf} from "../incidents/tolls.js";

/** What one report answers to a question about an event, in words and as what is compared. */
export interface Answer<R, V = unknown> {
  readonly report: R;
  readonly words: string;
  readonly value: V;
}

/** A question about an event that reports can answer in ways that can't all hold. */
export interface Question<R, V = unknown> {
  readonly field: string;
  /** What is asked, in the plural: “numbers of people killed”. */
  readonly about: string;
  readonly answers: (reports: readonly R[]) => readonly Answer<R, V>[];
  readonly disagree: (a: V, b: V) => boolean;
}

type Reported = DepartureReport | IncidentReport;

const each =
  <R, V>(value: (report: R) => V | null, words: (value: V) => string) =>
  (reports: readonly R[]): Answer<R, V>[] =>
    reports.flatMap((report) => {
      const given = value(report);
      return given === null ? [] : [{report, words: words(given), value: given}];
    });

const question = <R, V>(asked: Question<R, V>): Question<R> => asked as unknown as Question<R>;

const number = <R extends Reported>(field: string, about: string, countOf: (report: R) => Count): Question<R> =>
  question<R, Count>({
    field,
    about,
    answers: (reports) =>
      toldByDocument(reports, countOf).map(({report, count}) => ({report, words: sayCount(count), value: count})),
    disagree: (a, b) => !agree(a, b)
  });

const date = <R extends Reported>(): Question<R> =>
  question<R, string>({
    field: "date",
    about: "dates",
    answers: each((report) => report.date, sayDate),
    disagree: (a, b) => !compatible(a, b)
  });

const isRemoval = (manner: string): boolean => manner === "fired" || manner === "reassigned";

export const departureQuestions: readonly Question<DepartureReport>[] = [
  number("low", "numbers of people who left", (report) => report),
  date(),
  question<DepartureReport, string>({
    field: "manner",
    about: "ways of leaving",
    answers: each((report) => report.manner, String),
    disagree: (a, b) => isRemoval(a) !== isRemoval(b)
  })
];

interface Aged {
  readonly victim: string;
  readonly age: string;
}

const agesIn = (reports: readonly IncidentReport[]): Answer<IncidentReport, Aged>[] =>
  reports.flatMap((report) =>
    report.victims.flatMap((victim, i) => {
      const age = report.victim_ages[i] ?? "";
      return age === "" ? [] : [{report, words: `${victim}, ${age}`, value: {victim, age}}];
    })
  );

const severe = (outcome: string): boolean => outcome === "killed";

/** The gravest outcome that each document gives: a document tells of the dying before the death. */
function outcomesIn(reports: readonly IncidentReport[]): Answer<IncidentReport, string>[] {
  const told = each<IncidentReport, string>((report) => report.outcome, String)(reports);
  const grave = new Set(told.filter(({value}) => severe(value)).map(({report}) => report.document_id));
  return told.filter(({report, value}) => severe(value) || !grave.has(report.document_id));
}

export const incidentQuestions: readonly Question<IncidentReport>[] = [
  number("killed_low", "numbers of people killed", killedOf),
  number("injured_low", "numbers of people wounded", injuredOf),
  number("shots", "numbers of shots", ({shots}) => ({low: shots, high: shots})),
  date(),
  question<IncidentReport, Aged>({
    field: "victim_ages",
    about: "ages",
    answers: agesIn,
    disagree: (a, b) => a.age !== b.age && sameName(a.victim, b.victim)
  }),
  question<IncidentReport, string>({
    field: "place",
    about: "places",
    answers: each((report) => report.place, String),
    disagree: (a, b) => !placesFit(a, b)
  }),
  question<IncidentReport, string>({
    field: "outcome",
    about: "outcomes",
    answers: outcomesIn,
    disagree: (a, b) => severe(a) !== severe(b) && (severe(a) || severe(b))
  })
];
