/** Reads a file of the site. */
export type ReadFile = (address: string) => Promise<ArrayBuffer>;

/** The families of the site's style sheets and what pictures call them. */
const names: Readonly<Record<string, string>> = {
  "Newsreader Variable": "Newsreader",
  "Source Sans 3 Variable": "Source Sans 3"
};

interface FontFace {
  readonly name: string;
  readonly weight: string;
  readonly range: string;
  readonly address: string;
}

const unquoted = (text: string): string => text.trim().replace(/^["']|["']$/g, "");

/** Rules of a sheet; none where the browser doesn't show them. */
function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

function toFace(rule: CSSRule, sheet: CSSStyleSheet): FontFace[] {
  const {style} = rule as CSSFontFaceRule;
  if (!/^@font-face/.test(rule.cssText) || style.getPropertyValue("font-style") === "italic") return [];
  const name = names[unquoted(style.getPropertyValue("font-family"))];
  const file = /url\(([^)]+)\)/.exec(style.getPropertyValue("src"))?.[1];
  if (name === undefined || file === undefined) return [];
  const address = new URL(unquoted(file), sheet.href ?? undefined).href;
  const [weight, range] = ["font-weight", "unicode-range"].map((property) => style.getPropertyValue(property));
  return [{name, weight: weight ?? "", range: range ?? "", address}];
}

/** Whether a range of CSS, `U+0-FF,U+131`, holds a character; an empty one holds all. */
export function holds(range: string, char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return range.split(",").some((part) => {
    const [, from, to = from] = /U\+([0-9A-F]+)(?:-([0-9A-F]+))?/i.exec(part) ?? [];
    return from === undefined || to === undefined
      ? true
      : Number.parseInt(from, 16) <= code && code <= Number.parseInt(to, 16);
  });
}

/** Bytes as text of base64, in pieces that a call may have as arguments. */
function base64(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer);
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text);
}

async function ruleOf({name, weight, range, address}: FontFace, read: ReadFile): Promise<string> {
  const data = base64(await read(address));
  return `@font-face{font-family:"${name}";font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${data}) format("woff2")}`;
}

/** Widths of headlines are reckoned at this optical size (src/charts/advances.ts). */
const opticalSize = '[font-family^="Newsreader"]{font-variation-settings:"opsz" 24}';

/**
 * The style that lets a picture with these words stand by itself: the page's own typefaces as data, those that hold one
 * of its characters. Empty where the page has none of them.
 */
export async function fontRules(document: Document, words: string, read: ReadFile): Promise<string> {
  const chars = [...new Set(words)];
  const faces = [...document.styleSheets].flatMap((sheet) => rulesOf(sheet).flatMap((rule) => toFace(rule, sheet)));
  const used = faces.filter(({range}) => chars.some((char) => holds(range, char)));
  if (used.length === 0) return "";
  return [...(await Promise.all(used.map((face) => ruleOf(face, read)))), opticalSize].join("\n");
}
