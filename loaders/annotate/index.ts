import type {SegmentedDocument} from "../segment/segmentedDocument.js";
import type {AnnotatedDocument} from "./annotatedDocument.js";
import {findDates} from "./dates.js";
import {findMentions} from "./entities.js";
import {findNumbers} from "./numbers.js";
import {findPlaces} from "./places.js";

/** A document with its mentions of people, organizations, documents, dates, numbers and places. */
export function annotate(document: SegmentedDocument): AnnotatedDocument {
  const places = findPlaces(document);
  return {
    ...document,
    ...findMentions(document, places),
    dates: findDates(document),
    numbers: findNumbers(document),
    places
  };
}
