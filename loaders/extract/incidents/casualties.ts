import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {isPassive as isPassiveVerb, nounPhraseAt, subjectBefore, type TokenRange} from "../../annotate/clauses.js";
import {coordinatedPhraseAt, type Headcount, headcountOf} from "../../annotate/headcount.js";
import {isHuman} from "../../annotate/humans.js";
import type {Trigger} from "./triggers.js";

/** Whom a trigger tells of: those on whom force was used and those who used it. */
export interface Parties {
  readonly victims: TokenRange | null;
  readonly agents: TokenRange | null;
  readonly count: Headcount | null;
}

const nothing: Parties = {victims: null, agents: null, count: null};
const lowerOf = (document: AnnotatedDocument, i: number): string => document.tokens[i]?.lower ?? "";
const isEmpty = ({from, to}: TokenRange): boolean => to <= from;

/**
 * The subject of a trigger, from behind any other trigger in it: “one man dead and (six others) injured”. Of two
 * joined verbs, “the woman shot and killed by agents”, the second has the subject of the first.
 */
function ownSubject(document: AnnotatedDocument, trigger: Trigger, all: readonly Trigger[]): TokenRange {
  const {tokens} = document;
  const joined = all.find(({after}) => after === trigger.token - 1 && lowerOf(document, after) === "and");
  if (joined) return ownSubject(document, joined, all);
  const subject = subjectBefore(tokens, trigger.token, trigger.start);
  const other = all.findLast(({token, after}) => token >= subject.from && after <= subject.to && token < trigger.token);
  let from = other ? other.after : subject.from;
  while (from < subject.to && /^(?:and|,|or|but)$/.test(lowerOf(document, from))) from++;
  return {from, to: subject.to};
}

/** “shot and killed Good”: the object of the second verb is that of the first. */
function objectOf(document: AnnotatedDocument, {after, end}: TokenRange & {after: number; end: number}): TokenRange {
  const {tokens} = document;
  let i = after;
  if (/^(?:and|or)$/.test(lowerOf(document, i)) && tokens[i + 1]?.pos === "VERB") i += 2;
  while (
    /^(?:at|fatally|dead|accidentally|down)$/.test(lowerOf(document, i)) &&
    !/^(?:least|most)$/.test(lowerOf(document, i + 1))
  )
    i++;
  return coordinatedPhraseAt(document, i, end);
}

/** “by ICE agents”, “by an officer”: who did it, behind a passive or a noun. */
function byPhrase(document: AnnotatedDocument, from: number, end: number): TokenRange | null {
  for (let i = from; i < Math.min(end, from + 24); i++) {
    if (lowerOf(document, i) !== "by") continue;
    const phrase = nounPhraseAt(document.tokens, i + 1, end);
    return isEmpty(phrase) ? null : phrase;
  }
  return null;
}

const isPassive = ({tokens}: AnnotatedDocument, {token, start}: Trigger): boolean =>
  isPassiveVerb(tokens, token, start);

function ofVerb(document: AnnotatedDocument, trigger: Trigger, all: readonly Trigger[]): Parties {
  const {after, end, token} = trigger;
  const subject = ownSubject(document, trigger, all);
  const passive = isPassive(document, trigger);
  const object = passive ? {from: after, to: after} : objectOf(document, {...trigger, from: token, to: after});
  const objectCount = isEmpty(object) ? null : headcountOf(document, object);
  if (!passive && lowerOf(document, after) === "at" && trigger.kind === "shooting")
    return {...nothing, agents: subject};
  if (!passive && !isEmpty(object) && objectCount !== null) {
    const reflexive = /^(?:him|her|them)sel(?:f|ves)$/.test(lowerOf(document, object.from));
    return {victims: reflexive ? subject : object, agents: reflexive ? null : subject, count: objectCount};
  }
  const count = isEmpty(subject) ? null : headcountOf(document, subject);
  const bare = !passive && !/ing$/.test(trigger.form);
  if ((passive || bare) && count !== null && (passive || isParticiple(document, trigger)))
    return {victims: subject, agents: byPhrase(document, after, end), count};
  return {...nothing, agents: isEmpty(subject) ? null : subject};
}

