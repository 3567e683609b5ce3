/** “a”, “a and b”, “a, b and c”. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1);
  return last === undefined || items.length === 1 ? (last ?? "") : `${items.slice(0, -1).join(", ")} and ${last}`;
}

/** The text with its first letter in upper case. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The items without repetitions, in their order. */
export const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** The text cut after a whole word to at most `length` characters, with an ellipsis where it was cut. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$|[\uD800-\uDBFF]$/gu, "")}…`;
}
