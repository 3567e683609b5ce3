import {describe, expect, test} from "vitest";
import {parseDocumentsCsv} from "../../loaders/read/documentsCsv.js";

const header = "path,headline,publisher,author,date_published,url,note";
const parse = (...lines: string[]) =>
  parseDocumentsCsv("in/documents.csv", lines.join("\n"), ["a.txt", "b.txt", "é.txt"]);

test("a row tells what is known, the rest is null", () => {
  const {known, issues} = parse(header, 'a.txt,"Two, and out",,,2026-01,https://example.org/a,');
  expect(issues).toEqual([]);
  expect(known.get("a.txt")).toEqual({
    headline: "Two, and out",
    publisher: null,
    author: null,
    date_published: "2026-01",
    url: "https://example.org/a",
    language: null,
    note: null
  });
});

test.each([
  ["any order of columns", ["date_published,path", "2026,a.txt"], "a.txt"],
  ["a path from here", ["path", "./b.txt"], "b.txt"],
  ["é in one character or two", ["path", "e\u0301.txt"], "é.txt"],
  ["CRLF and a byte order mark are gone before", ["path,note", "a.txt,x"], "a.txt"]
])("%s", (_, lines, path) => {
  const {known, issues} = parse(...lines);
  expect([[...known.keys()], issues]).toEqual([[path], []]);
});

describe("rows that don't fit are named by their line, the others are used", () => {
  test.each([
    [
      "a path that isn't there",
      `${header}\nc.txt,,,,,,\nb.txt,B,,,,,`,
      /^documents\.csv:2: no such document: “c\.txt”/
    ],
    ["an empty path", `${header}\n,A,,,,,\nb.txt,B,,,,,`, /^documents\.csv:2: no such document: “”/],
    ["a path out of the folder", `${header}\n../b.txt,A,,,,,\nb.txt,B,,,,,`, /^documents\.csv:2: no such document/],
    ["a second row", `${header}\nb.txt,B,,,,,\nb.txt,C,,,,,`, /^documents\.csv:3: “b\.txt” has a row above/],
    ["too few cells", `${header}\na.txt,A\nb.txt,B,,,,,`, /^documents\.csv:2: 2 cells, the header has 7/],
    ["no date", `${header}\nb.txt,B,,,Jan 13,,`, /^documents\.csv:2: “Jan 13” is no date; write it as/],
    ["no day of the calendar", `${header}\nb.txt,B,,,2026-02-30,,`, /^documents\.csv:2: “2026-02-30” is no date/],
    [
      "no web address",
      `${header}\nb.txt,B,,,,javascript:alert(1),`,
      /^documents\.csv:2: “javascript:alert\(1\)” is no web/
    ]
  ])("%s", (_, text, message) => {
    const {known, issues} = parse(text);
    expect(issues).toHaveLength(1);
    expect(issues[0]?.message).toMatch(message);
    expect(known.get("b.txt")).toMatchObject({headline: "B", date_published: null, url: null});
  });
});

describe("a file that is no such table stops the run", () => {
  test.each([
    ["an unknown column", ["path,title", "a.txt,A"], "in/documents.csv:1: column “title” is unknown or there twice"],
    ["a column twice", ["path,note,note", "a.txt,A,B"], "in/documents.csv:1: column “note” is unknown or there twice"],
    ["no column path", ["headline", "A"], "in/documents.csv:1: no column path: “headline”"],
    ["an empty file", [""], "in/documents.csv:1: no column path"],
    ["a quotation mark left open", [header, 'a.txt,"A,,,,,', "b.txt,B,,,,,"], "in/documents.csv:3: is no CSV"]
  ])("%s", (_, lines, message) => {
    expect(() => parse(...lines)).toThrow(message);
  });
});
