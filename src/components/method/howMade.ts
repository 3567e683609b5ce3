import {schemas, type TableName, tableNames} from "../../model/tables/index.js";
import type {Block} from "../block.js";
import {tableAnchor} from "../dataset/dictionary.js";
import {maker} from "../element.js";

/** How each table is made, in plain words. A table without a line here is an error of types. */
const howMade: Readonly<Record<TableName, string>> = {
  documents:
    "Each file becomes a row with its text of record. What an editor knows of it stands in documents.csv; what that doesn’t tell is read from the page’s own metadata, or stays empty.",
  statements:
    "Quotation marks are paired and sentences split. A statement is found by what reports it: a verb of speech, “according to”, a colon after a name, or marks beside a named speaker. Its source is the nearest phrase that such a cue allows; pronouns lead back to the last person they fit.",
  departure_reports:
    "Words for leaving and removing (resigned, was fired, the ouster of) are looked for, then who left, which office, how many and when in the same sentence and those beside it. Words that mean something else there (fired a shot, left the building) are passed over.",
  departures:
    "Reports whose office, people, number and date can be the same are tied together. Their numbers are laid side by side: the lowest and the highest that is reported, an open end kept open.",
  incident_reports:
    "Words for force against a person (shot, wounded, killed, restrained) are looked for, then who did it, to whom, with what result, where and when. A day is taken for that of the incident only where the words at it say so.",
  incidents:
    "Reports that agree in place, day and people are tied together. A later number of the same outlet replaces its earlier one; numbers of different outlets stand side by side.",
  measures:
    "A number with a unit, or a change in words (rose, doubled), is read with what it counts, what it is compared with and which period it covers. Changes are also told as a factor to their base, so that they can be drawn on one scale.",
  conflicts:
    "Reports tied to one event are compared, field by field. Where both can’t hold there is a row with one sentence on how they differ, and no verdict. “Six” and “at least four” agree.",
  people:
    "Names are joined where one is part of the other and nothing speaks against it (another first name, another person of that surname). The fullest name that a document gives is shown.",
  organizations:
    "Names and acronyms are joined where a document introduces one for the other. An office named inside another’s name has it as its parent.",
  issues:
    "Whatever could not be read or does not come out: a file left out, a weekday that is not that of its date, a percentage that its own figures don’t give.",
  corrections:
    "The lines of data/corrections.csv as applied. Every number that follows from a corrected row is made anew."
};

/** For each table how its rows come about. */
export const howMadeList: Block = (_tables, {document}) => {
  const h = maker(document);
  const items = tableNames.flatMap((name) => [
    h("dt", null, h("a", {href: `/dataset#${tableAnchor(name)}`}, schemas[name].title)),
    h("dd", null, howMade[name])
  ]);
  return h("dl", {class: "terms"}, ...items);
};
