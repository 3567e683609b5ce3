const longestHeadline = 160;

/**
 * The first line of a text, where it looks like a headline: not long, with a letter, not a whole sentence, and more
 * text after it. In Markdown without its `#`.
 */
export function findHeadline(text: string): string | null {
  const [line = "", ...rest] = text.trimStart().split("\n", 200);
  const headline = line.replace(/^#{1,2}\s+/, "").trim();
  const isOne = headline.length <= longestHeadline && /\p{L}/u.test(headline) && !/[.:;,]$/.test(headline);
  return isOne && rest.some((other) => other.trim() !== "") ? headline : null;
}
