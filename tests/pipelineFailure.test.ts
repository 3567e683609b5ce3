import {join} from "node:path";
import {expect, test, vi} from "vitest";
import {makeTables} from "../loaders/pipeline.js";
import type {SegmentedDocument} from "../loaders/segment/segmentedDocument.js";
import type {DocumentRow} from "../src/model/tables/index.js";
import {folder} from "./read/folder.js";

vi.mock(import("../loaders/segment/index.js"), async (original) => {
  const {segment} = await original();
  return {
    segment: (document: DocumentRow): SegmentedDocument => {
      if (document.id === "b") throw new Error("stack too deep");
      return segment(document);
    }
  };
});

test("a document that breaks a rule's code is passed over by name, the others go through", async () => {
  const dir = folder({
    "in/a.txt": "Clerk quits\n\n“I am done,” said Ada Bell.\n",
    "in/b.txt": "Clerk stays\n\nHe stays.\n"
  });
  const tables = await makeTables({documents: join(dir, "in"), out: join(dir, "out"), formats: ["csv"]});
  expect(tables.documents.map(({id}) => id)).toEqual(["a", "b"]);
  expect(tables.statements.map(({document_id}) => document_id)).toEqual(["a"]);
  expect(tables.issues).toMatchObject([
    {rule: "extract/failed", severity: "error", document_id: "b", message: "b.txt: nothing extracted: stack too deep"}
  ]);
});
