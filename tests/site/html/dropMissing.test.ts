import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {absentFolders, dropMissing} from "../../../loaders/site/html/dropMissing.js";

const html =
  '<p>By <a class="entity" href="../people/pe-1.html"><bdi>Ada</bdi> Quill</a> of <a class="entity" href="../offices/og-1.html">Harbor</a> <a href="../people/pe-2.html">x</a></p>';

const after = (absent: readonly string[], path = "documents/a.html"): string => {
  const {document} = new JSDOM(html).window;
  dropMissing(document, path, absent);
  return document.body.innerHTML;
};

describe("pages that a site does without", () => {
  it.each([
    [["index.html", "people/pe-1.html", "offices/index.html", "events/in-1.html"], []],
    [
      ["index.html", "people/pe-1.html"],
      ["offices", "events"]
    ],
    [["people.html"], ["people", "offices", "events"]]
  ])("%j: %j", (files, absent) => {
    expect(absentFolders(files)).toEqual(absent);
  });

  it("are led to by no name; other links and names stay", () => {
    expect(after(["people"])).toBe(
      '<p>By <bdi>Ada</bdi> Quill of <a class="entity" href="../offices/og-1.html">Harbor</a> <a href="../people/pe-2.html">x</a></p>'
    );
  });

  it("a page from which the address leads elsewhere keeps it", () => {
    expect(after(["people"], "charts/a/embed.html")).toBe(html);
  });

  it("where there are such pages nothing changes", () => {
    expect(after([])).toBe(html);
  });
});
