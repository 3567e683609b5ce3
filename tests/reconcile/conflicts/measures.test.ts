import {expect, test} from "vitest";
import {measureConflicts} from "../../../loaders/reconcile/conflicts/measures.js";
import type {Measure} from "../../../src/model/tables/index.js";
import {measure} from "../rows.js";

const percent = (value: number, more: Partial<Measure> = {}): Measure =>
  measure(more.document_id ?? "a", `${value} percent`, {
    subject: "complaints",
    value,
    unit: "percent",
    direction: "increase",
    low: value,
    high: value,
    ratio: 1 + value / 100,
    ratio_low: 1 + value / 100,
    ratio_high: 1 + value / 100,
    ...more
  });
const fold = (value: number, more: Partial<Measure> = {}): Measure =>
  measure(more.document_id ?? "a", `${value}-fold`, {
    subject: "complaints",
    value,
    unit: "fold",
    direction: "increase",
    start: 50,
    low: value,
    high: value,
    ratio: value,
    ratio_low: value,
    ratio_high: value,
    ...more
  });
const nearly = {qualifier: "nearly", low: null, ratio: null, ratio_low: null};

test.each<[string, Measure[], string[]]>([
  [
    "a percentage and less than it comes to",
    [percent(250), fold(3, {...nearly, start: 50})],
    [
      "An increase of 250 percent is 3.5 times the base, while nearly three-fold is less than 3 times the base; the document does not say that both cover the same period."
    ]
  ],
  [
    "one period named by both",
    [percent(250, {period: "2031"}), fold(2, {period: "2031"})],
    [
      "An increase of 250 percent is 3.5 times the base, while two-fold is 2 times the base; both are given for the same period (2031)."
    ]
  ],
  ["what comes to the same", [percent(300), fold(4)], []],
  ["what comes to the same when rounded", [percent(353), fold(4.5)], []],
  ["nearly four-fold and 290 percent", [percent(290), fold(4, nearly)], []],
  ["two periods", [percent(250, {period: "2031"}), fold(2, {period: "2030"})], []],
  ["two subjects", [percent(250), fold(2, {subject: "arrests"})], []],
  [
    "one subject in the plural",
    [percent(250, {subject: "complaint"}), fold(2)],
    [
      "An increase of 250 percent is 3.5 times the base, while two-fold is 2 times the base; the document does not say that both cover the same period."
    ]
  ],
  ["two documents, no period named", [percent(250), fold(2, {document_id: "b"})], []],
  [
    "two documents, one period named by both",
    [percent(250, {period: "2031"}), fold(2, {document_id: "b", period: "2031"})],
    [
      "An increase of 250 percent is 3.5 times the base, while two-fold is 2 times the base; both are given for the same period (2031)."
    ]
  ],
  [
    "two bases",
    [percent(250, {base_as_reported: "than in 2029"}), fold(2, {base_as_reported: "the national average"})],
    []
  ],
  ["two places", [percent(250, {place: "Ohio"}), fold(2, {place: "Texas"})], []],
  [
    "up in one half, down in the other",
    [percent(250), percent(20, {direction: "decrease", ratio: 0.8, ratio_low: 0.8, ratio_high: 0.8, start: 50})],
    []
  ],
  ["denied", [percent(250), fold(2, {polarity: "negative"})], []],
  ["about", [percent(250), fold(2, {qualifier: "about", ratio_low: null, ratio_high: null})], []],
  ["no subject", [percent(250, {subject: null}), fold(2, {subject: null})], []],
  ["the same told twice", [percent(250), percent(250, {start: 90})], []]
])("%s", (_name, measures, expected) => {
  expect(measureConflicts(measures).map(({explanation}) => explanation)).toEqual(expected);
});
