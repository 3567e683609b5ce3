import type {Span} from "../../../src/model/span.js";
import {readLexicon} from "../../lexicon.js";
import {findPhrases, toPhrasePattern} from "../../segment/phrases.js";
import type {SegmentedDocument} from "../../segment/segmentedDocument.js";

const types = readLexicon("street-types", ["form", "name"])
  .map(({form}) => form)
  .sort((a, b) => b.length - a.length);
const type = `(?:${types.map((form) => form.replace(".", "\\.")).join("|")})`;
const heading =
  "(?:(?:[NSEW]|NE|NW|SE|SW|N\\.E|N\\.W|S\\.E|S\\.W)\\.?|North(?:east|west)?|South(?:east|west)?|East|West)";
const ordinal = "\\d{1,3}(?:st|nd|rd|th)";
const word = `(?:${ordinal}|(?!(?:Police|County|City|Fire|Supreme|District|Circuit|Superior|Appeals|Criminal|Federal|Magistrate|Municipal|Family|Juvenile|Wall|The|In|On|At|A|No)\\b)[A-Z][\\p{L}’'-]*\\.?)`;
const named = `(?:(?:${heading}|Old|Martin Luther King(?:,? Jr\\.?)?)\\s)*(?:${word}\\s){1,3}?${type}(?!\\p{L})(?:\\s${heading}(?!\\p{L}))?`;
const numbered = `(?:(?:${heading}\\s)?(?:Broadway|Avenue [A-Z])(?!\\p{L})|(?:Interstate|Highway|Route|State Road|State Route|U\\.S\\.|I-)[\\s-]?\\d{1,4})`;
const street = `(?:${named}|${numbered})`;
const number = "(?:\\d{1,5}(?:-\\d{1,5})?(?:\\s?[A-Z](?=\\s))?)";
const short = `(?:(?:${heading}\\s)?${word}(?:\\s${word})?)`;

const sources = [
  `(?:${number}[-\\s])(?:hundred\\s)?block\\sof\\s(?:${street}|${short})`,
  `${number}\\s${street}`,
  `${short}\\s(?:and|&)\\s${short}\\s(?:streets|avenues|roads|drives|Streets|Avenues|Roads)`,
  `${street}\\s(?:and|at|&|near)\\s${street}`,
  `(?<=\\b(?:intersection|corner)\\sof\\s)(?:${street}|${short})\\sand\\s(?:${street}|${short})`,
  street
];
const patterns = sources.map((source) => new RegExp(`(?<![\\p{L}\\d$.,-])${source}`, "gu"));
const hint = toPhrasePattern(
  `\\b(?:${types.map((form) => form.replace(".", "\\.")).join("|")}|block of|[Ii]nterstate|U\\.S\\. \\d|I-\\d|Broadway|Avenue [A-Z]|[Ss]treets|[Aa]venues|[Rr]oads|intersection|corner)(?![a-z])`,
  "",
  [
    ...types,
    "block",
    "interstate",
    "u",
    "i",
    "broadway",
    "avenue",
    "streets",
    "avenues",
    "roads",
    "intersection",
    "corner"
  ]
);
const reach = 90;

/** The stretches of a text in which an address may stand: around the words that every address has. */
function stretches(document: SegmentedDocument): Span[] {
  const {text} = document;
  const found: {start: number; end: number}[] = [];
  for (const {index} of findPhrases(document, hint)) {
    const span = {
      start: Math.max(0, text.lastIndexOf(" ", index - reach) + 1),
      end: Math.min(text.length, index + reach)
    };
    const last = found.at(-1);
    if (last && span.start <= last.end) last.end = span.end;
    else found.push(span);
  }
  return found;
}

/** Street addresses, blocks and crossings: the most exact way of naming one is taken where several overlap. */
export function findAddresses(document: SegmentedDocument): Span[] {
  const found: Span[] = [];
  for (const stretch of stretches(document)) {
    const words = document.text.slice(stretch.start, stretch.end);
    for (const pattern of patterns)
      for (const match of words.matchAll(pattern)) {
        const start = stretch.start + match.index;
        const span = {start, end: start + match[0].length};
        if (!found.some((other) => span.start < other.end && other.start < span.end)) found.push(span);
      }
  }
  return found;
}
