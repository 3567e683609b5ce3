import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {palette, series, type ColorName, type Theme} from "../../src/charts/palette.js";

type Triple = readonly [number, number, number];

/** Linear light of a colour, red, green, blue from 0 to 1. */
const linear = (hex: string): Triple =>
  [1, 3, 5].map((i) => {
    const value = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;

const times = (matrix: readonly Triple[], [r, g, b]: Triple): Triple =>
  matrix.map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b))) as unknown as Triple;

/** What who lacks one kind of cone sees (Machado, Oliveira and Fernandes 2009, severity 1). */
const blindness: Readonly<Record<string, readonly Triple[]>> = {
  none: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1]
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ]
};

const luminance = ([r, g, b]: Triple): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const lightness = (y: number): number => (y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (24389 / 27) * y);

/** CIE 1976 L*a*b* for the white of a screen (D65). */
function lab([r, g, b]: Triple): Triple {
  const x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047;
  const y = luminance([r, g, b]);
  const z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883;
  const f = (t: number): number => (lightness(t) + 16) / 116;
  return [lightness(y), 500 * (f(x) - f(y)), 200 * (f(y) - f(z))];
}

const distance = (a: Triple, b: Triple): number => Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)));
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

const names = series.map((value) => /--([a-z0-9-]+)/.exec(value)?.[1] as ColorName);
const themes: readonly Theme[] = ["light", "dark"];
const pairs = names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as const));

describe.each(themes)("the palette, %s", (theme) => {
  const colors = palette[theme];

  it.each(Object.keys(blindness))("keeps its series apart for colour blindness: %s", (kind) => {
    for (const [a, b] of pairs) {
      const [seenA, seenB] = [a, b].map((name) => lab(times(blindness[kind] ?? [], linear(colors[name]))));
      expect(distance(seenA ?? [0, 0, 0], seenB ?? [0, 0, 0]), `${a} and ${b}`).toBeGreaterThan(15);
    }
  });

  it("keeps its series apart in greys", () => {
    for (const [a, b] of pairs) {
      const [greyA = 0, greyB = 0] = [a, b].map((name) => lightness(luminance(linear(colors[name]))));
      expect(Math.abs(greyA - greyB), `${a} and ${b}`).toBeGreaterThan(11);
    }
  });

  it("has words that can be read on paper, and an accent that can be seen", () => {
    expect(contrast(colors.ink, colors.paper)).toBeGreaterThan(7);
    expect(contrast(colors.muted, colors.paper)).toBeGreaterThan(4.5);
    expect(contrast(colors.accent, colors.paper)).toBeGreaterThan(4.5);
  });

  it("is that of the pages", () => {
    const css = readFileSync("src/style/tokens.css", "utf8");
    const [light = "", dark = ""] = css.split("@media screen and (prefers-color-scheme: dark)");
    for (const [name, color] of Object.entries(colors))
      expect(theme === "light" ? light : dark).toContain(`--${name}: ${color};`);
  });
});
