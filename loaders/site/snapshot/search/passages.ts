import {foundRows} from "../../../../src/components/foundRows.js";
import {textLines} from "../../../../src/components/markedText.js";
import {groupBy} from "../../../../src/model/groupBy.js";
import type {IndexedName, IndexedText} from "../../../../src/model/search/index.js";
import {gapsOf, tokenize, type Token} from "../../../../src/model/search/tokens.js";
import type {DocumentUnit, PassageKind, RowUnit} from "../../../../src/model/search/units.js";
import {byPosition, firstFrom, slice, type Span} from "../../../../src/model/span.js";
import type {DocumentRow, Tables} from "../../../../src/model/tables/index.js";
import {distinct} from "../../../../src/model/words.js";

/** A row with what a search asks of it. */
interface Asked extends Span {
  readonly id: string;
  readonly document_id: string;
  readonly kind: PassageKind;
  readonly words: string;
  readonly speaker: string | null;
  readonly offices: readonly string[];
  readonly date: string | null;
}

const present = (names: readonly (string | null)[]): string[] => distinct(names.filter((name) => name !== null));

/** Every row that stands in a document, with its words as pages say them. */
function askedRows(tables: Tables): Asked[] {
  const said = new Map(foundRows(tables).map(({id, words}) => [id, words]));
  const place = ({id, document_id, start, end}: Omit<Asked, "words" | "kind" | "speaker" | "offices" | "date">) => {
    return {id, document_id, start, end, words: said.get(id) ?? ""};
  };
  return [
    ...tables.statements.map((row) => ({
      ...place(row),
      kind: row.kind,
      speaker: row.speaker,
      offices: present([row.speaker_affiliation]),
      date: row.said_on
    })),
    ...tables.departure_reports.map((row) => ({
      ...place(row),
      kind: "departure" as const,
      speaker: row.attributed_to,
      offices: present([row.office, row.organization]),
      date: row.date
    })),
    ...tables.incident_reports.map((row) => ({
      ...place(row),
      kind: "incident" as const,
      speaker: row.attributed_to,
      offices: present([row.agency]),
      date: row.date
    })),
    ...tables.measures.map((row) => ({
      ...place(row),
      kind: "figure" as const,
      speaker: row.attributed_to,
      offices: [],
      date: row.period
    }))
  ];
}

const sentences = new Intl.Segmenter("en", {granularity: "sentence"});

/** A statement is its own words. What else is found is a few words, and is read in its sentence. */
function stretchOf({kind, start, end}: Asked, text: string, lines: readonly Span[]): Span {
  if (["direct", "mixed", "indirect"].includes(kind)) return {start, end};
  const touched = lines.filter((line) => line.start < end && line.end > start);
  const pieces = touched.flatMap((line) =>
    [...sentences.segment(slice(text, line))].map(({index, segment}) => {
      return {start: line.start + index, end: line.start + index + segment.length};
    })
  );
  const own = pieces.filter((piece) => piece.start < end && piece.end > start);
  return {start: Math.min(start, own[0]?.start ?? start), end: Math.max(end, own.at(-1)?.end ?? end)};
}

/** A document for the index: its words with what stands after each, its units, and what results show. */
export interface IndexedPassages {
  readonly tokens: readonly Token[];
  readonly gaps: readonly string[];
  readonly unit: DocumentUnit;
  readonly text: IndexedText;
}

/** Gives names numbers from 1 on, in the order in which they come. */
function numbering(): {number: (name: string | null) => number; names: () => string[]} {
  const numbers = new Map<string, number>();
  const number = (name: string | null): number => {
    if (name === null) return 0;
    const known = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, known);
    return known;
  };
  return {number, names: () => [...numbers.keys()]};
}

const countIn = (tokens: readonly Token[], {start, end}: Span): number =>
  firstFrom(tokens, end) - firstFrom(tokens, start);

function indexDocument(
  document: DocumentRow,
  rows: readonly Asked[],
  number: (name: string | null) => number
): IndexedPassages {
  const {id, headline, publisher, date_published: date, language, text} = document;
  const tokens = tokenize(text);
  const lines = textLines(text);
  const sorted = rows
    .map((row) => ({row, stretch: stretchOf(row, text, lines)}))
    .sort((a, b) => byPosition(a.stretch, b.stretch));
  const units = sorted.map(({row, stretch}): RowUnit => {
    const paragraph = Math.max(0, firstFrom(lines, stretch.start + 1) - 1);
    const first = firstFrom(tokens, stretch.start);
    const from = first - firstFrom(tokens, lines[paragraph]?.start ?? 0);
    const length = countIn(tokens, stretch);
    return {kind: row.kind, paragraph, from, length, speaker: number(row.speaker), offices: row.offices.map(number)};
  });
  return {
    tokens,
    gaps: gapsOf(text, tokens),
    unit: {paragraphs: lines.map((line) => countIn(tokens, line)), rows: units},
    text: {
      ...{id, headline, publisher, date, language, text},
      rows: sorted.map(({row: {id, start, end, words, date}}) => ({id, start, end, words, date}))
    }
  };
}

/** Other names of people, organizations and offices: by the name that rows use. */
function otherNames(tables: Tables): Map<string, string[]> {
  const others = new Map<string, string[]>();
  const add = (name: string, more: readonly (string | null)[]): void =>
    void others.set(name, present([...(others.get(name) ?? []), ...more]));
  for (const {name, aliases} of tables.people) add(name, aliases);
  for (const {name, acronym} of tables.organizations) add(name, [acronym]);
  return others;
}

/** The documents in an order, ready for the index, and the names that their rows hold. */
export function indexPassages(
  tables: Tables,
  documents: readonly DocumentRow[]
): {documents: Iterable<IndexedPassages>; names: () => IndexedName[]} {
  const rows = groupBy(askedRows(tables), ({document_id}) => document_id);
  const {number, names} = numbering();
  const others = otherNames(tables);
  return {
    documents: (function* () {
      for (const document of documents) yield indexDocument(document, rows.get(document.id) ?? [], number);
    })(),
    names: () => names().map((name) => distinct([name, ...(others.get(name) ?? [])]))
  };
}
