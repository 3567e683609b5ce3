import {expect, test} from "vitest";
import {resolveNames} from "../../../loaders/reconcile/entities/index.js";
import {nameLeavers, nameParties, nameSpeaker} from "../../../loaders/reconcile/entities/rename.js";
import {departureReport, incidentReport, organization, person, statement} from "../rows.js";

const {names, people, organizations} = resolveNames([
  person("a", "Mara Elin Lindqvist", {aliases: ["Lindqvist"], affiliations: ["HSB"]}),
  person("b", "Mara Lindqvist", {aliases: ["Lindqvist"]}),
  person("b", "Jon Lindqvist", {aliases: ["Lindqvist"]}),
  organization("a", "Harbor Safety Board", {acronym: "HSB", aliases: ["HSB"]})
]);
const idOf = (name: string): string | undefined => [...people, ...organizations].find((row) => row.name === name)?.id;

test.each([
  ["a", "Lindqvist", "Mara Elin Lindqvist"],
  ["b", "Mara Lindqvist", "Mara Elin Lindqvist"],
  ["b", "mara lindqvist", "Mara Elin Lindqvist"],
  ["c", "M. E. Lindqvist", "Mara Elin Lindqvist"],
  ["a", "HSB", "Harbor Safety Board"]
])("in %s, %s is %s", (document_id, speaker, name) => {
  const row = nameSpeaker(statement(document_id, "words", {speaker}), names);
  expect([row.speaker, row.speaker_id]).toEqual([name, idOf(name)]);
});

test.each([
  ["b", "Lindqvist", "a surname of two in the document"],
  ["b", "three sources", "nobody by name"],
  ["c", "Lindqvist", "a surname alone"],
  ["a", "she", "a pronoun"]
])("in %s, %s stays: %s", (document_id, speaker) => {
  expect(nameSpeaker(statement(document_id, "words", {speaker}), names)).toMatchObject({speaker, speaker_id: null});
});

test("nobody is given as speaker where nobody is", () => {
  expect(nameSpeaker(statement("a", "words"), names)).toMatchObject({speaker: null, speaker_id: null});
});

test("affiliations, leavers, officers and victims have the names that all documents share", () => {
  expect(nameSpeaker(statement("a", "words", {speaker: "Lindqvist", speaker_affiliation: "HSB"}), names)).toMatchObject(
    {
      speaker_affiliation: "Harbor Safety Board"
    }
  );
  expect(people[0]?.affiliations).toEqual(["Harbor Safety Board"]);
  expect(nameLeavers(departureReport("b", "left", {people: ["Mara Lindqvist", "Bo Lind"]}), names).people).toEqual([
    "Mara Elin Lindqvist",
    "Bo Lind"
  ]);
  const row = nameParties(
    incidentReport("b", "shot", {officers: ["Jon Lindqvist"], victims: ["Mara Lindqvist"]}),
    names
  );
  expect([row.officers, row.victims]).toEqual([["Jon Lindqvist"], ["Mara Elin Lindqvist"]]);
});
