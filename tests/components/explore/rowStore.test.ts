import {describe, expect, it} from "vitest";
import {type Columns, toColumns} from "../../../src/components/explore/columns.js";
import {exploreRows} from "../../../src/components/explore/exploreRow.js";
import {rowStore, shardCount, shardSize} from "../../../src/components/explore/rowStore.js";
import type {StoredRow} from "../../../src/components/explore/viewRows.js";
import {manyTables} from "../../manyTables.js";

const document = {headline: null, publisher: null, date_published: null, url: null};
const rows: StoredRow[] = exploreRows(manyTables(250, 3)).map((row) => ({...row, document}));
const columns = toColumns(rows);
const size = shardSize(rows.length);
const idOf = (number: number): string => rows[number]?.id ?? "";

/** A store, and which files it read. */
function open(of: Columns = columns, fails: () => boolean = () => false) {
  const read: number[] = [];
  const store = rowStore(of, async (shard) => {
    read.push(shard);
    await Promise.resolve();
    if (fails()) throw new Error("no line");
    return rows.slice(shard * size, (shard + 1) * size);
  });
  return {store, read};
}

it.each([
  [0, 100],
  [1, 100],
  [3200, 100],
  [3201, 101],
  [1_000_000, 31_250]
])("of %i rows a file has %i", (all, each) => {
  expect(shardSize(all)).toBe(each);
  expect(each * shardCount).toBeGreaterThanOrEqual(all);
});

describe("rows by their numbers", () => {
  it("come in the order that is asked for, from the files that have them", async () => {
    const {store, read} = open();
    const asked = [201, 3, 150, 0];
    expect((await store.load(asked)).map(({id}) => id)).toEqual(asked.map(idOf));
    expect([...read].sort()).toEqual([0, 1, 2]);
  });

  it("are there at once where their file has come, and a file is read once", async () => {
    const {store, read} = open();
    await Promise.all([store.load([1]), store.load([2]), store.load([99, 0])]);
    const again = store.load([5]);
    expect(again).not.toBeInstanceOf(Promise);
    expect(read).toEqual([0]);
  });

  it("are asked for again after a file could not be read", async () => {
    let isDown = true;
    const {store, read} = open(columns, () => isDown);
    await expect(store.load([1])).rejects.toThrow("no line");
    isDown = false;
    expect((await store.load([1])).map(({id}) => id)).toEqual([idOf(1)]);
    expect(read).toEqual([0, 0]);
  });

  it("are none where none are asked for, and where there are none", async () => {
    const {store, read} = open();
    expect(store.load([])).toEqual([]);
    expect(await store.load([rows.length + 5])).toEqual([]);
    expect(read).toEqual([2]);
  });
});

describe("the number of a row", () => {
  it("is found by its id, with the file that has it only", async () => {
    const {store, read} = open();
    expect(await store.find(idOf(120))).toBe(120);
    expect(read).toEqual([1]);
  });

  it("is not that of another row whose id has the same hash", async () => {
    const same = Uint32Array.from(columns.idHash);
    same[7] = columns.idHash[220] ?? 0;
    const {store} = open({...columns, idHash: same});
    expect(await store.find(idOf(220))).toBe(220);
  });

  it.each(["st-gone0000000", "", "__proto__"])("is none for %j", async (id) => {
    const {store, read} = open();
    expect(await store.find(id)).toBeNull();
    expect(read).toEqual([]);
  });
});
