import {expect, test} from "vitest";
import {competingAccounts} from "../../../loaders/reconcile/conflicts/accounts.js";
import type {Statement} from "../../../src/model/tables/index.js";
import {document, incidentReport, statement} from "../rows.js";

/** A passage in which [source] stands for a speaker and {content} for what is reported. */
function passage(marked: string): {text: string; statements: Statement[]} {
  const text = marked.replace(/[[\]{}]/g, "");
  const at = (index: number): number => index - (marked.slice(0, index).match(/[[\]{}]/g)?.length ?? 0);
  const find = (pattern: RegExp) => [...marked.matchAll(pattern)].map((m) => ({start: at(m.index), words: m[1] ?? ""}));
  const sources = find(/\[(.+?)\]/g);
  const statements = find(/\{(.+?)\}/g).map(({start, words}, i) => {
    const source = sources[i];
    return statement("a", words, {
      start,
      speaker: source?.words ?? null,
      speaker_start: source?.start ?? null,
      speaker_end: source ? source.start + source.words.length : null
    });
  });
  return {text, statements};
}

const conflictsIn = (marked: string, incident: string | null = "in-1") => {
  const {text, statements} = passage(marked);
  const reports = [incidentReport("a", "was shot", {incident_id: incident})];
  return competingAccounts(statements, reports, new Map([["a", document("a", text)]]));
};

test.each([
  [
    "[The sheriff] said {the driver reached for a gun}. However, [body camera footage] shows {the driver held a phone}.",
    ["The sheriff", "body camera footage", "however"]
  ],
  [
    "[The union] says {he fired in defence}, although [a bystander's video] shows {the man running away}.",
    ["The union", "a bystander's video", "although"]
  ],
  [
    "Although [police] said {he was armed}, [the autopsy] found {no sign that he held anything}.",
    ["police", "the autopsy", "although"]
  ],
  [
    "[Surveillance video] shows {the van stopping}, but [the agency] maintains {the van sped up}.",
    ["the agency", "Surveillance video", "but"]
  ],
  [
    "[The mayor] said {the guard fired once}.\nBut [audio of the shooting] contains {four shots by the guard}, an expert said.",
    ["The mayor", "audio of the shooting", "but"]
  ]
])("%s", (marked, [claim, shown, word]) => {
  const [conflict, ...others] = conflictsIn(marked);
  expect(others).toEqual([]);
  expect(conflict).toMatchObject({table: "statements", event_id: "in-1", field: "account"});
  expect([conflict?.a_value.split(":")[0], conflict?.b_value.split(":")[0]]).toEqual([claim, shown]);
  expect(conflict?.explanation).toContain(`with the word “${word}”`);
});

test.each([
  [
    "no contrast",
    "[The sheriff] said {the driver reached for a gun}. [Body camera footage] shows {the driver with a gun}."
  ],
  ["no evidence", "[The sheriff] said {he was armed}. However, [the family] said {he held a phone}."],
  [
    "about something else",
    "[The sheriff] said {the fair will open on Friday}. However, [footage] shows {long queues before the stadium}."
  ],
  [
    "far apart",
    `[The sheriff] said {he was armed}. ${"The county has nine deputies. ".repeat(12)}But [footage] shows {he was armed with nothing}.`
  ],
  ["no speaker", "He was armed, {it is said}, but footage shows otherwise."]
])("%s: none", (_name, marked) => expect(conflictsIn(marked)).toEqual([]));

test("without an incident there is nothing that two accounts could be of", () => {
  expect(conflictsIn("[Police] said {he was armed}, but [video] shows {he was not}.", null)).toEqual([]);
});

test("the sentence names both sources and both words and sides with neither", () => {
  expect(conflictsIn("[Police] said {that he was armed}, but [video] shows {an empty hand}.")[0]?.explanation).toBe(
    "The document sets what it reports from Police (“he was armed”) against what it reports from video (“an empty hand”) with the word “but”."
  );
});
