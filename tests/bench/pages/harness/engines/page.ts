/** Runs in the browser: the same counts, by typed arrays, by DuckDB-WASM, and by Mosaic on it. Bundled by ../engines.ts. */
import {AsyncDuckDB, VoidLogger} from "@duckdb/duckdb-wasm";
import {clausePoints, Coordinator, makeClient, Selection, voidCache, wasmConnector} from "@uwdata/mosaic-core";
import {count, Query} from "@uwdata/mosaic-sql";
import {crossfilter} from "../../../../../src/components/explore/crossfilter.js";
import {unpackColumns} from "../../../../../src/components/explore/packed.js";
import {summarizer} from "../../../../../src/components/explore/summary.js";
import {binsFor, countBins} from "../../../../../src/components/explore/timeBins.js";
import {everything, type Filters} from "../../../../../src/components/explore/viewState.js";
import {type Chosen, clicked, type Click} from "./clicks.js";

export interface Timed {
  /** Milliseconds of each click. */
  readonly times: number[];
  /** Passages in view after each click, so that one can see that all count the same. */
  readonly inView: number[];
}

const bytesOf = async (address: string): Promise<ArrayBuffer> => (await fetch(address)).arrayBuffer();

/** The filters after each click, before which nothing is chosen. */
function states(facets: number, clicks: readonly Click[]): Chosen[] {
  let chosen: Chosen = Array.from({length: facets}, () => null);
  return clicks.map((click) => (chosen = clicked(chosen, click)));
}

async function typed(clicks: readonly Click[]): Promise<Timed> {
  const columns = unpackColumns(await bytesOf("columns.bin"));
  const ask = crossfilter(columns);
  const summarize = summarizer(columns);
  const dates = columns.dates.published;
  const bins = binsFor(dates, ask(everything).rows, null);
  const result: Timed = {times: [], inView: []};
  for (const chosen of states(columns.facets.length, clicks)) {
    const values = Object.fromEntries(
      columns.facets.flatMap(({id, values: all}, i) =>
        chosen[i] ? [[id, chosen[i].map((code) => all[code] ?? "")]] : []
      )
    );
    const filters: Filters = {...everything, values};
    const before = performance.now();
    const counts = ask(filters);
    summarize(counts.rows);
    if (bins) countBins(dates, bins, counts.anyTime);
    result.times.push(performance.now() - before);
    result.inView.push(counts.rows.length);
  }
  return result;
}

async function openDuck() {
  const database = new AsyncDuckDB(new VoidLogger(), new Worker("worker.js"));
  await database.instantiate(new URL("duckdb.wasm", location.href).href);
  const connection = await database.connect();
  await connection.insertArrowFromIPCStream(new Uint8Array(await bytesOf("rows.arrow")), {name: "rows", create: true});
  return {database, connection};
}

/** The slots of each facet, as the columns of the table are called: f5_0, f5_1. */
type Slots = readonly number[];

const whereOf = (chosen: Chosen, slots: Slots, except = -1): string =>
  [
    "uncounted = 0",
    ...chosen.flatMap((codes, i) => {
      if (!codes || i === except) return [];
      const any = Array.from({length: slots[i] ?? 1}, (_, slot) => `f${i}_${slot} IN (${codes.join(",")})`);
      return [`(${any.join(" OR ")})`];
    })
  ].join(" AND ");

function questions(chosen: Chosen, slots: Slots): string[] {
  const facets = slots.map((length, i) => {
    const where = whereOf(chosen, slots, i);
    const each = Array.from(
      {length},
      (_, slot) => `SELECT f${i}_${slot} AS code FROM rows WHERE ${where}${slot > 0 ? ` AND f${i}_${slot} > 0` : ""}`
    );
    return `SELECT code, count(*) AS n FROM (${each.join(" UNION ALL ")}) GROUP BY code`;
  });
  const where = whereOf(chosen, slots);
  return [
    `SELECT count(*) AS n, count(DISTINCT document) AS documents, count(DISTINCT event) AS events FROM rows WHERE ${where}`,
    ...facets,
    `SELECT bin, count(*) AS n FROM rows WHERE ${where} GROUP BY bin`,
    `SELECT row FROM rows WHERE ${where} ORDER BY row LIMIT 25`
  ];
}

async function duck(clicks: readonly Click[], slots: Slots): Promise<Timed> {
  const {database, connection} = await openDuck();
  const result: Timed = {times: [], inView: []};
  for (const chosen of states(slots.length, clicks)) {
    const before = performance.now();
    let first: number | null = null;
    for (const sql of questions(chosen, slots)) {
      const answer = await connection.query(sql);
      first ??= Number(answer.get(0)?.n ?? 0);
    }
    result.times.push(performance.now() - before);
    result.inView.push(first ?? 0);
  }
  await database.terminate();
  return result;
}

/** Mosaic with a client for each facet by its first value, one for time and one for the total. */
async function mosaic(clicks: readonly Click[], slots: Slots): Promise<Timed> {
  const {database, connection} = await openDuck();
  const coordinator = new Coordinator(wasmConnector({duckdb: database, connection}), {
    cache: voidCache(),
    logger: null
  });
  const selection = Selection.crossfilter();
  let come = 0;
  let total = 0;
  let tell: () => void = () => undefined;
  const clientOf = (column: string | null, keep?: (n: number) => void) =>
    makeClient({
      coordinator,
      selection,
      query: (filter) => {
        const query = Query.from("counted")
          .select(column === null ? {n: count()} : {code: column, n: count()})
          .where(filter);
        return column === null ? query : query.groupby(column);
      },
      queryResult: (data) => {
        if (keep) keep(Number((data as {get(i: number): {n: unknown}}).get(0).n));
        come++;
        tell();
      }
    });
  await connection.query("CREATE VIEW counted AS FROM rows WHERE uncounted = 0");
  const facets = slots.map((_, i) => clientOf(`f${i}_0`));
  const others = [clientOf("bin"), clientOf(null, (n) => (total = n))];
  const clients = facets.length + others.length;
  const until = (n: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const limit = setTimeout(() => reject(new Error(`Mosaic gave ${come} of ${n} answers`)), 30_000);
      tell = () => {
        if (come < n) return;
        clearTimeout(limit);
        resolve();
      };
      tell();
    });
  await until(clients);
  const result: Timed = {times: [], inView: []};
  for (const click of clicks) {
    come = 0;
    const before = performance.now();
    if (click === null) {
      selection.reset();
      await new Promise((resolve) => setTimeout(resolve, 400));
      continue;
    }
    selection.update(pointsOf(click.facet, click.code, facets));
    await until(clients - 1);
    result.times.push(performance.now() - before);
    result.inView.push(total);
  }
  await database.terminate();
  return result;
}

function pointsOf(facet: number, code: number | null, clients: readonly ReturnType<typeof makeClient>[]) {
  const client = clients[facet];
  if (!client) throw new Error("no client");
  return clausePoints([`f${facet}_0`], code === null ? undefined : [[code]], {
    source: client,
    clients: new Set([client])
  });
}

Object.assign(globalThis, {engines: {typed, duck, mosaic}});
