import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {indexIn, tokenAt, type TokenRange} from "../../annotate/clauses.js";
import {isPosition, peopleIn, properNamesIn} from "../../annotate/humans.js";
import {endsInPeople} from "./holders.js";
import {phraseAt} from "./phrase.js";

/** People behind a verb or “of”, and a name that stands behind them between commas. */
export interface Object extends TokenRange {
  readonly apposition: TokenRange | null;
}

const leading = /^(?:yet|even|also|just|nearly|almost|only|both|off)$/;

/** “about 600 employees”, “at least a dozen diplomats”, “yet another director”. */
function peopleAt(document: AnnotatedDocument, from: number, end: number): TokenRange {
  const {tokens, numbers} = document;
  const number = numbers.find(({start}) => start === tokens[from]?.start);
  if (number !== undefined) {
    const after = tokenAt(tokens, number.end);
    const skip = tokens[after]?.lower === "of" || tokens[after]?.lower === "more" ? 1 : 0;
    return {from, to: Math.max(after, phraseAt(tokens, after + skip, end).to)};
  }
  if (leading.test(tokens[from]?.lower ?? "")) return {from, to: peopleAt(document, from + 1, end).to};
  return withParticiple(document, phraseAt(tokens, from, end), end);
}

/** “another democratically elected president”, “its newly hired coach”. */
function withParticiple({tokens}: AnnotatedDocument, {from, to}: TokenRange, end: number): TokenRange {
  const isOpen = /^(?:DET|PRON|NUM|ADJ)$/.test(tokens[to - 1]?.pos ?? "");
  if (!isOpen || !/ly$/.test(tokens[to]?.lower ?? "") || !/ed$/.test(tokens[to + 1]?.lower ?? "")) return {from, to};
  const rest = phraseAt(tokens, to + 2, end);
  return {from, to: rest.to > rest.from ? rest.to : to};
}

const isRoleAt = ({tokens}: AnnotatedDocument, {from, to}: TokenRange): boolean => {
  const of = indexIn(tokens, {from: from + 1, to}, ({lower}) => lower === "of");
  return isPosition(tokens[(of < 0 ? to : of) - 1]?.lower ?? "");
};

/** “Omar Beck, (the police chief)”: the role behind a name and a comma. */
function roleBehind(document: AnnotatedDocument, range: TokenRange, end: number): TokenRange | null {
  const {tokens} = document;
  const role = phraseAt(tokens, range.to + 1, end);
  const isName = tokens[range.to - 1]?.pos === "PROPN" && endsInPeople(document, range);
  const opens = /^(?:the|its|his|her|their|an?)$/.test(tokens[range.to + 1]?.lower ?? "");
  return isName && opens && role.to - role.from > 1 && isRoleAt(document, role) ? role : null;
}

/** “its treasurer, (Imelda Cruz)”, “the chair, (Rep. Ana Ruiz)”: the name behind a role and a comma. */
function nameBehind(document: AnnotatedDocument, range: TokenRange, end: number): TokenRange | null {
  const {tokens} = document;
  if (tokens[range.to]?.text !== ",") return null;
  if (!isRoleAt(document, range)) return roleBehind(document, range, end);
  const name = phraseAt(tokens, range.to + 1, end);
  const isLast = !/^(?:and|or)$/.test(tokens[name.to]?.lower ?? "") && tokens[name.from]?.pos === "PROPN";
  if (name.to === name.from || !isLast) return null;
  const isName =
    peopleIn(document, name).some(({kind}) => kind === "person") || properNamesIn(document, name).length > 0;
  return isName ? name : null;
}

/** “Barry Dunn (and two other aides)”: those who are joined to them. */
function withOthers(document: AnnotatedDocument, {from, to}: TokenRange, end: number): TokenRange {
  if (document.tokens[to]?.lower !== "and") return {from, to};
  const next = peopleAt(document, to + 1, end);
  const opens = document.tokens[to + 1];
  const isOther = /^(?:other|several|many|some|two|three)$/.test(opens?.lower ?? "");
  if (!isOther && !/^(?:NUM|DET|PROPN|PRON)$/.test(opens?.pos ?? "")) return {from, to};
  const leads =
    /^(?:VERB|AUX)$/.test(document.tokens[next.to]?.pos ?? "") || /^[’']/.test(document.tokens[next.to]?.text ?? "");
  return next.to > next.from && !leads && endsInPeople(document, next) && endsInPeople(document, {from, to})
    ? {from, to: next.to}
    : {from, to};
}

/** The people that a noun phrase at a token names; empty where none begins there. */
export function objectAt(document: AnnotatedDocument, from: number, end: number): Object {
  const {tokens} = document;
  if (/^(?:him|them|me|us|everyone|everybody|anyone|whoever)$/.test(tokens[from]?.lower ?? ""))
    return {from, to: from + 1, apposition: null};
  if (tokens[from]?.lower === "her" && !/^(?:NOUN|ADJ|PROPN)$/.test(tokens[from + 1]?.pos ?? ""))
    return {from, to: from + 1, apposition: null};
  const first = peopleAt(document, from, end);
  if (first.to <= first.from) return {from, to: from, apposition: null};
  const range = withOthers(document, first, end);
  return {...range, apposition: nameBehind(document, range, end)};
}

/** “Ana Ruiz, the (ousted) chief”: the name before the comma that a phrase stands behind; null where there is none. */
export function nameBefore(document: AnnotatedDocument, token: number, start: number): TokenRange | null {
  const {tokens} = document;
  let comma = token - 1;
  while (comma > start && /^(?:DET|PROPN|NOUN|PRON|PART|ADJ)$/.test(tokens[comma]?.pos ?? "")) comma--;
  if (tokens[comma]?.text !== "," || comma - 1 < start) return null;
  let from = comma;
  while (from > start && tokens[from - 1]?.pos === "PROPN") from--;
  const name = {from, to: comma};
  return from < comma && peopleIn(document, name).some(({kind}) => kind === "person") ? name : null;
}
