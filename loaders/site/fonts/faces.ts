/** A face of the site, made from a variable font of a package. */
export interface FaceSource {
  readonly name: string;
  readonly family: string;
  readonly package: string;
  /** `*` stands for the script. */
  readonly file: string;
  readonly style: "normal" | "italic";
  /** The weights that it stands for. */
  readonly weight: string;
  /** What is left of its axes: a value, or a range. */
  readonly axes: Readonly<Record<string, number | {readonly min: number; readonly max: number}>>;
  /** Whether every page needs it. */
  readonly first: boolean;
}

const newsreader = {family: "Newsreader Variable", package: "@fontsource-variable/newsreader"} as const;

/** Words of 14 to 20 px and headings of 20 px and more are two cuts of Newsreader; Source Sans has all weights between. */
export const siteFaces: readonly FaceSource[] = [
  {
    ...newsreader,
    name: "newsreader-text",
    file: "newsreader-*-opsz-normal.woff2",
    style: "normal",
    weight: "200 479",
    axes: {wght: 400, opsz: 16},
    first: true
  },
  {
    ...newsreader,
    name: "newsreader-heading",
    file: "newsreader-*-opsz-normal.woff2",
    style: "normal",
    weight: "480 800",
    axes: {wght: 560, opsz: 24},
    first: true
  },
  {
    ...newsreader,
    name: "newsreader-italic",
    file: "newsreader-*-opsz-italic.woff2",
    style: "italic",
    weight: "200 800",
    axes: {wght: 400, opsz: 16},
    first: false
  },
  {
    name: "source-sans-3",
    family: "Source Sans 3 Variable",
    package: "@fontsource-variable/source-sans-3",
    file: "source-sans-3-*-wght-normal.woff2",
    style: "normal",
    weight: "200 900",
    axes: {wght: {min: 400, max: 650}},
    first: true
  }
];

/** A font that machines have, with its width as a share of the site's, so that lines break where they would. */
interface Fallback {
  readonly family: string;
  readonly weight: string;
  readonly local: readonly string[];
  /** In percent. */
  readonly adjust: number;
}

const times = ["Times New Roman", "TimesNewRomanPSMT", "Liberation Serif", "Times"];
const timesBold = ["Times New Roman Bold", "TimesNewRomanPS-BoldMT", "Liberation Serif Bold", "Times Bold"];
const arial = ["Arial", "ArialMT", "Liberation Sans", "Helvetica"];
const arialBold = ["Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "Helvetica Bold"];

/** Widths of Times and Helvetica are those of Adobe's AFM files; tests/site/fonts.test.ts reckons them again. */
export const fallbacks: readonly Fallback[] = [
  {family: "Newsreader Fallback", weight: "200 479", local: times, adjust: 105},
  {family: "Newsreader Fallback", weight: "480 800", local: timesBold, adjust: 99},
  {family: "Source Sans 3 Fallback", weight: "200 549", local: arial, adjust: 93.5},
  {family: "Source Sans 3 Fallback", weight: "550 900", local: arialBold, adjust: 89.5}
];

export const fallbackRules: readonly string[] = fallbacks.map(
  ({family, weight, local, adjust}) =>
    `@font-face{font-family:"${family}";font-weight:${weight};src:${local.map((name) => `local("${name}")`).join(",")};size-adjust:${adjust}%}`
);
