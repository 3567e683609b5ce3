import type {Field, TableSchema} from "../schema.js";
import {anchor, attributedTo, modality, polarity, support} from "./fields.js";

const manners = [
  "resigned",
  "fired",
  "retired",
  "reassigned",
  "stepped down",
  "placed on leave",
  "died"
] as const satisfies readonly string[];

const what = [
  {name: "organization", type: "string", description: "organization that they left"},
  {name: "office", type: "string", description: "office or unit within it"},
  {name: "place", type: "string", description: "where the office is"},
  {name: "positions", type: "list", description: "positions that were left"},
  {name: "people", type: "list", description: "names of those who left, where they are given"},
  {name: "low", type: "integer", unit: "people", description: "lowest number of people that the words allow"},
  {name: "high", type: "integer", unit: "people", description: "highest number; empty: open"}
] as const satisfies readonly Field[];

const how = [
  {name: "manner", type: "string", values: manners, description: "how they left"},
  {name: "date", type: "edtf", description: "when they left"}
] as const satisfies readonly Field[];

const why = [
  {name: "reason", type: "string", verbatim: true, description: "why, in the document's words"},
  {
    name: "in_protest",
    type: "boolean",
    required: true,
    description: "true: the document says that they left in protest"
  }
] as const satisfies readonly Field[];

export const departureReports = {
  name: "departure_reports",
  title: "Reports of departures",
  grain: "one row per passage that reports people leaving an office",
  anchored: true,
  fields: [
    ...anchor,
    {name: "departure_id", type: "string", references: "departures", description: "the event it reports"},
    ...what,
    {name: "qualifier", type: "string", description: "word that bounds the number: at least, nearly, several …"},
    {name: "as_reported", type: "string", verbatim: true, description: "the number in the document's words"},
    ...how,
    {name: "date_as_reported", type: "string", verbatim: true, description: "the date in the document's words"},
    ...why,
    polarity,
    modality,
    attributedTo
  ]
} as const satisfies TableSchema;

export const departures = {
  name: "departures",
  title: "Departures",
  grain: "one row per departure event in the world",
  anchored: false,
  fields: [
    {name: "id", type: "string", required: true, description: "id of the event"},
    ...what,
    ...how,
    ...why,
    ...support
  ]
} as const satisfies TableSchema;
