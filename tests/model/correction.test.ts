import {parse} from "csv-parse/sync";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {checkDecision} from "../../src/model/checkCorrection.js";
import {actions, correctionColumns, type Decision, decisionId, makeDecision} from "../../src/model/correction.js";
import {correctionLine, correctionsCsv, correctionsHeader, parseCorrections} from "../../src/model/correctionsCsv.js";

const signed = {by: "Ada Bell", on: "2026-01-20", why: "The passage names somebody else."};
const change = {table: "statements", row_id: "st-1a", action: "change", field: "speaker", old: "A", new: "B"};
const row = {table: "departure_reports", row_id: "dr-1a"};
const add = {table: "statements", action: "add", passage: "words"};
const addition = {document_id: "a", start: 4, end: 9, kind: "direct", speaker: "Ada Bell"};

describe("what can be decided", () => {
  test.each<Partial<Decision>>([
    change,
    {...change, old: "", passage: "Nobody asked us."},
    {...row, action: "change", field: "low", old: "6", new: ""},
    {...row, action: "change", field: "people", old: "", new: "Ada Bell;Cy Dunn"},
    {...row, action: "change", field: "in_protest", old: "false", new: "true"},
    {...row, action: "change", field: "date", old: "", new: "XXXX-01-07"},
    {...row, action: "confirm"},
    {...row, action: "reject", passage: "Six clerks left"},
    {table: "statements", action: "add", new: JSON.stringify(addition), passage: "words"},
    {...row, action: "merge", new: "dr-2b"},
    {table: "incidents", row_id: "in-1", action: "merge", new: "in-2"},
    {...row, action: "split", old: "dr-2b"},
    {table: "people", row_id: "pe-1", action: "alias", old: "Ada Bell", new: "A. Q. Bell"}
  ])("%j", (given) => expect(checkDecision(makeDecision({...signed, ...given}))).toBeNull());
});

describe("what can't, and what to do", () => {
  test.each<[Partial<Decision>, RegExp]>([
    [{...change, action: "amend"}, /^unknown action: “amend”; actions are change, /],
    [{...change, table: "departures"}, /^change is not for table “departures”; it is for statements, /],
    [{...change, table: "quotes"}, /^change is not for table “quotes”/],
    [{...change, row_id: ""}, /^row_id is empty; change needs /],
    [{...change, row_id: "the first"}, /^row_id is no id: “the first”/],
    [{...change, by: " "}, /^by is empty/],
    [{...change, why: ""}, /^why is empty/],
    [{...change, on: ""}, /^on is empty/],
    [{...change, on: "2026-02-30"}, /^on is no day: “2026-02-30”; write it as 2026-01-20/],
    [{...change, on: "Jan. 20"}, /^on is no day/],
    [{...change, field: "id"}, /^field “id” of statements can't be changed; these can: start, end, /],
    [{...change, field: "speaker_id"}, /can't be changed/],
    [{...change, field: "exact"}, /can't be changed/],
    [{...change, field: "colour"}, /can't be changed/],
    [{...change, new: "A"}, /^old and new are the same: “A”; use confirm/],
    [{...change, field: "kind", new: "spoken"}, /^new kind: expected one of direct, mixed, indirect: "spoken"/],
    [{...change, field: "kind", new: ""}, /^new kind: is missing/],
    [{...row, action: "change", field: "low", new: "six"}, /^new low: expected integer: "six"/],
    [{...row, action: "change", field: "low", new: "1.5"}, /^new low: expected integer: 1.5/],
    [{...row, action: "change", field: "date", new: "last week"}, /^new date: expected edtf: "last week"/],
    [{...row, action: "change", field: "in_protest", new: "yes"}, /^new in_protest: expected boolean/],
    [{...row, action: "reject", field: "low"}, /^reject has no field: “low”; leave it empty/],
    [{...row, action: "confirm", new: "6"}, /^confirm has no new/],
    [{...row, action: "merge", new: "dr-1a"}, /^merge names one row twice/],
    [{...row, action: "alias", new: "X"}, /^alias is not for table “departure_reports”/],
    [{...add, passage: "", new: JSON.stringify(addition)}, /^passage is empty; add needs new, passage, /],
    [{...add, new: "words"}, /^new is no JSON object: “words”/],
    [{...add, new: "[]"}, /^new is no JSON object/],
    [{...add, new: JSON.stringify({...addition, kind: undefined})}, /^kind: is missing/],
    [{...add, new: JSON.stringify({...addition, end: 4})}, /^start and end: no stretch/],
    [{...add, new: JSON.stringify({...addition, start: -1})}, /^start and end: no stretch/],
    [{...add, new: JSON.stringify({...addition, id: "st-1"})}, /^“id” is no field to give/],
    [{...add, new: JSON.stringify({...addition, said_on: "soon"})}, /^said_on: expected edtf/]
  ])("%j: %s", (given, message) => expect(checkDecision(makeDecision({...signed, ...given}))).toMatch(message));
});

const text = fc.oneof(fc.constantFrom("", '"', ",", "\n", "\r\n", "\r", " ", "“a”", "id", "\uFEFF"), fc.string());
const decision = fc
  .record(Object.fromEntries(correctionColumns.slice(1).map((column) => [column, text])))
  .map((cells) => makeDecision(cells));

describe("the file", () => {
  test("comes back as it was written, and is a CSV that others read", () => {
    fc.assert(
      fc.property(fc.array(decision), (decisions) => {
        const file = correctionsCsv(decisions);
        expect(parseCorrections(file).map((line) => line.decision)).toEqual(decisions);
        const [, ...rows] = parse(file);
        expect(rows).toEqual(decisions.map((one) => correctionColumns.map((column) => one[column])));
      })
    );
  });

  test("can be put behind another one", () => {
    const [a, b] = actions.slice(0, 2).map((action) => makeDecision({...change, ...signed, action}));
    const both = parseCorrections(correctionsCsv([a!]) + correctionsCsv([b!]));
    expect(both).toEqual([
      {line: 2, decision: a},
      {line: 4, decision: b}
    ]);
  });

  test("may end its lines before the passage, as its header may; a line without an id gets one", () => {
    const short = correctionsHeader.replace(",passage", "");
    const [one] = parseCorrections(`${short}\r\n,people,pe-1,,A,B,alias,me,2026-01-20,why,\r\n`);
    expect(one?.line).toBe(3);
    expect(one?.decision).toMatchObject({id: decisionId(one!.decision), passage: "", new: "B"});
  });

  test.each([
    ["", /^data\/corrections\.csv:1: expected the header id,/],
    ["id,table\n", /:1: expected the header .*: id,table$/],
    [`${correctionsHeader}a,b,c\n`, /:2: 3 cells, the header has 12/],
    [`${correctionsHeader}\n"a\nb,c\n`, /:3: 1 cells/]
  ])("%j is an error", (file, message) => expect(() => parseCorrections(file)).toThrow(message));

  test("says who decided the same thing twice once, and apart what differs in anything", () => {
    const one = makeDecision({...change, ...signed});
    expect(makeDecision({...change, ...signed}).id).toBe(one.id);
    expect(makeDecision({...change, ...signed, why: "another"}).id).not.toBe(one.id);
    expect(correctionLine(one)).toBe(
      `${one.id},statements,st-1a,speaker,A,B,change,Ada Bell,2026-01-20,The passage names somebody else.,,\n`
    );
  });
});
