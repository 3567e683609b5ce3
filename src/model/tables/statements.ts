import type {TableSchema} from "../schema.js";
import {anchor, polarity} from "./fields.js";

export const statements = {
  name: "statements",
  title: "Statements",
  grain: "one row per contiguous stretch of reported speech",
  anchored: true,
  fields: [
    ...anchor,
    {
      name: "kind",
      type: "string",
      required: true,
      values: ["direct", "mixed", "indirect"],
      description: "direct: all inside quotation marks; mixed: partly; indirect: none"
    },
    {name: "group_id", type: "string", required: true, description: "shared by the stretches of one utterance"},
    {name: "speaker", type: "string", description: "who said it: the full name where the document gives one"},
    {name: "speaker_id", type: "string", description: "id in people or organizations"},
    {
      name: "speaker_start",
      type: "integer",
      unit: "UTF-16 code units",
      description: "where the mention of the speaker nearest to it begins"
    },
    {
      name: "speaker_end",
      type: "integer",
      unit: "UTF-16 code units",
      description: "where that mention ends, exclusive"
    },
    {name: "speaker_role", type: "string", verbatim: true, description: "the speaker's role, in the document's words"},
    {name: "speaker_affiliation", type: "string", description: "the speaker's organization"},
    {name: "cue", type: "string", verbatim: true, description: "the words that report it: said, told, according to …"},
    {name: "cue_start", type: "integer", unit: "UTF-16 code units", description: "where the cue begins"},
    {name: "cue_end", type: "integer", unit: "UTF-16 code units", description: "where the cue ends, exclusive"},
    {name: "said_on", type: "edtf", description: "when it was said"},
    {name: "audience", type: "string", verbatim: true, description: "whom it was told: “told Politico”"},
    polarity
  ]
} as const satisfies TableSchema;
