import type {TableSchema} from "../schema.js";
import {anchor, attributedTo, polarity} from "./fields.js";

export const measures = {
  name: "measures",
  title: "Reported figures",
  grain: "one row per reported figure",
  anchored: true,
  fields: [
    ...anchor,
    {name: "subject", type: "string", description: "what is counted or measured: use of force"},
    {name: "value", type: "number", unit: "as in unit", description: "the figure; empty for a range"},
    {
      name: "unit",
      type: "string",
      required: true,
      description:
        "percent, percentage point, fold, times, person, minute, hour, day, week, month, year, dollar, count …"
    },
    {name: "direction", type: "string", values: ["increase", "decrease"], description: "for a change: which way"},
    {name: "qualifier", type: "string", description: "word that bounds it: at least, nearly, more than …"},
    {name: "low", type: "number", unit: "as in unit", description: "lowest value that the words allow; empty: open"},
    {name: "high", type: "number", unit: "as in unit", description: "highest value that the words allow; empty: open"},
    {
      name: "ratio",
      type: "number",
      unit: "times the base",
      description: "the factor to the base: +353 percent is 4.53, four-fold is 4; empty where the words only bound it"
    },
    {
      name: "ratio_low",
      type: "number",
      unit: "times the base",
      description: "lowest factor that the words allow; empty: open"
    },
    {
      name: "ratio_high",
      type: "number",
      unit: "times the base",
      description: "highest: “nearly four-fold” is below 4; empty: open"
    },
    {
      name: "base_as_reported",
      type: "string",
      verbatim: true,
      description: "what it is compared with, in the document's words"
    },
    {name: "base_value", type: "number", unit: "as in base_unit", description: "the figure it is compared with"},
    {name: "base_unit", type: "string", description: "its unit"},
    {
      name: "period_as_reported",
      type: "string",
      verbatim: true,
      description: "the period it covers, in the document's words"
    },
    {name: "period", type: "edtf", description: "that period as an EDTF date or interval"},
    {name: "place", type: "string", description: "where"},
    attributedTo,
    polarity
  ]
} as const satisfies TableSchema;
