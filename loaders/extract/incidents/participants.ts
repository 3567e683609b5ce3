import {overlapping, overlaps} from "../../../src/model/span.js";
import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {tokenAt, type TokenRange} from "../../annotate/clauses.js";
import {peopleIn, properNamesIn, spanOf} from "../../annotate/humans.js";
import {givenNames} from "../../annotate/names/vocabulary.js";
import {isForceWord} from "./senses.js";

/** People whom a document names outright as victims, or as accused, charged or arrested. */
export interface Participants {
  readonly victims: readonly string[];
  readonly suspects: readonly string[];
}

interface NamedAt {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const people =
  "(?:victims?|deceased|dead|man|woman|boy|girl|teen\\w*|child|baby|infant|toddler|driver|officer|deputy|student|body|people|men|women|couple|pair|two|three|four|five|him|her|them|person)";
const victimBefore = new RegExp(
  `(?:\\bidentified\\s(?:the\\s)?(?:victims?|deceased)\\s[^.;]{0,60}\\bas|\\bidentified\\s(?:(?:the|a|an|as|by|police|one|of|dead|slain|other|second|fatally|shot|killed|wounded|injured|shooting|homicide|\\d+-year-old|${people})\\s){0,6}as|` +
    `\\bvictims?(?:[’']s?\\snames?)?(?:\\s(?:was|were|is|are|has|have|been|identified|named|as))*[,:]?|` +
    `\\b(?:killed|dead|wounded|injured|hurt|slain)\\s(?:was|were|is|are)|\\b(?:death|killing|murder|slaying)s?\\sof)` +
    `\\s(?:(?:\\d+-year-old(?:\\s\\p{Ll}+){0,2}|the|a|of|\\p{Lu}\\p{L}+\\s(?:man|woman|resident|native))\\s){0,3}$`,
  "iu"
);
const suspectBefore =
  /(?:\b(?:arrested|charged|booked|indicted|convicted|arraigned|sentenced|accuses?|accused|against|warrants?\sfor|arrest\sof|suspects?|gunm[ae]n|shooters?|attackers?)(?:\s(?:has|have|was|were|is|are|been|identified|named|as|him|her|them|the|police|man|woman))*[,:]?|\b(?:suspect|suspects|gunman|shooter|attacker)\b[^.;]{0,40}\bas)\s(?:(?:\d+-year-old|the|a|of|\p{Lu}\p{L}+\s(?:man|woman|resident|native))\s){0,3}$/iu;
const aside =
  "(?:\\sof\\s[^.;,]{1,50})?(?:,?\\s\\(?\\d{1,3}\\)?,?)?(?:,\\s(?:(?:of|from|a|an|the|who|both|also)\\s[^.;]{1,60}),)?";
const joined = "(?:(?:,|,?\\sand)\\s(?:\\d+-year-old\\s)?(?:\\p{Lu}[\\p{L}’'.-]+\\s?){2,4}(?:,?\\s\\d{1,3},?)?){0,3}";
const suspectAfter = new RegExp(
  `^${aside}${joined}(?:\\s[-–—])?\\s(?:(?:was|were|is|are|has|have|had|been|being|also|later|now|both|each|allegedly|formally|since|still)\\s)*` +
    "(?:arrested|charged|booked|indicted|sentenced|convicted|accused|arraigned|taken\\sinto\\scustody|in\\scustody|jailed|wanted|sought|suspected|" +
    "facing|faces|face|identified\\sas\\s(?:the|a)\\s(?:suspect|shooter|gunman)|turned\\s(?:him|her|them)sel(?:f|ves)\\sin|surrendered|pleaded|pled|" +
    "behind\\sbars|held\\s(?:without|on|in)|opened\\sfire|fired|pulled\\sout\\sa|shot\\s(?!and\\skilled\\s(?:by|in|at|on|while)|to\\sdeath|dead|by\\b|in\\b|at\\b|on\\b|while\\b|during\\b|multiple\\b|several\\b|once\\b|twice\\b|outside\\b|inside\\b|near\\b|,))",
  "u"
);
const victimAfter = new RegExp(
  `^${aside}${joined}(?:\\s[-–—])?\\s(?:(?:was|were|is|are|has|have|had|been|being|also|later|both|each|more|fatally|critically|seriously|accidentally)\\s)*` +
    "(?:died\\b|pronounced\\sdead|found\\sdead|dead\\b|gunned\\sdown|(?<=(?:was|were|been|being|fatally|critically|seriously|accidentally)\\s)(?:hurt|shot|killed|wounded|injured|struck|hit|grazed|stabbed)\\b|succumbed|suffered|sustained)",
  "u"
);
const notName =
  /\b(?:County|Parish|Street|Avenue|Ave|Road|Heights|Park|Beach|Hospital|Center|Centre|Police|News|Shooting|Tribe|Hills|School|High|College|University|Church|Medical|Department|Office|City|Club|Bar|Lounge|Image|Photo|Video|Court|Coverage|Caption|Advertisement|Published|Updated|Posted|Apartments?|District|Township|Village|Community|House|Square|Plaza|Mall|Dead|Killed|Shot|Man|Woman|Teen|Boy|Girl|Suspect|Victims?)\b/;

const isAged = ({text}: AnnotatedDocument, {start, end}: NamedAt): boolean =>
  /^,?\s\(?\d{1,3}\b/.test(text.slice(end, end + 6)) ||
  /\d-year-old\s$/.test(text.slice(Math.max(0, start - 12), start));

/** Whether words in capitals can be a full name: two words or more, none of them a word for a place or an outlet. */
const isNameLike = (document: AnnotatedDocument, named: NamedAt): boolean =>
  /^\S+(?:\s\S+){1,3}$/.test(named.name) &&
  !/\d/.test(named.name) &&
  (isAged(document, named) || !notName.test(named.name));

/** Whether they surely are one: the first is a given name, or an age stands beside them. */
const isSureName = (document: AnnotatedDocument, named: NamedAt): boolean =>
  isNameLike(document, named) && (isAged(document, named) || givenNames.has(named.name.split(/\s/)[0] ?? ""));

/** Every full name of a person in a document, with the fullest form that the document gives. */
function namesOf(document: AnnotatedDocument): NamedAt[] {
  const {mentions, entities, tokens} = document;
  const known = mentions.flatMap(({kind, entity, name, start, end}): NamedAt[] => {
    if (kind !== "person" || entity === null || !/\s/.test(name)) return [];
    const {roles = [], name: full = name} = entities[entity] ?? {};
    const isSpeaker = roles.some((role) => /spokes|chief|sheriff|coroner|attorney|prosecutor|mayor|judge/i.test(role));
    return isSpeaker ? [] : [{name: full, start, end}];
  });
  const shaped = properNamesIn(document, {from: 0, to: tokens.length}).flatMap((proper): NamedAt[] => {
    const span = spanOf(document, proper);
    const isTitled = proper.title?.split(/\s+/).some((word) => isForceWord(word.toLowerCase())) ?? false;
    const isKnown = overlapping(known, span).length > 0;
    return isTitled || isKnown ? [] : [{name: proper.name, ...span}];
  });
  return [...known, ...shaped].sort((a, b) => a.start - b.start);
}

const listJoint = /^(?:,?\s(?:\(?\d{1,3}\)?),?)?(?:,|;|,?\sand)?\s(?:and\s)?(?:\d+-year-old\s)?$/;

/** “Ana Ruiz, 30, and (Bo Lund)”: the next name of a list. */
const isJoined = ({text}: AnnotatedDocument, last: NamedAt | undefined, next: NamedAt): boolean =>
  last !== undefined && listJoint.test(text.slice(last.end, next.start));

type Part = "victim" | "suspect" | null;

/** What the words around a name, in its sentence, say of its bearer. */
function partOf({text, tokens, sentences}: AnnotatedDocument, {start, end}: NamedAt): Part {
  const sentence = sentences[tokens[tokenAt(tokens, start)]?.sentence ?? -1];
  if (sentence === undefined) return null;
  const before = text.slice(Math.max(sentence.start, start - 110), start);
  const behind = text.slice(end, Math.min(sentence.end, end + 160));
  if (suspectBefore.test(before)) return "suspect";
  if (victimBefore.test(before)) return "victim";
  if (suspectAfter.test(behind)) return "suspect";
  return victimAfter.test(behind) ? "victim" : null;
}

/** The victims and suspects whom a document names outright: “identified as”, “the victims are”, “was charged”, lists. */
export function findParticipants(document: AnnotatedDocument): Participants {
  const parts = new Map<string, Part>();
  let last: {readonly named: NamedAt; readonly part: Part} | undefined;
  for (const named of namesOf(document).filter((one) => isSureName(document, one))) {
    const part: Part =
      partOf(document, named) ?? (isJoined(document, last?.named, named) ? (last?.part ?? null) : null);
    last = {named, part};
    if (part !== null && !parts.has(named.name)) parts.set(named.name, part);
  }
  const of = (part: Part): string[] => [...parts].filter(([, one]) => one === part).map(([name]) => name);
  return {victims: of("victim"), suspects: of("suspect")};
}

/**
 * Names of those whom words in a passage name: not of who speaks there (“he said”), nor of a place or an outlet that
 * looks like a name.
 */
export function victimNamesIn(document: AnnotatedDocument, range: TokenRange): string[] {
  const {text, entities} = document;
  const span = spanOf(document, range);
  const next = tokenAt(document.tokens, span.end + 2);
  const own = /^,\s(?:\d+-year-old\s)?\p{Lu}/u.test(text.slice(span.end, span.end + 20))
    ? {
        from: range.from,
        to: Math.min(next + 8, document.sentences[document.tokens[range.from]?.sentence ?? 0]?.endToken ?? next)
      }
    : range;
  const isNear = ({start}: {start: number}): boolean => start < span.end || isApposed(text, span.end, start);
  const mentioned = peopleIn(document, own).filter(isNear);
  const named = mentioned.flatMap(({kind, entity, name}): string[] => {
    const known = entity === null ? undefined : entities[entity];
    if (kind === "pronoun" && (range.to - range.from > 1 || (known?.roles.length ?? 0) > 0)) return [];
    if (known?.kind !== "person") return kind === "person" && entity === null && !notName.test(name) ? [name] : [];
    return notName.test(known.name) ? [] : [known.name];
  });
  const shaped = properNamesIn(document, own)
    .map((proper) => ({name: proper.name, ...spanOf(document, proper)}))
    .filter(
      (one) =>
        isNear(one) &&
        isSureName(document, one) &&
        !mentioned.some(({kind, ...other}) => kind === "person" && overlaps(other, one))
    );
  return [...new Set([...named, ...shaped.map(({name}) => name)])];
}

/** “his wife, 72-year-old Leola Marsh”: a name right behind a comma. */
const isApposed = (text: string, end: number, start: number): boolean =>
  /^,\s(?:\d+-year-old\s)?$/.test(text.slice(end, start));
