/**
 * A short stable hash of a text: 64 bits of FNV-1a (two 32-bit lanes with different offsets) in base 36.
 * For ids, not for security. Fowler, Noll and Vo, draft-eastlake-fnv.
 */
export function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x1000193;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + i), 0x01000193);
  }
  return lane(a) + lane(b);
}

const lane = (n: number): string => (n >>> 0).toString(36).padStart(7, "0");

/**
 * The id of a row that stands in a document: a prefix for its table and a hash of document, span and what else
 * tells it from another row on the same words. It stays the same as long as the document's text does.
 */
export const rowId = (prefix: string, documentId: string, start: number, end: number, ...more: string[]): string =>
  `${prefix}-${hash([documentId, start, end, ...more].join("\u0000"))}`;
