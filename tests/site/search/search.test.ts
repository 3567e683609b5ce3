import fc from "fast-check";
import {beforeAll, describe, expect, test} from "vitest";
import {textLines} from "../../../src/components/markedText.js";
import {gapsOf, tokenize} from "../../../src/model/search/tokens.js";
import type {Tables} from "../../../src/model/tables/index.js";
import {noTables} from "../../anyTables.js";
import {madeTables} from "../../madeTables.js";
import {seedTables} from "../../seedTables.js";
import {type MadeSearch, searchOf} from "./openMade.js";

const all = 1_000_000;

/** Tables that hold texts and nothing else. */
const textsOnly = (...texts: readonly string[]): Tables => ({
  ...noTables,
  documents: texts.map((text, i) => ({
    ...(madeTables.documents[0] as Tables["documents"][0]),
    id: `text-${i}`,
    headline: `Text ${i}`,
    text
  }))
});

/** The ids of rows, and the paragraphs, that a question finds. */
async function found(search: MadeSearch, text: string): Promise<Set<string>> {
  const answer = await search.ask(text, all);
  return new Set(
    answer?.hits.flatMap(({rows, document, paragraph}) => [...rows.map(({id}) => id), `${document.id} ${paragraph}`])
  );
}

/** Passages as they are promised to be found: paragraphs, and rows by their own words. */
const passagesOf = (tables: Tables): {key: string; words: string}[] => [
  ...tables.documents.flatMap(({id, text}) =>
    textLines(text).map(({start, end}) => ({key: `${id} ${text.slice(start, end)}`, words: text.slice(start, end)}))
  ),
  ...[...tables.statements, ...tables.departure_reports, ...tables.incident_reports, ...tables.measures].map(
    ({id, exact}) => ({key: id, words: exact})
  )
];

/** Every stretch of `count` words of a passage, as it stands there. */
function stretches(words: string, count: number): string[] {
  const tokens = tokenize(words);
  return tokens.slice(0, tokens.length - count + 1).map(({start}, i) => words.slice(start, tokens[i + count - 1]?.end));
}

const tables = await seedTables();

