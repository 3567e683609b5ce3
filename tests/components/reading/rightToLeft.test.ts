import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {afterAll, describe, expect, it} from "vitest";
import {run} from "../../../loaders/pipeline.js";
import {readDocuments} from "../../../loaders/read/index.js";
import {blocks} from "../../../src/components/blocks.js";
import {textLines} from "../../../src/components/markedText.js";

/* Made for these tests: an office that there isn't, told of in three scripts. */
const texts: Readonly<Record<string, string>> = {
  hebrew: "המשרד נסגר\n\nהמשרד בנמל נסגר ביום שני, כך אמרה המנהלת. הוא לא ייפתח עוד השנה, והעובדים עברו אל העיר.\n",
  arabic:
    "أغلق المكتب\n\nأغلق المكتب في الميناء يوم الاثنين، كما قالت المديرة. ولن يفتح هذا العام، وقد انتقل العمال إلى المدينة.\n",
  mixed:
    "Harbor office closes\n\n“The harbor office will stay closed,” Ada Quill said on Monday. A sign on the door said סגור, which means closed.\n\nהשלט נכתב בעברית\n\nAt least three inspectors resigned from the Harbor Office in Port Ellery, Ada Quill said.\n"
};

const folder = mkdtempSync(join(tmpdir(), "sourceline-rtl-"));
for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, `${name}.txt`), text);
const {documents, issues} = readDocuments(folder);
const tables = run(documents, issues);
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const page = (param: string): Element =>
  blocks.document?.(tables, {
    document: new JSDOM().window.document,
    param,
    rules: [],
    lexicons: [],
    chartRows: {}
  }) as Element;

describe("documents that are read from right to left", () => {
  it.each(["hebrew", "arabic"])("%s: the text is that of the file and runs from the right", (id) => {
    const article = page(id).querySelector("article");
    expect(tables.documents.find((row) => row.id === id)?.text).toBe(texts[id]);
    expect(article?.className).toBe("document rtl");
    expect([...(article?.querySelectorAll(".paragraph > p") ?? [])].map((p) => p.getAttribute("dir"))).toEqual([
      "rtl",
      "rtl"
    ]);
  });

  it("say their language where it is known, and that it isn’t where it isn’t: the detector has no list for them", () => {
    for (const {id, language} of tables.documents)
      expect([id, page(id).querySelector("article")?.getAttribute("lang")]).toEqual([id, language ?? ""]);
    expect(Object.fromEntries(tables.documents.map(({id, language}) => [id, language]))).toEqual({
      arabic: null,
      hebrew: null,
      mixed: "en"
    });
  });
});

describe("a document in two directions", () => {
  const rows = [tables.statements, tables.departure_reports].flat().filter(({document_id}) => document_id === "mixed");

  it("keeps its rows where they stand", () => {
    expect(rows.map(({exact}) => exact)).toContain("The harbor office will stay closed,");
    for (const {start, end, exact} of rows) expect(texts.mixed?.slice(start, end)).toBe(exact);
  });

  it("runs from the left but for the paragraph that doesn’t, and its marks hold the rows’ words", () => {
    const article = page("mixed").querySelector("article");
    expect(article?.className).toBe("document ltr");
    const paragraphs = [...(article?.querySelectorAll(".paragraph > p") ?? [])];
    expect(paragraphs.map((p) => p.getAttribute("dir"))).toEqual(["ltr", "ltr", "rtl", "ltr"]);
    expect(paragraphs.map(({textContent}) => textContent)).toEqual(
      textLines(texts.mixed ?? "").map(({start, end}) => texts.mixed?.slice(start, end))
    );
    for (const {id, exact} of rows) {
      const pieces = [...(article?.querySelectorAll(`mark[data-row="${id}"]`) ?? [])];
      expect(pieces.map(({textContent}) => textContent).join("")).toBe(exact);
    }
  });

  it("has its notes in the site’s language", () => {
    expect(page("mixed").querySelector(".margin")?.getAttribute("lang")).toBe("en");
  });
});
