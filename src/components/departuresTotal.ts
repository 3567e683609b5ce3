import {type Count, sayNumber} from "../model/count.js";
import {departuresOverlap} from "../model/departuresOverlap.js";
import {sayTotal, type Total, totalOf} from "../model/total.js";
import type {Block} from "./block.js";
import {maker} from "./element.js";

const people = ({low, high}: {low: number | null; high: number | null}): string =>
  low === 1 && high === 1 ? "person" : "people";

/** A total of departure events in sentences, with what was not added and why. */
export function sayDeparturesTotal(total: Total<Count>): string {
  const rest = total.included.length;
  return [
    `The numbers reported for ${sayNumber(total.added.length)} of these ${sayNumber(total.added.length + rest)} events come to ${sayTotal(total)} ${people(total)}.`,
    rest === 0
      ? "No two of them are of one office, or of an office and a part of it, at one time."
      : `${rest === 1 ? "That of one more" : `Those of ${sayNumber(rest)} more`} may count the same people and ${rest === 1 ? "is" : "are"} not added.`,
    "Reports of one event are never added up."
  ].join(" ");
}

/** What the events come to between them: nothing that may count the same people is added. */
export const departuresTotal: Block = ({departures, organizations}, {document}) => {
  const h = maker(document);
  if (departures.length < 2) return h("span");
  const total = totalOf(departures, departuresOverlap(organizations));
  return h("p", {class: "notes"}, sayDeparturesTotal(total));
};
