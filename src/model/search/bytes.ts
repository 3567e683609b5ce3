/** Writes whole numbers, small ones in few bytes (LEB128), and text. */
export interface ByteWriter {
  readonly number: (value: number) => void;
  readonly text: (value: string) => void;
  readonly append: (bytes: Uint8Array) => void;
  readonly length: () => number;
  readonly bytes: () => Uint8Array<ArrayBuffer>;
}

export function byteWriter(): ByteWriter {
  let bytes = new Uint8Array(1024);
  let size = 0;
  const room = (more: number): void => {
    if (size + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, size + more));
    larger.set(bytes);
    bytes = larger;
  };
  const append = (more: Uint8Array): void => {
    room(more.length);
    bytes.set(more, size);
    size += more.length;
  };
  const number = (value: number): void => {
    room(8);
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) bytes[size++] = (rest % 128) + 128;
    bytes[size++] = rest;
  };
  const text = (value: string): void => {
    const encoded = new TextEncoder().encode(value);
    number(encoded.length);
    append(encoded);
  };
  return {number, text, append, length: () => size, bytes: () => bytes.slice(0, size)};
}

/** Reads what a ByteWriter wrote, from a place on. */
export interface ByteReader {
  readonly number: () => number;
  readonly text: () => string;
  readonly at: () => number;
}

export function byteReader(bytes: Uint8Array, from = 0): ByteReader {
  const decoder = new TextDecoder();
  let at = from;
  const number = (): number => {
    let byte = bytes[at++] ?? 0;
    if (byte < 128) return byte;
    let value = byte - 128;
    for (let factor = 128; ; factor *= 128) {
      byte = bytes[at++] ?? 0;
      if (byte < 128) return value + byte * factor;
      value += (byte - 128) * factor;
    }
  };
  const text = (): string => {
    const length = number();
    at += length;
    return decoder.decode(bytes.subarray(at - length, at));
  };
  return {number, text, at: () => at};
}
