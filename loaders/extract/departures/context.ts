import type {DepartureReport} from "../../../src/model/tables/index.js";

const hasWorkplace = ({organization, office}: DepartureReport): boolean => organization !== null || office !== null;
const shares = (a: readonly string[], b: readonly string[]): boolean => a.some((name) => b.includes(name));

/** How far, in characters, a report may stand from the one that it takes up. */
const reach = 1200;

type Workplace = Pick<DepartureReport, "organization" | "office" | "place">;

/** What all of them tell; null where they differ. */
function common<K extends keyof Workplace>(reports: readonly DepartureReport[], field: K): string | null {
  const values = new Set(reports.map((report) => report[field]));
  return values.size === 1 ? (reports[0]?.[field] ?? null) : null;
}

/** “We were sacked”, “the firings”: told of people whom the document has told of. */
const pointsBack = ({people, positions, rule, exact}: DepartureReport): boolean =>
  people.length === 0 &&
  positions.length === 0 &&
  (rule === "departure/noun-bare" || /^(?:we|they|their|our)\s/i.test(exact));

/** Where the same people worked by another report, or those whom the reports before it tell of. */
function workplaceOf(report: DepartureReport, reports: readonly DepartureReport[]): Workplace | null {
  const telling = reports.filter((other) => other !== report && hasWorkplace(other));
  const samePeople = telling.filter(({people}) => shares(people, report.people));
  const before = pointsBack(report)
    ? telling.filter(({start, end}) => start < report.start && report.start - end < reach)
    : [];
  const found = samePeople.length > 0 ? samePeople : before;
  if (found.length === 0) return null;
  return {organization: common(found, "organization"), office: common(found, "office"), place: common(found, "place")};
}

/** Where the people of a report worked, from other reports of the document where its own words do not tell. */
export const withContext = (reports: readonly DepartureReport[]): DepartureReport[] =>
  reports.map((report) => {
    const found = hasWorkplace(report) ? null : workplaceOf(report, reports);
    if (found === null || (found.organization === null && found.office === null)) return report;
    return {...report, ...found, place: report.place ?? found.place, certainty: "implied" as const};
  });
