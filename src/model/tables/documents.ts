import type {TableSchema} from "../schema.js";

export const documents = {
  name: "documents",
  title: "Documents",
  grain: "one row per document",
  anchored: false,
  fields: [
    {name: "id", type: "string", required: true, description: "file name without its ending"},
    {
      name: "path",
      type: "string",
      required: true,
      description: "path of the file, relative to the folder of documents"
    },
    {name: "sha256", type: "string", required: true, description: "hash of the file's bytes"},
    {name: "headline", type: "string", verbatim: true, description: "headline"},
    {name: "publisher", type: "string", description: "who published it"},
    {name: "author", type: "string", description: "who wrote it"},
    {name: "date_published", type: "edtf", description: "when it was published, as precisely as is known"},
    {name: "url", type: "string", description: "where it was published"},
    {name: "language", type: "string", description: "language of the text, as a BCP 47 tag"},
    {name: "words", type: "integer", unit: "words", required: true, description: "number of words"},
    {name: "note", type: "string", description: "what an editor knows about it"},
    {
      name: "text",
      type: "string",
      verbatim: true,
      required: true,
      description: "the text of record; every position counts in it"
    }
  ]
} as const satisfies TableSchema;
