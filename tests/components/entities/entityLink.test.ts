import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {maker} from "../../../src/components/element.js";
import {entityLink, linkNames, type NamedIn} from "../../../src/components/entities/entityLink.js";
import {entityHref} from "../../../src/model/entityHref.js";

const {document} = new JSDOM().window;
const h = maker(document);

describe("the address of a page", () => {
  it.each([
    ["pe-1", "", "/people/pe-1"],
    ["og-1", ".", "./offices/og-1.html"],
    ["dp-1", "..", "../events/dp-1.html"],
    ["in-1", "", "/events/in-1"],
    ["a/../b", "", "/people/a%2F..%2Fb"]
  ])("of %s from %j: %s", (id, root, expected) => {
    expect(entityHref(id, root)).toBe(expected);
  });
});

const say = (words: string, named: readonly NamedIn[]): string => {
  const children = linkNames(h, words, named, (text) => h("i", null, text));
  return h("p", null, ...children).innerHTML.replaceAll(/ (class|dir)="[^"]*"/g, "");
};
const quill = {words: "Ada Quill", entity: "pe-1"};
const harbor = {words: "the harbor office", entity: "og-1"};

const cases: readonly [string, string, NamedIn[], string][] = [
  ["no name", "one two", [], "<i>one two</i>"],
  ["a comma after a name", "Ada Quill, ", [quill], '<a href="/people/pe-1">Ada Quill</a>, '],
  ["one name", "Ada Quill, said", [quill], '<a href="/people/pe-1">Ada Quill</a><i>, said</i>'],
  [
    "a name that a sentence begins with",
    "The harbor office left",
    [harbor],
    '<a href="/offices/og-1">The harbor office</a><i> left</i>'
  ],
  ["a name that isn’t there", "somebody", [quill], "<i>somebody</i>"],
  [
    "one name in another",
    "Ada Quill",
    [{words: "Quill", entity: "pe-2"}, quill],
    '<a href="/people/pe-1">Ada Quill</a>'
  ],
  ["hostile words", "<b>Ada Quill", [quill], '<i>&lt;b&gt;</i><a href="/people/pe-1">Ada Quill</a>'],
  ["an empty name", "words", [{words: "", entity: "pe-3"}], "<i>words</i>"]
];

describe("names in words", () => {
  it.each(cases)("%s", (_, words, named, html) => {
    expect(say(words, named)).toBe(html);
  });

  it("are set apart from words in another direction", () => {
    expect(entityLink(h, "עדה", null).outerHTML).toBe("<bdi>עדה</bdi>");
    expect(entityLink(h, "עדה", "pe-1").getAttribute("dir")).toBe("auto");
  });
});
