import type {SegmentedDocument} from "../segment/segmentedDocument.js";
import type {NumberMention} from "./annotatedDocument.js";

/** The numbers that a document names, in the order in which they stand. */
export const findNumbers = (_document: SegmentedDocument): NumberMention[] => [];
