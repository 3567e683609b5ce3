import type {TableSchema} from "../schema.js";

export const issues = {
  name: "issues",
  title: "Doubts",
  grain: "one row per doubt that a run met",
  anchored: false,
  fields: [
    {name: "id", type: "string", required: true, description: "hash of what it is about"},
    {name: "document_id", type: "string", description: "document, where it is about one"},
    {name: "start", type: "integer", unit: "UTF-16 code units", description: "where in its text it begins"},
    {name: "end", type: "integer", unit: "UTF-16 code units", description: "where it ends, exclusive"},
    {name: "rule", type: "string", required: true, description: "id of the check that raised it"},
    {name: "severity", type: "string", required: true, values: ["warning", "error"], description: "how grave"},
    {name: "message", type: "string", required: true, description: "what is wrong, where, and what to do"}
  ]
} as const satisfies TableSchema;

export const corrections = {
  name: "corrections",
  title: "Corrections",
  grain: "one row per editor's decision as applied",
  anchored: false,
  fields: [
    {name: "id", type: "string", required: true, description: "id of the decision"},
    {name: "table", type: "string", required: true, description: "table of the row"},
    {name: "row_id", type: "string", required: true, description: "row it is about"},
    {name: "field", type: "string", description: "field that was changed"},
    {name: "old", type: "string", description: "value before"},
    {name: "new", type: "string", description: "value after"},
    {
      name: "action",
      type: "string",
      required: true,
      values: ["change", "confirm", "reject", "add", "merge", "split", "alias"],
      description: "what was decided"
    },
    {name: "by", type: "string", description: "who decided"},
    {name: "on", type: "edtf", description: "when"},
    {name: "why", type: "string", description: "why"},
    {name: "source", type: "string", description: "what the decision rests on"},
    {
      name: "state",
      type: "string",
      required: true,
      values: ["applied", "stale"],
      description: "stale: what it corrects has changed"
    },
    {name: "document_id", type: "string", references: "documents", description: "document that the row stands in"},
    {name: "event_id", type: "string", description: "event that the row told of, as it was found"},
    {name: "exact", type: "string", verbatim: true, description: "the row's words"}
  ]
} as const satisfies TableSchema;
