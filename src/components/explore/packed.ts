import {type Columns, clocks, type DateColumn, type FacetColumn} from "./columns.js";

/** Numbers of a column as they lie in the file: as narrow as its largest number lets them be. */
interface Part {
  readonly type: "u8" | "u16" | "u32" | "i32";
  /** Bytes from the beginning of the numbers. */
  readonly at: number;
}

interface Head {
  readonly rows: number;
  readonly version: string;
  readonly facets: readonly {
    readonly id: FacetColumn["id"];
    readonly values: readonly string[];
    readonly slots: number;
  }[];
  readonly parts: readonly Part[];
}

type Numbers = Uint32Array | Int32Array;

const types = {u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array} as const;

function narrowest(numbers: Numbers): Part["type"] {
  if (numbers instanceof Int32Array) return "i32";
  let most = 0;
  for (const number of numbers) if (number > most) most = number;
  return most < 256 ? "u8" : most < 65_536 ? "u16" : "u32";
}

/** Every column of numbers, in the one order in which they are written and read. */
const numbersOf = ({facets, dates, document, event, idHash, uncounted}: Columns): Numbers[] => [
  ...facets.flatMap(({slots}) => slots),
  ...clocks.flatMap((clock) => [dates[clock].earliest, dates[clock].latest, dates[clock].yearless]),
  document,
  event,
  idHash,
  uncounted
];

const upTo4 = (bytes: number): number => Math.ceil(bytes / 4) * 4;

/**
 * The columns as bytes: the length of the head (4 bytes, little endian), the head as JSON in UTF-8 (numbers of rows,
 * values of facets, where each column lies), and the numbers, each column from a multiple of 4 bytes on.
 */
export function packColumns(columns: Columns): Uint8Array {
  const numbers = numbersOf(columns);
  const parts: Part[] = [];
  let at = 0;
  for (const column of numbers) {
    const type = narrowest(column);
    parts.push({type, at});
    at += upTo4(column.length * types[type].BYTES_PER_ELEMENT);
  }
  const {rows, version, facets} = columns;
  const head: Head = {
    rows,
    version,
    facets: facets.map(({id, values, slots}) => ({id, values, slots: slots.length})),
    parts
  };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const bytes = new Uint8Array(upTo4(4 + text.length) + at);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 4);
  numbers.forEach((column, i) => {
    const {type = "u8", at: start = 0} = parts[i] ?? {};
    const narrow = types[type].from(column);
    bytes.set(new Uint8Array(narrow.buffer), upTo4(4 + text.length) + start);
  });
  return bytes;
}

/** Reads what packColumns wrote. Throws where the bytes are none of its, or cut off. */
export function unpackColumns(buffer: ArrayBuffer): Columns {
  const length = buffer.byteLength < 4 ? 0 : new DataView(buffer).getUint32(0, true);
  if (length === 0 || 4 + length > buffer.byteLength)
    throw new Error("the file of the filters is cut off: load the page again");
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length))) as Head;
  const start = upTo4(4 + length);
  let next = 0;
  const take = <N extends Numbers>(wide: {from(narrow: ArrayLike<number>): N}): N => {
    const {type = "u8", at = 0} = head.parts[next++] ?? {};
    return wide.from(new types[type](buffer, start + at, head.rows));
  };
  const facets = head.facets.map(({id, values, slots}) => {
    return {id, values, slots: Array.from({length: slots}, () => take(Uint32Array))};
  });
  const dates = Object.fromEntries(
    clocks.map((clock): [string, DateColumn] => {
      return [clock, {earliest: take(Int32Array), latest: take(Int32Array), yearless: take(Uint32Array)}];
    })
  ) as Columns["dates"];
  const {rows, version} = head;
  return {
    rows,
    version,
    facets,
    dates,
    document: take(Uint32Array),
    event: take(Uint32Array),
    idHash: take(Uint32Array),
    uncounted: take(Uint32Array)
  };
}
