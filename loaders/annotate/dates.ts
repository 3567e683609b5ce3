import type {SegmentedDocument} from "../segment/segmentedDocument.js";
import type {DateMention} from "./annotatedDocument.js";

/** The dates that a document names, in the order in which they stand. */
export const findDates = (_document: SegmentedDocument): DateMention[] => [];
