import {parseEdtf} from "../../model/edtf.js";
import {entityHref, entitySection} from "../../model/entityHref.js";
import type {DocumentRow, Statement} from "../../model/tables/index.js";
import type {EntityIndex} from "../entities/entityIndex.js";
import type {LinkedData} from "../jsonLd.js";
import {webAddress} from "../link.js";

/** The date as ISO 8601 has it; null where EDTF says more than that: about, or without a year. */
function isoDate(date: string | null): string | null {
  const range = date === null ? null : parseEdtf(date);
  return date !== null && range && /^\d{4}(?:-\d\d){0,2}$/.test(date) ? date : null;
}

/** The document as the quotations’ whole: who published it, when and where. */
export function linkedDocument(document: DocumentRow): LinkedData {
  const {headline, publisher, date_published, url, language} = document;
  const address = webAddress(url);
  return {
    "@type": "Article",
    "@id": address ?? "#document",
    headline,
    url: address,
    inLanguage: language,
    datePublished: isoDate(date_published),
    publisher: publisher === null ? null : {"@type": "Organization", name: publisher}
  };
}

/** The words within quotation marks of words of which only a part is quoted. */
const quotedParts = (exact: string): string[] =>
  [...exact.matchAll(/“([^“”]+)”|"([^"]+)"|«([^«»]+)»|„([^„“”]+)[“”]/g)].flatMap((match) =>
    match.slice(1).filter((part) => part !== undefined)
  );

/**
 * What of a statement are somebody’s own words: all of a direct one, the quoted parts of a mixed one. A document’s
 * retelling is no quotation, and what it says was not said is none either.
 */
export function quotedWords({kind, exact, polarity}: Statement): string[] {
  if (polarity === "negative" || kind === "indirect") return [];
  return kind === "direct" ? [exact] : quotedParts(exact);
}

function speakerOf({speaker, speaker_id}: Statement, {hasPage}: EntityIndex): LinkedData | null {
  if (speaker === null) return null;
  // Who is only described (“three officials”) may be a person, several, or an organization: no type is claimed.
  if (speaker_id === null) return {name: speaker};
  const type = entitySection(speaker_id) === "offices" ? "Organization" : "Person";
  return {"@type": type, "@id": hasPage(speaker_id) ? entityHref(speaker_id, "..") : null, name: speaker};
}

/** A schema.org Quotation for each stretch of somebody’s own words, attributed as the document attributes it. */
export function linkedQuotations(
  document: DocumentRow,
  statements: readonly Statement[],
  index: EntityIndex
): LinkedData[] {
  const whole = linkedDocument(document)["@id"] ?? null;
  return statements.flatMap((row) =>
    quotedWords(row).map((text, i) => ({
      "@type": "Quotation",
      "@id": i === 0 ? `#${row.id}` : `#${row.id}-${i + 1}`,
      text,
      url: `#${row.id}`,
      inLanguage: document.language,
      spokenByCharacter: speakerOf(row, index),
      dateCreated: isoDate(row.said_on),
      isPartOf: {"@id": whole}
    }))
  );
}
