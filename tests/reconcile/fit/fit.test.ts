import {expect, test} from "vitest";
import {toldByDocument} from "../../../loaders/reconcile/fit/counts.js";
import {gapBetween, narrowest, toDates, undatedFits, type Times} from "../../../loaders/reconcile/fit/dates.js";
import {likenessOf} from "../../../loaders/reconcile/fit/likeness.js";
import {namesFit, toNames} from "../../../loaders/reconcile/fit/names.js";
import {placesFit, toPlace} from "../../../loaders/reconcile/fit/places.js";
import {contentWords, overlap} from "../../../loaders/reconcile/fit/words.js";
import {document} from "../rows.js";

test.each([
  ["2031-03-01", "2031-03-01", 0],
  ["2031-03-01", "2031-03", 0],
  ["2031-03-01", "2031-03-04", 3],
  ["2031-02", "2031-03-04", 4],
  ["XXXX-03-01", "2031-03-01", 0],
  ["XXXX-03-01", "2031-03-02", Infinity],
  ["2031-03-01", "", null]
])("days between %s and %s: %s", (a, b, days) => {
  expect(gapBetween(toDates(a), toDates(b))).toBe(days);
  expect(gapBetween(toDates(b), toDates(a))).toBe(days);
});

const times = (date: string | null, published: string | null): Times => ({
  dates: toDates(date),
  published: toDates(published)
});
test.each<[string, Times, boolean]>([
  ["an event of the week before", times("2031-03-01", null), true],
  ["an event of the year before", times("2030-03-01", null), false],
  ["an event after it", times("2031-05-01", null), false],
  ["a report of the same week", times(null, "2031-03-10"), true],
  ["a report of the year before", times(null, "2030-03-10"), false],
  ["a report of no date", times(null, null), true]
])("an undated report of March 5, 2031, and %s: %s", (_name, other, expected) => {
  expect(undatedFits(times(null, "2031-03-05"), other)).toBe(expected);
});

test("a report of no known day fits any time", () =>
  expect(undatedFits(times(null, null), times("2030", null))).toBe(true));

test.each([
  [["2031", "2031-03-01", "2031-03"], "2031-03-01"],
  [[null, "2031-03"], "2031-03"],
  [["XXXX-03-01", "2031"], "2031"],
  [[null], null]
])("the narrowest of %j is %s", (dates, expected) => expect(narrowest(dates)).toBe(expected));

test.each([
  ["Minneapolis", "minneapolis", true],
  ["Minneapolis", "Minnesota", true],
  ["Minnesota", "Minneapolis", true],
  ["Minneapolis", "St. Paul", false],
  ["Minneapolis", "Ohio", false],
  ["Nowhere Town", "Ohio", false]
])("%s and %s: one place %s", (a, b, expected) => expect(placesFit(toPlace(a), toPlace(b))).toBe(expected));

test.each([
  [["Ida Moss"], ["Ida R. Moss", "Carl Penn"], "full"],
  [["Moss"], ["Ida Moss"], "surname"],
  [["Ida Moss"], ["Carl Moss"], "none"],
  [["Ida Moss"], [], "not told"]
])("names %j and %j: %s", (a, b, expected) => expect(namesFit(toNames(a), toNames(b))).toBe(expected));

test("words that carry the matter, and how much of them is shared", () => {
  expect([...contentWords("She said that the bridge inspections were stopped")]).toEqual([
    "bridge",
    "inspections",
    "stopped"
  ]);
  expect(overlap(contentWords("stopped inspections"), contentWords("the inspections went on"))).toBe(0.5);
  expect(overlap(contentWords(""), contentWords("bridge"))).toBe(0);
});

test("a document's largest figure stands for it, and a figure before “several”", () => {
  const reports = [
    {document_id: "a", low: 1, high: 1, qualifier: null},
    {document_id: "a", low: 6, high: 6, qualifier: null},
    {document_id: "b", low: 24, high: null, qualifier: "dozens"},
    {document_id: "b", low: 5, high: 5, qualifier: null},
    {document_id: "c", low: null, high: null, qualifier: null}
  ];
  expect(toldByDocument(reports, (report) => report).map(({count}) => count.low)).toEqual([6, 5]);
});

const filler = Array.from({length: 30}, (_, i) =>
  document(`f${i}`, `Officers in Dayton met ${String.fromCharCode(65 + (i % 26))}aron${i}x near the river.`)
);
const texts = [
  document("one", "Dayton: Ida Moss was found on Quarry Lane, said Sheriff Obi."),
  document("same", "The body of Ida Moss, found on Quarry Lane in Dayton, was buried."),
  document("other", "Dayton: Carl Penn was found at Harbor Road, said Sheriff Obi.")
];

test("documents that share rare names are alike, those that share a town are not", () => {
  const {between, rarest} = likenessOf([...filler, ...texts]);
  expect(between("one", "same")).toBeGreaterThan(0.4);
  expect(between("one", "other")).toBeLessThan(0.3);
  expect(between("one", "f3")).toBeLessThan(0.05);
  expect(rarest("one").slice(0, 4).sort()).toEqual(["ida", "lane", "moss", "quarry"].sort());
  expect(between("one", "no such document")).toBe(0);
});

test("in a few documents nothing tells which names are rare", () =>
  expect(likenessOf(texts).between("one", "same")).toBe(0));
