import {expect, test} from "vitest";
import {dataVersion, releaseOf, sayBytes, sumsText} from "../../src/model/dataset.js";
import {licenceTerms, verbatimColumns} from "../../src/model/licence.js";

const hash = "1f2e3d4c5b6a7980".repeat(4);

test.each([
  [null, "1f2e3d4c5b6a"],
  ["2026-11-25", "2026-11-25-1f2e3d4c5b6a"]
])("released on %s, the version is %s", (released, version) => expect(dataVersion(hash, released)).toBe(version));

test("tables are those of the newest release with the same hash", () => {
  const releases = [
    {version: "2026-01-01", hash},
    {version: "2026-02-01", hash: "other"},
    {version: "2026-03-01", hash}
  ];
  expect(releaseOf(hash, releases)?.version).toBe("2026-03-01");
  expect(releaseOf("none", releases)).toBeNull();
});

test.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1000, "1.0 KB"],
  [18_408, "18 KB"],
  [1_449_000, "1.4 MB"],
  [31_000_000_000, "31 GB"],
  [5e13, "50000 GB"]
])("%d is %s", (bytes, words) => expect(sayBytes(bytes)).toBe(words));

test("sums are as sha256sum reads them", () => expect(sumsText([{path: "a.csv", sha256: "0f"}])).toBe("0f  a.csv\n"));

test("the licence names the columns that hold documents' words, and no column of ours", () => {
  expect(verbatimColumns).toEqual(
    expect.arrayContaining(["documents.text", "statements.exact", "measures.base_as_reported"])
  );
  expect(verbatimColumns).not.toContain("statements.id");
  expect(licenceTerms[0]?.[1]).toContain("documents (headline, text); statements (exact");
});
