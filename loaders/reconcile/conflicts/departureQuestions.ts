import {compatible} from "../../../src/model/edtf.js";
import {sayDate} from "../../../src/model/sayDate.js";
import type {DepartureReport} from "../../../src/model/tables/index.js";
import {mostTold, number, question, type Question} from "./answers.js";

const isRemoval = (manner: string): boolean => manner === "fired" || manner === "reassigned";

/** What reports of one departure can disagree about. */
export const departureQuestions: readonly Question<DepartureReport>[] = [
  number("low", "numbers of people who left", (report) => report),
  question<DepartureReport, string>({
    field: "date",
    about: "dates",
    answers: mostTold(({date}) => date, sayDate),
    disagree: (a, b) => !compatible(a, b)
  }),
  question<DepartureReport, string>({
    field: "manner",
    about: "ways of leaving",
    answers: mostTold(({manner}) => manner, String),
    disagree: (a, b) => isRemoval(a) !== isRemoval(b)
  })
];
