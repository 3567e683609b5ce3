import type {TableSchema} from "../schema.js";

export const conflicts = {
  name: "conflicts",
  title: "Conflicts",
  grain: "one row per pair of reports that disagree",
  anchored: false,
  fields: [
    {name: "id", type: "string", required: true, description: "hash of the pair and the field"},
    {name: "table", type: "string", required: true, description: "table of the two reports"},
    {name: "event_id", type: "string", description: "event that both tell of, where there is one"},
    {name: "field", type: "string", required: true, description: "what they disagree about"},
    {name: "a_id", type: "string", required: true, description: "one report"},
    {name: "b_id", type: "string", required: true, description: "the other"},
    {name: "a_value", type: "string", required: true, description: "what the one says"},
    {name: "b_value", type: "string", required: true, description: "what the other says"},
    {name: "explanation", type: "string", required: true, description: "one plain sentence"}
  ]
} as const satisfies TableSchema;
