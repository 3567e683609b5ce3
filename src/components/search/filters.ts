import {parseEdtf} from "../../model/edtf.js";
import type {IndexedDocument, IndexedName} from "../../model/search/index.js";
import {kindsNamed, type FieldClause, type SearchField} from "../../model/search/query.js";
import {tokenize} from "../../model/search/tokens.js";
import {type PassageKind, passageKinds} from "../../model/search/units.js";

type Words = readonly string[];

const wordsOf = (text: string): Words => tokenize(text).map(({word}) => word);

/** Whether each word of the value is one of the text's; its last may be the beginning of one. */
function holds(text: Words, value: Words, quoted: boolean): boolean {
  const last = value.length - 1;
  return value.every((word, i) =>
    text.some((other) => (i === last && !quoted ? other.startsWith(word) : other === word))
  );
}

/** What the values of a field say of a thing: it fits one of those asked for, if any, and none of those ruled out. */
function allow(fields: readonly FieldClause[], field: SearchField, fits: (clause: FieldClause) => boolean): boolean {
  const own = fields.filter((clause) => clause.field === field);
  const asked = own.filter(({exclude}) => !exclude);
  return (asked.length === 0 || asked.some(fits)) && !own.some((clause) => clause.exclude && fits(clause));
}

export const asks = (fields: readonly FieldClause[], ...names: readonly SearchField[]): boolean =>
  fields.some(({field}) => names.includes(field));

/** The kinds that may be shown. */
export const kindsAsked = (fields: readonly FieldClause[]): Set<PassageKind> =>
  new Set(
    passageKinds.filter((kind) =>
      allow(fields, "kind", ({value}) => kindsNamed(value.toLowerCase())?.includes(kind) ?? false)
    )
  );

const split = new WeakMap<readonly IndexedName[], readonly (readonly Words[])[]>();

/** The words of all names, made once. */
function wordsOfNames(names: readonly IndexedName[]): readonly (readonly Words[])[] {
  const made = split.get(names) ?? names.map((forms) => forms.map(wordsOf));
  split.set(names, made);
  return made;
}

/** The numbers of the names that a value fits. */
export function namesThatFit(names: readonly IndexedName[], {value, quoted}: FieldClause): Set<number> {
  const wanted = wordsOf(value);
  const fitting = new Set<number>();
  for (const [i, forms] of wordsOfNames(names).entries())
    if (forms.some((form) => holds(form, wanted, quoted))) fitting.add(i + 1);
  return fitting;
}

/** A test of a row's speaker and offices, given as numbers of names. */
export function rowFilter(
  fields: readonly FieldClause[],
  names: readonly IndexedName[]
): (speaker: number, offices: readonly number[]) => boolean {
  const fitting = new Map(
    fields
      .filter(({field}) => field === "speaker" || field === "office")
      .map((clause) => [clause, namesThatFit(names, clause)])
  );
  const fits = (clause: FieldClause, number: number): boolean => fitting.get(clause)?.has(number) ?? false;
  return (speaker, offices) =>
    allow(fields, "speaker", (clause) => fits(clause, speaker)) &&
    allow(fields, "office", (clause) => offices.some((office) => fits(clause, office)));
}

/** Whether a document was surely published on the day or in the month or year asked for, or on its other side. */
function isOnSide({field, value}: FieldClause, date: string | null): boolean {
  const [asked, own] = [parseEdtf(value), date === null ? null : parseEdtf(date)];
  if (!asked || !own) return false;
  if (field === "after") return own.earliest !== null && own.earliest >= (asked.earliest ?? Infinity);
  return own.latest !== null && own.latest <= (asked.latest ?? -Infinity);
}

const knownWords = new WeakMap<IndexedDocument, {readonly title: Words; readonly publisher: Words}>();

/** The words of a document's headline and publisher, made once. */
function wordsOfDocument(document: IndexedDocument): {readonly title: Words; readonly publisher: Words} {
  const {id, headline, publisher} = document;
  const made = knownWords.get(document) ?? {
    title: wordsOf(`${id} ${headline ?? ""}`),
    publisher: wordsOf(publisher ?? "")
  };
  knownWords.set(document, made);
  return made;
}

/** A test of documents: whether one is among those asked for. */
export function documentFilter(fields: readonly FieldClause[]): (document: IndexedDocument) => boolean {
  const values = new Map(fields.map((clause) => [clause, wordsOf(clause.value)]));
  const dates = fields.filter(({field}) => field === "before" || field === "after");
  return (document) => {
    const own = wordsOfDocument(document);
    const has = (words: Words, clause: FieldClause): boolean => holds(words, values.get(clause) ?? [], clause.quoted);
    return (
      allow(fields, "in", (clause) => document.id === clause.value || has(own.title, clause)) &&
      allow(fields, "source", (clause) => has(own.publisher, clause)) &&
      dates.every((clause) => isOnSide(clause, document.date) !== clause.exclude)
    );
  };
}
