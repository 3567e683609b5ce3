import type {DepartureReport} from "../../../src/model/tables/index.js";

const hasWorkplace = ({organization, office}: DepartureReport): boolean => organization !== null || office !== null;
const shares = (a: readonly string[], b: readonly string[]): boolean => a.some((name) => b.includes(name));

/** How far, in characters, a report may stand from the one that it takes up. */
const reach = 600;

/** The nearest report that tells where the people of this one worked. */
function tellingOf(report: DepartureReport, reports: readonly DepartureReport[]): DepartureReport | undefined {
  const distance = ({start}: DepartureReport): number => Math.abs(start - report.start);
  const telling = reports.filter((other) => other !== report && hasWorkplace(other));
  const samePeople = telling.filter(({people}) => shares(people, report.people));
  const near = telling.filter(
    (other) => other.start < report.start && report.start - other.end < reach && pointsBack(report)
  );
  const found = samePeople.length > 0 ? samePeople : near;
  return [...found].sort((a, b) => distance(a) - distance(b))[0];
}

/** “We were sacked”, “the firings”: told of people whom the document has told of. */
const pointsBack = ({people, positions, rule, exact}: DepartureReport): boolean =>
  people.length === 0 &&
  positions.length === 0 &&
  (rule === "departure/noun-bare" || /^(?:we|they|their|our)\s/i.test(exact));

/** Where the people of a report worked, from another report of the document where its own words do not tell. */
export const withContext = (reports: readonly DepartureReport[]): DepartureReport[] =>
  reports.map((report) => {
    const telling = hasWorkplace(report) ? undefined : tellingOf(report, reports);
    if (telling === undefined) return report;
    const {organization, office} = telling;
    return {...report, organization, office, place: report.place ?? telling.place, certainty: "implied" as const};
  });
