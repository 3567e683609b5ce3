import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {reviewIndex, reviewShards, reviewTies} from "../../../loaders/site/snapshot/review.js";
import {
  decideChanges,
  decideConfirm,
  decideReject,
  type Grounds,
  rowTexts
} from "../../../src/components/review/decide.js";
import {openSession, type Keeper} from "../../../src/components/review/session.js";
import {
  changedRow,
  decideMore,
  noWork,
  parseWork,
  type Pending,
  undo,
  whyUnfit,
  withoutApplied
} from "../../../src/components/review/work.js";
import type {Decision} from "../../../src/model/correction.js";
import {madeTables} from "../../madeTables.js";

const grounds: Grounds = {by: "N. N.", on: "2026-01-20", why: "as it says", source: ""};
const [first, second] = madeTables.statements;
if (!first || !second) throw new Error("no rows");
const subject = {table: "statements", row: first} as const;
const pending = (decided: unknown): Pending[] =>
  (decided as Decision[]).map((decision) => ({decision, document_id: first.document_id, saved: false}));
const change = (texts: Readonly<Record<string, string>>): Pending[] =>
  pending(decideChanges(subject, {...rowTexts("statements", first), ...texts}, grounds));
const confirm = pending(decideConfirm(subject, grounds));
const reject = pending(decideReject(subject, grounds));
const other = pending(decideReject({table: "statements", row: second}, grounds));
const work = noWork("v");
const actions = (all: readonly Pending[]): string[] =>
  all.map(({decision}) => `${decision.action} ${decision.field}`.trim());

describe("a later decision takes the place of an earlier one", () => {
  test.each<[string, Pending[][], string[]]>([
    ["accepted, then rejected", [confirm, reject], ["reject"]],
    ["rejected, then accepted", [reject, confirm], ["confirm"]],
    ["rejected, then changed", [reject, change({cue: "cried"})], ["change cue"]],
    ["changed, then rejected", [change({cue: "cried"}), reject], ["reject"]],
    ["changed twice", [change({cue: "cried"}), change({cue: "wrote"})], ["change cue"]],
    ["two fields", [change({cue: "cried"}), change({audience: "all"})], ["change cue", "change audience"]],
    ["two rows", [other, reject], ["reject", "reject"]]
  ])("%s", (_, steps, left) => {
    const done = steps.reduce(decideMore, work);
    expect(actions(done.pending)).toEqual(left);
  });
});

test("what is undone was never done", () => {
  const all = [...change({cue: "cried", audience: "all"}), ...other];
  fc.assert(
    fc.property(fc.shuffledSubarray(all), (some) => {
      const done = decideMore(work, some);
      expect(some.reduce((left, {decision}) => undo(left, decision.id), done)).toEqual(work);
    })
  );
});

test("a row shows its changes, and keeps the rest", () => {
  const decisions = change({cue: "", audience: "all"}).map(({decision}) => decision);
  expect(changedRow(subject, first, decisions)).toEqual({...first, cue: null, audience: "all"});
});

describe("kept work", () => {
  const kept = JSON.stringify(decideMore(work, [...confirm, ...other]));

  test("is read as it was", () => {
    expect(parseWork(kept)).toEqual(JSON.parse(kept));
  });

  test.each([
    ["nothing", null, null],
    ["no JSON", "{", null],
    ["something else", "[]", null],
    ["a decision that was tampered with", kept.replaceAll("N. N.", "M. M."), {version: "v", pending: []}]
  ])("%s", (_, text, expected) => {
    expect(parseWork(text)).toEqual(expected);
  });
});

