import {readFileSync} from "node:fs";
import {join} from "node:path";
import {annotate} from "../../loaders/annotate/index.js";
import {departureReports} from "../../loaders/extract/departures/index.js";
import {segment} from "../../loaders/segment/index.js";
import type {DepartureReport} from "../../src/model/tables/index.js";
import {toDocument} from "./incidents.js";

interface GoldEvent {
  readonly type: string;
  readonly trigger_start: number;
  readonly trigger_end: number;
  readonly arguments: readonly {readonly role: string; readonly text: string}[];
}

interface Window {
  readonly id: string;
  readonly text: string;
  readonly events: readonly GoldEvent[];
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 1);

/** Whether two texts share a word that is no article. */
const overlap = (gold: string, found: string): boolean => {
  const words = new Set(wordsOf(found));
  return wordsOf(gold).some((word) => !/^(?:the|of|an|and)$/.test(word) && words.has(word));
};

const whoOf = ({people, positions, as_reported, exact}: DepartureReport): string =>
  [...people, ...positions, as_reported, exact].filter(Boolean).join(" ");
const whereOf = ({organization, office, place}: DepartureReport): string =>
  [organization, office, place].filter(Boolean).join(" ");

function percent(ok: number, of: number): string {
  return `${((100 * ok) / Math.max(1, of)).toFixed(1)} (${ok}/${of})`;
}

/**
 * rams-dev, personnel.endposition: how many gold triggers stand in a reported passage (recall), and for those how many
 * employees and places of employment share a word with what the row gives. Windows hold one gold event each, so that
 * nothing can be said of precision.
 */
export function benchDepartures(benchDir: string): void {
  const windows = readFileSync(join(benchDir, "rams-dev.jsonl"), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Window)
    .filter(({events}) => events[0]?.type.includes("endposition"));
  const score = {trigger: 0, employee: 0, employees: 0, organization: 0, organizations: 0};
  for (const window of windows) {
    const [event] = window.events;
    if (event === undefined) continue;
    const document = annotate(segment(toDocument({id: window.id, text: window.text, publish_date: null})));
    const row = departureReports(document).find(
      ({start, end}) => start <= event.trigger_start && event.trigger_end <= end
    );
    const texts = (role: string): string[] => event.arguments.filter((one) => one.role === role).map(({text}) => text);
    const [employees, places] = [texts("employee"), texts("placeofemployment")];
    score.trigger += Number(row !== undefined);
    score.employees += Number(employees.length > 0);
    score.organizations += Number(places.length > 0);
    if (row === undefined) continue;
    score.employee += Number(employees.some((text) => overlap(text, whoOf(row))));
    score.organization += Number(places.some((text) => overlap(text, whereOf(row))));
  }
  console.log(`rams-dev personnel.endposition, ${windows.length} windows`);
  console.log(`  trigger recall ${percent(score.trigger, windows.length)}`);
  console.log(`  employee overlap ${percent(score.employee, score.employees)}`);
  console.log(`  organization overlap ${percent(score.organization, score.organizations)}`);
}
