import type {Chart} from "./chart.js";
import {departuresByOffice} from "./departuresByOffice.js";
import {departuresTimeline} from "./departuresTimeline.js";
import {incidentsTimeline} from "./incidentsTimeline.js";
import {statementsBySpeaker} from "./statementsBySpeaker.js";
import {useOfForce} from "./useOfForce.js";

/** Every chart of the site. The rows that a chart is given are those of its own query. */
export const charts: readonly Chart[] = [
  useOfForce,
  departuresByOffice,
  departuresTimeline,
  incidentsTimeline,
  statementsBySpeaker
];
