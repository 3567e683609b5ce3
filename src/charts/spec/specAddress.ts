import {validSpec, type ChartSpec, type SpecNote} from "./chartSpec.js";

/** Fields that are one parameter each. */
const single = [
  "id",
  "table",
  "kind",
  "group",
  "part",
  "count",
  "reckon",
  "order",
  "from",
  "highlight",
  "headline",
  "standfirst",
  "note",
  "byline",
  "alt"
] as const;

const sayNote = ({on, at, by, words}: SpecNote): string =>
  [on, encodeURIComponent(at), encodeURIComponent(by), words].join(":");

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
};

/** A text in so many pieces: the last holds the rest, colons and all. */
function pieces(text: string, count: number): string[] {
  const all = text.split(":");
  return [...all.slice(0, count - 1), all.slice(count - 1).join(":")];
}

/** The spec as a query string without its question mark. What is as it would be anyway is left out. */
export function specToQuery(spec: ChartSpec): string {
  const plain = validSpec({table: spec.table, kind: spec.kind, group: spec.group, count: spec.count});
  const always = ["table", "kind", "group", "count"];
  const params = new URLSearchParams();
  for (const name of single) {
    const value = String(spec[name]);
    if (value !== "" && (always.includes(name) || value !== String(plain[name]))) params.append(name, value);
  }
  for (const {column, op, value} of spec.filters) params.append("where", `${op}:${column}:${value}`);
  for (const note of spec.notes) params.append("on", sayNote(note));
  return params.toString();
}

/** The spec of a query string. Parameters that are unknown or hold nothing of use are left aside. */
export function specOfQuery(query: string): ChartSpec {
  const params = new URLSearchParams(query);
  const filters = params.getAll("where").map((text) => {
    const [op, column, value] = pieces(text, 3);
    return {op, column, value};
  });
  const notes = params.getAll("on").map((text) => {
    const [on, at = "", by = "", words] = pieces(text, 4);
    return {on, at: decoded(at), by: decoded(by), words};
  });
  return validSpec({...Object.fromEntries(single.map((name) => [name, params.get(name)])), filters, notes});
}
