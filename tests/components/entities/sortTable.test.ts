import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {compareCells, readSorting, sortTable} from "../../../src/components/entities/sortTable.js";

describe("two cells", () => {
  it.each([
    ["Ada", "bo", false, -1],
    ["1,200", "900", true, 1],
    ["", "a", false, 1],
    ["a", "", false, -1],
    ["", "", true, 0],
    ["É", "F", false, -1]
  ])("%j and %j, numbers %j: %i", (a, b, isNumeric, expected) => {
    expect(Math.sign(compareCells(a, b, isNumeric))).toBe(expected);
  });
});

describe("what an address asks for", () => {
  it.each([
    ["", null],
    ["?sort=Nothing", null],
    ["?sort=Name", {column: "Name", order: "ascending"}],
    ["?sort=Name&order=descending", {column: "Name", order: "descending"}],
    ["?sort=Name&order=<script>", {column: "Name", order: "ascending"}]
  ])("%s: %j", (search, expected) => {
    expect(readSorting(search, ["Name", "Statements"])).toEqual(expected);
  });
});

function open(search = "") {
  const rows = [
    ["Cy", 3],
    ["Ada", 1200],
    ["Bo", 20]
  ].map(([name, n]) => `<tr><td>${name}</td><td>${n?.toLocaleString("en-US")}</td></tr>`);
  const head = '<thead><tr><th>Name</th><th class="number">Statements</th></tr></thead>';
  const html = `<table>${head}<tbody>${rows.join("")}</tbody></table>`;
  const {window} = new JSDOM(html, {url: `http://site.example/people/${search}`});
  const table = window.document.querySelector("table") as HTMLTableElement;
  sortTable(table);
  const names = (): string => [...table.tBodies[0]!.rows].map(({cells}) => cells[0]?.textContent).join(" ");
  const click = (i: number): void => table.querySelectorAll("button")[i]?.click();
  return {window, table, names, click};
}

describe("a table that can be sorted", () => {
  it("stays as it is until somebody sorts it", () => {
    expect(open().names()).toBe("Cy Ada Bo");
  });

  it("sorts words from a, numbers from the highest, and the other way around", () => {
    const {names, click, window, table} = open();
    const seen: string[] = [];
    for (const i of [0, 0, 1, 1]) {
      click(i);
      seen.push(`${names()} ${window.location.search}`);
    }
    expect(seen).toEqual([
      "Ada Bo Cy ?sort=Name&order=ascending",
      "Cy Bo Ada ?sort=Name&order=descending",
      "Ada Bo Cy ?sort=Statements&order=descending",
      "Cy Bo Ada ?sort=Statements&order=ascending"
    ]);
    expect([...table.querySelectorAll("th")].map((th) => th.getAttribute("aria-sort"))).toEqual([null, "ascending"]);
  });

  it("is sorted as its address says", () => {
    expect(open("?sort=Name&order=descending").names()).toBe("Cy Bo Ada");
  });
});
