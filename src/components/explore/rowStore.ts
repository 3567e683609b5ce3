import {type Columns, hashId} from "./columns.js";
import type {StoredRow} from "./viewRows.js";

/** The rows' words lie in so many files, each with rows that follow one another, so that a page of the list needs one. */
export const shardCount = 32;

/** Fewer rows are not worth a request. */
const fewest = 100;

/** How many rows a file has, the last ones fewer or none. */
export const shardSize = (rows: number): number => Math.max(fewest, Math.ceil(rows / shardCount));

export interface RowStore {
  /** The rows with these numbers: at once where their files have come, else when they have. */
  readonly load: (rows: readonly number[]) => readonly StoredRow[] | Promise<readonly StoredRow[]>;
  /** The number of the row with an id; null where there is none. */
  readonly find: (id: string) => Promise<number | null>;
}

/** Rows by their numbers, from files that are read once when they are needed. `read` gives the rows of a file. */
export function rowStore(columns: Columns, read: (shard: number) => Promise<readonly StoredRow[]>): RowStore {
  const size = shardSize(columns.rows);
  const come = new Map<number, readonly StoredRow[]>();
  const asked = new Map<number, Promise<void>>();

  async function fetchShard(shard: number): Promise<void> {
    try {
      come.set(shard, await read(shard));
    } catch (error) {
      asked.delete(shard);
      throw error;
    }
  }

  function need(shard: number): Promise<void> {
    const coming = asked.get(shard) ?? fetchShard(shard);
    asked.set(shard, coming);
    return coming;
  }

  const take = (numbers: readonly number[]): StoredRow[] =>
    numbers.flatMap((number) => come.get(Math.floor(number / size))?.[number % size] ?? []);

  const load: RowStore["load"] = (numbers) => {
    const shards = [...new Set(numbers.map((number) => Math.floor(number / size)))];
    const missing = shards.filter((shard) => !come.has(shard));
    return missing.length === 0 ? take(numbers) : Promise.all(missing.map(need)).then(() => take(numbers));
  };

  return {
    load,
    find: async (id) => {
      const hash = hashId(id);
      for (let row = columns.idHash.indexOf(hash); row >= 0; row = columns.idHash.indexOf(hash, row + 1)) {
        const [found] = await load([row]);
        if (found?.id === id) return row;
      }
      return null;
    }
  };
}
