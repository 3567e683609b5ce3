import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import type {BlockContext} from "../../../src/components/block.js";
import {howMadeList} from "../../../src/components/method/howMade.js";
import {measuredTable} from "../../../src/components/method/measured.js";
import {issuesList, lexiconsList, rulesList, uncountedList} from "../../../src/components/method/method.js";
import {schemas, tableNames, type Tables} from "../../../src/model/tables/index.js";
import {noTables} from "../../anyTables.js";
import {madeTables} from "../../madeTables.js";

const context = (more: Partial<BlockContext> = {}): BlockContext => ({
  document: new JSDOM().window.document,
  param: null,
  rules: [],
  lexicons: [],
  chartRows: {},
  ...more
});
const rule = {id: "st/made", finds: "made rows", example: "“So,” she said.", counterexample: "So she <b>said</b>."};

describe("the rules", () => {
  const many: Tables = {
    ...madeTables,
    statements: Array.from({length: 1234}, (_, i) => ({...madeTables.statements[0]!, id: `st-${i}`}))
  };
  const page = rulesList(many, context({rules: [rule, {...rule, id: "st/never"}]}));
  const [made, never] = page.querySelectorAll("details");

  test("have their example, counterexample, count and first passages, and say how many more there are", () => {
    expect(made?.querySelector("summary")?.textContent).toBe("st/made made rows 1,234 found");
    expect(made?.textContent).toContain("Finds “So,” she said.");
    expect(made?.textContent).toContain("Doesn’t find So she <b>said</b>.");
    const links = [...(made?.querySelectorAll(".found-by a") ?? [])].map((link) => link.getAttribute("href"));
    expect(links).toEqual([0, 1, 2, 3, 4].map((i) => `/documents/ferry#st-${i}`));
    expect(made?.querySelector(".found-by .byline")?.textContent).toBe(
      "1,229 more in the tables, where rule is st/made"
    );
  });

  test("that found nothing say so", () => {
    expect(never?.textContent).toContain("Found here nothing");
    expect(never?.querySelector(".found-by")).toBeNull();
  });
});

describe("long lists are cut, and say what they leave out", () => {
  const issue = {document_id: null, start: null, end: null, rule: "read/x", severity: "warning", message: "m"} as const;
  test.each([
    [200, null],
    [201, "one more is not shown here; all are in the data, table issues."],
    [4200, "4,000 more are not shown here; all are in the data, table issues."]
  ])("%d doubts: %s", (count, words) => {
    const issues = Array.from({length: count}, (_, i) => ({...issue, id: `is-${i}`}));
    const page = issuesList({...noTables, issues}, context());
    expect(page.querySelectorAll("li")).toHaveLength(200);
    expect(page.querySelector(".notes")?.textContent ?? null).toBe(words);
  });

  test("passages in no count", () => {
    const denied = Array.from({length: 300}, (_, i) => ({...madeTables.departure_reports[2]!, id: `dr-${i}`}));
    const page = uncountedList({...madeTables, departure_reports: denied}, context());
    expect(page.querySelectorAll("tbody tr")).toHaveLength(200);
    expect(page.querySelector(".notes")?.textContent).toContain("100 more");
  });

  test("words of a list", () => {
    const rows = Array.from({length: 1400}, (_, i) => ({form: `w${i}`}));
    expect(lexiconsList(noTables, context({lexicons: [{name: "l", rows}]})).textContent).toMatch(
      /w399 … and 1,000 more$/
    );
  });
});

test("every table is told how it is made", () =>
  expect([...howMadeList(noTables, context()).querySelectorAll("dt")].map(({textContent}) => textContent)).toEqual(
    tableNames.map((name) => schemas[name].title)
  ));

test("what was measured elsewhere has its day, set and measure", () => {
  const page = measuredTable(noTables, context());
  expect(page.textContent).toContain("Nov. 22, 2026");
  for (const row of page.querySelectorAll("tbody tr"))
    expect([...row.querySelectorAll("td")].map(({textContent}) => textContent.trim() !== "")).toEqual([
      true,
      true,
      true,
      true
    ]);
});
