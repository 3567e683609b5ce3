import fc from "fast-check";
import {expect, test} from "vitest";
import type {Count} from "../../src/model/count.js";
import {departuresOverlap} from "../../src/model/departuresOverlap.js";
import type {Departure, Organization} from "../../src/model/tables/index.js";
import {sayTotal, totalOf} from "../../src/model/total.js";

const organization = (
  name: string,
  id: string,
  parent_id: string | null,
  acronym: string | null = null
): Organization => ({
  id,
  name,
  acronym,
  parent_id,
  kind: null,
  place: null,
  mentions: 1,
  documents: 1
});
const overlap = departuresOverlap([
  organization("Harbor Safety Board", "og-1", null, "HSB"),
  organization("Licensing Division", "og-2", "og-1"),
  organization("Audit Division", "og-3", "og-1"),
  organization("ICE", "og-4", null)
]);

const left = (low: number | null, high: number | null, more: Partial<Departure> = {}): Departure => ({
  id: `dp-${JSON.stringify([low, high, more])}`,
  organization: "Harbor Safety Board",
  office: null,
  place: null,
  positions: [],
  people: [],
  low,
  high,
  manner: null,
  date: null,
  reason: null,
  in_protest: false,
  reports: 1,
  documents: 1,
  corroboration: "single",
  conflicting: false,
  ...more
});
const licensing = {office: "Licensing Division"};
const audit = {office: "Audit Division"};

test.each<[string, Departure[], string]>([
  ["nothing", [], "no"],
  ["one", [left(4, 4)], "four"],
  ["two offices", [left(4, 4, licensing), left(6, 6, audit)], "10"],
  ["two offices, one of them open", [left(4, null, licensing), left(6, 6, audit)], "at least 10"],
  ["up to nine, and six", [left(null, 9, licensing), left(6, 6, audit)], "between six and 15"],
  ["one office twice: a wave told again", [left(4, 4, licensing), left(6, 6, licensing)], "at least six"],
  ["an office and the whole", [left(10, 10), left(4, 4, licensing)], "at least 10"],
  ["a whole that is less than its offices", [left(8, null), left(6, 6, audit), left(5, 5, licensing)], "at least 11"],
  [
    "a section of a division",
    [left(6, 6, licensing), left(2, 2, {office: "appeals section of the Licensing Division"})],
    "at least six"
  ],
  [
    "a section, by the hierarchy",
    [
      left(9, 9, {organization: "HSB"}),
      left(2, 2, {organization: null, office: "appeals section of the Audit Division"})
    ],
    "at least nine"
  ],
  [
    "an office whose name is in another word",
    [left(2, 2, {organization: "ICE"}), left(3, 3, {organization: "Port Office"})],
    "five"
  ],
  ["nothing told of where", [left(2, 2, {organization: null}), left(3, 3, audit)], "at least three"],
  ["two waves", [left(4, 4, {...audit, date: "2031-01"}), left(5, 5, {...audit, date: "2031-08-02"})], "nine"],
  ["one wave", [left(4, 4, {...audit, date: "2031-01"}), left(5, 5, {...audit, date: "2031-02-02"})], "at least five"],
  [
    "a date without its year",
    [left(4, 4, {...audit, date: "XXXX-01-02"}), left(5, 5, {...audit, date: "2031-08-02"})],
    "at least five"
  ],
  [
    "two people by name",
    [left(1, 1, {...audit, people: ["Ida Moss"]}), left(1, 1, {...audit, people: ["Bo Lind"]})],
    "two"
  ],
  ["one by name, and a number", [left(1, 1, {...audit, people: ["Ida Moss"]}), left(4, 4, audit)], "at least four"],
  ["an unstated number beside another office", [left(null, null, audit), left(4, 4, licensing)], "at least four"]
])("%s", (_name, claims, words) => expect(sayTotal(totalOf(claims, overlap))).toBe(words));

test("what is added and what is only included are told apart", () => {
  const [whole, part, other] = [left(10, 10), left(4, 4, licensing), left(2, 2, {organization: "Port Office"})];
  expect(totalOf([part, whole, other], overlap)).toMatchObject({added: [whole, other], included: [part]});
});

test("the total never says more than there are, nor less than there can be", () => {
  const anyClaims = fc.array(fc.uniqueArray(fc.nat(9), {minLength: 1}), {maxLength: 8});
  fc.assert(
    fc.property(anyClaims, fc.boolean(), (groups, areAtLeast) => {
      const claims = groups.map((who): Count & {who: number[]} => ({
        who,
        low: who.length,
        high: areAtLeast ? null : who.length
      }));
      const {low, high, added} = totalOf(claims, (a, b) => a.who.some((one) => b.who.includes(one)));
      const union = new Set(groups.flat()).size;
      expect(low).toBeLessThanOrEqual(union);
      expect(high ?? union).toBeGreaterThanOrEqual(union);
      expect(low).toBeGreaterThanOrEqual(Math.max(0, ...groups.map(({length}) => length)));
      expect(new Set(added.flatMap(({who}) => who)).size).toBe(added.reduce((sum, {who}) => sum + who.length, 0));
    })
  );
});

test("the same total in any order", () => {
  const anyClaims = fc.array(fc.tuple(fc.nat(9), fc.constantFrom("Licensing Division", "Audit Division", null)), {
    maxLength: 8
  });
  fc.assert(
    fc.property(anyClaims, (drawn) => {
      const claims = drawn.map(([n, office]) => left(n, n, {office}));
      const said = (rows: Departure[]): string => sayTotal(totalOf(rows, overlap));
      expect(said([...claims].reverse())).toBe(said(claims));
    })
  );
});
