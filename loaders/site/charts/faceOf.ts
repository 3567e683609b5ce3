import type {Face} from "../../../src/charts/advances.js";
import type {Typeface} from "./typefaces.js";

/** The value of an inherited attribute. */
const inherited = (element: Element, name: string): string | null =>
  element.closest(`[${name}]`)?.getAttribute(name) ?? null;

/** The face in which the words of an element of a picture are set. */
export function faceOf(element: Element): Face {
  if (/newsreader/i.test(inherited(element, "font-family") ?? "")) return "headline";
  const weight = inherited(element, "font-weight");
  return weight === "bold" || Number(weight) >= 600 ? "strong" : "text";
}

/** The nodes of a picture that hold words. */
export function textNodes(picture: Element): {node: Node; parent: Element}[] {
  return [...picture.querySelectorAll("text, text tspan")].flatMap((parent) =>
    [...parent.childNodes].flatMap((node) => (node.nodeType === 3 ? [{node, parent}] : []))
  );
}

/** The characters of a picture that each typeface draws; typefaces that draw none are left out. */
export function charactersOf(picture: Element, typefaces: readonly Typeface[]): Map<Typeface, Set<string>> {
  const used = new Map<Typeface, Set<string>>();
  for (const {node, parent} of textNodes(picture)) {
    const faces = typefaces.filter(({face}) => face === faceOf(parent));
    for (const char of node.textContent ?? "") {
      const typeface = faces.find(({holds}) => holds(char));
      if (!typeface) continue;
      const chars = used.get(typeface) ?? new Set();
      used.set(typeface, chars.add(char));
    }
  }
  return used;
}
