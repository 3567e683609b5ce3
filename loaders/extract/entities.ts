import type {AnnotatedDocument} from "../annotate/annotatedDocument.js";
import type {FoundEntity} from "./extractor.js";

/** The people and organizations of one document, as reconciling needs them. */
export const entities = ({entities: found, record}: AnnotatedDocument): FoundEntity[] =>
  found.map((entity) => ({...entity, document_id: record.id}));
