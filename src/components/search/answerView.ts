import {sayNumber} from "../../model/count.js";
import {type PassageKind, passageKinds} from "../../model/search/units.js";
import {capitalized} from "../../model/words.js";
import type {Child, Make} from "../element.js";
import {withKind, withoutFields, withoutQuotes, withWords} from "./editQuestion.js";
import type {Answer} from "./openSearch.js";
import {resultsList} from "./resultsList.js";
import {sayKind, sayQuery} from "./sayQuery.js";

export interface AnswerOptions {
  /** What was asked. */
  readonly text: string;
  /** As for passageHref. */
  readonly root: string;
  /** How many more passages a press shows. */
  readonly more: number;
}

/** The address of a question. What an address may hold stays as it is: Framework would escape the escapes once more. */
export const questionHref = (text: string): string =>
  `?q=${encodeURIComponent(text).replace(/%(3A|2F|3F|3B|40|3D|24|2C)/g, decodeURIComponent)}`;

const ask = (h: Make, text: string, words: Child): HTMLElement =>
  h("a", {href: questionHref(text), "data-ask": text}, words);

/** “12 passages in 3 documents”. */
export function sayTotal({total, documents}: Answer): string {
  if (total === 0) return "No passage found.";
  const of = (n: number, one: string, many: string): string => `${n.toLocaleString("en-US")} ${n === 1 ? one : many}`;
  return `${of(total, "passage", "passages")} in ${of(documents, "document", "documents")}.`;
}

/** How many passages there are of each kind; each asks for it alone. */
function kindsLine(h: Make, {counts, query}: Answer, text: string): HTMLElement {
  const asked = query.fields
    .filter(({field, exclude}) => field === "kind" && !exclude)
    .map(({value}) => value.toLowerCase());
  const entry = (kind: PassageKind | "statement"): Child => {
    const isAsked = asked.includes(kind);
    if (counts[kind] === 0 && !isAsked) return null;
    const link = ask(h, withKind(text, isAsked ? null : kind), capitalized(sayKind[kind]));
    if (isAsked) link.setAttribute("aria-current", "true");
    return h("li", null, link, ` ${counts[kind].toLocaleString("en-US")}`);
  };
  const all = asked.length === 0 ? null : h("li", null, ask(h, withKind(text, null), "All kinds"));
  const list = h("ul", null, all, ...(["statement", ...passageKinds] as const).map(entry));
  return h("nav", {class: "kinds", "aria-label": "Kinds of passages"}, list);
}

/** Other questions that may find something. */
function otherQuestions(h: Make, {meant}: Answer, text: string): HTMLElement {
  const mended = meant.size > 0 ? withWords(text, meant) : null;
  const items = [
    mended !== null && h("li", null, "Did you mean ", ask(h, mended, h("bdi", null, mended)), "?"),
    ...[withoutQuotes(text), withoutFields(text)].map(
      (other) => other !== null && h("li", null, "Without so many conditions: ", ask(h, other, h("bdi", null, other)))
    ),
    h("li", null, "Fewer words, or the beginning of a word, find more."),
    h("li", null, h("a", {href: "documents/index.html"}, `All documents`), " are listed by date.")
  ];
  return h("ul", {class: "other-questions"}, ...items);
}

/** The answer to a question: how it was understood, how many passages there are of which kind, and the first of them. */
export function answerView(h: Make, answer: Answer, {text, root, more}: AnswerOptions): HTMLElement {
  const {query, hits, total} = answer;
  const rest = total - hits.length;
  const button = `Show ${sayNumber(Math.min(rest, more))} more`;
  return h(
    "div",
    {class: "answer"},
    h("p", {class: "understood", dir: "auto"}, "Read as: ", sayQuery(query), ...query.notes.map((note) => ` ${note}`)),
    Object.values(answer.counts).some((count) => count > 0) && kindsLine(h, answer, text),
    total === 0 ? otherQuestions(h, answer, text) : resultsList(h, hits, root),
    rest > 0 &&
      h(
        "p",
        {class: "more-results"},
        h("button", {type: "button", "data-more": ""}, button),
        ` ${rest.toLocaleString("en-US")} not shown.`
      )
  );
}
