import {JSDOM} from "jsdom";
import {expect, test} from "vitest";
import {readPassages, wordsOf} from "../../../../src/components/live/chart/passages.js";
import {passagesOf, writePassages} from "../../../../src/components/live/chart/writePassages.js";

const hostile = `</script><script>alert(1)</script><!-- "“ \${x}`;
const document = {
  id: "a b",
  publisher: "Ferry News",
  headline: hostile,
  author: null,
  date_published: "2026-01",
  url: null
};
const rows = [
  {id: "st-1", document_id: "a b", exact: hostile},
  {id: "st-2", document_id: "a b", exact: "word ".repeat(200)}
];

test("what a chart tells of its marks survives a page, and no words end its element", () => {
  const text = writePassages(passagesOf(rows, [document]));
  const {window} = new JSDOM(`<figure><script type="application/json">${text}</script></figure>`);
  expect(window.document.querySelectorAll("script").length).toBe(1);
  const read = readPassages(window.document.querySelector("script")?.textContent);
  expect(read?.passages["st-1"]).toBe(hostile);
  expect(read?.passages["st-2"]?.length).toBeLessThanOrEqual(300);
  expect(read?.documents["a b"]).toContain("Ferry News");
});

test.each([
  ["", null],
  ["{}", null],
  ["no JSON", null],
  [undefined, null]
])("%j is nothing that it could tell", (text, expected) => expect(readPassages(text)).toBe(expected));

const told = {passages: {"st-1": "six prosecutors"}, documents: {"a b": "Ferry News, January 2026"}};
test.each([
  ["./documents/a%20b.html#st-1", "Ferry News, January 2026"],
  ["../documents/a%20b#st-1", "Ferry News, January 2026"],
  ["/documents/other#st-1", "other"]
])("%s leads to a passage of the chart", (href, citation) =>
  expect(wordsOf(href, told)).toEqual({words: "six prosecutors", citation})
);

test.each(["./documents/a%20b.html#st-9", "./documents/a%20b.html", "", "#constructor", "./x#__proto__"])(
  "%j leads to none",
  (href) => expect(wordsOf(href, told)).toBeNull()
);
