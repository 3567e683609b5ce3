import {JSDOM} from "jsdom";
import {describe, expect, test, vi} from "vitest";
import type {OpenedTables, OpenOptions} from "../../../src/components/live/openTables.js";
import {sayCancelled, sayFailed, tablesDoor} from "../../../src/components/live/tablesDoor.js";

const opened: OpenedTables = {query: () => Promise.resolve([]), close: () => undefined};

/** A door whose openings the test ends as it likes. */
function setUp() {
  const {document} = new JSDOM().window;
  const openings: {options: OpenOptions; resolve: (tables: OpenedTables) => void; reject: (error: Error) => void}[] =
    [];
  const open = vi.fn(
    (_: unknown, options: OpenOptions = {}) =>
      new Promise<OpenedTables>((resolve, reject) => {
        options.signal?.addEventListener("abort", () => reject(options.signal?.reason as Error));
        openings.push({options, resolve, reject});
      })
  );
  const again = vi.fn();
  const door = tablesDoor({document, files: {}, again, open});
  const {element} = door;
  return {
    door,
    open,
    openings,
    again,
    element,
    bar: () => element.querySelector("progress"),
    words: () => element.querySelector("p")?.textContent,
    press: () => element.querySelector("button")?.click()
  };
}

describe("the door to the tables", () => {
  test("opens when it is first asked, once, and shows how far it is", async () => {
    const {door, open, openings, element, bar} = setUp();
    expect([open.mock.calls.length, element.hidden]).toEqual([0, true]);
    const both = [door.ask(), door.ask()];
    expect([open.mock.calls.length, element.hidden]).toEqual([1, false]);
    openings[0]?.options.onProgress?.({step: "engine", loaded: 3, total: 12});
    expect(bar()?.value).toBe(0.25);
    openings[0]?.resolve(opened);
    expect(await Promise.all(both)).toEqual([opened, opened]);
    expect(element.hidden).toBe(true);
    expect(await door.ask()).toBe(opened);
    expect(open.mock.calls.length).toBe(1);
  });

  test("a reader can cancel; typing on starts nothing, the button does", async () => {
    const {door, open, openings, again, element, bar, words, press} = setUp();
    const asked = door.ask();
    press();
    await expect(asked).rejects.toMatchObject({name: "AbortError", message: sayCancelled});
    expect(openings[0]?.options.signal?.aborted).toBe(true);
    await expect(door.ask()).rejects.toThrow(sayCancelled);
    expect([open.mock.calls.length, element.hidden, bar()?.hidden, words()]).toEqual([1, false, true, sayCancelled]);
    press();
    expect(again).toHaveBeenCalledOnce();
    const anew = door.ask();
    openings[1]?.resolve(opened);
    expect(await anew).toBe(opened);
  });

  test("says that the static tables stay where DuckDB can't start", async () => {
    const {door, open, openings, words} = setUp();
    const asked = door.ask();
    openings[0]?.reject(new Error("no WebAssembly"));
    await expect(asked).rejects.toThrow(sayFailed);
    await expect(door.ask()).rejects.toThrow(sayFailed);
    expect([open.mock.calls.length, words()]).toEqual([1, sayFailed]);
  });

  test("opened while nobody looks, it shows nothing until it is asked, and hides its failure", async () => {
    const {door, open, openings, element} = setUp();
    door.warm();
    door.warm();
    expect([open.mock.calls.length, element.hidden]).toEqual([1, true]);
    openings[0]?.reject(new Error("offline"));
    await Promise.resolve();
    expect(element.hidden).toBe(true);
    const asked = door.ask();
    expect([open.mock.calls.length, element.hidden]).toEqual([2, false]);
    openings[1]?.resolve(opened);
    expect(await asked).toBe(opened);
  });
});
