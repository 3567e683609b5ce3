/** Letters that Unicode doesn't take apart into a letter and its marks. */
const plain: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ς: "σ"
};

const plainLetter = new RegExp(`[${Object.keys(plain).join("")}]`, "g");

/**
 * Words as a search compares them: lower case, without accents, marks of direction and soft hyphens. “Café”, “CAFE” and
 * “café” in any form of Unicode are one.
 */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]+/gu, "")
    .replace(plainLetter, (letter) => plain[letter] ?? letter);

/**
 * What stands between two words, as a phrase compares it: white space of any kind is one space, curly and straight
 * marks are the same, quotation marks are nothing, so that `said no` finds said “no”.
 */
export const foldGap = (text: string): string =>
  text
    .replace(/[\p{M}\p{Cf}"“”„‟«»＂]+/gu, "")
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/…/g, "...")
    .replace(/\s+/g, " ");
