import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import type {BlockContext} from "../../../src/components/block.js";
import {bibtex, citeData, sayCitation} from "../../../src/components/dataset/cite.js";
import {datasetLd} from "../../../src/components/dataset/datasetJsonLd.js";
import {dictionary} from "../../../src/components/dataset/dictionary.js";
import {downloads} from "../../../src/components/dataset/downloads.js";
import {exampleOf} from "../../../src/components/dataset/example.js";
import {rowHrefs} from "../../../src/components/dataset/rowHref.js";
import {reuseTerms} from "../../../src/components/dataset/terms.js";
import {jsonLdScript} from "../../../src/components/jsonLd.js";
import type {DataFile, Dataset} from "../../../src/model/dataset.js";
import type {AnyRow, Field} from "../../../src/model/schema.js";
import {schemas, type TableName, tableNames, type Tables} from "../../../src/model/tables/index.js";
import {noTables} from "../../anyTables.js";
import {madeTables} from "../../madeTables.js";
import {seedTables} from "../../seedTables.js";

const file = (path: string, table: string | null, format: string): DataFile => ({
  path,
  table,
  format,
  bytes: 1234,
  sha256: "0f".repeat(32)
});
const dataset: Dataset = {
  version: "2031-05-01-0f0f0f0f0f0f",
  hash: "0f".repeat(32),
  released: "2031-05-01",
  lastRelease: "2031-05-01",
  files: tableNames.map((name) => file(`${name}.csv`, name, "csv")),
  archive: file("sourceline-data-x.zip", null, "zip")
};
const context = (more: Partial<BlockContext> = {}): BlockContext => ({
  document: new JSDOM().window.document,
  param: null,
  rules: [],
  lexicons: [],
  chartRows: {},
  dataset,
  ...more
});

describe("the dictionary", () => {
  test.each(["made", "seeds"])(
    "has every column of every table, with what it means and an example: %s",
    async (which) => {
      const tables = which === "made" ? madeTables : await seedTables();
      const page = dictionary(tables, context());
      for (const name of tableNames) {
        const entry = page.querySelector(`#table-${name}`);
        const rows = [...(entry?.querySelectorAll("tbody tr") ?? [])];
        const fields = schemas[name].fields as readonly Field[];
        expect(rows.map((row) => row.querySelector("td")?.textContent)).toEqual(fields.map((field) => field.name));
        for (const [i, row] of rows.entries()) {
          expect(row.querySelectorAll("td")[2]?.textContent).toContain(fields[i]?.description);
          const filled = (tables[name] as readonly AnyRow[]).some(
            (one) => ![null, ""].includes(String(one[fields[i]?.name ?? ""] ?? ""))
          );
          expect([name, fields[i]?.name, row.querySelectorAll("td")[4]?.textContent === "none yet"]).toEqual([
            name,
            fields[i]?.name,
            !filled
          ]);
        }
      }
    }
  );

  test("an example is a value of the column, and its link leads to a passage that there is", async () => {
    const tables = await seedTables();
    const passages = new Set(
      [tables.statements, tables.departure_reports, tables.incident_reports, tables.measures]
        .flat()
        .map(({id, document_id}) => `/documents/${document_id}#${id}`)
    );
    const links = [...dictionary(tables, context()).querySelectorAll("td a.passage")];
    const known = new Set([...passages, ...tables.documents.map(({id}) => `/documents/${id}`)]);
    expect(links.length).toBeGreaterThan(50);
    for (const link of links) expect(known).toContain(link.getAttribute("href"));
  });

  test("says how tables join", () => {
    const words = dictionary(madeTables, context()).querySelector("#table-departures .notes")?.textContent;
    expect(words).toBe("Key: id. Its id is held by departure_reports.departure_id.");
  });

  test("refuses a column without a description", () => {
    const field = schemas.statements.fields[0] as {description: string};
    const before = field.description;
    field.description = " ";
    try {
      expect(() => dictionary(noTables, context())).toThrow(
        "src/model/tables: statements.id has no description; say in a few words what it means"
      );
    } finally {
      field.description = before;
    }
  });
});