/** “One killed, six wounded”, “the woman shot by agents”: a participle without an auxiliary. */
function isParticiple(document: AnnotatedDocument, {after, end, outcome, form}: Trigger): boolean {
  const next = document.tokens[after];
  if (outcome === "died") return true;
  if (outcome === "" || /^(?:shoot|kill|stab|wounds|fire)s?$/.test(form)) return false;
  return (
    after >= end ||
    next === undefined ||
    /^(?:ADP|PUNCT|CCONJ|ADV|ADJ|SCONJ)$/.test(next.pos) ||
    document.dates.some(({start}) => start === next.start)
  );
}

function ofNoun(document: AnnotatedDocument, trigger: Trigger, all: readonly Trigger[]): Parties {
  const {after, end, token, start, outcome} = trigger;
  const {tokens} = document;
  if (outcome === "wound") {
    const subject = woundedBefore(document, trigger, all);
    const count = subject === null ? null : headcountOf(document, subject);
    return count === null ? nothing : {victims: subject, agents: null, count};
  }
  if (trigger.kind === "use of force") return {...nothing, agents: userOf(document, trigger)};
  let i = after;
  if (lowerOf(document, i) === "death" || lowerOf(document, i) === "and") i = skipTo(document, i, end);
  const victims =
    lowerOf(document, i) === "of" ? coordinatedPhraseAt(document, i + 1, end) : possessor(document, token, start);
  const isPossessor = lowerOf(document, i) !== "of";
  const agents = byPhrase(document, i, end);
  if (isEmpty(victims) || !isHuman(document, victims)) return {...nothing, agents};
  if (isPossessor && outcome !== "died") return {...nothing, agents: agents ?? victims};
  return {victims, agents, count: headcountOf(document, victims)};

  function possessor(doc: AnnotatedDocument, at: number, from: number): TokenRange {
    let k = at - 1;
    while (k > from && doc.tokens[k]?.pos === "ADJ") k--;
    if (/^(?:his|her|their)$/.test(lowerOf(doc, k))) return {from: k, to: k + 1};
    if (!/^[’']s?$/.test(tokens[k]?.text ?? "")) return {from: at, to: at};
    let first = k;
    while (first > from && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[first - 1]?.pos ?? "")) first--;
    return {from: first, to: k};
  }
}

/** “Police fired tear gas”: who used it, before the nearest verb. */
function userOf({tokens}: AnnotatedDocument, {token, start}: Trigger): TokenRange | null {
  for (let i = token - 1; i > Math.max(start, token - 8); i--) {
    if (tokens[i]?.pos !== "VERB") continue;
    const subject = subjectBefore(tokens, i, start);
    return isEmpty(subject) ? null : subject;
  }
  return null;
}

/** “shooting death of”, “shooting and death of”: the “of” behind a second noun. */
function skipTo(document: AnnotatedDocument, i: number, end: number): number {
  for (let k = i; k < Math.min(end, i + 4); k++) if (lowerOf(document, k) === "of") return k;
  return i;
}

/** “a man with a gunshot wound”, “the teen suffered two gunshot wounds”. */
function woundedBefore(
  document: AnnotatedDocument,
  {token, start}: Trigger,
  all: readonly Trigger[]
): TokenRange | null {
  const {tokens} = document;
  for (let i = token - 1; i > Math.max(start, token - 9); i--) {
    const lower = lowerOf(document, i);
    if (all.some((other) => other.token === i && other.class !== "noun")) return null;
    if (lower === "with" || lower === "from" || lower === "of") {
      let from = i;
      while (
        from > start &&
        /^(?:DET|ADJ|NOUN|PROPN|NUM|PUNCT)$/.test(tokens[from - 1]?.pos ?? "") &&
        !/^[.;:“”"]$/.test(tokens[from - 1]?.text ?? "")
      )
        from--;
      const subject = {from, to: i};
      if (!isEmpty(subject) && isHuman(document, subject)) return subject;
    }
    if (tokens[i]?.pos === "VERB") {
      const subject = subjectBefore(tokens, i, start);
      return isHuman(document, subject) ? subject : null;
    }
  }
  return null;
}

/** Who is hit and who hits, as the words around a trigger tell. */
export function partiesOf(document: AnnotatedDocument, trigger: Trigger, all: readonly Trigger[]): Parties {
  if (trigger.class === "noun") return ofNoun(document, trigger, all);
  if (trigger.class === "state" || trigger.outcome === "died") {
    const victims = ownSubject(document, trigger, all);
    const count = isEmpty(victims) ? null : headcountOf(document, victims);
    return count === null ? nothing : {victims, agents: null, count};
  }
  return ofVerb(document, trigger, all);
}
