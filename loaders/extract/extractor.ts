import type {DepartureReport, IncidentReport, Measure, Statement} from "../../src/model/tables/index.js";
import type {AnnotatedDocument, Entity} from "../annotate/annotatedDocument.js";

/** One signature for all: a document in, rows out. Pure: no clock, no files, no randomness, no module state. */
export type Extractor<R> = (document: AnnotatedDocument) => R[];

/** An entity of one document, as reconciling needs it. */
export interface FoundEntity extends Entity {
  readonly document_id: string;
}

/** What is found in one document, before documents are compared. */
export interface Found {
  readonly statements: Statement[];
  readonly departure_reports: DepartureReport[];
  readonly incident_reports: IncidentReport[];
  readonly measures: Measure[];
  readonly entities: FoundEntity[];
}
