import type {Field} from "../schema.js";

/** The first ten fields of every table whose rows stand in a document. */
export const anchor = [
  {name: "id", type: "string", required: true, description: "hash of document and span; stable as long as the text is"},
  {name: "document_id", type: "string", required: true, references: "documents", description: "document it stands in"},
  {
    name: "start",
    type: "integer",
    unit: "UTF-16 code units",
    required: true,
    description: "where the passage begins, in UTF-16 code units"
  },
  {name: "end", type: "integer", unit: "UTF-16 code units", required: true, description: "where it ends, exclusive"},
  {
    name: "exact",
    type: "string",
    verbatim: true,
    required: true,
    description: "the passage: documents.text from start to end"
  },
  {
    name: "prefix",
    type: "string",
    verbatim: true,
    required: true,
    mayBeEmpty: true,
    description: "up to 32 characters before it"
  },
  {
    name: "suffix",
    type: "string",
    verbatim: true,
    required: true,
    mayBeEmpty: true,
    description: "up to 32 characters after it"
  },
  {name: "rule", type: "string", required: true, description: "id of the rule that found it"},
  {
    name: "certainty",
    type: "string",
    required: true,
    values: ["stated", "implied"],
    description: "whether the document states it or it is inferred"
  },
  {
    name: "status",
    type: "string",
    required: true,
    values: ["extracted", "confirmed", "corrected"],
    description: "whether an editor has looked at it"
  }
] as const satisfies readonly Field[];

export const polarity = {
  name: "polarity",
  type: "string",
  required: true,
  values: ["positive", "negative"],
  description: "negative: the passage says that it did not happen"
} as const satisfies Field;

export const modality = {
  name: "modality",
  type: "string",
  required: true,
  values: ["asserted", "other"],
  description: "other: planned, threatened, feared or supposed"
} as const satisfies Field;

export const attributedTo = {
  name: "attributed_to",
  type: "string",
  verbatim: true,
  description: "who says so, in the document's words"
} as const satisfies Field;

/** What reconciling adds to an event: how many reports and documents tell of it, and whether they agree. */
export const support = [
  {name: "reports", type: "integer", unit: "reports", required: true, description: "number of reports of it"},
  {
    name: "documents",
    type: "integer",
    unit: "documents",
    required: true,
    description: "number of documents that tell of it"
  },
  {
    name: "corroboration",
    type: "string",
    required: true,
    values: ["single", "multiple"],
    description: "multiple: told by more than one document"
  },
  {name: "conflicting", type: "boolean", required: true, description: "true: its reports can't all hold"}
] as const satisfies readonly Field[];
