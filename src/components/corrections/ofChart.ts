import type {ChartRow} from "../../charts/chart.js";
import type {Correction, Tables} from "../../model/tables/index.js";

type Drawn = ChartRow & {readonly event_id?: string | null};

/** What says which corrections changed a chart. */
export type Corrected = Pick<Tables, "corrections" | "departure_reports" | "incident_reports">;

/** The rows that are in one list only, or otherwise in the other. */
function changedRows(rows: readonly Drawn[], was: readonly Drawn[]): Drawn[] {
  const [now, before] = [rows, was].map((list) => new Set(list.map((row) => JSON.stringify(row))));
  return [
    ...rows.filter((row) => !before?.has(JSON.stringify(row))),
    ...was.filter((row) => !now?.has(JSON.stringify(row)))
  ];
}

/** The events that a decision's report told of, as it was found and as it is now. */
function eventsOf({row_id, event_id}: Correction, {departure_reports, incident_reports}: Corrected): string[] {
  const departure = departure_reports.find(({id}) => id === row_id)?.departure_id;
  const incident = incident_reports.find(({id}) => id === row_id)?.incident_id;
  return [event_id, departure, incident, row_id].filter((id) => id !== null && id !== undefined);
}

const holds = (row: Drawn, words: string | null): boolean => words !== null && Object.values(row).includes(words);

/** The corrections that changed what a chart draws. `rows` are drawn; `was` would be without any correction. */
export function correctionsOfChart(rows: readonly Drawn[], was: readonly Drawn[], tables: Corrected): Correction[] {
  const changed = changedRows(rows, was);
  return tables.corrections.filter((correction) => {
    const {row_id, action, new: alias} = correction;
    if (action === "confirm") return false;
    if (action === "alias") return was.some((row) => holds(row, alias));
    const events = eventsOf(correction, tables);
    return changed.some(({id, event_id}) => id === row_id || (event_id && events.includes(event_id)));
  });
}
