import type {IncidentReport} from "../../../src/model/tables/index.js";
import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {findParticipants} from "./participants.js";
import {agesOf} from "./people.js";

/**
 * Gives the first report of the main incident the victims and suspects whom the document names outright in other
 * sentences, “the victim was identified as …”: with them it is implied. Officers who used force are no suspects.
 */
export function withNamed(document: AnnotatedDocument, reports: readonly IncidentReport[]): IncidentReport[] {
  const main = reports.filter((report) => report.main);
  const [first] = main;
  if (first === undefined) return [...reports];
  const {victims, suspects} = findParticipants(document);
  const officers = main.flatMap((report) => report.officers);
  const told = main.flatMap((report) => report.victims);
  const others = reports.filter((report) => !report.main).flatMap((report) => report.victims);
  const more = victims.filter((name) => ![...told, ...officers, ...others].includes(name));
  const accused = suspects.filter((name) => ![...told, ...officers].includes(name));
  if (more.length + accused.length === 0) return [...reports];
  const all = [...first.victims, ...more];
  const row: IncidentReport = {
    ...first,
    victims: all,
    victim_ages: more.length > 0 ? agesOf(document, all) : first.victim_ages,
    suspects: accused,
    certainty: "implied"
  };
  return reports.map((report) => (report === first ? row : report));
}
