import {fold} from "../../model/search/fold.js";
import {tokenize} from "../../model/search/tokens.js";

const fieldItem = /(^|\s)-?[a-z]+:(?:["“”„«][^"“”„«»]*["“”„«»]?|[^\s"“”„«»]+)/giu;

/** The question that asks for one kind only, or for all. The field goes first: the last word may still go on. */
export function withKind(text: string, kind: string | null): string {
  const without = text.replaceAll(/(^|\s)-?kind:[^\s"“”„«»]+/giu, "$1").replace(/^\s+/, "");
  return kind === null ? without : `kind:${kind} ${without}`;
}

/** The question with words replaced by others. */
export function withWords(text: string, replaced: ReadonlyMap<string, string>): string {
  let changed = text;
  for (const {word, start, end} of tokenize(text).reverse()) {
    const other = replaced.get(fold(word));
    if (other !== undefined) changed = changed.slice(0, start) + other + changed.slice(end);
  }
  return changed;
}

/** The question without its fields, or null where it has none or nothing else. */
export function withoutFields(text: string): string | null {
  const rest = text.replaceAll(fieldItem, "$1").trim();
  return rest === "" || rest === text.trim() ? null : rest;
}

/** The question without its quotation marks, or null where it has none. */
export function withoutQuotes(text: string): string | null {
  const rest = text.replaceAll(/(^|[\s-])["“”„«]([^"“”„«»]*)["“”„«»]?/gu, "$1$2").trim();
  return rest === "" || rest === text.trim() ? null : rest;
}
