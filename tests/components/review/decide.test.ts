import {describe, expect, test} from "vitest";
import {
  type Decided,
  decideAdd,
  decideAlias,
  decideChanges,
  decideConfirm,
  decideMerge,
  decideReject,
  decideSplit,
  type Grounds,
  rowTexts
} from "../../../src/components/review/decide.js";
import type {ListedEvent} from "../../../src/components/review/reviewData.js";
import {checkDecision} from "../../../src/model/checkCorrection.js";
import {addedRowId, type Decision} from "../../../src/model/correction.js";
import {madeTables} from "../../madeTables.js";

const grounds: Grounds = {by: " N. N. ", on: "2026-01-20", why: "as it says", source: ""};
const [statement] = madeTables.statements;
const [report] = madeTables.departure_reports;
const [document] = madeTables.documents;
if (!statement || !report || !document) throw new Error("no rows");
const subject = {table: "statements", row: statement} as const;
const reported = {table: "departure_reports", row: report} as const;

const taken = (decided: Decided): readonly Decision[] => {
  if ("message" in decided) throw new Error(decided.message);
  for (const decision of decided) expect(checkDecision(decision)).toBeNull();
  return decided;
};

describe("changes", () => {
  test("one for each field that is otherwise, with what it was and the passage", () => {
    const texts = {...rowTexts("statements", statement), speaker: " Ada Quill ", said_on: "2024-05", start: "1"};
    const decisions = taken(decideChanges(subject, texts, grounds));
    expect(decisions.map(({field, old, new: now}) => [field, old, now])).toEqual(
      [
        ["start", String(statement.start), "1"],
        ["speaker", statement.speaker ?? "", "Ada Quill"],
        ["said_on", "", "2024-05"]
      ].filter(([, old, now]) => old !== now)
    );
    expect(decisions[0]).toMatchObject({action: "change", row_id: statement.id, passage: statement.exact, by: "N. N."});
  });

  test("none where the form says what the row says, with other spaces", () => {
    const texts = rowTexts("departure_reports", report);
    const spaced = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, ` ${text} `]));
    expect(taken(decideChanges(reported, spaced, grounds))).toEqual([]);
  });

  test.each([
    ["said_on", "yesterday", "expected edtf"],
    ["polarity", "", "is missing"],
    ["polarity", "maybe", "expected one of"]
  ])("%s can’t be “%s”", (field, text, message) => {
    const decided = decideChanges(subject, {...rowTexts("statements", statement), [field]: text}, grounds);
    expect(decided).toMatchObject({field});
    expect((decided as {message: string}).message).toContain(message);
  });
});

describe("grounds", () => {
  test.each([
    ["by", {...grounds, by: " "}, "Say who you are"],
    ["why", {...grounds, why: ""}, "Say why"],
    ["on", {...grounds, on: "today"}, "on is no day"]
  ])("without %s nothing is decided", (field, given, message) => {
    for (const decided of [decideConfirm(subject, given), decideReject(subject, given)]) {
      expect(decided).toMatchObject({field});
      expect((decided as {message: string}).message).toContain(message);
    }
  });
});

describe("a new row", () => {
  const words = "“Nobody asked us,”";
  const start = document.text.indexOf(words);
  const span = {start: start - 1, end: start + words.length + 1};

  test("stands on the selection without the spaces at its ends", () => {
    const texts = {kind: "direct", speaker: "Ada Quill", certainty: "stated", cue: " "};
    const [decision] = taken(decideAdd("statements", document, span, texts, grounds));
    const trimmed = {start, end: start + words.length};
    expect(JSON.parse(decision?.new ?? "")).toEqual({
      document_id: document.id,
      ...trimmed,
      kind: "direct",
      speaker: "Ada Quill",
      certainty: "stated"
    });
    expect(decision).toMatchObject({passage: words, row_id: addedRowId("statements", document.id, trimmed)});
  });

  test("names the field that is missing", () => {
    expect(decideAdd("statements", document, span, {}, grounds)).toMatchObject({field: "kind"});
  });

  test("not on nothing", () => {
    expect(decideAdd("statements", document, {start, end: start}, {}, grounds)).toMatchObject({field: null});
  });
});

describe("events and names", () => {
  const event: ListedEvent = {
    id: "dp-x",
    table: "departure_reports",
    words: "x",
    reports: [
      {id: report.id, document_id: "a"},
      {id: "dr-other", document_id: "b"}
    ]
  };

  test("a report is merged with another event’s, and split off from another report", () => {
    const other = {...event, reports: event.reports.slice(1)};
    expect(taken(decideMerge(reported, other, grounds))[0]).toMatchObject({action: "merge", new: "dr-other"});
    expect(taken(decideSplit(reported, event, grounds))[0]).toMatchObject({action: "split", old: "dr-other"});
  });

  test("not with an event without reports, nor off from nobody", () => {
    expect(decideMerge(reported, {...event, reports: []}, grounds)).toMatchObject({field: "event"});
    expect(decideSplit(reported, {...event, reports: event.reports.slice(0, 1)}, grounds)).toMatchObject({
      field: "event"
    });
  });

  test("a name has an alias, not an empty one", () => {
    const name = {id: "pe-x", table: "people", name: "Ada Quill", aliases: []} as const;
    expect(taken(decideAlias(name, " A. Quill ", grounds))[0]).toMatchObject({old: "Ada Quill", new: "A. Quill"});
    expect(decideAlias(name, " ", grounds)).toMatchObject({field: "alias"});
  });
});
