import {describe, expect, test} from "vitest";
import {annotated} from "../annotated.js";

const entitiesOf = (text: string): string[] => annotated(text).entities.map(({kind, name}) => `${kind} ${name}`);

describe("people and organizations", () => {
  test.each([
    ["a full name", "Ana Ruiz left.", ["person Ana Ruiz"]],
    ["surname to full name", "Ana Ruiz left. Ruiz came back.", ["person Ana Ruiz"]],
    ["a middle name", "Ana Ruiz left. Ana Maria Ruiz came back.", ["person Ana Maria Ruiz"]],
    ["two of one surname", "Ana Ruiz left. Carlos Ruiz stayed.", ["person Ana Ruiz", "person Carlos Ruiz"]],
    ["an honorific", "Ana Ruiz left. Ms. Ruiz came back.", ["person Ana Ruiz"]],
    ["a title", "Deputy Attorney General Paul Marsh left.", ["person Paul Marsh"]],
    [
      "a hyphen and a particle",
      "Mary Smith-Jones met Peter van der Berg.",
      ["person Mary Smith-Jones", "person Peter van der Berg"]
    ],
    ["an acronym", "The Harbor Safety Agency (HSA) met. HSA left.", ["organization Harbor Safety Agency"]],
    [
      "word order",
      "The Department of Justice met. The Justice Department left.",
      ["organization Department of Justice"]
    ],
    [
      "and inside a name",
      "An official of Customs and Border Protection left.",
      ["organization Customs and Border Protection"]
    ],
    ["no names", "The officials left the building on Friday.", []]
  ])("%s", (_, text, expected) => expect(entitiesOf(text)).toEqual(expected));
});

describe("roles", () => {
  test.each([
    ["before", "Harbor spokeswoman Ana Ruiz left.", "Harbor spokeswoman"],
    ["a title", "Deputy Attorney General Paul Marsh left.", "Deputy Attorney General"],
    ["after", "Ana Ruiz, a former director of the harbor, left.", "former director of the harbor"],
    ["a place is no role", "Ana Ruiz, 37, of Salem, left.", undefined]
  ])("%s", (_, text, role) =>
    expect(annotated(text).entities.find(({kind}) => kind === "person")?.roles[0]).toBe(role)
  );
});

describe("coreference", () => {
  const resolved = (text: string, words: string): string | null => {
    const document = annotated(text);
    const mention = document.mentions.findLast(({start, end}) => document.text.slice(start, end) === words);
    return document.entities[mention?.entity ?? -1]?.name ?? null;
  };
  test.each([
    ["gender", "Ana Ruiz met Paul Marsh. She left.", "She", "Ana Ruiz"],
    ["gender, the other", "Ana Ruiz met Paul Marsh. He left.", "He", "Paul Marsh"],
    ["the subject first", "Ana Ruiz met Mary Marsh. She left.", "She", "Ana Ruiz"],
    ["a role", "Spokeswoman Ana Ruiz met Mary Marsh. The spokeswoman left.", "The spokeswoman", "Ana Ruiz"],
    ["nobody fits", "Ana Ruiz left. He came.", "He", null],
    [
      "an indefinite role points back to nobody",
      "Spokeswoman Ana Ruiz left. A spokeswoman came.",
      "A spokeswoman",
      null
    ]
  ])("%s", (_, text, words, name) => expect(resolved(text, words)).toBe(name));
});
