/** What bytes say as text, and in which encoding they were taken to be. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** The encoding is a guess: nothing in the bytes declares it. */
  readonly guessed: boolean;
  readonly bom: boolean;
}

const marks = [
  {encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf]},
  {encoding: "utf-16le", bytes: [0xff, 0xfe]},
  {encoding: "utf-16be", bytes: [0xfe, 0xff]}
] as const;

/** Bytes 80 to 9F of Windows-1252 (WHATWG Encoding Standard); a space where none is assigned. */
const high1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
const unassigned1252 = /[\x81\x8D\x8F\x90\x9D]/;

const strict = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true});

/** Not by TextDecoder: some releases of Node 20 to 23 read Windows-1252 as Latin-1. */
const decode1252 = (latin1: string): string =>
  latin1.replace(/[\x80-\x9F]/g, (mark) => high1252.charAt(mark.charCodeAt(0) - 0x80));

/** UTF-16 without a mark: in most scripts' texts every other byte of spaces, digits and line ends is NUL. */
function guessUtf16(bytes: Buffer): string | null {
  const sample = bytes.subarray(0, 4096);
  const nuls = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) nuls[i % 2]!++;
  const pairs = sample.length / 2;
  const [even = 0, odd = 0] = nuls;
  if (pairs < 4) return null;
  if (odd > pairs * 0.1 && even < odd * 0.05) return "utf-16le";
  if (even > pairs * 0.1 && odd < even * 0.05) return "utf-16be";
  return null;
}

function decodeUtf8(bytes: Buffer): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

const declaredDecoder = (label: string | null): TextDecoder | null => {
  try {
    return label === null ? null : new TextDecoder(label);
  } catch {
    return null;
  }
};

/** Bytes that are no UTF-8: damaged UTF-8 if they hold more of it than of anything else, Windows-1252 if not. */
function decodeOther(bytes: Buffer, declared: string | null): Decoded {
  const damaged = bytes.toString("utf8");
  const decoder = declaredDecoder(declared);
  if (decoder && !/^(?:utf-8|windows-1252)$/.test(decoder.encoding))
    return {text: decoder.decode(bytes), encoding: decoder.encoding, guessed: false, bom: false};
  const latin1 = bytes.toString("latin1");
  const broken = damaged.match(/\uFFFD/g)?.length ?? 0;
  const whole = damaged.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  if (whole > broken || unassigned1252.test(latin1))
    return {text: damaged, encoding: "utf-8", guessed: false, bom: false};
  return {text: decode1252(latin1), encoding: "windows-1252", guessed: decoder === null, bom: false};
}

/**
 * Reads bytes as text: by their byte order mark; as UTF-8 if they are that; as UTF-16 if NUL bytes show it; by the
 * encoding that the file declares; as Windows-1252 otherwise. What no encoding allows becomes U+FFFD. Never throws.
 */
export function decode(bytes: Buffer, declared: string | null = null): Decoded {
  for (const mark of marks) {
    if (!mark.bytes.every((byte, i) => bytes[i] === byte)) continue;
    const rest = bytes.subarray(mark.bytes.length);
    const text = new TextDecoder(mark.encoding, {ignoreBOM: true}).decode(rest);
    return {text, encoding: mark.encoding, guessed: false, bom: true};
  }
  const utf16 = guessUtf16(bytes);
  if (utf16) return {text: new TextDecoder(utf16).decode(bytes), encoding: utf16, guessed: true, bom: false};
  const text = decodeUtf8(bytes);
  return text === null ? decodeOther(bytes, declared) : {text, encoding: "utf-8", guessed: false, bom: false};
}
