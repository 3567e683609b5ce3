import type {Chart} from "./chart.js";
import {complete} from "./complete.js";
import {departuresByOffice} from "./departuresByOffice.js";
import {departuresPeople} from "./departuresPeople.js";
import {departuresTimeline} from "./departuresTimeline.js";
import {documentsFound} from "./documentsFound.js";
import {documentsFromEndToEnd} from "./documentsFromEndToEnd.js";
import {figuresCompared} from "./figuresCompared.js";
import {incidentPassages} from "./incidentPassages.js";
import {incidentsMap} from "./incidentsMap.js";
import {incidentsTimeline} from "./incidentsTimeline.js";
import {quotation} from "./quotation.js";
import {quotedOrRetold} from "./quotedOrRetold.js";
import {statementsBySpeaker} from "./statementsBySpeaker.js";
import {useOfForce} from "./useOfForce.js";

const all: readonly Chart[] = [
  useOfForce,
  departuresByOffice,
  departuresPeople,
  departuresTimeline,
  incidentsTimeline,
  incidentsMap,
  incidentPassages,
  statementsBySpeaker,
  quotedOrRetold,
  quotation,
  figuresCompared,
  documentsFound,
  documentsFromEndToEnd
];

/** Every chart of the site. The rows that a chart is given are those of its own query. */
export const charts: readonly Chart[] = all.map(complete);