describe("the seeds", () => {
  const passages = passagesOf(tables);
  let search: MadeSearch;
  beforeAll(async () => {
    search = await searchOf(tables);
  });

  test("every word of every passage finds it", async () => {
    const byWord = new Map<string, string[]>();
    for (const {key, words} of passages)
      for (const {word} of tokenize(words)) byWord.set(word, [...(byWord.get(word) ?? []), key]);
    expect(byWord.size).toBeGreaterThan(1000);
    for (const [word, keys] of byWord) {
      const ids = await found(search, `"${word}"`);
      expect([word, keys.filter((key) => !ids.has(key))]).toEqual([word, []]);
    }
  });

  test("every phrase of three words of every passage finds it, and no paragraph that doesn’t hold it", async () => {
    const byPhrase = new Map<string, {typed: string; keys: Set<string>}>();
    for (const {key, words} of passages)
      for (const phrase of stretches(words, 3)) {
        const typed = phrase.replaceAll(/["“”]/g, "");
        const same = [...tokenize(typed).map(({word}) => word), ...gapsOf(typed, tokenize(typed))].join("\0");
        const held = byPhrase.get(same) ?? {typed, keys: new Set()};
        byPhrase.set(same, held);
        held.keys.add(key);
      }
    expect(byPhrase.size).toBeGreaterThan(2000);
    const paragraphs = (keys: Iterable<string>): string[] => [...keys].filter((key) => key.includes(" ")).sort();
    for (const {typed, keys} of byPhrase.values()) {
      const ids = await found(search, `"${typed}"`);
      expect([typed, [...keys].filter((key) => !ids.has(key))]).toEqual([typed, []]);
      const inRows = new Set([...ids].filter((id) => keys.has(id) && !id.includes(" ")));
      if (inRows.size === 0) expect([typed, paragraphs(ids)]).toEqual([typed, paragraphs(keys)]);
    }
  });

  test("a row’s date, speaker and words come with it", async () => {
    const [row] = tables.statements.filter(({speaker_id, kind}) => speaker_id !== null && kind === "direct");
    const answer = await search.ask(`"${row?.exact.split(" ").slice(0, 4).join(" ")}" kind:direct`, 5);
    const shown = answer?.hits.flatMap(({rows}) => rows).find(({id}) => id === row?.id);
    expect(shown?.words).toContain(row?.speaker);
  });

  test("only the shards that a question needs are loaded", async () => {
    const fresh = await searchOf(tables, {words: 2000, texts: 2000});
    await fresh.ask("zebra", 10);
    expect(fresh.asked.filter((name) => name.startsWith("words")).length).toBe(1);
    expect(fresh.root.words.length).toBeGreaterThan(1);
    expect(fresh.asked.some((name) => name.startsWith("names"))).toBe(false);
  });
});

const rows = (...ids: string[]): string[] => ids;
const idOf = (words: string): string =>
  [
    ...madeTables.statements,
    ...madeTables.departure_reports,
    ...madeTables.incident_reports,
    ...madeTables.measures
  ].find(({exact}) => exact.startsWith(words))?.id ?? `no row: ${words}`;

describe("questions", () => {
  let search: MadeSearch;
  beforeAll(async () => {
    search = await searchOf(madeTables);
  });

  const cases: readonly (readonly [ask: string, rows: readonly string[], not: readonly string[]])[] = [
    ["nobody", rows(idOf("Nobody asked us")), rows(idOf("Four inspectors"))],
    ['"Nobody asked us"', rows(idOf("Nobody asked us")), []],
    ['"nobody us"', [], rows(idOf("Nobody asked us"))],
    ["speaker:quill", rows(idOf("Nobody asked us")), rows(idOf("Four inspectors"))],
    ["speaker:quil", rows(idOf("Nobody asked us")), []],
    ['speaker:"quil"', [], rows(idOf("Nobody asked us"))],
    ["-speaker:quill kind:statement", [], rows(idOf("Nobody asked us"))],
    ["office:harbor inspectors", rows(idOf("Four inspectors")), rows(idOf("Nobody asked us"))],
    ["inspectors -four", [], rows(idOf("Four inspectors"))],
    ["kind:departure", rows(idOf("Four inspectors")), rows(idOf("Nobody asked us"))],
    ["kind:departures -source:ferry", rows(idOf("Four inspectors")), []],
    ["source:ferry kind:statement", rows(idOf("Nobody asked us")), []],
    ["in:gazette kind:statement", [], rows(idOf("Nobody asked us"))],
    ["after:2024-05-10 nobody", rows(idOf("Nobody asked us")), []],
    ["after:2024-05-11 nobody", [], rows(idOf("Nobody asked us"))],
    ["before:2024-05-10 nobody", rows(idOf("Nobody asked us")), []],
    ["before:2024-04 nobody", [], rows(idOf("Nobody asked us"))],
    ["before:2024-05 inspectors", rows(idOf("Four inspectors")), []]
  ];
  test.each(cases)("%s", async (text, wanted, unwanted) => {
    const ids = await found(search, text);
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
    expect(unwanted.filter((id) => ids.has(id))).toEqual([]);
  });

  test("nothing is asked by nothing", async () => {
    for (const text of ["", "  ", "-", '""', "…", "“”"]) expect(await search.ask(text, 5)).toBeNull();
  });

  test("a word that stands nowhere: the one that is most like it", async () => {
    const answer = await search.ask("inspektors", 5);
    expect(answer?.total).toBe(0);
    expect([...(answer?.meant ?? [])]).toEqual([["inspektors", "inspectors"]]);
    expect([...((await search.ask("qqqqqqq", 5))?.meant ?? [])]).toEqual([]);
  });

  test("kinds are counted whichever are shown", async () => {
    const whole = await search.ask("harbor", all);
    const one = await search.ask("harbor kind:departure", all);
    expect(one?.counts).toEqual(whole?.counts);
    expect(one?.total).toBe(whole?.counts.departure);
    expect(one?.total).toBeLessThan(whole?.total ?? 0);
  });
});

describe("texts", () => {
  const finds = async (text: string, question: string): Promise<boolean> => {
    const answer = await (await searchOf(textsOnly(text))).ask(question, 10);
    return (answer?.total ?? 0) > 0;
  };
  test.each([
    ["The café closed", "cafe"],
    ["The cafe closed", "CAFÉ"],
    ["He said “no more” and left", '"said no more"'],
    ["He said no more", "“said no more”"],
    ["It’s over", "it's over"],
    ["It's over", '"it’s over"'],
    ["the U.S. Navy", "u.s. navy"],
    ["a well‑known man", "well-known"],
    ["Straße", "strasse"],
    ["soft\u00adware", "software"],
    ["in 10,000 homes", "10,000"],
    ["警察が発表した", "警察"],
    ["training", "train"],
    ["two\u00a0words", '"two words"']
  ])("%s is found by %s", async (text, question) => {
    expect(await finds(text, question)).toBe(true);
  });

  test.each([
    ["He said no, more or less", '"said no more"'],
    ["one. Two", '"one two"'],
    ["one\ntwo", '"one two"'],
    ["a wellknown man", "well-known"],
    ["training", '"train"'],
    ["training", "train "],
    ["training", "train camp"],
    ["a b", '"b a"'],
    ["restraint", "train"]
  ])("%s is not found by %s", async (text, question) => {
    expect(await finds(text, question)).toBe(false);
  });

  test("what is found holds what was asked, and what holds it is found", async () => {
    const words = fc.constantFrom("a", "bb", "Bb", "c-d", "é", "e’f", "“g”", "h.", "bb bb");
    const texts = fc.array(
      fc.array(words, {minLength: 1, maxLength: 12}).map((list) => list.join(" ")),
      {
        minLength: 1,
        maxLength: 6
      }
    );
    await fc.assert(
      fc.asyncProperty(texts, fc.nat(), fc.nat(), async (lines, line, at) => {
        const search = await searchOf(textsOnly(...lines));
        const own = lines[line % lines.length] ?? "";
        const phrases = stretches(own, Math.min(2, tokenize(own).length));
        const phrase = (phrases[at % phrases.length] ?? "").replaceAll(/["“”]/g, "");
        const answer = await search.ask(`"${phrase}"`, all);
        expect(answer?.hits.map(({paragraph}) => paragraph)).toContain(own);
        for (const {pieces} of answer?.hits ?? []) expect(pieces.some(({marked}) => marked)).toBe(true);
      })
    );
  });

  test("any question is answered", async () => {
    const search = await searchOf(madeTables);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({unit: "binary"}), fc.stringMatching(/^([-"a-z:“” ]|speaker:|kind:|before:){0,12}$/)),
        async (text) => {
          const answer = await search.ask(text, 10);
          expect(answer === null || answer.total >= answer.hits.length).toBe(true);
        }
      )
    );
  });
});
