import type {Encoder} from "./format.js";

/** JSON: an array of objects, a line for each, so that a change shows as a line. */
export const toJson: Encoder = ({fields}, rows) => {
  const lines = rows.map((row) =>
    JSON.stringify(Object.fromEntries(fields.map(({name}) => [name, row[name] ?? null])))
  );
  return lines.length > 0 ? `[\n${lines.join(",\n")}\n]\n` : "[]\n";
};
