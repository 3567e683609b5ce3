import type {Span} from "../../../src/model/span.js";
import type {SegmentedDocument, Sentence, Token} from "../../segment/segmentedDocument.js";
import {
  calendarWords,
  givenNames,
  honorifics,
  joinedNames,
  knownOrganizations,
  organizationNouns,
  roleNouns,
  titleAbbreviations
} from "./vocabulary.js";

/** Tokens that together look like a name: “Deputy Attorney General Todd Blanche”. */
export interface NameRun extends Span {
  readonly first: number;
  readonly after: number;
  readonly sentence: number;
  readonly tokens: readonly Token[];
}

const particles = new Set([
  "de",
  "del",
  "della",
  "der",
  "di",
  "du",
  "la",
  "van",
  "von",
  "bin",
  "ibn",
  "al",
  "el",
  "da",
  "dos",
  "y"
]);
const functionTags = new Set(["DET", "PRON", "ADP", "CCONJ", "SCONJ", "ADV", "AUX", "PART", "INTJ", "NUM"]);

export function isCapital({text}: Token): boolean {
  const first = text.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(text);
}

const adjacent = (a: Token | undefined, b: Token | undefined): boolean => a !== undefined && a.end === b?.start;

const institution = (token: Token | undefined): boolean =>
  token !== undefined && (organizationNouns.has(token.lower) || isTitle(token.lower));

function isTitle(word: string): boolean {
  const role = roleNouns.get(word);
  return role !== undefined && role.title && !role.plural;
}

const smallWords =
  /^(?:with|from|over|into|after|about|amid|than|that|this|upon|under|before|against|between|during|through|their|your|when|while|since|until|without)$/u;

/** A headline in which all words but small ones have capitals: a capital tells nothing there. */
export function inTitleCase(tokens: readonly Token[], {firstToken, endToken}: Sentence): boolean {
  let long = 0;
  for (let i = firstToken; i < endToken; i++) {
    const token = tokens[i];
    if (token && (token.pos === "VERB" || token.pos === "AUX") && /^\p{Ll}/u.test(token.text)) return false;
    if (!token || token.text.length < 4 || !/^\p{L}/u.test(token.text) || smallWords.test(token.text)) continue;
    if (!isCapital(token)) return false;
    long++;
  }
  return long >= 4;
}

