import {readLexicon} from "../../lexicon.js";

const scopes = readLexicon("toll-scopes", ["form", "means"]);

function pattern(means: string): RegExp {
  const forms = scopes.filter((row) => row.means === means).map(({form}) => form.replaceAll(" ", "\\s+"));
  return new RegExp(`(?<![\\p{L}-])(?:${forms.join("|")})(?![\\p{L}-])`, "iu");
}

const [several, suspect, part] = [pattern("several"), pattern("suspect"), pattern("part")];
const year = /^(?:19|20)\d\d$/;

/** True if a passage counts what several events did, or what a year did: no figure of one event. */
export const tellsSeveral = (passage: string): boolean => several.test(passage);

/** True if a passage says whether those who did it are counted, so that another count differs by them. */
export const tellsSuspect = (passage: string): boolean => suspect.test(passage);

/** True if a passage tells of some of them: “two of the four victims”, “another man”. */
export const tellsPart = (passage: string): boolean => part.test(passage);

/** True if a number is rather that of a year in the passage: “the shooting on November 12, 2016 where five …”. */
export const isYear = (n: number | null, passage: string): boolean =>
  n !== null && year.test(String(n)) && new RegExp(`(?<![\\d,.])${n}(?![\\d,]\\d)`).test(passage);
