import {expect, test} from "vitest";
import {statementRules, statements} from "../../../loaders/extract/statements/index.js";
import {annotated} from "../../annotated.js";

const rulesOf = (text: string): string[] => statements(annotated(text)).map(({rule}) => rule);

test.each(statementRules)("$id: example", ({id, example}) => expect(rulesOf(example)).toContain(id));

test.each(statementRules)("$id: counterexample", ({id, counterexample}) =>
  expect(rulesOf(counterexample)).not.toContain(id)
);

test("every rule has its own id", () =>
  expect(new Set(statementRules.map(({id}) => id)).size).toBe(statementRules.length));