/** Words that begin a sentence, or a quotation in it, have a capital whatever they are. */
function beginsName(tokens: readonly Token[], i: number, first: number): boolean {
  const token = tokens[i];
  if (!token || !isCapital(token) || calendarWords.has(token.lower)) return false;
  const opening = i === first || /^[“"‘'(:—–-]$/u.test(tokens[i - 1]?.text ?? "");
  if (/^(?:I|I’m|I'm)$/u.test(token.text)) return false;
  if (!opening)
    return !(
      functionTags.has(token.pos) &&
      token.pos !== "NUM" &&
      token.text.length <= 3 &&
      token.text !== token.text.toUpperCase()
    );
  if (givenNames.has(token.text) || titleAbbreviations.has(token.text) || honorifics.has(token.text)) return true;
  return (
    !functionTags.has(token.pos) &&
    (token.pos === "PROPN" || (token.pos !== "VERB" && isCapital(tokens[i + 1] ?? token)))
  );
}

/** Whether a word in capitals that can go on with a name stands at `k`, before `end`. */
function capitalAt(tokens: readonly Token[], k: number, end: number): boolean {
  const token = k < end ? tokens[k] : undefined;
  return token !== undefined && isCapital(token) && !calendarWords.has(token.lower) && token.text !== "I";
}

/** Words and marks in small letters that a name can go on over. */
const joints = new Set(["-", "&", "’", "'", "’s", "'s", "of", "for", "and", ...particles]);

/** Where a run goes on after `i`: over a hyphen, a particle, an ampersand, “of the”, “and” inside an agency's name. */
function next(tokens: readonly Token[], i: number, first: number, end: number): number {
  const here = tokens[i];
  const step = i + 1 < end ? tokens[i + 1] : undefined;
  if (!here || !step) return -1;
  if (capitalAt(tokens, i + 1, end)) return i + 1;
  return joints.has(step.text) ? nextOver(tokens, i, first, end) : -1;
}

/** The same over a joint. */
function nextOver(tokens: readonly Token[], i: number, first: number, end: number): number {
  const at = (k: number): Token | undefined => (k < end ? tokens[k] : undefined);
  const isCapitalAt = (k: number): boolean => capitalAt(tokens, k, end);
  const [here, step] = [tokens[i], tokens[i + 1]];
  if (!here || !step) return -1;
  if (step.text === "-" && adjacent(here, step) && adjacent(step, at(i + 2)) && at(i + 2)) return i + 2;
  if (step.text === "&" && isCapitalAt(i + 2)) return i + 2;
  if (/^[’']s?$/u.test(step.text) && isCapitalAt(i + 2) && organizationNouns.has(at(i + 2)?.lower ?? "")) return i + 2;
  if (particles.has(step.text) && isCapitalAt(i + 2)) return i + 2;
  if (particles.has(step.text) && at(i + 2)?.text === "-" && adjacent(step, at(i + 2)) && isCapitalAt(i + 3))
    return i + 3;
  if (particles.has(step.text) && particles.has(at(i + 2)?.text ?? "") && isCapitalAt(i + 3)) return i + 3;
  const headed = institution(here) || (i > first && institution(tokens[first]) && unknown(here));
  if ((step.text === "of" || step.text === "for") && headed) {
    if (isCapitalAt(i + 2)) return i + 2;
    if (at(i + 2)?.text === "the" && isCapitalAt(i + 3)) return i + 3;
  }
  if (
    step.text === "of" &&
    i === first &&
    !givenNames.has(here.text) &&
    isCapitalAt(i + 2) &&
    closesInstitution(tokens, i + 2, end)
  )
    return i + 2;
  if (step.text === "and" && isCapitalAt(i + 2) && joins(tokens, i, first, end)) return i + 2;
  return -1;
}

const unknown = ({text}: Token): boolean => !knownOrganizations.has(text);

/** “Port of Harwell Authority”: what follows ends with a word for an institution. */
function closesInstitution(tokens: readonly Token[], from: number, end: number): boolean {
  let k = from;
  while (k + 1 < end && /^\p{Lu}/u.test(tokens[k + 1]?.text ?? "")) k++;
  return k > from && organizationNouns.has(tokens[k]?.lower ?? "");
}

/** “Customs and Border Protection”, “Department of Health and Human Services”, but not “Trump and Vance”. */
function joins(tokens: readonly Token[], i: number, first: number, end: number): boolean {
  if (givenNames.has(tokens[first]?.text ?? "") || givenNames.has(tokens[i + 2]?.text ?? "")) return false;
  const inside = tokens.slice(first, i + 1).some(({lower}) => lower === "of");
  let k = i + 2;
  while (k + 1 < end && isCapital(tokens[k + 1] ?? ({text: ""} as Token))) k++;
  const last = tokens[k];
  const closes = last !== undefined && organizationNouns.has(last.lower);
  const whole = tokens.slice(first, k + 1).map(({text}) => text);
  if (closes && joinedNames.has(whole.join(" "))) return true;
  if (organizationNouns.has(tokens[i]?.lower ?? "") && !inside) return false;
  return inside ? k - i < 5 && !institutionBetween(tokens, i + 2, k) : closes;
}

const institutionBetween = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({lower}) => /^(?:department|office|agency|bureau)$/u.test(lower));

/** The runs of capitalised words of a sentence that may be names. */
function runsOf(document: SegmentedDocument, sentence: Sentence, index: number): NameRun[] {
  const {tokens} = document;
  const {firstToken, endToken} = sentence;
  if (inTitleCase(tokens, sentence)) return [];
  const runs: NameRun[] = [];
  for (let i = firstToken; i < endToken; i++) {
    if (!beginsName(tokens, i, firstToken)) continue;
    const first = i;
    for (let k = next(tokens, i, first, endToken); k >= 0; k = next(tokens, i, first, endToken)) i = k;
    const own = tokens.slice(first, i + 1);
    const start = own[0]?.start ?? 0;
    runs.push({start, end: own.at(-1)?.end ?? start, first, after: i + 1, sentence: index, tokens: own});
  }
  return runs;
}

export const findNameRuns = (document: SegmentedDocument): NameRun[] =>
  document.sentences.flatMap((sentence, index) => runsOf(document, sentence, index));
