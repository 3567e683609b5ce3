import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {maker} from "../../../src/components/element.js";
import {foundRows} from "../../../src/components/foundRows.js";
import {ruleAnchor, whyHere} from "../../../src/components/reading/whyHere.js";
import {madeTables} from "../../madeTables.js";

const h = maker(new JSDOM().window.document);
const rows = foundRows(madeTables);
const rule = {id: "st/made", finds: "words in quotation marks", example: "“<i>So</i>,” he said.", counterexample: "no"};
const rules = new Map([[rule.id, rule]]);

const of = (documentId: string, more = {}): Element => {
  const row = rows.find(({document_id}) => document_id === documentId);
  const document = madeTables.documents.find(({id}) => id === documentId);
  if (!row || !document) throw new Error(documentId);
  return whyHere(h, {...row, ...more}, rules, document) as Element;
};

describe("why a row is here", () => {
  it("has the rule’s sentence, its example and how sure it is, in plain words", () => {
    expect([...of("ferry").querySelectorAll("p")].map(({textContent}) => textContent)).toEqual([
      "Rule st/made finds words in quotation marks.",
      "For example: “<i>So</i>,” he said.",
      "The document states what the row holds. No editor has looked at it.",
      "Open the original at this passage"
    ]);
  });

  it("says what is inferred, and what an editor decided", () => {
    expect(of("ferry", {certainty: "implied", status: "corrected"}).textContent).toContain(
      "The document does not say so in words: it is inferred from them. An editor has corrected it."
    );
  });

  it("opens the original at the passage, where it has an address of the web", () => {
    expect(of("ferry").querySelector("a[rel~=external]")?.getAttribute("href")).toBe(
      "https://ferry.example/inspectors#:~:text=Nobody%20asked%20us%2C"
    );
    expect(of("gazette").querySelector("a[rel~=external]")).toBeNull();
  });

  it("leads to the rule on the method page", () => {
    expect(of("ferry").querySelector("a")?.getAttribute("href")).toBe(`/method#${ruleAnchor("st/made")}`);
  });
});
