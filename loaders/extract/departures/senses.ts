import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {isHuman} from "../../annotate/humans.js";
import {holdsOffice, isBody} from "./holders.js";
import {beforeComma} from "./leaver.js";
import {leaves} from "./leaving.js";
import {phraseAt} from "./phrase.js";
import {headWord} from "./posts.js";
import {removes} from "./removing.js";
import type {Trigger} from "./triggers.js";

/** How the words around a trigger carry its sense. */
export type Sense = "left" | "passive" | "active" | "attributive" | "behind" | "noun";

const attributiveForms =
  /^(?:ousted|fired|sacked|dismissed|deposed|overthrown|toppled|retiring|departing|resigning|outgoing|laid-off|furloughed)$/;

/** “the ousted president”: before the people who left. */
function isAttributive(document: AnnotatedDocument, {token, after, end, form}: Trigger): boolean {
  const before = document.tokens[token - 1];
  const opens =
    before === undefined ||
    (/^(?:DET|ADJ|ADP|PUNCT)$/.test(before.pos) && before.text !== ",") ||
    /^(?:his|her|its|their|[’']s)$/.test(before.lower);
  if (!attributiveForms.test(form) || !opens) return false;
  const comma = document.tokens[after]?.text === "," ? 1 : 0;
  const object = phraseAt(document.tokens, after + comma, end);
  if (comma > 0 && document.tokens[after + 1]?.pos !== "ADJ") return false;
  const isPhrase = object.to > object.from && document.tokens[object.from]?.pos !== "DET";
  return isPhrase && (isHuman(document, object) || isBody(headWord(document, object))) && holdsOffice(document, object);
}

/** “Ana Ruiz, ousted in May, …”, “the king fled, ousted by his army”: behind a comma. */
function isBehind(document: AnnotatedDocument, trigger: Trigger): boolean {
  const {tokens} = document;
  const {token, after, form} = trigger;
  if (!/^(?:ousted|fired|sacked|dismissed|deposed|toppled|overthrown|laid off|forced out|pushed out)$/.test(form))
    return false;
  if (!/^(?:in|by|from|after|over|for|as|last)$/.test(tokens[after]?.lower ?? "")) return false;
  const who = beforeComma(document, trigger);
  return tokens[token - 1]?.text === "," && who.to > who.from && isHuman(document, who) && holdsOffice(document, who);
}

/** In which sense a trigger reports a departure; null where it reports none. */
export function senseOf(document: AnnotatedDocument, trigger: Trigger): Sense | null {
  if (trigger.kind === "noun") return "noun";
  if (isAttributive(document, trigger)) return "attributive";
  if (trigger.needs === "attribute") return null;
  if (trigger.who === "subject") return leaves(document, trigger) ? "left" : null;
  return removes(document, trigger) ?? (isBehind(document, trigger) ? "behind" : null);
}
