import {describe, expect, it, test} from "vitest";
import {fontRules, holds} from "../../../src/components/export/fontRules.js";

const latin = "U+0000-00FF,U+0131,U+2000-206F";

describe("a range of characters", () => {
  it.each([
    [latin, "a", true],
    [latin, "ÿ", true],
    [latin, "ı", true],
    [latin, "“", true],
    [latin, "Ā", false],
    [latin, "𝔊", false],
    ["", "𝔊", true]
  ])("%j holds %s: %s", (range, char, expected) => {
    expect(holds(range, char)).toBe(expected);
  });
});

/** A style sheet as a browser shows it. */
function sheetOf(href: string, faces: readonly Readonly<Record<string, string>>[]): CSSStyleSheet {
  const cssRules = faces.map((face) => ({
    cssText: face["font-family"] ? "@font-face { … }" : "p { … }",
    style: {getPropertyValue: (name: string) => face[name] ?? ""}
  }));
  return {href, cssRules} as unknown as CSSStyleSheet;
}

const face = (family: string, file: string, range: string, more = {}) => ({
  "font-family": `"${family}"`,
  "font-weight": "200 800",
  "font-style": "normal",
  "unicode-range": range,
  src: `url("./${file}") format("woff2-variations")`,
  ...more
});

const closed = {
  get cssRules(): never {
    throw new Error("of another host");
  }
} as unknown as CSSStyleSheet;

const document = {
  styleSheets: [
    closed,
    sheetOf("https://site.example/data/fonts/fonts.css", [
      {color: "red"},
      face("Newsreader Variable", "serif.woff2", latin),
      face("Newsreader Variable", "serif-italic.woff2", latin, {"font-style": "italic"}),
      face("Source Sans 3 Variable", "sans-ext.woff2", "U+0100-024F"),
      face("Another", "another.woff2", latin)
    ])
  ]
} as unknown as Document;

const reading = () => {
  const read: string[] = [];
  return {
    read,
    file: (address: string): Promise<ArrayBuffer> => {
      read.push(address);
      return Promise.resolve(new Uint8Array([0, 255, 128]).buffer);
    }
  };
};

test("the page's typefaces go into a picture that has their characters, and no others", async () => {
  const {read, file} = reading();
  const rules = await fontRules(document, "Abc", file);
  expect(read).toEqual(["https://site.example/data/fonts/serif.woff2"]);
  expect(rules).toContain('font-family:"Newsreader";font-weight:200 800');
  expect(rules).toContain("url(data:font/woff2;base64,AP+A)");
  await fontRules(document, "Āb", file);
  expect(read.slice(1)).toEqual([
    "https://site.example/data/fonts/serif.woff2",
    "https://site.example/data/fonts/sans-ext.woff2"
  ]);
});

test("where none is needed there is no style, and a font that can't be read is an error", async () => {
  expect(await fontRules(document, "שלום", reading().file)).toBe("");
  await expect(fontRules(document, "a", () => Promise.reject(new Error("serif.woff2: 404")))).rejects.toThrow("404");
});
