import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {dateRules} from "../../loaders/annotate/dates/dateRules.js";
import {numberPattern} from "../../loaders/annotate/numbers.js";
import {segment} from "../../loaders/segment/index.js";
import {findPhrases, type PhrasePattern, toPhrasePattern} from "../../loaders/segment/phrases.js";
import {toDocument} from "../annotated.js";
import {runs} from "../runs.js";

const found = (text: string, pattern: PhrasePattern): [number, string][] =>
  findPhrases(segment(toDocument(text)), pattern).map(({0: words, index}) => [index, words]);

/** The same by going over the whole text. */
const scanned = (text: string, {pattern}: PhrasePattern): [number, string][] =>
  Array.from(text.matchAll(new RegExp(pattern.source, `${pattern.flags.replace("y", "")}g`)), ({0: words, index}) => [
    index,
    words
  ]);

describe("phrases", () => {
  const pattern = toPhrasePattern("(?<!-)(?:stepped down|flash-bang|24|left)(?!-)", "i", [
    "stepped down",
    "flash-bang",
    "0",
    "left"
  ]);
  test.each([
    ["She stepped down.", [[4, "stepped down"]]],
    [
      "LEFT, left and left-wing",
      [
        [0, "LEFT"],
        [6, "left"]
      ]
    ],
    [
      "A flash-bang on 24/7, over-left",
      [
        [2, "flash-bang"],
        [16, "24"]
      ]
    ],
    ["“Left”", [[1, "Left"]]],
    ["She stayed.", []]
  ])("%j", (text, expected) => expect(found(text, pattern)).toEqual(expected));
});

/** Words and marks of dates and numbers, so that any pattern finds something in a few of them. */
const parts = fc.constantFrom(
  ..."Monday Tues. the early late night morning of May March Jan. Sept 1 24 2024 1999-03-04 3/4/2024 st th , last next this past".split(
    " "
  ),
  ..."week weekend month year ago today yesterday tonight overnight earlier two twenty-one a dozen hundred and half an".split(
    " "
  ),
  ..."at least about more than between to or several dozens 3.5 million 1,200 - ( “ ” $ % one days One another 24/7".split(
    " "
  )
);
const texts = fc
  .array(fc.tuple(parts, fc.constantFrom(" ", " ", " ", "")), {maxLength: 14})
  .map((all) => all.map(([part, gap]) => part + gap).join(""));

const patterns: [string, PhrasePattern][] = [
  ["numbers", numberPattern],
  ...dateRules.map(({source, begins}): [string, PhrasePattern] => [
    source.slice(0, 40),
    toPhrasePattern(`(?<![\\w$.-])(?:${source})(?!\\w)`, "u", begins)
  ])
];

describe("what is found by first words is what is found by going over the text", () => {
  test.each(patterns)("%s", (_, pattern) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(found(text, pattern)).toEqual(scanned(text, pattern));
      }),
      {numRuns: runs(200)}
    );
  });
});
