import type {SegmentedDocument} from "../segment/segmentedDocument.js";
import type {PlaceMention} from "./annotatedDocument.js";

/** The places that a document names, in the order in which they stand. */
export const findPlaces = (_document: SegmentedDocument): PlaceMention[] => [];
