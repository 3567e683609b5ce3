/** What this file needs of an Arrow table. */
interface Answer {
  toArray(): readonly {toJSON(): Record<string, unknown>}[];
}

interface ListOfValues {
  toArray(): ArrayLike<unknown>;
}

const isList = (value: unknown): value is ListOfValues =>
  typeof value === "object" && value !== null && typeof (value as Partial<ListOfValues>).toArray === "function";

function plain(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  return isList(value) ? Array.from(value.toArray(), plain) : value;
}

/** The rows of an answer as objects of plain values: numbers, not big integers; arrays, not vectors. */
export const plainRows = (answer: Answer): Record<string, unknown>[] =>
  Array.from(answer.toArray(), (row) =>
    Object.fromEntries(Object.entries(row.toJSON()).map(([name, value]) => [name, plain(value)]))
  );
