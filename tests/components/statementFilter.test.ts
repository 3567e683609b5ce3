import {JSDOM} from "jsdom";
import {describe, expect, it, vi} from "vitest";
import {blocks} from "../../src/components/blocks.js";
import {filterStatements, type StatementWish} from "../../src/components/statementFilter.js";
import type {Said} from "../../src/components/statementsList.js";
import {madeTables} from "../madeTables.js";

function setUp(find: (wish: StatementWish) => Promise<readonly Said[]>) {
  const {document, Event} = new JSDOM(`<div id="list"><p>all</p></div>`).window;
  vi.stubGlobal("FormData", document.defaultView?.FormData);
  const list = document.querySelector<HTMLElement>("#list");
  const form = blocks["statement-form"]?.(madeTables, {
    document,
    param: null,
    rules: [],
    lexicons: [],
    chartRows: {}
  }) as HTMLFormElement;
  if (!list) throw new Error("no list");
  document.body.append(form);
  filterStatements({form, list, find, root: "."});
  const type = (words: string): void => {
    const input = form.querySelector("input");
    if (input) input.value = words;
    form.dispatchEvent(new Event("input"));
  };
  return {form, list, type};
}

const said = madeTables.statements.map((row) => ({...row, source: "Ferry News"}));
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe("the filter of statements", () => {
  it("appears, asks with what was typed, and shows what was found with links to passages", async () => {
    const find = vi.fn(() => Promise.resolve(said.slice(0, 1)));
    const {form, list, type} = setUp(find);
    expect(form.hidden).toBe(false);
    type(" asked ");
    await settled();
    expect(find).toHaveBeenCalledWith({words: "asked", affiliation: "", kind: ""});
    expect(list.querySelector("h3 a")?.getAttribute("href")).toBe("./people/pe-quill.html");
    expect(list.querySelector("a.passage")?.getAttribute("href")).toBe(`./documents/ferry.html#${said[0]?.id}`);
    expect(form.querySelector("output")?.textContent).toBe("One statement matches.");
  });

  it("puts everything back where nothing is asked for", async () => {
    const {list, type} = setUp(() => Promise.resolve([]));
    type("x");
    await settled();
    expect(list.textContent).not.toContain("all");
    type("");
    expect(list.textContent).toBe("all");
  });

  it("drops an answer that a later question has overtaken", async () => {
    const answers: ((rows: readonly Said[]) => void)[] = [];
    const {list, type} = setUp(() => new Promise((resolve) => answers.push(resolve)));
    type("first");
    type("second");
    answers[1]?.(said.slice(1, 2));
    answers[0]?.(said.slice(0, 1));
    await settled();
    expect(list.textContent).toContain(said[1]?.exact);
    expect(list.textContent).not.toContain(said[0]?.exact);
  });

  it("says so when it fails", async () => {
    const {form, type} = setUp(() => Promise.reject(new Error("no tables")));
    type("x");
    await settled();
    expect(form.querySelector("output")?.textContent).toBe("The filter failed: no tables");
  });
});
