import type {Issue} from "../../src/model/tables/index.js";
import {toIssue, type Where} from "../issue.js";
import type {Decoded} from "./decode.js";

/** Beginnings of files that are no text, whatever they are called. */
const signatures: readonly (readonly [string, string])[] = [
  ["%PDF-", "a PDF"],
  ["PK\u0003\u0004", "a ZIP archive or an office document"],
  ["\u00D0\u00CF\u0011\u00E0", "an old office document"],
  ["{\\rtf", "an RTF document"],
  ["\u0089PNG", "a PNG image"],
  ["GIF8", "a GIF image"],
  ["\u00FF\u00D8\u00FF", "a JPEG image"],
  ["\u001F\u008B", "gzip"]
];

const unreadable = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F\uFFFD]/g;
/** A few in a short text are damage, not another kind of file. */
const fewUnreadable = 3;
const unreadableShare = 0.05;

/** Characters that nobody sees and that reorder or split words; not those which scripts and emoji need. */
const invisible = /[\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g;

/** What a file seems to be, if it is no text: “a PDF”, “binary”; null if it is text. */
export function binaryKind(bytes: Buffer, {text}: Decoded): string | null {
  const beginning = bytes.subarray(0, 8).toString("latin1");
  const known = signatures.find(([signature]) => beginning.startsWith(signature));
  if (known) return known[1];
  const sample = text.slice(0, 65_536);
  return (sample.match(unreadable)?.length ?? 0) > fewUnreadable + sample.length * unreadableShare ? "binary" : null;
}

/** Line ends as LF; characters that can't be written to every format (NUL, lone surrogates) as U+FFFD. */
export const toTextOfRecord = (text: string): string =>
  text.replaceAll(/\r\n?/g, "\n").replaceAll(/\0|\p{Cs}/gu, "\uFFFD");

const count = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? "" : "s"}`;

function where(text: string, pattern: RegExp, id: string): Where | null {
  const start = text.search(pattern);
  return start < 0 ? null : {document_id: id, start, end: start + 1};
}

/**
 * What an editor should know about the text of record of a file: that its encoding was a guess, that its positions are
 * not the file's, that characters were lost or can't be seen.
 */
export function textIssues(path: string, id: string, {text, encoding, guessed, bom}: Decoded, record: string): Issue[] {
  const warnings: [string, string, Where][] = [];
  const whole = {document_id: id};
  if (guessed)
    warnings.push([
      "read/encoding",
      `is not UTF-8: read as ${encoding}, which is a guess; check its accents and quotation marks`,
      whole
    ]);
  else if (encoding !== "utf-8" || bom)
    warnings.push(["read/encoding", `is ${encoding}${bom ? " with a byte order mark" : ""}: read as that`, whole]);
  if (text.includes("\r"))
    warnings.push([
      "read/line-ends",
      "its line ends are CRLF or CR: read as LF, positions count one character for each",
      whole
    ]);
  const nuls = text.split("\0").length - 1;
  const nul = nuls > 0 ? `${count(nuls, "NUL character")} replaced by U+FFFD` : null;
  const first = where(record, /\uFFFD/, id) ?? whole;
  if (nul) warnings.push(["read/nul", nul, first]);
  const lost = (record.match(/\uFFFD/g)?.length ?? 0) - nuls;
  if (lost > 0)
    warnings.push([
      "read/invalid-bytes",
      `${count(lost, "character")} that ${encoding} does not allow, as U+FFFD; get a clean copy`,
      first
    ]);
  const hidden = record.match(invisible)?.length ?? 0;
  if (hidden > 0)
    warnings.push([
      "read/invisible",
      `${count(hidden, "invisible character")} (zero-width, soft hyphen or direction override): kept, they count in positions`,
      where(record, new RegExp(invisible.source), id) ?? whole
    ]);
  return warnings.map(([rule, message, place]) => toIssue(rule, "warning", `${path}: ${message}`, place));
}
