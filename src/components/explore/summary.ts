import type {Columns} from "./columns.js";
import {columnOf} from "./columns.js";

export const whats = ["statements", "departures", "incidents", "figures"] as const;
export type What = (typeof whats)[number];

/** What a set of rows comes to, in numbers of rows and of different documents, speakers and events; never of people. */
export interface Summary {
  readonly passages: number;
  readonly documents: number;
  readonly rows: Readonly<Record<What, number>>;
  /** Different speakers that the statements name or describe. */
  readonly speakers: number;
  /** Different events that reports of departures and of incidents tell of. */
  readonly events: Readonly<Record<"departures" | "incidents", number>>;
}

/** Counts different numbers, none of which is 0. */
function distinctCounter(most: number): {add: (code: number) => void; count: () => number} {
  const seen = new Uint8Array(most + 1);
  let count = 0;
  return {
    add: (code) => {
      if (code === 0 || seen[code] === 1) return;
      seen[code] = 1;
      count++;
    },
    count: () => count
  };
}

/** Gives a function that sums up rows of the columns. */
export function summarizer(columns: Columns): (rows: Uint32Array) => Summary {
  const what = columnOf(columns, "what");
  const whatSlot = what.slots[0] ?? new Uint32Array();
  const speaker = columnOf(columns, "speaker");
  const speakerSlot = speaker.slots[0] ?? new Uint32Array();
  const documents = columns.document.reduce((max, code) => Math.max(max, code), 0);
  const events = columns.event.reduce((max, code) => Math.max(max, code), 0);
  return (rows) => {
    const counts = what.values.map(() => 0);
    const seen = {
      documents: distinctCounter(documents),
      speakers: distinctCounter(speaker.values.length),
      departures: distinctCounter(events),
      incidents: distinctCounter(events)
    };
    for (const row of rows) {
      const code = whatSlot[row] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
      seen.documents.add(columns.document[row] ?? 0);
      const name = what.values[code];
      if (name === "statements") seen.speakers.add(speakerSlot[row] ?? 0);
      else if (name === "departures" || name === "incidents") seen[name].add(columns.event[row] ?? 0);
    }
    const ofWhat = (name: What): number => counts[what.values.indexOf(name)] ?? 0;
    return {
      passages: rows.length,
      documents: seen.documents.count(),
      rows: {
        statements: ofWhat("statements"),
        departures: ofWhat("departures"),
        incidents: ofWhat("incidents"),
        figures: ofWhat("figures")
      },
      speakers: seen.speakers.count(),
      events: {departures: seen.departures.count(), incidents: seen.incidents.count()}
    };
  };
}
