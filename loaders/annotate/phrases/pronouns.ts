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
export function findPronouns({tokens}: SegmentedDocument): Mention[] {
  const found: Mention[] = [];
  for (const {start, end, lower, text, sentence} of tokens) {
    const form = lower.length <= 4 ? pronouns.get(lower) : undefined;
    if (!form || text === "i") continue;
    found.push({
      start,
      end,
      kind: "pronoun",
      name: text,
      entity: null,
      role: null,
      affiliation: null,
      sentence,
      ...form
    });
  }
  return found;
}