test.each<[TableName, string, string | null, string | null]>([
  ["statements", "exact", "Nobody asked us,", "statements"],
  ["departures", "organization", "City of Port Ellery", "departure_reports"],
  ["departures", "in_protest", "true", "departure_reports"],
  ["people", "name", "Ada Quill", "statements"],
  ["corrections", "by", null, null]
])("the example of %s.%s is %s", (table, column, words, from) => {
  const field = (schemas[table].fields as readonly Field[]).find(({name}) => name === column);
  const example = exampleOf(madeTables, table, field!, rowHrefs(madeTables));
  expect(example?.words ?? null).toBe(words);
  const row = from === null ? undefined : (madeTables[from as TableName] as readonly AnyRow[])[0];
  expect(example?.href ?? null).toBe(row ? `/documents/${String(row.document_id)}#${String(row.id)}` : null);
});

describe("downloads", () => {
  test("has a link to every file, and the sum of each", () => {
    const page = downloads(madeTables, context());
    const hrefs = [...page.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    for (const {path} of [...dataset.files, dataset.archive]) expect(hrefs).toContain(`/tables/${path}`);
    expect(page.querySelectorAll("code.hash")).toHaveLength(dataset.files.length + 1);
  });

  test("without files is a sentence", () =>
    expect(downloads(noTables, {...context(), dataset: undefined}).textContent).toBe(
      "The files are made with the site."
    ));
});

describe("citing", () => {
  test.each<[string, Partial<Dataset>, string]>([
    [
      "released",
      {},
      "Sourceline (May 1, 2031). Sourceline: what documents report [Data set]. Version 2031-05-01-0f0f0f0f0f0f."
    ],
    [
      "not released",
      {released: null, version: "0f0f0f0f0f0f"},
      "Sourceline. Sourceline: what documents report [Data set]. Version 0f0f0f0f0f0f."
    ]
  ])("%s", (_, more, words) => expect(sayCitation({...dataset, ...more})).toBe(words));

  test("the page names the version, and says whether it is a release", () => {
    expect(citeData(noTables, context()).textContent).toContain("the release of May 1, 2031");
    const changed = {...dataset, released: null};
    expect(citeData(noTables, context({dataset: changed})).textContent).toContain(
      "have changed since the release of May 1, 2031"
    );
    const never = {...changed, lastRelease: null};
    expect(citeData(noTables, context({dataset: never})).textContent).toContain("No release has been made yet");
  });

  test("BibTeX has a year only where there is a release", () => {
    expect(bibtex(dataset)).toContain("year = {2031}");
    expect(bibtex({version: "x", released: null})).not.toContain("year");
  });
});

describe("linked data", () => {
  const words = (tables: Tables, root = ""): Record<string, unknown> => {
    const {document} = new JSDOM().window;
    const published = tables.documents.map(({date_published}) => date_published);
    const script = jsonLdScript(document, datasetLd(dataset, {root, publishedOn: published}));
    return JSON.parse(script.textContent) as Record<string, unknown>;
  };

  test("has what search engines for data sets ask for, and a download for each file", () => {
    const data = words(madeTables, "https://paper.example/line/");
    for (const name of ["name", "description", "license", "creator", "version", "dateModified", "distribution"])
      expect(data[name], name).toBeTruthy();
    expect(String(data.description).length).toBeGreaterThanOrEqual(50);
    const files = data.distribution as {contentUrl: string; encodingFormat: string}[];
    expect(files).toHaveLength(dataset.files.length + 1);
    for (const {contentUrl, encodingFormat} of files) {
      expect(contentUrl).toMatch(/^https:\/\/paper\.example\/line\/tables\//);
      expect(encodingFormat).toMatch(/^[a-z]+\/[a-z.-]+$/);
    }
    expect(data.temporalCoverage).toBe("2024-05/2024-05-10");
    const columns = tableNames.reduce((sum, name) => sum + schemas[name].fields.length, 0);
    expect(data.variableMeasured).toHaveLength(columns);
  });

  test("without an address its addresses are relative, without dates it names none", () => {
    const data = words(noTables);
    expect((data.distribution as {contentUrl: string}[])[0]?.contentUrl).toBe("tables/sourceline-data-x.zip");
    expect(data.temporalCoverage).toBeUndefined();
  });
});

test("what may be reused is told apart: documents' words, what was added, names of places", () =>
  expect([...reuseTerms(noTables, context()).querySelectorAll("dt")].map(({textContent}) => textContent)).toEqual([
    "The documents’ words",
    "What the project added",
    "Names of places"
  ]));
