import {createHash} from "node:crypto";
import type {DocumentRow, Issue} from "../../src/model/tables/index.js";
import {toIssue} from "../issue.js";
import {decode, type Decoded} from "./decode.js";
import {kindOf, pageName} from "./files.js";
import {findHeadline} from "./headline.js";
import {declaredEncoding, readPage} from "./html/index.js";
import {detectLanguage, wordsOf} from "./language.js";
import {mergeMetadata, type Metadata} from "./metadata.js";
import {binaryKind, textIssues, toTextOfRecord} from "./text.js";

/** What became of a file: a document or none, and the doubts about it. */
export interface ReadFile {
  readonly document: DocumentRow | null;
  readonly issues: Issue[];
}

export const refuse = (path: string, rule: string, why: string): ReadFile => ({
  document: null,
  issues: [toIssue(rule, "error", `${path}: ${why}; left out`)]
});

/** Longest text of record, in characters: a book. Articles have a hundredth of it. */
export const longestText = 500_000;

interface Content {
  readonly text: string;
  readonly metadata: Partial<Metadata>;
}

function contentOf(path: string, {text}: Decoded): Content {
  const record = toTextOfRecord(text);
  if (kindOf(path) !== "html") return {text: record, metadata: {headline: findHeadline(record)}};
  const page = readPage(record);
  return {...page, text: toTextOfRecord(page.text)};
}

const languageIssues = ({id, path, language}: DocumentRow): Issue[] =>
  language === null || /^en\b/i.test(language)
    ? []
    : [
        toIssue("read/language", "warning", `${path}: is in “${language}”: the rules are for English`, {
          document_id: id
        })
      ];

/**
 * Makes a document of a file's bytes: its text of record and what is known about it. What an editor knows comes before
 * what the file says. For a UTF-8 text file with LF line ends the text of record is the file, to the character.
 */
export function toDocument(path: string, bytes: Buffer, known: Partial<Metadata>): ReadFile {
  const isHtml = kindOf(path) === "html";
  const decoded = decode(bytes, isHtml ? declaredEncoding(bytes) : null);
  if (decoded.text.trim() === "") return refuse(path, "read/empty", "is empty");
  const binary = binaryKind(bytes, decoded);
  if (binary) return refuse(path, "read/binary", `is ${binary}, not text`);
  const id = pageName(path);
  const {text, metadata} = contentOf(path, decoded);
  if (text.trim() === "") return refuse(path, "read/no-text", "no text found in the page");
  if (text.length > longestText)
    return refuse(
      path,
      "read/size",
      `has ${text.length} characters of text, more than ${longestText}; cut it into its articles`
    );
  const words = wordsOf(text);
  const {note, ...rest} = mergeMetadata(known, metadata, {language: detectLanguage(words)});
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const document = {id, path, sha256, ...rest, words: words.length, note, text};
  return {document, issues: [...textIssues(path, id, decoded, isHtml ? "" : text), ...languageIssues(document)]};
}
