import {join} from "node:path";
import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {runBoth} from "../../loaders/pipeline.js";
import {readDocuments} from "../../loaders/read/index.js";
import {toFeed} from "../../loaders/site/feed.js";
import {formats} from "../../loaders/write/format.js";
import {writeTables} from "../../loaders/write/index.js";
import {parseCorrections, correctionsCsv} from "../../src/model/correctionsCsv.js";
import {tableNames, type Tables} from "../../src/model/tables/index.js";
import {xmlText} from "../../src/model/xmlText.js";
import {folder} from "../read/folder.js";
import {readers} from "../write/readBack.js";
import {hostileDecisions} from "./decisions.js";
import {hostileCsv, hostileDocuments, strangelyNamed} from "./documents.js";
import {payloads} from "./payloads.js";

const files = (): Record<string, string> => ({
  ...Object.fromEntries([...hostileDocuments, ...strangelyNamed].map(({file, text}) => [file, text])),
  "documents.csv": hostileCsv()
});

let made: Tables | undefined;

/** The tables, made by the first test that needs them. */
function hostileTables(): Tables {
  if (made) return made;
  const lines = parseCorrections(correctionsCsv(hostileDecisions()));
  const {documents, issues} = readDocuments(folder(files()));
  return (made = runBoth(documents, issues, () => undefined, {file: "data/corrections.csv", lines}).tables);
}

test("there are at least two hundred payloads, each of its own", () => {
  expect(payloads.length).toBeGreaterThanOrEqual(200);
  expect(new Set(payloads.map(({words}) => words)).size).toBe(payloads.length);
});

test("every document is read, and a text file is its text of record, to the character", () => {
  const tables = hostileTables();
  expect(tables.documents).toHaveLength(hostileDocuments.length + strangelyNamed.length);
  for (const {file, text} of hostileDocuments.filter((document) => !document.file.endsWith(".html")))
    expect(tables.documents.find(({path}) => path === file)?.text).toBe(text);
});

test("every payload is a cue, a reason, a weapon and a subject, and stands in the trail of corrections", () => {
  const tables = hostileTables();
  for (const {words} of payloads) {
    expect(
      tables.statements.some(({cue}) => cue === words),
      words
    ).toBe(true);
    expect(
      tables.departure_reports.some(({reason}) => reason === words),
      words
    ).toBe(true);
    expect(
      tables.incident_reports.some(({weapon}) => weapon === words),
      words
    ).toBe(true);
    expect(
      tables.measures.some(({subject}) => subject === words),
      words
    ).toBe(true);
    expect(tables.corrections.some(({by, why, source}) => by === words && why === words && source === words)).toBe(
      true
    );
  }
});

test("what is known of a document is kept but for the white space around it; an address is one of the web or none", () => {
  const tables = hostileTables();
  const kept = new Set(
    tables.documents.flatMap(({headline, publisher, author, note, url}) => [headline, publisher, author, note, url])
  );
  const lost = payloads.filter(({words}) => ![...kept].some((cell) => cell === words || cell === words.trim()));
  const said = tables.issues.map(({message}) => message);
  for (const {words} of lost)
    expect(
      said.some((message) => message.includes(words.trim())),
      words
    ).toBe(true);
  for (const {url} of tables.documents) if (url !== null) expect(url).toMatch(/^https?:/);
});

describe.each(formats)("%s", (format) => {
  test("comes back, cell by cell", {timeout: 120_000}, async () => {
    const tables = hostileTables();
    const out = join(folder(), "out");
    await writeTables(tables, out, [format]);
    for (const table of tableNames)
      expect(await readers[format]?.(join(out, `${table}.${format}`), table), table).toEqual(tables[table]);
  });
});

test("the feed is XML, with an entry for each decision and its words", () => {
  const {corrections, documents} = hostileTables();
  const {window} = new JSDOM();
  const feed = new window.DOMParser().parseFromString(toFeed({corrections, documents}), "application/xml");
  const all = (name: string): string[] => [...feed.querySelectorAll(name)].map(({textContent}) => textContent);
  expect(feed.documentElement.localName).toBe("feed");
  expect(feed.querySelectorAll("entry")).toHaveLength(payloads.length * 4);
  const authors = new Set(all("entry > author > name"));
  const contents = all("entry > content").join("\n");
  for (const {words} of payloads) {
    expect(authors).toContain(xmlText(words));
    expect(contents).toContain(xmlText(words));
  }
});
