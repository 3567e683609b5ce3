import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {nextPlace, stepOf, stepThrough} from "../../../src/components/reading/stepThrough.js";

const places: readonly [number, number, number, number][] = [
  [-1, 1, 5, 0],
  [-1, -1, 5, 4],
  [0, 1, 5, 1],
  [3, -1, 5, 2],
  [4, 1, 5, 4],
  [0, -1, 5, 0],
  [-1, 1, 0, -1]
];

describe("the next place", () => {
  it.each(places)("from %i by %i of %i: %i", (current, step, count, expected) => {
    expect(nextPlace(current, step, count)).toBe(expected);
  });
});

const html = `<textarea></textarea><select></select><input type="search"><input type="checkbox"><p contenteditable>w</p>
<p contenteditable="false">r</p><div class="document-page"><ul>
<li class="note"><span class="line"><a class="what" href="#a">One</a></span></li>
<li class="note"><span class="line"><a class="what" href="#b">Two</a></span></li></ul>
<div class="row-steps" hidden><button data-step="-1">Previous</button><output></output><button data-step="1">Next</button>
<input type="checkbox" name="keys" checked></div></div>`;

function page() {
  const {window} = new JSDOM(html, {url: "http://site.example/documents/x.html"});
  // Nothing is laid out in jsdom: every note counts as shown.
  window.Element.prototype.getClientRects = () => [{}] as unknown as DOMRectList;
  const {document} = window;
  return {window, document, element: document.querySelector<HTMLElement>(".document-page") as HTMLElement};
}

const {window, document} = page();
const press = (selector: string, init: KeyboardEventInit): number => {
  const event = new window.KeyboardEvent("keydown", init);
  Object.defineProperty(event, "target", {value: document.querySelector(selector)});
  return stepOf(event);
};

const keys: readonly [string, KeyboardEventInit, number][] = [
  ["body", {key: "n"}, 1],
  ["body", {key: "j"}, 1],
  ["body", {key: "p"}, -1],
  ["body", {key: "K"}, -1],
  ["body", {key: "x"}, 0],
  ["body", {key: "toString"}, 0],
  ["body", {key: "n", ctrlKey: true}, 0],
  ["body", {key: "p", metaKey: true}, 0],
  ["body", {key: "j", altKey: true}, 0],
  ["textarea", {key: "n"}, 0],
  ["select", {key: "n"}, 0],
  ["input[type=search]", {key: "n"}, 0],
  ["[contenteditable]", {key: "n"}, 0],
  ["[contenteditable=false]", {key: "n"}, 1],
  ["input[type=checkbox]", {key: "n"}, 1]
];

describe("the step of a key", () => {
  it.each(keys)("at %s, %j: %i", (selector, init, step) => {
    expect(press(selector, init)).toBe(step);
  });
});

describe("stepping", () => {
  it("goes from row to row and says where it is", () => {
    const {window: own, document: made, element} = page();
    let moves = 0;
    stepThrough(element, () => moves++);
    const output = element.querySelector("output");
    expect(element.querySelector<HTMLElement>(".row-steps")?.hidden).toBe(false);
    expect(output?.textContent).toBe("2 rows");
    const told: string[] = [];
    for (const key of ["n", "n", "n", "p"]) {
      made.body.dispatchEvent(new own.KeyboardEvent("keydown", {key, bubbles: true}));
      told.push(`${own.location.hash} ${output?.textContent ?? ""}`);
    }
    expect(told).toEqual(["#a 1 of 2: One", "#b 2 of 2: Two", "#b 2 of 2: Two", "#a 1 of 2: One"]);
    element.querySelector<HTMLElement>("[data-step='1']")?.click();
    expect([own.location.hash, moves]).toEqual(["#b", 5]);
  });

  it("leaves the letters alone where they are switched off, and remembers that", () => {
    const {window: own, document: made, element} = page();
    stepThrough(element, () => undefined);
    const box = element.querySelector<HTMLInputElement>("[name=keys]");
    box?.click();
    made.body.dispatchEvent(new own.KeyboardEvent("keydown", {key: "n", bubbles: true}));
    expect(own.location.hash).toBe("");
    expect(own.localStorage.getItem("sourceline-keys")).toBe("off");
  });
});
