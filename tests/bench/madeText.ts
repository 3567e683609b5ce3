import {textLines} from "../../src/components/markedText.js";
import type {DocumentRow, Statement, Tables} from "../../src/model/tables/index.js";
import {noTables} from "../anyTables.js";

const syllables = "ba ca da el fen gor hal in jor kel lum mar nor ost per quin ros sel tor ul van wes yar zim".split(
  " "
);

/** Numbers from 0 to below 1, always the same (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const frequent =
  "the of and to in a that for said on was he with as by at from it his an were are has not they who be".split(" ");

/** Word n of a language of 60,000, the frequent ones first. */
function word(n: number): string {
  const known = frequent[n];
  if (known !== undefined) return known;
  let made = "";
  for (let rest = n * 7; rest > 0; rest = Math.floor(rest / 24)) made += syllables[rest % 24] ?? "";
  return made;
}

const vocabulary = 60_000;

/** Words as often as in a language: the n-th about 1/n as often as the first (Zipf). */
const drawn = (next: () => number): string => word(Math.floor(vocabulary ** next()) - 1);

function paragraph(next: () => number): string {
  const words = Array.from({length: 25 + Math.floor(next() * 40)}, () => drawn(next));
  return `${words.join(" ")}.`;
}

function document(n: number, paragraphs: number, next: () => number): DocumentRow {
  const text = Array.from({length: paragraphs}, () => paragraph(next)).join("\n\n");
  return {
    id: `made-${n}`,
    path: `made-${n}.txt`,
    sha256: "0".repeat(64),
    headline: `Made document ${n}`,
    publisher: `Made Gazette ${n % 40}`,
    author: null,
    date_published: `${2000 + (n % 26)}-0${1 + (n % 9)}-1${n % 10}`,
    url: null,
    language: "en",
    words: text.split(" ").length,
    note: null,
    text
  };
}

/** A statement of the second half of each paragraph, by one of some thousand speakers. */
function statements({id, text}: DocumentRow, next: () => number): Statement[] {
  return textLines(text).map(({start, end}, i) => {
    const from = text.indexOf(" ", start + Math.floor((end - start) / 2)) + 1;
    const speaker = `${word(100 + Math.floor(next() * 80))} ${word(300 + Math.floor(next() * 80))}`;
    return {
      id: `st-${id}-${i}`,
      document_id: id,
      start: from,
      end,
      exact: text.slice(from, end),
      prefix: "",
      suffix: "",
      rule: "made",
      certainty: "stated",
      status: "extracted",
      kind: i % 2 === 0 ? "direct" : "indirect",
      group_id: `gr-${id}-${i}`,
      speaker,
      speaker_id: null,
      speaker_start: null,
      speaker_end: null,
      speaker_role: null,
      speaker_affiliation: word(500 + Math.floor(next() * 80)),
      cue: "said",
      cue_start: null,
      cue_end: null,
      said_on: null,
      audience: null,
      polarity: "positive"
    };
  });
}

/** Tables of so many passages: as many paragraphs as statements, ten of each in a document. */
export function madeText(passages: number): Tables {
  const next = random(7);
  const documents = Array.from({length: passages / 20}, (_, n) => document(n, 10, next));
  return {...noTables, documents, statements: documents.flatMap((row) => statements(row, next))};
}
