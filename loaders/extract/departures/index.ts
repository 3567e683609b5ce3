import type {DepartureReport} from "../../../src/model/tables/index.js";
import {isWorkplaceWord} from "../../annotate/humans.js";
import type {Extractor} from "../extractor.js";
import {withAntecedents} from "./antecedents.js";
import {withContext} from "./context.js";
import {fromNoun} from "./nouns.js";
import {senseOf} from "./senses.js";
import {findTriggers} from "./triggers.js";
import {fromVerb} from "./verbs.js";

export {departureRules} from "./rules.js";

/** “gave notice or quit” tells of the same people once. */
const withoutRepeats = (reports: readonly DepartureReport[]): DepartureReport[] =>
  reports.filter(
    ({start, end, people}, i) =>
      !reports
        .slice(0, i)
        .some((other) => other.start === start && other.end === end && other.people.join() === people.join())
  );

/** Nouns that tell of other things as well: they need a place of work or a position beside them. */
const vagueNoun = /\b(?:departures?|exodus|exits?|dismissals?|suspensions?)\b/i;

/** “her exit from the network”: a place of work that has no name. */
const isFromWork = (exact: string): boolean =>
  /\b(?:from|at) (?:the|his|her|their|its|an?) ((?:[\p{L}-]+ ){0,2}[\p{L}-]+)/iu
    .exec(exact)?.[1]
    ?.split(" ")
    .some((word) => isWorkplaceWord(word.toLowerCase())) ?? false;

/** A noun or an attribute that goes with no name, number, position or place of work tells of nobody. */
function isTold({rule, organization, office, people, positions, low, exact}: DepartureReport): boolean {
  if (
    !/noun|ousted/.test(rule) ||
    rule === "departure/noun-bare" ||
    organization !== null ||
    office !== null ||
    positions.length > 0
  )
    return true;
  if (rule === "departure/noun" && vagueNoun.test(exact) && !isFromWork(exact)) return false;
  return people.length > 0 || low !== null;
}

/** Passages that report people leaving an office, in the order in which they stand. */
export const departureReports: Extractor<DepartureReport> = (document) => {
  const reports = findTriggers(document).flatMap((trigger) => {
    const sense = senseOf(document, trigger);
    if (sense === null) return [];
    return sense === "noun" ? fromNoun(document, trigger) : fromVerb(document, trigger, sense);
  });
  return withContext(withAntecedents(withoutRepeats(reports).filter(isTold)));
};
