import {isCounted, type Count} from "../../../src/model/count.js";
import type {IncidentReport} from "../../../src/model/tables/index.js";
import {parsePersonName, sameFullName} from "../entities/personName.js";
import {placesFit, toPlace} from "../fit/places.js";
import {injuredOf, killedOf} from "../incidents/tolls.js";
import {mostCommon} from "../lists.js";
import {mostTold, question, type Answer, type Documents, type Question} from "./answers.js";
import {dateQuestion} from "./dates.js";
import {exactly, number} from "./numbers.js";
import {partyQuestions} from "./parties.js";

interface Fate {
  readonly victim: string;
  readonly what: string;
}

/** A full name that goes on is another thing's: “Perry County” in “Perry County Hospital”. */
const isFull = (name: string, {exact}: IncidentReport): boolean =>
  parsePersonName(name).given.length > 0 && !/^\s\p{Lu}\p{Ll}/u.test(exact.split(name)[1] ?? "");

/** What each report says of each person that it names in full. */
const ofVictims =
  (what: (report: IncidentReport, i: number) => string | null | undefined) =>
  (reports: readonly IncidentReport[]): Answer<IncidentReport, Fate>[] =>
    reports.flatMap((report) =>
      report.victims.flatMap((victim, i) => {
        const told = what(report, i);
        return told && isFull(victim, report)
          ? [{report, words: `${victim}, ${told}`, value: {victim, what: told}}]
          : [];
      })
    );

const ofOne =
  (differ: (a: string, b: string) => boolean) =>
  (a: Fate, b: Fate): boolean =>
    differ(a.what, b.what) && sameFullName(parsePersonName(a.victim), parsePersonName(b.victim));

interface Spot {
  readonly place: string;
  readonly region: string | null;
  readonly text: string;
}

/** The town that each document's passages name most, with its text: a district and its city are both named in one. */
const spots = (reports: readonly IncidentReport[], documents: Documents): Answer<IncidentReport, Spot>[] =>
  mostTold<IncidentReport>(
    ({place, exact, main}) => (main && place !== null && exact.includes(place) ? place : null),
    String
  )(reports).map((answer) => ({
    ...answer,
    value: {
      place: answer.value,
      region: mostCommon(reports.filter(({place}) => place === answer.value).map(({region}) => region)),
      text: documents.get(answer.report.document_id)?.text ?? ""
    }
  }));

/** The states and countries in which a place can be. */
const regionsOf = ({place, region}: Spot): ReadonlySet<string> =>
  region === null ? toPlace(place).within : new Set([region.toLowerCase()]);

/** Two known towns that no state has both of: a suburb and its city are named for one another. */
function farApart(a: Spot, b: Spot): boolean {
  const [left, right] = [regionsOf(a), regionsOf(b)];
  if (left.size === 0 || right.size === 0 || placesFit(toPlace(a.place), toPlace(b.place))) return false;
  return ![...left].some((region) => right.has(region)) && !a.text.includes(b.place) && !b.text.includes(a.place);
}

/** How many were killed and hurt by each report, and by both: “four were shot” where one died and three did not. */
function hurtOf(reports: readonly IncidentReport[]): Count[] {
  const [killed, injured] = [killedOf, injuredOf].map((of) => reports.map(of).filter(isCounted));
  const sums = (killed ?? []).flatMap((dead) =>
    (injured ?? []).map((hurt) => ({low: add(dead.low, hurt.low), high: add(dead.high, hurt.high)}))
  );
  return [...(injured ?? []), ...sums];
}

const add = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

const hurtMany = (reports: readonly IncidentReport[]): boolean =>
  new Set(reports.flatMap(({victims}) => victims)).size > 1 ||
  reports.some((report) => [killedOf(report), injuredOf(report)].some(({low}) => (low ?? 0) > 1));

const shots = number<IncidentReport>("shots", "numbers of shots", (report) => exactly(report.shots));

/** Shots are compared where one person was hit: else each number can be of another's. */
const shotsAtOne: Question<IncidentReport> = {
  ...shots,
  answers: (reports, documents) => (hurtMany(reports) ? [] : shots.answers(reports, documents))
};

/** What reports of one incident can disagree about. Wounded and later dead can both hold: unhurt and hurt can't. */
export const incidentQuestions: readonly Question<IncidentReport>[] = [
  number("killed_low", "numbers of people killed", killedOf),
  number("injured_low", "numbers of people wounded", injuredOf, hurtOf),
  shotsAtOne,
  dateQuestion<IncidentReport>(1),
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
  question<IncidentReport, Spot>({field: "place", about: "places", answers: spots, disagree: farApart}),
  ...partyQuestions
];
