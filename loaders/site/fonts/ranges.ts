/** The characters of a range of CSS: `U+0000-00FF,U+0131`. */
export function parseRange(range: string): Set<number> {
  const codes = new Set<number>();
  for (const part of range.split(",")) {
    const [from = "", to = from] = part.trim().replace(/^U\+/i, "").split("-");
    const last = Number.parseInt(to, 16);
    for (let code = Number.parseInt(from, 16); code <= last; code++) codes.add(code);
  }
  return codes;
}

/** Those of the first that are not in the second. */
export const without = (codes: ReadonlySet<number>, others: ReadonlySet<number>): Set<number> =>
  new Set([...codes].filter((code) => !others.has(code)));

/** Characters as a range of CSS, those that follow each other as one span. */
export function sayRange(codes: ReadonlySet<number>): string {
  const spans: [number, number][] = [];
  for (const code of [...codes].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else spans.push([code, code]);
  }
  const hex = (code: number): string => code.toString(16).toUpperCase();
  return spans.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(",");
}
