import {JSDOM} from "jsdom";
import {expect, test, vi} from "vitest";
import {actionButton} from "../../../src/components/export/actionButton.js";
import {copyButton} from "../../../src/components/export/copyButton.js";
import {copyText} from "../../../src/components/export/copyText.js";

const parts = (element: HTMLElement) => ({
  button: element.querySelector("button") as HTMLButtonElement,
  said: element.querySelector("output[aria-live=polite]") as HTMLElement
});

test("a button says what it did, once for each press, and what went wrong", async () => {
  const {document} = new JSDOM().window;
  let times = 0;
  const acts = [() => Promise.resolve("Done."), () => Promise.reject(new Error("no room"))];
  const {button, said} = parts(
    actionButton({document, label: "Do it", act: () => acts[times++]?.() ?? Promise.resolve("Again.")})
  );
  expect([button.type, button.textContent, said.textContent]).toEqual(["button", "Do it", ""]);
  button.click();
  button.click();
  expect(button.getAttribute("aria-busy")).toBe("true");
  await vi.waitFor(() => expect(said.textContent).toBe("Done."));
  expect([times, button.hasAttribute("aria-busy")]).toEqual([1, false]);
  button.click();
  await vi.waitFor(() => expect(said.textContent).toBe("That didn’t work: no room"));
});

test("what is copied is made when it is copied, and its length is said", async () => {
  const {document} = new JSDOM("", {url: "https://site.example/"}).window;
  const copied: string[] = [];
  Object.defineProperty(document.defaultView?.navigator, "clipboard", {
    value: {writeText: (text: string) => Promise.resolve(void copied.push(text))}
  });
  let words = "a line";
  const {button, said} = parts(copyButton({document, label: "Copy", text: () => words}));
  button.click();
  await vi.waitFor(() => expect(said.textContent).toBe("Copied: 6 characters."));
  words = "two\nlines\n";
  button.click();
  await vi.waitFor(() => expect(said.textContent).toBe("Copied: 2 lines."));
  expect(copied).toEqual(["a line", "two\nlines\n"]);
});

test("without a clipboard the text is selected and copied, and the focus stays", async () => {
  const {document} = new JSDOM("<button>x</button>").window;
  document.querySelector("button")?.focus();
  let selected = "";
  Object.defineProperty(document, "execCommand", {
    configurable: true,
    value: () => {
      selected = (document.activeElement as HTMLTextAreaElement).value;
      return true;
    }
  });
  await copyText(document, "words");
  expect([selected, document.activeElement?.tagName, document.querySelector("textarea")]).toEqual([
    "words",
    "BUTTON",
    null
  ]);
  Object.defineProperty(document, "execCommand", {value: () => false});
  await expect(copyText(document, "words")).rejects.toThrow("select the text and copy it");
});
