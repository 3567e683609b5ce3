import type {Cell, Field} from "./schema.js";

/** Items of a list are joined by `;`: a `;` or `\` inside one is written `\;`, `\\`. */
const joinList = (items: readonly string[]): string => items.map((item) => item.replaceAll(/[;\\]/g, "\\$&")).join(";");

/** A piece is an escaped character, a separator, or what stands between them. */
function splitList(text: string): string[] {
  const items = [""];
  for (const [piece] of text.matchAll(/\\[^]|;|[^;\\]+|\\$/g)) {
    if (piece === ";") items.push("");
    else items.push(`${items.pop() ?? ""}${piece.length === 2 && piece.startsWith("\\") ? piece.slice(1) : piece}`);
  }
  return text === "" ? [] : items;
}

/** A value as the cell of a CSV file: empty where it is missing, `true` and `false`, lists with `;` between. */
export const cellText = (value: Cell | undefined): string => {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? joinList(value) : String(value);
};

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** The value that a cell of a CSV file stands for; what is no value of the field's type stays a text. */
export function parseCell({type}: Pick<Field, "type">, text: string): Cell {
  if (type === "list") return splitList(text);
  if (text === "") return null;
  if (type === "boolean") return text === "true" ? true : text === "false" ? false : text;
  if (type === "integer" || type === "number") return decimal.test(text) ? Number(text) : text;
  return text;
}
