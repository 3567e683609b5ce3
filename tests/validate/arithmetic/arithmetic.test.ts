import {describe, expect, test} from "vitest";
import {arithmeticChecks, arithmeticDoubts} from "../../../loaders/validate/arithmetic/index.js";
import {document} from "../../reconcile/rows.js";
import {seedTables} from "../../seedTables.js";

const doubtsIn = (text: string): string[] =>
  arithmeticDoubts([document("a", text, "2026-01-15")]).map(({rule, message}) => `${rule}: ${message}`);

describe.each(arithmeticChecks)("$id", ({id, example, counterexample}) => {
  test("finds its example", () => expect(doubtsIn(example)).toEqual([expect.stringMatching(new RegExp(`^${id}: `))]));
  test("finds nothing in its counterexample", () => expect(doubtsIn(counterexample)).toEqual([]));
});

test.each<[string, string[]]>([
  ["She spoke on Tuesday, Jan. 7.", ["arithmetic/weekday: “Tuesday, Jan. 7”: Jan. 7, 2026 was a Wednesday"]],
  ["She spoke on Wednesday, Jan. 7.", []],
  ["She spoke on Tuesday night, Dec. 30.", []],
  ["It began on Friday, June 13.", []],
  ["Incomes grew 27 percent from 2009 to 2014.", []],
  [
    "It was so on Tuesday, Jan. 7. Again: it was so on Tuesday, Jan. 7.",
    [expect.stringMatching(/Wednesday/) as string]
  ],
  ["The meeting is on Monday, February 2nd.", []],
  [
    "On Friday, March 3, 2023, it rained; on Friday, March 4, 2023, too.",
    [expect.stringMatching(/March 4, 2023 was a Saturday/) as string]
  ],
  ["On Friday, May 600 people came.", []],
  ["Moss, 37, who was born in 1988, is mayor.", []],
  ["A 50-year-old born in Dayton in 1975 won.", []],
  [
    "A 60-year-old born in Dayton in 1975 won.",
    ["arithmetic/age: born in 1975 and 60 years old: in 2026 that is 50 or 51"]
  ],
  ["In 2008 the 20-year-old, born in 1988, left school.", []],
  ["The 37-year-old paid $1,988.", []],
  ["Crime fell 25 percent, from 400 to 300.", []],
  [
    "Crime fell 75 percent, from 400 to 300.",
    ["arithmetic/percent: “75 percent”: from 400 to 300 is a decrease of 25 percent"]
  ],
  ["Sales rose 353 percent, from 83 to 376.", []],
  ["Sales rose about 50 percent, from 101 to 148.", []],
  [
    "The rate rose 5 percent, from 10 percent to 15 percent.",
    ["arithmetic/percent: “5 percent”: from 10 to 15 is an increase of 50 percent"]
  ],
  ["The rate rose 5 percentage points, from 10 percent to 15 percent.", []],
  ["The rate rose 5 percent from January to March.", []],
  ["Sales rose 20 percent from 1.2 million to 1.4 million.", []],
  ["Sales rose 20 percent. They went from 10 to 30.", []],
  ["Arrests doubled, from 40 to 90.", []],
  ["Arrests doubled, from 40 to 160.", ["arithmetic/multiple: “doubled”: from 40 to 160 is four times as much"]],
  ["Five people, two men and three women, were hurt.", []],
  ["Five people, including two men and three women, were hurt.", []],
  [
    "Four people, including two men and three women, were hurt.",
    [expect.stringMatching(/two and three make five, not four/) as string]
  ],
  ["Two officers, three firefighters and a mayor came.", []],
  ["Six prosecutors left, and two clerks and three lawyers stayed.", []]
])("%s", (text, expected) => expect(doubtsIn(text)).toEqual(expected));

test("no doubts about the seeds", async () => {
  expect(arithmeticDoubts((await seedTables()).documents)).toEqual([]);
});
