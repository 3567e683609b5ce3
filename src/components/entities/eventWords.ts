import {sayCount} from "../../model/count.js";
import {sayDate} from "../../model/sayDate.js";
import {sayToll} from "../../model/sayToll.js";
import type {Departure, Incident} from "../../model/tables/index.js";
import {capitalized} from "../../model/words.js";
import type {EntityIndex} from "./entityIndex.js";
import type {Part} from "./ties.js";

const joined = (...words: readonly (string | null)[]): string => words.filter(Boolean).join(", ");

const sayWhen = (date: string | null): string | null => date && sayDate(date);

/** “Reported departure: Harbor Office, Port Ellery”. */
export const departureTitle = ({office, organization, place}: Departure): string =>
  `Reported departure: ${joined(office, organization, place) || "office not named"}`;

/** “Reported shooting: Port Ellery, May 4, 2024”. */
export const incidentTitle = ({kind, place, region, date}: Incident): string =>
  `Reported ${kind ?? "incident"}: ${joined(place ?? region, sayWhen(date)) || "place and date not given"}`;

/** What an event is called in lists and on its page; its id where there is no such event. */
export function eventTitle({departures, incidents}: EntityIndex, id: string): string {
  const [departure, incident] = [departures.get(id), incidents.get(id)];
  return departure ? departureTitle(departure) : incident ? incidentTitle(incident) : id;
}

const sayDocuments = (n: number): string =>
  `told by ${n.toLocaleString("en-US")} ${n === 1 ? "document" : "documents"}`;

/** How many, when, and how many documents tell of it. */
export function eventFacts({departures, incidents}: EntityIndex, id: string): (string | null)[] {
  const [departure, incident] = [departures.get(id), incidents.get(id)];
  if (departure) {
    const {manner, date, documents} = departure;
    return [capitalized(joined(sayCount(departure), manner)), sayWhen(date), sayDocuments(documents)];
  }
  return incident ? [capitalized(sayToll(incident)), sayDocuments(incident.documents)] : [];
}

/** What a person or an office is in the reports of an event. */
export const partWords: Readonly<Record<Part, string>> = {
  speaker: "quoted",
  affiliation: "named with the speaker",
  leaver: "named among those who left",
  office: "named as what was left",
  agency: "named as the agency of those who used force",
  officer: "named as having used force",
  victim: "named as one on whom force was used",
  suspect: "reported accused, charged or arrested",
  source: "named as a source"
};
