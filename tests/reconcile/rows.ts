import type {FoundEntity} from "../../loaders/extract/extractor.js";
import {rowId} from "../../src/model/id.js";
import type {DepartureReport, DocumentRow, IncidentReport, Measure, Statement} from "../../src/model/tables/index.js";

/** Made rows: what a test does not say is empty. */
const entity =
  (kind: FoundEntity["kind"]) =>
  (document_id: string, name: string, more: Partial<FoundEntity> = {}): FoundEntity => ({
    document_id,
    kind,
    name,
    aliases: [],
    acronym: null,
    roles: [],
    affiliations: [],
    gender: null,
    mentions: 1,
    organizationKind: null,
    parent: null,
    place: null,
    ...more
  });

export const person = entity("person");
export const organization = entity("organization");

const anchored = (prefix: string, document_id: string, exact: string, start: number) => ({
  id: rowId(prefix, document_id, start, start + exact.length),
  document_id,
  start,
  end: start + exact.length,
  exact,
  prefix: "",
  suffix: "",
  rule: "test/made",
  certainty: "stated" as const,
  status: "extracted" as const
});

export const departureReport = (
  document_id: string,
  exact: string,
  more: Partial<DepartureReport> = {}
): DepartureReport => ({
  ...anchored("dr", document_id, exact, more.start ?? 0),
  departure_id: null,
  organization: null,
  office: null,
  place: null,
  positions: [],
  people: [],
  low: null,
  high: null,
  qualifier: null,
  as_reported: null,
  manner: null,
  date: null,
  date_as_reported: null,
  reason: null,
  in_protest: false,
  polarity: "positive",
  modality: "asserted",
  attributed_to: null,
  ...more
});

export const incidentReport = (
  document_id: string,
  exact: string,
  more: Partial<IncidentReport> = {}
): IncidentReport => ({
  ...anchored("ir", document_id, exact, more.start ?? 0),
  incident_id: null,
  kind: "shooting",
  outcome: null,
  killed_low: null,
  killed_high: null,
  injured_low: null,
  injured_high: null,
  shots: null,
  date: null,
  date_as_reported: null,
  address: null,
  place: null,
  region: null,
  agency: null,
  officers: [],
  victims: [],
  victim_ages: [],
  weapon: null,
  suspects: [],
  main: false,
  polarity: "positive",
  modality: "asserted",
  attributed_to: null,
  ...more
});

export const measure = (document_id: string, exact: string, more: Partial<Measure> = {}): Measure => ({
  ...anchored("me", document_id, exact, more.start ?? 0),
  subject: null,
  value: 0,
  unit: "count",
  direction: null,
  qualifier: null,
  low: null,
  high: null,
  ratio: null,
  ratio_low: null,
  ratio_high: null,
  base_as_reported: null,
  base_value: null,
  base_unit: null,
  period_as_reported: null,
  period: null,
  place: null,
  attributed_to: null,
  polarity: "positive",
  ...more
});

export const statement = (document_id: string, exact: string, more: Partial<Statement> = {}): Statement => ({
  ...anchored("st", document_id, exact, more.start ?? 0),
  kind: "indirect",
  group_id: `gr-${document_id}-${more.start ?? 0}`,
  speaker: null,
  speaker_id: null,
  speaker_start: null,
  speaker_end: null,
  speaker_role: null,
  speaker_affiliation: null,
  cue: null,
  cue_start: null,
  cue_end: null,
  said_on: null,
  audience: null,
  polarity: "positive",
  ...more
});

/** A document of this text, published on this day. */
export const document = (id: string, text = "", date_published: string | null = null): DocumentRow => ({
  id,
  path: `${id}.txt`,
  sha256: "",
  headline: null,
  publisher: null,
  author: null,
  date_published,
  url: null,
  language: "en",
  words: 0,
  note: null,
  text
});
