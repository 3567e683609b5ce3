import {charactersOf} from "./faceOf.js";
import {faceRule} from "./subsetFaces.js";
import type {Typeface} from "./typefaces.js";

/** Rules that were made, by typeface and characters: pictures of a chart share theirs. */
export type RuleCache = Map<string, Promise<string>>;

function cachedRule(typeface: Typeface, chars: string, cache: RuleCache): Promise<string> {
  const key = `${typeface.path}\0${chars}`;
  const made = cache.get(key) ?? faceRule(typeface, chars);
  cache.set(key, made);
  return made;
}

/** Puts the fonts that a picture needs into it, so that it looks the same wherever it is opened. */
export async function embedFonts(picture: Element, typefaces: readonly Typeface[], cache: RuleCache): Promise<void> {
  const used = [...charactersOf(picture, typefaces)];
  const rules = used.map(([typeface, chars]) => cachedRule(typeface, [...chars].sort().join(""), cache));
  const style = picture.ownerDocument.createElementNS("http://www.w3.org/2000/svg", "style");
  style.textContent = (await Promise.all(rules)).join("\n");
  picture.prepend(style);
}
