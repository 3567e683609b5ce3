import type {DepartureReport} from "../../../src/model/tables/index.js";

const isOfUnit = ({office}: DepartureReport): boolean => office !== null;

/** The nearest earlier report that names an office, of the same organization where both name one. */
function antecedentOf(reports: readonly DepartureReport[], i: number): DepartureReport | undefined {
  const own = reports[i]?.organization ?? null;
  return reports
    .slice(0, i)
    .findLast(
      (report) =>
        isOfUnit(report) &&
        report.polarity === "positive" &&
        (own === null || report.organization === null || report.organization === own)
    );
}

/**
 * “The departures include …” takes up what was told before: it gets the office of the report that it points back to.
 * A report that names nobody and nothing, and points to nothing, is dropped.
 */
export function withAntecedents(reports: readonly DepartureReport[]): DepartureReport[] {
  return reports.flatMap((report, i) => {
    if (report.rule === "departure/noun-includes") {
      const antecedent = antecedentOf(reports, i);
      if (antecedent === undefined) return [report];
      const {organization, office, place} = antecedent;
      return [
        {
          ...report,
          organization: report.organization ?? organization,
          office,
          place: report.place ?? place,
          certainty: "implied" as const
        }
      ];
    }
    return [report];
  });
}
