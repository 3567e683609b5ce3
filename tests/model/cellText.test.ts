import fc from "fast-check";
import {expect, test} from "vitest";
import {cellText, parseCell} from "../../src/model/cellText.js";

test.each([
  [null, "string", ""],
  ["a;b", "string", "a;b"],
  [true, "boolean", "true"],
  [-0.5, "number", "-0.5"],
  [["a", "b;c", "d\\"], "list", "a;b\\;c;d\\\\"],
  [[], "list", ""],
  [["", "x"], "list", ";x"]
] as const)("%j as a cell of %s: %s", (value, type, text) => {
  expect(cellText(value)).toBe(text);
  expect(parseCell({type}, text)).toEqual(value);
});

test.each([
  ["integer", "six"],
  ["number", "0x10"],
  ["number", "Infinity"],
  ["boolean", "yes"]
] as const)("what is no %s stays a text: %s", (type, text) => expect(parseCell({type}, text)).toBe(text));

test("lists come back", () => {
  const item = fc.oneof(fc.constantFrom("", ";", "\\", "\\;", "a"), fc.string());
  fc.assert(
    fc.property(
      fc.array(item).filter((items) => items.join("") !== ""),
      (items) => {
        expect(parseCell({type: "list"}, cellText(items))).toEqual(items);
      }
    )
  );
});
