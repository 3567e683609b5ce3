/* eslint-disable @typescript-eslint/unbound-method -- wink's readers (its.pos) are plain functions */
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import {findWords} from "../../loaders/segment/tokens.js";

const words = (text: string): string[] =>
  findWords(text, {start: 0, end: text.length}).words.map(({text: word}) => word);
const tagged = (text: string): string[] =>
  findWords(text, {start: 0, end: text.length}).words.map(({text: word, pos}) => `${word}/${pos}`);

describe("words", () => {
  test.each([
    ["He didn't go.", ["He", "did", "n't", "go", "."]],
    ["“We can’t,” she said.", ["“", "We", "ca", "n’t", ",", "”", "she", "said", "."]],
    ["It cost $3.5 million (net).", ["It", "cost", "$", "3.5", "million", "(", "net", ")", "."]],
    ["The U.S. Navy's anti-ship test", ["The", "U.S.", "Navy", "'s", "anti-ship", "test"]],
    ["a ten-year-old at 3 p.m. Friday", ["a", "ten", "-", "year", "-", "old", "at", "3", "p.m.", "Friday"]],
    ["Wait... what?!", ["Wait", "...", "what", "?", "!"]],
    ["Ask ana@example.org, or @ruiz_a: #harbour", ["Ask", "ana@example.org", ",", "or", "@ruiz_a", ":", "#harbour"]],
    ["Sarıkaya moved to Łódź.", ["Sarıkaya", "moved", "to", "Łódź", "."]],
    ["He said:“Go.”She went.", ["He", "said", ":", "“", "Go", ".", "”", "She", "went", "."]],
    ["", []],
    ["  \t ", ["\t"]]
  ])("%j", (text, expected) => expect(words(text)).toEqual(expected));
});

const sentences = [
  "The mayor said on Monday that the harbour bridge will close in May.",
  "“I can’t remember a flood like it,” said Ana Ruiz, a spokeswoman for the Harwell Port Authority.",
  "Three officers were shot, two of them fatally, police said.",
  "She resigned after they asked her to sign off on the plan, which she called reckless.",
  "He doesn't know whether the record shows what the agency claims to have found.",
  "Costs rose 40% to $3.5 million, more than double what had been planned in 2019.",
  "Okafor's brother, 34, left his job at the U.S. Embassy; nobody replaced him."
];

describe("parts of speech are those of wink-nlp", () => {
  const nlp = winkNLP(model, ["pos"]);
  test.each(sentences)("%s", (sentence) => {
    const tokens = nlp.readDoc(sentence).tokens();
    const values = tokens.out();
    const tags = tokens.out(nlp.its.pos);
    expect(tagged(sentence)).toEqual(values.map((value, i) => `${value}/${tags[i] ?? ""}`));
  });
});

test("what a text's words are does not depend on what was read before it", () => {
  const before = tagged("FORT HARWELL Quimby's boat left at 2:45 p.m.");
  for (const text of ["#FORT", "FORT.com", "Mr.Quimby's,", "“Quimby's”", "p.m", "HARWELL:"]) words(text);
  expect(tagged("FORT HARWELL Quimby's boat left at 2:45 p.m.")).toEqual(before);
});

test("ever new words are read like the first", () => {
  const first = tagged("The zorbling of Harwell was vexed.");
  for (let i = 0; i < 60_000; i++) words(`q${i.toString(36)}x`);
  expect(tagged("The zorbling of Harwell was vexed.")).toEqual(first);
});

test("any text between white space is cut into itself", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("a", "Ab", ".", "-", "'", "’s", "n't", "“", "(", "1", ",", "…", "é", "ß", "@", "$")),
      (parts) => {
        const text = parts.join("");
        expect(words(text).join("")).toBe(text);
      }
    )
  );
});
