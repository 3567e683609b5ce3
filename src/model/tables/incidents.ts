import type {Field, TableSchema} from "../schema.js";
import {anchor, attributedTo, modality, polarity, support} from "./fields.js";

const what = [
  {
    name: "kind",
    type: "string",
    values: ["shooting", "use of force", "death in custody", "attack", "killing", "injury"],
    description: "what kind of incident"
  },
  {
    name: "outcome",
    type: "string",
    values: ["killed", "wounded", "injured", "none"],
    description: "the gravest outcome for a person"
  },
  {name: "killed_low", type: "integer", unit: "people", description: "lowest number of people killed"},
  {name: "killed_high", type: "integer", unit: "people", description: "highest number; empty: open or not told"},
  {
    name: "injured_low",
    type: "integer",
    unit: "people",
    description: "lowest number of people wounded or injured, not killed"
  },
  {name: "injured_high", type: "integer", unit: "people", description: "highest number; empty: open or not told"},
  {name: "shots", type: "integer", unit: "shots", description: "shots fired"},
  {name: "date", type: "edtf", description: "when it happened"}
] as const satisfies readonly Field[];

const where = [
  {name: "address", type: "string", description: "street address or block"},
  {name: "place", type: "string", description: "city or town"},
  {name: "region", type: "string", description: "state, province or country"},
  {name: "agency", type: "string", description: "agency of those who used force"},
  {name: "officers", type: "list", description: "names of those who used force"},
  {name: "victims", type: "list", description: "names of those on whom it was used"},
  {name: "victim_ages", type: "list", description: "their ages, in the same order"},
  {name: "weapon", type: "string", description: "weapon or means of force"}
] as const satisfies readonly Field[];

export const incidentReports = {
  name: "incident_reports",
  title: "Reports of incidents",
  grain: "one row per passage that reports an incident of force",
  anchored: true,
  fields: [
    ...anchor,
    {name: "incident_id", type: "string", references: "incidents", description: "the event it reports"},
    ...what,
    {name: "date_as_reported", type: "string", verbatim: true, description: "the date in the document's words"},
    ...where,
    {
      name: "suspects",
      type: "list",
      description: "names of those whom the document reports accused, charged or arrested"
    },
    {name: "main", type: "boolean", required: true, description: "true: what the document is chiefly about"},
    polarity,
    modality,
    attributedTo
  ]
} as const satisfies TableSchema;

export const incidents = {
  name: "incidents",
  title: "Incidents",
  grain: "one row per incident in the world",
  anchored: false,
  fields: [{name: "id", type: "string", required: true, description: "id of the event"}, ...what, ...where, ...support]
} as const satisfies TableSchema;
