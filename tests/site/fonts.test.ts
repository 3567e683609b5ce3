import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import subsetFont from "subset-font";
import {beforeAll, describe, expect, test} from "vitest";
import {fallbacks, siteFaces} from "../../loaders/site/fonts/faces.js";
import {parseRange, sayRange, without} from "../../loaders/site/fonts/ranges.js";
import {type Fonts, readFonts} from "../../loaders/site/fonts.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

test.each([
  ["U+0-2,U+5", [0, 1, 2, 5]],
  ["U+0041", [65]],
  ["U+41-43, U+0131", [65, 66, 67, 305]]
])("%s holds %j", (range, codes) => {
  expect([...parseRange(range)]).toEqual(codes);
  expect(parseRange(sayRange(new Set(codes)))).toEqual(new Set(codes));
});

test("ranges without others", () => {
  expect(sayRange(without(parseRange("U+0-FF"), parseRange("U+20-7E")))).toBe("U+0-1F,U+7F-FF");
});

describe("the site's fonts", () => {
  let fonts: Fonts;
  beforeAll(async () => {
    fonts = await readFonts(root);
  });
  const allRules = (): {family: string; file: string; range: string; display: string}[] =>
    [
      ...fonts.css.matchAll(
        /font-family:"([^"]+)";[^}]*font-display:(\w+);src:url\(\.\/([^)]+)\)[^}]*unicode-range:([^}]+)/g
      )
    ].map(([, family = "", display = "", file = "", range = ""]) => ({family, display, file, range}));
  const ofPages = ({family}: {family: string}): boolean => family.endsWith("Variable");
  const rules = (): ReturnType<typeof allRules> => allRules().filter(ofPages);

  test("that every page needs weigh 42 KB at most together, and nothing shifts for them", () => {
    const bytes = fonts.preload.reduce((sum, file) => sum + (fonts.files.get(file)?.length ?? Infinity), 0);
    expect(fonts.preload.length).toBe(siteFaces.filter(({first}) => first).length);
    expect(bytes).toBeLessThan(42_000);
    for (const {file, display} of rules()) expect(display).toBe(fonts.preload.includes(file) ? "optional" : "swap");
  });

  test("share out the characters of a face, each to one file, and every file has a rule", () => {
    expect(new Set(rules().map(({file}) => file))).toEqual(new Set(fonts.files.keys()));
    for (const {name} of siteFaces) {
      const own = rules().filter(({file}) => file.startsWith(`${name}-`));
      const codes = own.flatMap(({range}) => [...parseRange(range)]);
      expect(new Set(codes).size).toBe(codes.length);
      for (const char of "aZ09“’éñČł€–") expect(codes).toContain(char.codePointAt(0));
    }
  });

  test("drawings have each face under a name of its own, from the same file, however late it comes", () => {
    const drawn = allRules().filter((rule) => !ofPages(rule));
    const asDrawn = rules().map((rule) => ({
      ...rule,
      family: rule.family.replace("Variable", "Drawn"),
      display: "swap"
    }));
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn).toEqual(asDrawn);
  });

  test("the same fonts give the same bytes", async () => {
    expect((await readFonts(root)).css).toBe(fonts.css);
  });
});

/** The middle width of the letters of this file in a font: what a line is long by. */
describe("fonts of the machine are fitted to the width of the site's", () => {
  const require = createRequire(import.meta.url);
  const words = readFileSync(join(root, "README.md"), "utf8").replace(/[^A-Za-z ,.]/g, "");
  const mean = (widthOf: (char: string) => number): number =>
    [...words].reduce((sum, char) => sum + widthOf(char), 0) / words.length;

  interface Sfnt {
    readonly unitsPerEm: number;
    glyphForCodePoint(code: number): {readonly advanceWidth: number};
  }
  const {create} = require("fontkit") as {readonly create: (bytes: Buffer) => Sfnt};

  async function ours(name: string, weight: number): Promise<number> {
    const face = siteFaces.find((each) => each.name === name);
    if (!face) throw new Error(name);
    const file = join(root, "node_modules", face.package, "files", face.file.replace("*", "latin"));
    const variationAxes = typeof face.axes.wght === "number" ? face.axes : {wght: weight};
    const font = create(await subsetFont(readFileSync(file), words, {targetFormat: "sfnt", variationAxes}));
    return mean((char) => font.glyphForCodePoint(char.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm);
  }

  function afm(name: string): number {
    const text = readFileSync(join(root, `node_modules/pdfkit/js/data/${name}.afm`), "utf8");
    const widths = new Map(
      [...text.matchAll(/^C (\d+) ; WX (\d+)/gm)].map(([, c, w]) => [Number(c), Number(w) / 1000])
    );
    return mean((char) => widths.get(char.codePointAt(0) ?? 0) ?? NaN);
  }

  test.each([
    [0, "newsreader-text", 400, "Times-Roman"],
    [1, "newsreader-heading", 560, "Times-Bold"],
    [2, "source-sans-3", 400, "Helvetica"],
    [3, "source-sans-3", 600, "Helvetica-Bold"]
  ])("fallback %i: %s at %i is that wide beside %s", async (i, name, weight, machine) => {
    const share = (100 * (await ours(name, weight))) / afm(machine);
    expect(Math.abs(share - (fallbacks[i]?.adjust ?? 0))).toBeLessThan(0.6);
  });
});