describe("against other data", () => {
  const [shard] = reviewShards(madeTables).filter((one) => one.some(({document}) => document.id === first.document_id));
  const loaded = shard?.find(({document}) => document.id === first.document_id) ?? null;
  if (!loaded) throw new Error("no document");
  const rows = (more: Partial<typeof first>) => ({
    ...loaded,
    rows: {
      ...loaded.rows,
      statements: loaded.rows.statements.map((row) => (row.id === first.id ? {...row, ...more} : row))
    }
  });
  const [changed] = change({cue: "cried"});
  if (!changed) throw new Error("no change");

  test.each([
    ["the same", loaded, null],
    ["no document", null, "no longer in the data"],
    ["another value", rows({cue: "sang"}), "“sang”, not “said”"],
    ["another passage", rows({exact: "Nobody"}), "The passage has changed"]
  ])("%s", (_, data, message) => {
    const why = whyUnfit(changed, data);
    if (message === null) expect(why).toBeNull();
    else expect(why).toContain(message);
  });

  test("what the data follows by now is dropped", () => {
    const index = {...reviewIndex(madeTables), applied: [changed.decision.id]};
    expect(withoutApplied(decideMore(work, [changed, ...other]), index).pending).toEqual(other);
  });
});

describe("a session", () => {
  const keeper = (): Keeper & {readonly kept: Map<string, string>} => {
    const kept = new Map<string, string>();
    return {kept, getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value)};
  };
  const data = {
    index: reviewIndex(madeTables),
    loadShard: (shard: number) => Promise.resolve(reviewShards(madeTables)[shard] ?? []),
    loadTies: () => Promise.resolve(reviewTies(madeTables))
  };
  const decisions = confirm.map(({decision}) => decision);

  test("is as it was after a reload: its work and its place", () => {
    const browser = keeper();
    const before = openSession(data, browser);
    before.step(1);
    before.decide(decisions, first.document_id);
    const after = openSession(data, browser);
    expect(after.work()).toEqual(before.work());
    expect(after.current()).toEqual(before.current());
    expect(after.isOlder()).toBe(false);
  });

  test("says so where the data is another by now, until nothing is pending", () => {
    const browser = keeper();
    openSession(data, browser).decide(decisions, first.document_id);
    const after = openSession({...data, index: {...data.index, version: "another"}}, browser);
    expect(after.isOlder()).toBe(true);
    after.undo(decisions[0]?.id ?? "");
    expect(after.isOlder()).toBe(false);
  });

  test("goes on where the browser keeps nothing, and says so", () => {
    const full: Keeper = {
      getItem: () => null,
      setItem() {
        throw new Error("full");
      }
    };
    const session = openSession(data, full);
    session.decide(decisions, first.document_id);
    expect(session.work().pending).toHaveLength(1);
    expect(session.isKept()).toBe(false);
  });

  test("loads each document with its rows, and a file once", async () => {
    let loads = 0;
    const session = openSession({...data, loadShard: (shard) => (loads++, data.loadShard(shard))}, null);
    for (const {id} of madeTables.documents) {
      const loaded = await session.loadDocument(id);
      expect(loaded?.document.id).toBe(id);
      expect(loaded?.rows.statements).toEqual(madeTables.statements.filter(({document_id}) => document_id === id));
    }
    const before = loads;
    await session.loadDocument(first.document_id);
    expect(loads).toBe(before);
    expect(await session.loadDocument("unknown")).toBeNull();
  });

  test("shows the doubtful rows first, and those that fit what is asked", () => {
    const session = openSession(data, null);
    const doubts = session.queue().map((row) => row.doubts.length > 0);
    expect(doubts).toEqual([...doubts].sort((a, b) => Number(b) - Number(a)));
    expect(session.queue()).toHaveLength(data.index.rows.length);
    session.ask({table: "measures", document: "gazette", doubt: "", state: ""});
    expect(session.queue().every(({table, document_id}) => table === "measures" && document_id === "gazette")).toBe(
      true
    );
    session.ask({table: "", document: "", doubt: "", state: "open"});
    session.decide(decisions, first.document_id);
    expect(session.queue().some(({id}) => id === first.id)).toBe(false);
  });

  test("changes that are taken back in the form are taken back", () => {
    const session = openSession(data, null);
    const two = change({cue: "cried", audience: "all"}).map(({decision}) => decision);
    session.decide(two, first.document_id, first.id);
    session.decide(two.slice(0, 1), first.document_id, first.id);
    expect(actions(session.work().pending)).toEqual([`change ${two[0]?.field}`]);
  });
});
