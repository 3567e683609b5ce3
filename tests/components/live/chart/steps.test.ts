import {expect, test} from "vitest";
import {stepFrom} from "../../../../src/components/live/chart/steps.js";

const marks = ["a", "b", "c"];

test.each([
  ["a", "ArrowRight", "b"],
  ["a", "ArrowDown", "b"],
  ["c", "ArrowRight", "c"],
  ["c", "ArrowLeft", "b"],
  ["a", "ArrowUp", "a"],
  ["b", "Home", "a"],
  ["b", "End", "c"],
  ["b", "Enter", null],
  ["b", "constructor", null],
  ["x", "ArrowRight", null]
])("from %s, %s leads to %s", (mark, key, next) => expect(stepFrom(marks, mark, key)).toBe(next));
