import type {DepartureReport} from "../../../src/model/tables/index.js";
import {mostTold, question, type Question} from "./answers.js";
import {dateQuestion} from "./dates.js";
import {number} from "./numbers.js";

const isRemoval = (manner: string): boolean => manner === "fired" || manner === "reassigned";

/** What reports of one departure can disagree about. */
export const departureQuestions: readonly Question<DepartureReport>[] = [
  number("low", "numbers of people who left", (report) => report),
  dateQuestion<DepartureReport>(0),
  question<DepartureReport, string>({
    field: "manner",
    about: "ways of leaving",
    answers: mostTold(({manner}) => manner, String),
    disagree: (a, b) => isRemoval(a) !== isRemoval(b)
  })
];
