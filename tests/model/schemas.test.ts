import {expect, test} from "vitest";
import type {Field, TableSchema} from "../../src/model/schema.js";
import {schemas, tableNames} from "../../src/model/tables/index.js";

/** The contract with those who use the tables: these columns keep their names. */
const contract: Readonly<Record<string, string>> = {
  documents: "id path sha256 headline publisher author date_published url language words text",
  statements:
    "kind group_id speaker speaker_id speaker_start speaker_end speaker_role speaker_affiliation cue cue_start cue_end said_on audience polarity",
  departure_reports:
    "departure_id organization office place positions people low high qualifier as_reported manner date date_as_reported reason in_protest polarity modality attributed_to",
  departures:
    "id organization office place positions people low high manner date reason in_protest reports documents corroboration conflicting",
  incident_reports:
    "incident_id kind outcome killed_low killed_high injured_low injured_high shots date date_as_reported address place region agency officers victims victim_ages weapon suspects main polarity modality attributed_to",
  incidents:
    "id kind outcome killed_low killed_high injured_low injured_high shots date address place region agency officers victims victim_ages weapon reports documents corroboration conflicting",
  measures:
    "subject value unit direction qualifier low high ratio base_as_reported base_value base_unit period_as_reported period place attributed_to polarity",
  conflicts: "id table event_id field a_id b_id a_value b_value explanation",
  people: "id name aliases roles affiliations mentions documents",
  organizations: "id name acronym parent_id kind place mentions documents",
  issues: "id document_id start end rule severity message",
  corrections: "id table row_id field old new by on why source state"
};
const anchored = "id document_id start end exact prefix suffix rule certainty status".split(" ");

test("every table of the contract is there, and no other", () => {
  expect([...tableNames].sort()).toEqual(Object.keys(contract).sort());
});

test.each(tableNames)("%s has the columns of the contract, in its order", (name) => {
  const schema: TableSchema = schemas[name];
  const columns = schema.fields.map((field) => field.name);
  const expected = (contract[name] ?? "").split(" ");
  expect(schema.name).toBe(name);
  expect(new Set(columns).size).toBe(columns.length);
  expect(columns.filter((column) => expected.includes(column) && (column !== "id" || !schema.anchored))).toEqual(
    expected
  );
  if (schema.anchored) expect(columns.slice(0, 10)).toEqual(anchored);
});

test.each(tableNames)("%s: fields say what they are, and refer to tables that are there", (name) => {
  for (const field of schemas[name].fields as readonly Field[]) {
    expect(field.name).toMatch(/^[a-z][a-z0-9_]*$/);
    expect(field.description.length).toBeGreaterThan(1);
    if (field.references) expect(tableNames).toContain(field.references);
    if (field.values) expect(new Set(field.values).size).toBe(field.values.length);
    if (field.mayBeEmpty) expect([field.type, field.required]).toEqual(["string", true]);
  }
});
