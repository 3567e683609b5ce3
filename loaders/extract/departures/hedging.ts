import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {beforeVerbGroup, type TokenRange} from "../../annotate/clauses.js";
import {type Hedge, hedgeOfVerb} from "../../annotate/hedges.js";
import type {Trigger} from "./triggers.js";

const demanding =
  /^(?:demand|insist|urge|ask|request|recommend|propose|suggest|order|require|threaten|warn)(?:s|ed|ing|e[ds]|ted)?$|^(?:proposing|requiring|demands?|order|call|wants?|wish)$/;
const finite = /^(?:was|were|is|are|has|have|had|did|does|do)$/;

/** “demanded that the chief be fired”, “that the board fire him”: a bare verb behind a demand tells of a wish. */
function isDemanded({tokens}: AnnotatedDocument, {token, start, form}: Trigger, subject: TokenRange): boolean {
  const group = tokens.slice(beforeVerbGroup(tokens, token, start) + 1, token).map(({lower}) => lower);
  if (
    group.some((word) => finite.test(word)) ||
    (/(?:ed|t|s|ing)$/.test(form.split(" ")[0] ?? "") && !group.includes("be"))
  )
    return false;
  if (group[0] === "be") return true;
  const reach = tokens[subject.from - 1]?.lower === "that" ? 24 : 8;
  return tokens.slice(Math.max(start, subject.from - reach), subject.from).some(({lower}) => demanding.test(lower));
}

/** “denied she was forced out”: without “that”. */
const isDenied = ({tokens}: AnnotatedDocument, {start}: Trigger, {from}: TokenRange): boolean =>
  /(?:^| )den(?:y|ies|ied|ying)(?: (?:(?:any |the )?(?:reports?|rumou?rs?|claims?|suggestions?) )?that)?$/.test(
    tokens
      .slice(Math.max(start, from - 4), from)
      .map(({lower}) => lower)
      .join(" ")
  );

/** “has no plans to leave”, “has no intention of quitting”. */
const isUnplanned = ({tokens}: AnnotatedDocument, {token, start}: Trigger): boolean =>
  /\b(?:no|not any|any) (?:immediate |current )?(?:plans?|intentions?|interest|reason|desire) (?:to|of|in) (?:\S+ )?$|\b(?:not|never|n[’']t) (?:consider(?:ed|ing)?|contemplat(?:ed|ing)) $/.test(
    `${tokens
      .slice(Math.max(start, token - 7), token)
      .map(({lower}) => lower)
      .join(" ")} `
  );

const present = /^(?:leaves?|retires?|resigns?|quits|steps|departs?|loses?|exits?|gives?)\b/;

/** “after he steps down”, “workers who lose their jobs”: told of what is to come or of anybody. */
function isOfAnytime({tokens}: AnnotatedDocument, {token, form, start}: Trigger, {from, to}: TokenRange): boolean {
  const group = tokens.slice(to, token).map(({lower}) => lower);
  const isPerfect = group.length === 1 && /^(?:has|have)$/.test(group[0] ?? "");
  if (!isPerfect && (!present.test(form) || to !== token))
    return tokens[token - 1]?.lower === "who" && present.test(form);
  return from - 1 >= start && /^(?:when|until|before|after|once|whenever|until)$/.test(tokens[from - 1]?.lower ?? "");
}

/** Whether a verb's departure is said to have happened, denied, or only planned, wished or feared. */
export function hedgeOf(document: AnnotatedDocument, trigger: Trigger, subject: TokenRange): Hedge {
  const {tokens} = document;
  const {token, start, end} = trigger;
  if (isUnplanned(document, trigger) || isDenied(document, trigger, subject))
    return {polarity: "negative", modality: "asserted"};
  const hedge = hedgeOfVerb(tokens, token, subject.from, start, end);
  return hedge.modality === "asserted" &&
    hedge.polarity === "positive" &&
    (isDemanded(document, trigger, subject) || isOfAnytime(document, trigger, subject))
    ? {polarity: "positive", modality: "other"}
    : hedge;
}
