import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {hiddenKinds, openReading, withHidden} from "../../../src/components/reading/openReading.js";

const kinds = ["statement", "departure", "measure"];

describe("the kinds that an address hides", () => {
  it.each([
    ["", []],
    ["?hide=measure", ["measure"]],
    ["?hide=measure,statement", ["statement", "measure"]],
    ["?hide=", []],
    ["?hide=everything,__proto__,<b>", []],
    ["?hide=measure%2Cstatement&x=1", ["statement", "measure"]],
    ["?x=measure", []]
  ])("%s: %j", (search, expected) => {
    expect(hiddenKinds(search, kinds)).toEqual(expected);
  });
});

describe("an address that hides kinds", () => {
  it.each([
    ["", ["measure"], "?hide=measure"],
    ["?hide=departure", [], ""],
    ["?a=1&hide=departure", ["measure", "statement"], "?a=1&hide=measure,statement"],
    ["", [], ""]
  ])("%s with %j: %s", (search, off, expected) => {
    expect(withHidden(search, off)).toBe(expected);
  });
});

function open(address: string) {
  const boxes = kinds.map((kind) => `<input type="checkbox" name="kind" value="${kind}" checked>`).join("");
  const html = `<div class="document-page"><fieldset class="kinds">${boxes}</fieldset><mark class="found measure" id="me-1">x</mark></div>`;
  const {window} = new JSDOM(html, {url: `http://site.example/documents/x.html${address}`});
  const page = window.document.querySelector<HTMLElement>(".document-page") as HTMLElement;
  openReading(page);
  const on = (): string[] => [...page.querySelectorAll<HTMLInputElement>("input:checked")].map(({value}) => value);
  return {window, page, on};
}

describe("the switches of a page", () => {
  it("are as the address says", () => {
    expect(open("?hide=statement").on()).toEqual(["departure", "measure"]);
  });

  it("are written into the address, with what else is in it", () => {
    const {window, page} = open("?ref=mail#p2");
    page.querySelector<HTMLInputElement>("input[value=departure]")?.click();
    expect(window.location.href).toBe("http://site.example/documents/x.html?ref=mail&hide=departure#p2");
    page.querySelector<HTMLInputElement>("input[value=departure]")?.click();
    expect(window.location.search).toBe("?ref=mail");
  });

  it("show the kind of a row that is opened", () => {
    const {window, on} = open("?hide=measure,statement#me-1");
    expect(on()).toEqual(["departure", "measure"]);
    expect(window.location.search).toBe("?hide=statement");
  });

  it("stay as they are where the address is nonsense", () => {
    expect(open("?hide=%00%22&hide=measure#%E0%A4%A").on()).toEqual(kinds);
  });
});
