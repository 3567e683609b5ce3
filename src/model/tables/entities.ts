import type {Field, TableSchema} from "../schema.js";

const counts = [
  {
    name: "mentions",
    type: "integer",
    unit: "mentions",
    required: true,
    description: "number of mentions in all documents"
  },
  {
    name: "documents",
    type: "integer",
    unit: "documents",
    required: true,
    description: "number of documents that mention it"
  }
] as const satisfies readonly Field[];

export const people = {
  name: "people",
  title: "People",
  grain: "one row per person",
  anchored: false,
  fields: [
    {name: "id", type: "string", required: true, description: "id of the person"},
    {name: "name", type: "string", required: true, description: "fullest name that the documents give"},
    {name: "aliases", type: "list", description: "other names they use"},
    {name: "roles", type: "list", verbatim: true, description: "roles, in the documents' words"},
    {name: "affiliations", type: "list", description: "organizations"},
    ...counts
  ]
} as const satisfies TableSchema;

export const organizations = {
  name: "organizations",
  title: "Organizations",
  grain: "one row per office or agency",
  anchored: false,
  fields: [
    {name: "id", type: "string", required: true, description: "id of the organization"},
    {name: "name", type: "string", required: true, description: "fullest name that the documents give"},
    {name: "acronym", type: "string", description: "acronym"},
    {name: "parent_id", type: "string", references: "organizations", description: "organization it is part of"},
    {name: "kind", type: "string", description: "agency, department, division, police, outlet, court, company …"},
    {name: "place", type: "string", description: "where it is"},
    ...counts
  ]
} as const satisfies TableSchema;
