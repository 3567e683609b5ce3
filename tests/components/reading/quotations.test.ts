import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {blocks} from "../../../src/components/blocks.js";
import {indexEntities} from "../../../src/components/entities/entityIndex.js";
import {linkedDocument, linkedQuotations, quotedWords} from "../../../src/components/reading/quotations.js";
import type {DocumentRow, Statement} from "../../../src/model/tables/index.js";
import {madeTables} from "../../madeTables.js";
import {seedTables} from "../../seedTables.js";

const [statement] = madeTables.statements as [Statement];
const [ferry, gazette] = madeTables.documents as [DocumentRow, DocumentRow];

const cases: readonly [string, Partial<Statement>, string[]][] = [
  ["a direct one, whole", {exact: "Nobody asked us,"}, ["Nobody asked us,"]],
  [
    "the quoted parts of a mixed one",
    {kind: "mixed", exact: "that it was “a slip” and “no more”"},
    ["a slip", "no more"]
  ],
  ["straight marks", {kind: "mixed", exact: 'it was "a slip" only'}, ["a slip"]],
  ["guillemets", {kind: "mixed", exact: "it was «a slip»"}, ["a slip"]],
  ["nothing of a mixed one without marks", {kind: "mixed", exact: "it was a slip"}, []],
  ["nothing that is retold", {kind: "indirect", exact: "that “nobody” asked"}, []],
  ["nothing that was not said", {polarity: "negative"}, []]
];

describe("somebody’s own words", () => {
  it.each(cases)("%s", (_, more, expected) => {
    expect(quotedWords({...statement, ...more})).toEqual(expected);
  });
});

describe("the document", () => {
  it("has its address only where it is one of the web, and its date only where ISO 8601 can say it", () => {
    expect(linkedDocument(ferry)).toMatchObject({
      "@id": "https://ferry.example/inspectors",
      datePublished: "2024-05-10"
    });
    expect(linkedDocument(gazette)).toMatchObject({
      "@id": "#document",
      url: null,
      datePublished: "2024-05",
      publisher: null
    });
    for (const date_published of ["2024-05~", "XXXX-05-01", "2024-05-01/2024-06-01", "2024?"])
      expect(linkedDocument({...ferry, date_published})).toMatchObject({datePublished: null});
  });
});

describe("a quotation", () => {
  const index = indexEntities(madeTables);

  it("has the exact words, its place on the page, its document, and the speaker as the document attributes it", () => {
    expect(linkedQuotations(ferry, [statement], index)).toEqual([
      {
        "@type": "Quotation",
        "@id": `#${statement.id}`,
        text: "Nobody asked us,",
        url: `#${statement.id}`,
        inLanguage: "en",
        spokenByCharacter: {"@type": "Person", "@id": "../people/pe-quill.html", name: "Ada Quill"},
        dateCreated: null,
        isPartOf: {"@id": "https://ferry.example/inspectors"}
      }
    ]);
  });

  it("claims no kind of speaker where one is only described, and no speaker where none is named", () => {
    const speakers = [
      {speaker: "three officials", speaker_id: null},
      {speaker: null, speaker_id: null}
    ].map((more) =>
      linkedQuotations(ferry, [{...statement, ...more}], index).map(({spokenByCharacter}) => spokenByCharacter)
    );
    expect(speakers).toEqual([[{name: "three officials"}], [null]]);
  });
});

it("a page has one script of linked data, with every quotation of its document", async () => {
  const tables = await seedTables();
  for (const {id} of tables.documents) {
    const {document} = new JSDOM().window;
    const page = blocks.document?.(tables, {document, param: id, rules: [], lexicons: [], chartRows: {}});
    const scripts = page?.querySelectorAll("script") ?? [];
    expect([...scripts].map(({type}) => type)).toEqual(["application/ld+json"]);
    const data = JSON.parse(scripts[0]?.textContent ?? "") as {"@graph": {"@type": string; text?: string}[]};
    const own = tables.statements.filter(({document_id}) => document_id === id).flatMap(quotedWords);
    const quoted = data["@graph"].filter((node) => node["@type"] === "Quotation").map(({text}) => text);
    expect([...quoted].sort()).toEqual([...own].sort());
  }
});
