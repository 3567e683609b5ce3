import type {Span} from "../../src/model/span.js";
import type {SegmentedDocument} from "../segment/segmentedDocument.js";

export type Gender = "female" | "male";

/** A span that names or points to somebody or something that can speak, act or be left. */
export interface Mention extends Span {
  /**
   * person: Kristen Clarke · organization: MS NOW · group: three sources, administration officials ·
   * role: the spokeswoman, a former ICE agent · document: the training, an internal ICE document · pronoun: she
   */
  readonly kind: "person" | "organization" | "group" | "role" | "document" | "pronoun";
  /** Its words without honorific, article and possessive. */
  readonly name: string;
  /** Index in `entities` of what it names; null where that is not known. */
  readonly entity: number | null;
  readonly plural: boolean;
  readonly gender: Gender | null;
  /** Role and affiliation given at this mention: “White House spokeswoman” Abigail Jackson. */
  readonly role: string | null;
  readonly affiliation: string | null;
  readonly sentence: number;
}

/** What all mentions of it in one document name. */
export interface Entity {
  readonly kind: "person" | "organization";
  /** Fullest name that the document gives. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly acronym: string | null;
  readonly roles: readonly string[];
  readonly affiliations: readonly string[];
  readonly gender: Gender | null;
  readonly mentions: number;
  /** For an organization: agency, department, division, police, outlet, court, company … */
  readonly organizationKind: string | null;
  /** For an organization: name of the one it is part of, where the document says so. */
  readonly parent: string | null;
  readonly place: string | null;
}

export interface DateMention extends Span {
  /** EDTF level 1, resolved against the document's date; partial where that is not known. */
  readonly edtf: string;
  readonly certainty: "stated" | "implied";
}

/** A number of something as an interval: “at least four” is low 4, high null. */
export interface NumberMention extends Span {
  /** The figure itself; null for “several”. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: string | null;
}

export interface PlaceMention extends Span {
  readonly kind: "address" | "city" | "region" | "country";
  /** Its plain name: Minneapolis. */
  readonly name: string;
  /** State, province or country that it lies in, where the text or the gazetteer says so. */
  readonly region: string | null;
}

export interface AnnotatedDocument extends SegmentedDocument {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly dates: readonly DateMention[];
  readonly numbers: readonly NumberMention[];
  readonly places: readonly PlaceMention[];
}
