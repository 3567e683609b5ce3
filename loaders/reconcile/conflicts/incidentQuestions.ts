import {parseEdtf} from "../../../src/model/edtf.js";
import {sayDate} from "../../../src/model/sayDate.js";
import type {IncidentReport} from "../../../src/model/tables/index.js";
import {parsePersonName, sameFullName} from "../entities/personName.js";
import {gap} from "../fit/dates.js";
import {placesFit, toPlace} from "../fit/places.js";
import {injuredOf, killedOf} from "../incidents/tolls.js";
import {exactly, mostTold, number, question, type Answer, type Documents, type Question} from "./answers.js";

/** A night has two dates: reports a day apart can both hold. */
function daysApart(a: string, b: string): boolean {
  const [x, y] = [parseEdtf(a), parseEdtf(b)];
  return x !== null && y !== null && gap(x, y) > 1;
}

interface Fate {
  readonly victim: string;
  readonly what: string;
}

const isFull = (name: string): boolean => parsePersonName(name).given.length > 0;

/** What each report says of each person that it names in full. */
const ofVictims =
  (what: (report: IncidentReport, i: number) => string | null | undefined) =>
  (reports: readonly IncidentReport[]): Answer<IncidentReport, Fate>[] =>
    reports.flatMap((report) =>
      report.victims.flatMap((victim, i) => {
        const told = what(report, i);
        return told && isFull(victim) ? [{report, words: `${victim}, ${told}`, value: {victim, what: told}}] : [];
      })
    );

const ofOne =
  (differ: (a: string, b: string) => boolean) =>
  (a: Fate, b: Fate): boolean =>
    differ(a.what, b.what) && sameFullName(parsePersonName(a.victim), parsePersonName(b.victim));

interface Spot {
  readonly place: string;
  readonly text: string;
}

/** The town that each document names most, with its text: a district and its city are both named in one of them. */
const spots = (reports: readonly IncidentReport[], documents: Documents): Answer<IncidentReport, Spot>[] =>
  mostTold<IncidentReport>(
    ({place}) => place,
    String
  )(reports).map((answer) => ({
    ...answer,
    value: {place: answer.value, text: documents.get(answer.report.document_id)?.text ?? ""}
  }));

/** What reports of one incident can disagree about. Wounded and later dead can both hold: unhurt and hurt can't. */
export const incidentQuestions: readonly Question<IncidentReport>[] = [
  number("killed_low", "numbers of people killed", killedOf),
  number("injured_low", "numbers of people wounded", injuredOf),
  number("shots", "numbers of shots", ({shots}) => exactly(shots)),
  question<IncidentReport, string>({
    field: "date",
    about: "dates",
    answers: mostTold(({date}) => date, sayDate),
    disagree: daysApart
  }),
  question<IncidentReport, Fate>({
    field: "victim_ages",
    about: "ages",
    answers: ofVictims(({victim_ages}, i) => victim_ages[i]),
    disagree: ofOne((a, b) => a !== b)
  }),
  question<IncidentReport, Fate>({
    field: "outcome",
    about: "outcomes",
    answers: ofVictims(({outcome, victims}) => (victims.length === 1 ? outcome : null)),
    disagree: ofOne((a, b) => (a === "none") !== (b === "none"))
  }),
  question<IncidentReport, Spot>({
    field: "place",
    about: "places",
    answers: spots,
    disagree: (a, b) =>
      !placesFit(toPlace(a.place), toPlace(b.place)) && !a.text.includes(b.place) && !b.text.includes(a.place)
  })
];
