import {JSDOM} from "jsdom";
import {expect, it} from "vitest";
import {duckdbNotice} from "../../../src/components/live/duckdbNotice.js";

const {document} = new JSDOM("<main></main>").window;

const shown = async (answer: Promise<unknown>): Promise<HTMLElement | null> => {
  const notice = duckdbNotice({document, answer, files: "../dataset.html"});
  const main = document.querySelector("main");
  main?.replaceChildren(notice);
  await new Promise((resolve) => setTimeout(resolve, 0));
  return main;
};

it("says that DuckDB is starting", async () => {
  const main = await shown(new Promise(() => undefined));
  expect(main?.textContent).toContain("Starting DuckDB");
  expect(main?.querySelector("progress")).not.toBeNull();
});

it("goes when there is an answer", async () => expect((await shown(Promise.resolve([])))?.textContent).toBe(""));

it("says that it can't start, and where the tables are", async () => {
  const main = await shown(Promise.reject(new Error("no workers here")));
  expect(main?.textContent).toContain("can’t start");
  expect(main?.querySelector("progress")).toBeNull();
  expect(main?.querySelector("a")?.getAttribute("href")).toBe("../dataset.html");
});
