import type {SegmentedDocument} from "../../segment/segmentedDocument.js";
import type {Gender, Mention} from "../annotatedDocument.js";

const pronouns: ReadonlyMap<string, {gender: Gender | null; plural: boolean}> = new Map([
  ["he", {gender: "male", plural: false}],
  ["she", {gender: "female", plural: false}],
  ["it", {gender: null, plural: false}],
  ["they", {gender: null, plural: true}],
  ["we", {gender: null, plural: true}],
  ["i", {gender: null, plural: false}]
]);

/** Personal pronouns that can be the subject of a verb. */
export const findPronouns = ({tokens}: SegmentedDocument): Mention[] =>
  tokens.flatMap(({start, end, lower, text, sentence}) => {
    const form = pronouns.get(lower);
    return form && text !== "i"
      ? [
          {
            start,
            end,
            kind: "pronoun" as const,
            name: text,
            entity: null,
            role: null,
            affiliation: null,
            sentence,
            ...form
          }
        ]
      : [];
  });
