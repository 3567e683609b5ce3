import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {isHuman} from "../../annotate/humans.js";
import {holdsOffice} from "./holders.js";
import {leaves} from "./leaving.js";
import {phraseAt} from "./phrase.js";
import {removes} from "./removing.js";
import type {Trigger} from "./triggers.js";

/** How the words around a trigger carry its sense. */
export type Sense = "left" | "passive" | "active" | "attributive" | "behind" | "noun";

const attributiveForms =
  /^(?:ousted|fired|sacked|dismissed|deposed|toppled|retiring|departing|resigning|outgoing|laid-off|furloughed)$/;

/** “the ousted president”: before the people who left. */
function isAttributive(document: AnnotatedDocument, {token, after, end, form}: Trigger): boolean {
  const before = document.tokens[token - 1];
  const opens =
    before === undefined ||
    /^(?:DET|ADJ|ADP|PUNCT)$/.test(before.pos) ||
    /^(?:his|her|its|their|[’']s)$/.test(before.lower);
  if (!attributiveForms.test(form) || !opens) return false;
  const object = phraseAt(document.tokens, after, end);
  const isPhrase = object.to > object.from && document.tokens[after]?.pos !== "DET";
  return isPhrase && isHuman(document, object) && holdsOffice(document, object);
}

/** “Ana Ruiz, ousted in May, …”: behind a comma and the people who left. */
function isBehind(document: AnnotatedDocument, {token, after, start, form}: Trigger): boolean {
  const {tokens} = document;
  if (!/^(?:ousted|fired|sacked|dismissed|deposed|toppled|laid off|forced out|pushed out)$/.test(form)) return false;
  if (!/^(?:in|by|from|after|over|for|as|last)$/.test(tokens[after]?.lower ?? "")) return false;
  const comma = tokens[token - 1]?.text === "," ? token - 1 : -1;
  return comma - 2 >= start && isHuman(document, {from: comma - 2, to: comma}) && tokens[comma - 1]?.pos !== "NUM";
}

/** In which sense a trigger reports a departure; null where it reports none. */
export function senseOf(document: AnnotatedDocument, trigger: Trigger): Sense | null {
  if (trigger.kind === "noun") return "noun";
  if (isAttributive(document, trigger)) return "attributive";
  if (trigger.needs === "attribute") return null;
  if (trigger.who === "subject") return leaves(document, trigger) ? "left" : null;
  return removes(document, trigger) ?? (isBehind(document, trigger) ? "behind" : null);
}
