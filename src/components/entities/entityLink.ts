import {entityHref} from "../../model/entityHref.js";
import {capitalized} from "../../model/words.js";
import type {Child, Make} from "../element.js";

/** A name that leads to the page of whom it names; the name alone where there is no page. */
export const entityLink = (h: Make, name: string, id: string | null, root = ""): HTMLElement =>
  id === null ? h("bdi", null, name) : h("a", {class: "entity", href: entityHref(id, root), dir: "auto"}, name);

/** Words of a row by which it names somebody who has a page. */
export interface NamedIn {
  readonly words: string;
  readonly entity: string;
}

interface Place extends NamedIn {
  readonly start: number;
}

function places(words: string, named: readonly NamedIn[]): Place[] {
  const found = named.map((one) => {
    const start = words.startsWith(capitalized(one.words)) ? 0 : words.indexOf(one.words);
    return {...one, start};
  });
  const inOrder = found
    .filter(({start, words: {length}}) => start >= 0 && length > 0)
    .sort((a, b) => a.start - b.start);
  return inOrder.filter(({start}, i) => {
    const before = inOrder[i - 1];
    return !before || start >= before.start + before.words.length;
  });
}

/** Words with every name in them a link to its page. `rest` makes what stands between the names; a comma is no link. */
export function linkNames(
  h: Make,
  words: string,
  named: readonly NamedIn[],
  rest: (words: string) => Child = (text) => text
): Child[] {
  const children: Child[] = [];
  const between = (text: string): Child => (/[\p{L}\p{N}]/u.test(text) ? rest(text) : text);
  let at = 0;
  for (const {start, words: name, entity} of places(words, named)) {
    if (start > at) children.push(between(words.slice(at, start)));
    at = start + name.length;
    children.push(entityLink(h, words.slice(start, at), entity));
  }
  if (at < words.length) children.push(between(words.slice(at)));
  return children;
}
