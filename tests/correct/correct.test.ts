import {describe, expect, test} from "vitest";
import {validate} from "../../loaders/validate/index.js";
import type {Tables} from "../../src/model/tables/index.js";
import {decide, decided, idOf, texts, toDocument, town, townOf} from "./town.js";

const six = idOf("departure_reports", "Six inspectors");
const four = idOf("departure_reports", "At least four");
const clerks = idOf("departure_reports", "Two clerks");
const hart = idOf("incident_reports", "Lee Hart");
const moss = idOf("incident_reports", "Ida Moss");
const calm = idOf("statements", "calm night");
const asked = idOf("statements", "Nobody asked");
const departure = {table: "departure_reports"} as const;
const statement = {table: "statements"} as const;

const row = <T extends keyof Tables>(tables: Tables, table: T, id: string): Tables[T][number] | undefined =>
  (tables[table] as {id: string}[]).find((one) => one.id === id) as Tables[T][number] | undefined;

test("no decisions change nothing", () => expect(decided([])).toBe(town.tables));

describe("what is decided is in the tables, and every number follows", () => {
  test("a changed count changes its event, and what it disagrees with", () => {
    const change = decide({...departure, row_id: four, action: "change", field: "low", old: "4", new: "5"});
    const tables = decided([change]);
    expect(row(tables, "departure_reports", four)).toMatchObject({low: 5, status: "corrected"});
    expect(row(tables, "departure_reports", six)?.status).toBe("extracted");
    expect(tables.departures[0]).toMatchObject({low: 5, high: null, reports: 2});
  });

  test("reports that are of one event now are compared", () => {
    const ofMoss = {table: "incident_reports", row_id: moss, action: "change"};
    const more = decided([
      decide({table: "incident_reports", row_id: hart, action: "merge", new: moss}),
      decide({...ofMoss, field: "victims", old: "Ida Moss", new: "Lee Hart"}),
      decide({...ofMoss, field: "place", old: "Dayton", new: "Elmwood"})
    ]);
    expect(town.tables.conflicts).toEqual([]);
    expect(more.conflicts.map(({field}) => field)).toContain("date");
    expect(more.incidents).toMatchObject([{conflicting: true, victims: ["Lee Hart"]}]);
    expect(validate(more)).toEqual([]);
  });

  test("a changed speaker is another person's, or nobody's of the tables", () => {
    const [to, other] = ["Cy Dunn", "Bo Sand"].map((name) =>
      decided([decide({...statement, row_id: asked, action: "change", field: "speaker", old: "Ada Quill", new: name})])
    );
    expect(row(to!, "statements", asked)).toMatchObject({speaker: "Cy Dunn", speaker_id: idOf("people", "Cy Dunn")});
    expect(row(other!, "statements", asked)).toMatchObject({speaker: "Bo Sand", speaker_id: null});
  });

  test("a name that the documents are taken to share is told apart again", () => {
    const change = {...statement, row_id: calm, action: "change", field: "speaker", old: "Cy Dunn", new: "C. Dunn"};
    expect(row(decided([decide(change)]), "statements", calm)).toMatchObject({speaker: "C. Dunn", speaker_id: null});
  });

  test("a moved span has the words that stand there", () => {
    const end = town.tables.statements.find(({id}) => id === asked)?.end ?? 0;
    const move = decide({
      ...statement,
      row_id: asked,
      action: "change",
      field: "end",
      old: String(end),
      new: String(end - 1)
    });
    const tables = decided([move]);
    expect(row(tables, "statements", asked)?.exact).toBe("Nobody asked us anything");
    expect(validate(tables)).toEqual([]);
  });

  test("a rejected report leaves its event, and an event without reports goes", () => {
    const tables = decided([decide({...departure, row_id: six, action: "reject"})]);
    expect(tables.departures[0]).toMatchObject({low: 4, high: null, reports: 1, documents: 1, corroboration: "single"});
    expect(row(tables, "departure_reports", six)).toBeUndefined();
    expect(decided([decide({...departure, row_id: clerks, action: "reject"})]).departures).toHaveLength(1);
    expect(validate(tables)).toEqual([]);
  });

  test("a confirmed row says so and nothing else changes", () => {
    const tables = decided([decide({...departure, row_id: six, action: "confirm"})]);
    expect(row(tables, "departure_reports", six)?.status).toBe("confirmed");
    expect(tables.departures).toEqual(town.tables.departures);
  });

  test("a missed statement stands where it is read, spoken by a person of the tables", () => {
    const text = texts.ferry ?? "";
    const words = "The office is to close at noon";
    const start = text.indexOf(words);
    const add = decide({
      ...statement,
      action: "add",
      passage: words,
      new: JSON.stringify({
        document_id: "ferry",
        start,
        end: start + words.length,
        kind: "indirect",
        speaker: "Quill",
        cue: "by her account"
      })
    });
    const tables = decided([add]);
    const ferry = tables.statements.filter(({document_id}) => document_id === "ferry");
    expect(ferry.at(-1)).toMatchObject({exact: words, speaker: "Ada Quill", rule: "editor/added", status: "corrected"});
    expect(tables.statements).toHaveLength(town.tables.statements.length + 1);
    expect(validate(tables)).toEqual([]);
    const id = ferry.at(-1)?.id ?? "";
    const later = decide({
      ...statement,
      row_id: id,
      action: "change",
      field: "cue",
      old: "by her account",
      new: "account"
    });
    expect(row(decided([later, add]), "statements", id)?.cue).toBe("account");
  });

  test("an added report is tied to its event like the others", () => {
    const tables = townOf([toDocument("ferry"), toDocument("gazette", `${texts.gazette}\nSix of them went.\n`)]);
    const [start, words] = [(texts.gazette ?? "").length + 1, "Six of them went"];
    const given = {
      document_id: "gazette",
      start,
      end: start + words.length,
      low: 7,
      high: 7,
      organization: "Elmwood Parks Department",
      positions: ["inspectors"],
      date: "2031-05-03"
    };
    const made = decided([decide({...departure, action: "add", passage: words, new: JSON.stringify(given)})], tables);
    expect(made.departures).toHaveLength(1);
    expect(made.departures[0]).toMatchObject({reports: 3});
  });

  test("two events are one, and a report is of one of its own", () => {
    const merge = decide({...departure, row_id: six, action: "merge", new: clerks});
    expect(decided([merge]).departures).toHaveLength(1);
    const ids = town.tables.departures.map(({id}) => id);
    const whole = decide({table: "departures", row_id: ids[0] ?? "", action: "merge", new: ids[1] ?? ""});
    expect(decided([whole]).departures).toEqual(decided([merge]).departures);
    const split = decide({...departure, row_id: four, action: "split", old: six});
    const tables = decided([split]);
    expect(tables.departures.map(({reports}) => reports)).toEqual([1, 1, 1]);
    expect(row(tables, "departure_reports", four)?.status).toBe("corrected");
    expect(
      decided([split, decide({...departure, row_id: four, action: "merge", new: clerks})]).departures
    ).toHaveLength(2);
    const deaths = decide({table: "incident_reports", row_id: hart, action: "merge", new: moss});
    expect(decided([deaths]).incidents).toMatchObject([{killed_low: 1, injured_low: 1, reports: 2}]);
  });

  test("people of two names are one", () => {
    const alias = decide({table: "people", row_id: idOf("people", "Cy Dunn"), action: "alias", new: "Ada Quill"});
    const tables = decided([{...alias, old: "Cy Dunn"}]);
    expect(tables.people.map(({name}) => name).sort()).toEqual(["Cy Dunn", "Ida Moss", "Lee Hart"]);
    expect(row(tables, "statements", asked)).toMatchObject({speaker: "Cy Dunn", status: "extracted"});
  });

  test("the trail holds every decision with the row's words", () => {
    const reject = decide({...departure, row_id: six, action: "reject", on: "2031-06-12", source: "a call"});
    const change = decide({
      ...statement,
      row_id: calm,
      action: "change",
      field: "speaker_role",
      old: "neighbor",
      new: ""
    });
    expect(decided([reject, change]).corrections).toEqual([
      {
        id: change.id,
        ...{table: "statements", row_id: calm, field: "speaker_role", old: "neighbor", new: null, action: "change"},
        ...{by: "Ed Itor", on: "2031-06-10", why: "The passage says so.", source: null, state: "applied"},
        ...{document_id: "harbor", event_id: null, exact: "It was a calm night,"}
      },
      {
        id: reject.id,
        ...{table: "departure_reports", row_id: six, field: null, old: null, new: null, action: "reject"},
        ...{by: "Ed Itor", on: "2031-06-12", why: "The passage says so.", source: "a call", state: "applied"},
        ...{document_id: "ferry", event_id: town.tables.departures[0]?.id},
        exact: "Six inspectors of the Elmwood Parks Department resigned on May 3, 2031"
      }
    ]);
  });

  test("a corrected row is corrected again as it is shown", () => {
    const text = town.tables.documents.find(({id}) => id === "ferry")?.text ?? "";
    const {start = 0, end = 0} = town.tables.statements.find(({id}) => id === asked) ?? {};
    const own = {...statement, row_id: asked, action: "change"};
    const move = decide({...own, field: "end", old: String(end), new: String(end - 1)});
    const moved = decide({...own, field: "audience", old: "", new: "clerks", passage: text.slice(start, end - 1)});
    expect(row(decided([moved, move]), "statements", asked)).toMatchObject({audience: "clerks", end: end - 1});
    expect(() => decided([moved])).toThrow(/stale/);
    const alias = decide({table: "people", row_id: idOf("people", "Cy Dunn"), action: "alias", new: "Ada Quill"});
    const rename = decide({...own, field: "speaker", old: "Cy Dunn", new: "Bo Sand"});
    expect(row(decided([rename, alias]), "statements", asked)?.speaker).toBe("Bo Sand");
    expect(() => decided([rename])).toThrow(/expected “Cy Dunn”, found “Ada Quill”/);
    const same = decide({...own, field: "speaker", old: "Ada Quill", new: "Lee Hart"});
    const ofHart = decide({table: "people", row_id: idOf("people", "Cy Dunn"), action: "alias", new: "Lee Hart"});
    expect(row(decided([same, ofHart]), "statements", asked)?.speaker).toBe("Cy Dunn");
  });
});
