import subsetFont from "subset-font";
import type {Typeface} from "./typefaces.js";

/** The characters of a text that each typeface draws, in order; typefaces that draw none are left out. */
function shares(text: string, typefaces: readonly Typeface[]): Map<Typeface, string> {
  const chars = [...new Set(text)].sort();
  const shared = typefaces.map(
    (typeface) => [typeface, chars.filter((char) => isFirst(char, typeface, typefaces))] as const
  );
  return new Map(shared.filter(([, {length}]) => length > 0).map(([typeface, own]) => [typeface, own.join("")]));
}

const isFirst = (char: string, typeface: Typeface, all: readonly Typeface[]): boolean =>
  all.find(({face, holds}) => face === typeface.face && holds(char)) === typeface;

const codePoint = (char: string): string => `U+${(char.codePointAt(0) ?? 0).toString(16)}`;

/** An `@font-face` rule with a subset of a typeface in it as data. */
export async function faceRule({family, weight, bytes}: Typeface, chars: string): Promise<string> {
  const data = (await subsetFont(bytes, chars, {targetFormat: "woff2"})).toString("base64");
  const range = [...chars].map(codePoint).join(",");
  return `@font-face{font-family:"${family}";font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${data}) format("woff2")}`;
}

/** `@font-face` rules for all faces with the characters of a text, the fonts in them as data. */
export async function subsetFaces(text: string, typefaces: readonly Typeface[]): Promise<string> {
  const rules = [...shares(text, typefaces)].map(([typeface, chars]) => faceRule(typeface, chars));
  return (await Promise.all(rules)).join("\n");
}
