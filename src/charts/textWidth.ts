import {advances, known, type Face} from "./advances.js";

/** Size in pixels and face of a piece of text. */
export interface Type {
  readonly size: number;
  readonly face: Face;
}

export const plainType: Type = {size: 13, face: "text"};
export const strongType: Type = {size: 13, face: "strong"};

const places = new Map([...known].map((char, i) => [char, i]));

/** Wide enough for most letters that no width is known of; a letter of East Asia fills its square. */
const widthOf = (char: string, face: Face): number =>
  advances[face][places.get(char) ?? -1] ?? (/\p{M}/u.test(char) ? 0 : char > "\u2e80" ? 1000 : 640);

/** How wide a line of text is, in pixels: the sum of its letters' widths, without kerning. */
export function textWidth(text: string, {size, face}: Type = plainType): number {
  let sum = 0;
  for (const char of text) sum += widthOf(char, face);
  return (sum * size) / 1000;
}

/** As many words as fit into so many pixels, with an ellipsis where words are left out. */
export function fitted(text: string, pixels: number, type: Type = plainType): string {
  if (textWidth(text, type) <= pixels) return text;
  const words = text.split(" ");
  for (let n = words.length - 1; n > 0; n--) {
    const cut = `${words
      .slice(0, n)
      .join(" ")
      .replace(/[\s,;:.–—-]+$/, "")}…`;
    if (textWidth(cut, type) <= pixels) return cut;
  }
  const letters = [...(words[0] ?? "")];
  while (letters.length > 1 && textWidth(`${letters.join("")}…`, type) > pixels) letters.pop();
  return `${letters.join("")}…`;
}

/** The text in lines of at most so many pixels. A word that is wider has a line of its own. */
export function wrapped(text: string, pixels: number, type: Type = plainType): string[] {
  const lines: string[] = [];
  for (const word of text
    .replace(dayOfMonth, "$1\u00a0")
    .split(/[ \t\r\n]+/)
    .filter(Boolean)) {
    const longer = `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && textWidth(longer, type) <= pixels) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => line.replaceAll("\u00a0", " "));
}

/** “Jan. 14” stays on one line. */
const dayOfMonth = /\b((?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.|March|April|May|June|July) (?=\d)/g;
