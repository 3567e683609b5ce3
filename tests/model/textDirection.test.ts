import {expect, it} from "vitest";
import {textDirection} from "../../src/model/textDirection.js";

const cases: readonly [string, string, "ltr" | "rtl"][] = [
  ["English", "The harbor office closed.", "ltr"],
  ["Hebrew", "משרד הנמל נסגר", "rtl"],
  ["Arabic", "أغلق مكتب الميناء", "rtl"],
  ["Persian, with a number", "۱۲ نفر", "rtl"],
  ["English that begins with a Hebrew word", "שלום means peace, and is said to greet.", "ltr"],
  ["Hebrew that begins with an English name", "CNN דיווחה אתמול על סגירת המשרד", "rtl"],
  ["Russian", "Контора закрыта", "ltr"],
  ["Japanese", "港湾局", "ltr"],
  ["no letters", "12 – 15", "ltr"],
  ["nothing", "", "ltr"]
];

it.each(cases)("%s", (_, text, expected) => {
  expect(textDirection(text)).toBe(expected);
});
