import {describe, expect, test} from "vitest";
import {refuseErrors} from "../../loaders/validate/refuse.js";
import {type Decision, makeDecision} from "../../src/model/correction.js";
import {decide, decided, idOf, texts, toDocument, town, townOf} from "./town.js";

const six = idOf("departure_reports", "Six inspectors");
const four = idOf("departure_reports", "At least four");
const clerks = idOf("departure_reports", "Two clerks");
const asked = idOf("statements", "Nobody asked");
const calm = idOf("statements", "calm night");

const refusal = (decisions: readonly Decision[], in_ = town): string => {
  try {
    decided(decisions, in_);
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
  return "applied";
};

const count = {table: "departure_reports", row_id: six, action: "change", field: "low", old: "6", new: "7"};
const speaker = {
  table: "statements",
  row_id: asked,
  action: "change",
  field: "speaker",
  old: "Ada Quill",
  new: "Bo Sand"
};
const dunn = {table: "people", row_id: idOf("people", "Cy Dunn"), action: "alias", new: "Lee Hart"};

describe("a stale decision never passes, and says what was expected and what was found", () => {
  test.each<[string, Partial<Decision>, RegExp]>([
    [
      "another old value",
      {...count, old: "5"},
      /:2: stale: departure_reports dr-\S+, low: expected “5”, found “6”; redo/
    ],
    ["no old value", {...count, old: ""}, /low: expected nothing, found “6”/],
    ["what it asks for is there", {...count, old: "5", new: "6"}, /that is what the line asks for: remove it/],
    ["another passage", {...count, passage: "Ten clerks left"}, /expected “Ten clerks left”, found “Six inspectors of/],
    ["no such row", {...count, row_id: "dr-0", passage: ""}, /departure_reports dr-0: expected it, found no such row/],
    ["a row of another table", {...count, row_id: asked, passage: ""}, /found no such row/],
    ["a passage to confirm", {...count, action: "confirm", field: "", old: "", new: "", passage: "x"}, /expected “x”/],
    [
      "no such event",
      {table: "departures", row_id: "dp-0", action: "merge", new: "dp-1"},
      /expected report or event dp-0/
    ],
    [
      "no such other report",
      {...count, action: "merge", field: "", old: "", new: "dr-0"},
      /expected report or event dr-0/
    ],
    ["nobody of the name", {...dunn, new: "Jo Nobody"}, /expected “Jo Nobody” in a document, found nobody/],
    [
      "no such person",
      {...dunn, row_id: "pe-0", old: "Jo Nobody"},
      /people pe-0: expected “Jo Nobody”, found no such row/
    ],
    [
      "a span with other words",
      {
        table: "statements",
        action: "add",
        passage: "It will never close",
        new: '{"document_id":"ferry","start":0,"end":5,"kind":"indirect"}'
      },
      /stale: document ferry from 0 to 5: expected “It will never close”, found “Six i”; add the row anew/
    ],
    [
      "a statement that is found by now",
      {
        table: "statements",
        action: "add",
        passage: "Nobody asked us anything,",
        new: '{"document_id":"ferry","start":90,"end":115,"kind":"direct"}'
      },
      /stale: expected no row at “Nobody asked us anything,”, found st-/
    ]
  ])("%s", (_, given, message) => {
    const words = refusal([decide(given)]);
    expect(words).toMatch(/^corrections that can't be applied, nothing written:\n {2}data\/corrections\.csv:2: /);
    expect(words).toMatch(message);
  });

  test("an added row does not take the place of one that was found", () => {
    const text = texts.harbor ?? "";
    const given = {document_id: "harbor", start: 0, end: 10, low: 1};
    const add = {table: "departure_reports", action: "add", row_id: six, new: JSON.stringify(given)};
    expect(refusal([decide({...add, passage: text.slice(0, 10)})])).toMatch(/is that of a row that was found/);
  });

  test("a seed whose words have changed", () => {
    const changed = texts.ferry?.replace("Six inspectors", "Ten inspectors") ?? "";
    const other = townOf([toDocument("ferry", changed), toDocument("gazette"), toDocument("harbor")]);
    const wants = [decide(count), decide({...count, action: "confirm", field: "", old: "", new: ""})];
    for (const want of wants)
      expect(refusal([want], other)).toMatch(/expected “Six inspectors of the .*”, found “Ten inspectors of the .*”/);
  });
});

describe("decisions that contradict each other name both lines", () => {
  test.each<[string, readonly Partial<Decision>[], RegExp]>([
    [
      "two values",
      [count, {...count, new: "8"}],
      /:3: contradicts line 2: departure_reports dr-\S+, low: “7” and “8”; keep/
    ],
    [
      "two values after one",
      [count, {...count, old: "7", new: "8"}, {...count, old: "7", new: "9"}],
      /:4: contradicts line 3/
    ],
    [
      "change and reject",
      [count, {...count, action: "reject", field: "", old: "", new: ""}],
      /:2: contradicts line 3: .* change and reject/
    ],
    [
      "split and merge",
      [
        {table: "departure_reports", row_id: four, action: "split", old: six},
        {table: "departure_reports", row_id: six, action: "merge", new: four}
      ],
      /:2: contradicts line 3: .* split off .* and merged with it again/
    ],
    [
      "split and merge over another",
      [
        {table: "departure_reports", row_id: four, action: "split", old: six},
        {table: "departure_reports", row_id: six, action: "merge", new: clerks},
        {table: "departure_reports", row_id: clerks, action: "merge", new: four}
      ],
      /:2: contradicts line 4/
    ],
    [
      "two people",
      [dunn, {...dunn, row_id: idOf("people", "Ida Moss")}],
      /:3: contradicts line 2: “Lee Hart” is “Cy Dunn” and “Ida Moss”/
    ],
    [
      "each other's aliases",
      [dunn, {...dunn, row_id: idOf("people", "Lee Hart"), new: "Cy Dunn"}],
      /:2: “Lee Hart” is an alias of itself in the end/
    ]
  ])("%s", (_, given, message) => expect(refusal(given.map((one) => decide(one)))).toMatch(message));

  test("an id that two of them have", () => {
    const [a, b] = [decide(count), {...decide(speaker), id: decide(count).id}];
    expect(refusal([a, b])).toMatch(/:3: id “co-\S+” is that of another decision in line 2/);
  });
});

describe("a bad line", () => {
  test.each<[Partial<Decision>, RegExp]>([
    [{...count, table: "quotes"}, /:2: change is not for table “quotes”/],
    [{...count, action: "amend"}, /:2: unknown action: “amend”/],
    [{...count, field: "colour"}, /:2: field “colour” of departure_reports can't be changed/],
    [{...count, new: "six"}, /:2: new low: expected integer: "six"/],
    [{...count, on: "soon"}, /:2: on is no day: “soon”/],
    [{...count, by: ""}, /:2: by is empty/],
    [{...count, why: ""}, /:2: why is empty/],
    [{...speaker, field: "start", old: "90", new: "900"}, /:2: start and end: no stretch of a text of \d+: 900 to 115/],
    [{...speaker, field: "end", old: "115", new: "9999"}, /:2: start and end: no stretch/]
  ])("%j: %s", (given, message) => expect(refusal([decide(given)])).toMatch(message));

  test("all of them are listed, by line", () => {
    const bad = [
      {...count, by: ""},
      {...speaker, on: ""}
    ].map((one) => decide(one));
    expect(refusal(bad)).toMatch(/written:\n.*:2: by is empty.*\n.*:3: on is empty/);
    const many = Array.from({length: 13}, (_, i) => decide({...count, old: "5", new: String(20 + i)}));
    expect(refusal(many)).toMatch(/\n {2}and 3 more$/);
  });

  test("what is denied is in no event that it could be merged into", () => {
    const denied = decide({...count, field: "polarity", old: "positive", new: "negative"});
    const merge = decide({...count, action: "merge", field: "", old: "", new: clerks});
    expect(refusal([denied, merge])).toMatch(/:3: merge: dr-\S+ is in no event/);
  });
});

test("a line without the passage is found by its id alone", () =>
  expect(
    decided([makeDecision({...decide(speaker), passage: ""})]).statements.find(({id}) => id === asked)?.speaker
  ).toBe("Bo Sand"));

test("what others name more fully by now is the same name", () => {
  const alone = townOf([toDocument("harbor")]);
  const change = decide({
    table: "statements",
    row_id: calm,
    action: "change",
    field: "speaker",
    old: "Cy Dunn",
    new: "Di Park"
  });
  expect(town.tables.statements.find(({id}) => id === calm)?.speaker).toBe("Cy Dunn");
  expect(alone.tables.statements.find(({id}) => id === calm)?.speaker).toBe("C. Dunn");
  for (const where of [town, alone])
    expect(decided([change], where).statements.find(({id}) => id === calm)?.speaker).toBe("Di Park");
});

test("a row that its cells make invalid together names the decision", () => {
  const change = decide({...count, field: "high", old: "6", new: "2"});
  expect(() => refuseErrors(decided([change]))).toThrow(
    `low: is above its high: 6 > 2 (the row as data/corrections.csv has it: ${change.id})`
  );
});
