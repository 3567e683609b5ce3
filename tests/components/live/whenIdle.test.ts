import {expect, test} from "vitest";
import {isFast, isSlow} from "../../../src/components/live/whenIdle.js";

test.each([
  ["a fast line", {connection: {effectiveType: "4g", downlink: 10, saveData: false}}, true],
  ["a reader who saves data", {connection: {effectiveType: "4g", downlink: 10, saveData: true}}, false],
  ["a slow line", {connection: {effectiveType: "3g", downlink: 10}}, false],
  ["a line that is 4g by name", {connection: {effectiveType: "4g", downlink: 1.6}}, false],
  ["a line of unknown speed", {connection: {effectiveType: "4g"}}, false],
  ["a small device", {connection: {effectiveType: "4g", downlink: 10}, deviceMemory: 2}, false],
  ["a browser that doesn't tell", {}, false]
])("%s: %s", (_, navigator, fast) => expect(isFast(navigator)).toBe(fast));

test.each([
  ["a fast line", {connection: {effectiveType: "4g", downlink: 10, saveData: false}}, false],
  ["a reader who saves data", {connection: {effectiveType: "4g", saveData: true}}, true],
  ["a slow line", {connection: {effectiveType: "3g"}}, true],
  ["a line of unknown speed", {connection: {saveData: false}}, false],
  ["a browser that doesn't tell", {}, false]
])("%s is slow: %s", (_, navigator, slow) => expect(isSlow(navigator)).toBe(slow));
