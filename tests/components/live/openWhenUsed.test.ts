import {JSDOM} from "jsdom";
import {describe, expect, test, vi} from "vitest";
import {openWhenUsed} from "../../../src/components/live/openWhenUsed.js";

function setUp(load: () => Promise<string>) {
  const {window} = new JSDOM(`<form hidden><input><output></output></form>`);
  const form = window.document.querySelector("form");
  const input = form?.querySelector("input");
  if (!form || !input) throw new Error("no form");
  const sent = vi.fn((event: Event) => event.preventDefault());
  const loads = vi.fn(load);
  const open = openWhenUsed(form, loads);
  form.addEventListener("submit", sent);
  const fire = (type: string): boolean =>
    input.dispatchEvent(new window.Event(type, {bubbles: true, cancelable: true}));
  return {form, input, sent, loads, open, fire, said: () => form.querySelector("output")?.textContent};
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe("a form that opens when it is used", () => {
  test("shows at once and loads nothing before somebody comes", () => {
    const {form, loads} = setUp(() => Promise.resolve("door"));
    expect(form.hidden).toBe(false);
    expect(loads).not.toHaveBeenCalled();
  });

  test("loads once when it gets focus, and asks nothing", async () => {
    const {loads, sent, fire, open} = setUp(() => Promise.resolve("door"));
    fire("focusin");
    fire("focusin");
    await settled();
    expect(await open()).toBe("door");
    expect(loads).toHaveBeenCalledTimes(1);
    expect(sent).not.toHaveBeenCalled();
  });

  test("asks once what was written while it loaded; what is written later is not its own", async () => {
    const {sent, fire} = setUp(() => Promise.resolve("door"));
    fire("input");
    fire("input");
    expect(sent).not.toHaveBeenCalled();
    await settled();
    expect(sent).toHaveBeenCalledTimes(1);
    fire("input");
    await settled();
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test("keeps the page when it is sent before it is open", () => {
    const {form} = setUp(() => new Promise(() => undefined));
    const event = new (form.ownerDocument.defaultView ?? window).Event("submit", {bubbles: true, cancelable: true});
    form.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });

  test("says so where it can't be loaded, and tries again; unasked it says nothing", async () => {
    let isThere = false;
    const {loads, sent, open, said, fire} = setUp(() =>
      isThere ? Promise.resolve("door") : Promise.reject(new Error("offline"))
    );
    expect(await open()).toBeNull();
    expect(said()).toBe("");
    fire("input");
    await settled();
    expect(said()).toMatch(/could not be loaded/);
    isThere = true;
    fire("input");
    await settled();
    expect([loads.mock.calls.length, sent.mock.calls.length]).toEqual([3, 1]);
  });
});
