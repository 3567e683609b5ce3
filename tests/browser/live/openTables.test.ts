import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {listFiles} from "../../../loaders/site/files.js";
import type {SiteServer} from "../../../loaders/site/serve.js";
import type * as Open from "../../../src/components/live/openTables.js";
import {sayCancelled, sayFailed} from "../../../src/components/live/tablesDoor.js";
import {dist, launch, serveDist, withPage} from "../harness.js";

let browser: Browser;
let site: SiteServer;
let elsewhere: Server;
/** What was asked of the other host. */
const asked: string[] = [];
/** The built module, and the files of two tables. */
let files: {readonly module: string; readonly tables: Readonly<Record<string, string>>};

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveDist("/below/a/path/")]);
  const paths = await listFiles(dist);
  const find = (pattern: RegExp): string => site.url + (paths.find((path) => pattern.test(path)) ?? "missing");
  files = {
    module: find(/^_import\/components\/live\/openTables\./),
    tables: {
      statements: find(/^_file\/data\/tables\/statements\.\w+\.arrow$/),
      documents: find(/^_file\/data\/tables\/documents\.\w+\.arrow$/)
    }
  };
  elsewhere = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(200, {"access-control-allow-origin": "*", "content-type": "text/csv"}).end("a\n1\n");
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  await browser.close();
  await site.close();
  elsewhere.close();
});

const page = (use: (page: Page, faults: readonly string[]) => Promise<void>): Promise<void> =>
  withPage(browser, `${site.url}statements.html`, {viewport: {width: 1280, height: 400}}, use);

describe("tables opened in a page", {timeout: 120_000}, () => {
  /** Opens them, asks each question, and gives the rows or the error's words. */
  const answers = async (opened: Page, questions: readonly (readonly [string, ...unknown[]])[]): Promise<string[]> => {
    const built = await opened.evaluateHandle<typeof Open>(`import(${JSON.stringify(files.module)})`);
    return opened.evaluate(
      async ([{openTables}, tables, all]) => {
        const named = Object.entries(tables).map(([name, url]) => [name, {url: () => Promise.resolve(url)}]);
        const steps: string[] = [];
        const opened = await openTables(Object.fromEntries(named) as Record<string, {url(): Promise<string>}>, {
          onProgress: ({step, loaded, total}) => steps.push(`${step} ${loaded <= total}`)
        });
        const given: string[] = [];
        for (const [sql, ...params] of all)
          given.push(
            await opened.query(sql, params).then(
              (rows) => JSON.stringify(rows),
              (error: Error) => `refused: ${error.message}`
            )
          );
        opened.close();
        return [...given, [...new Set(steps)].join(", ")];
      },
      [built, files.tables, questions] as const
    );
  };

  test("answer with plain rows, take values, and tell how far they are", () =>
    page(async (opened, faults) => {
      const given = await answers(opened, [
        ["SELECT count(*) > 0 AS some FROM statements"],
        ["SELECT $1 AS word, 7::BIGINT AS many, ['x', 'y'] AS names", "it’s"],
        ["SELECT count(*) AS n FROM nothing"]
      ]);
      expect(given[0]).toBe('[{"some":true}]');
      expect(given[1]).toBe('[{"word":"it’s","many":7,"names":["x","y"]}]');
      expect(given[2]).toContain("refused: Catalog Error");
      expect(given[3]).toMatch(/^engine true.*tables true$/);
      expect(faults).toEqual([]);
    }));

  test("reach no other host, no file, no extension, and can't take that back", () =>
    page(async (opened) => {
      const {port} = elsewhere.address() as AddressInfo;
      const foreign = `http://127.0.0.1:${port}/secret.csv`;
      const requests: string[] = [];
      /** DuckDB-WASM says yes to these and does nothing. */
      const nothing = ["INSTALL httpfs", `INSTALL httpfs FROM '${foreign}'`];
      const tried = [
        `FROM '${foreign}'`,
        `SELECT * FROM read_csv('${foreign}')`,
        `SELECT * FROM read_csv_auto('${site.url}index.html')`,
        `SELECT * FROM read_text('${foreign}')`,
        `SELECT * FROM read_blob('/etc/passwd')`,
        "SELECT * FROM glob('*')",
        `COPY statements TO 'out.csv'`,
        `COPY statements TO '${foreign}'`,
        `ATTACH '${foreign}' AS other`,
        `ATTACH 'other.db' AS other`,
        "EXPORT DATABASE 'out'",
        ...nothing,
        "LOAD httpfs",
        "LOAD json",
        "LOAD 'http://127.0.0.1/x.wasm'",
        "SET enable_external_access = true",
        "SET autoload_known_extensions = true",
        "RESET enable_external_access",
        "SET lock_configuration = false",
        "PRAGMA enable_external_access = true"
      ];
      opened.on("request", (request) => requests.push(request.url()));
      const given = await answers(
        opened,
        tried.map((sql) => [sql] as const)
      );
      expect(tried.filter((sql, i) => !nothing.includes(sql) && !given[i]?.startsWith("refused: "))).toEqual([]);
      const own = [files.module, ...Object.values(files.tables)];
      const strange = requests.filter((url) => !own.includes(url) && !/^blob:|\/_(npm|import)\//.test(url));
      expect({strange, asked}).toEqual({strange: [], asked: []});
    }));
});

test("SQL of a notebook reaches no other host", {timeout: 120_000}, () =>
  withPage(browser, `${site.url}notebook/index.html`, {viewport: {width: 1280, height: 400}}, async (page) => {
    const {port} = elsewhere.address() as AddressInfo;
    const client = (await listFiles(dist)).find((path) => /^_observablehq\/stdlib\/duckdb\./.test(path));
    const stdlib = await page.evaluateHandle<{readonly sql: (strings: readonly string[]) => Promise<unknown>}>(
      `import(${JSON.stringify(`${site.url}${client}`)})`
    );
    const answer = await page.evaluate(
      ([{sql}, question]) =>
        sql([question]).then(
          () => "answered",
          () => "refused"
        ),
      [stdlib, `SELECT * FROM read_csv('http://127.0.0.1:${port}/secret.csv')`] as const
    );
    expect({answer, asked}).toEqual({answer: "refused", asked: []});
  })
);

describe("the form of statements", {timeout: 120_000}, () => {
  /** Holds the engine back until it is let go. */
  async function held(opened: Page): Promise<() => void> {
    let letGo = (): void => undefined;
    const free = new Promise<void>((resolve) => (letGo = resolve));
    await opened.route("**/duckdb-eh.wasm", async (route) => {
      await free;
      await route.continue().catch(() => undefined);
    });
    return letGo;
  }

  const panel = (opened: Page) => opened.locator(".opening");

  test("shows that DuckDB starts, and lets the reader cancel and try again", () =>
    page(async (opened) => {
      const letGo = await held(opened);
      const before = await opened.locator("#statement-list blockquote").count();
      await opened.getByRole("searchbox").fill("training");
      await expect.poll(() => panel(opened).getByRole("progressbar").isVisible()).toBe(true);
      await panel(opened).getByRole("button", {name: "Cancel"}).press("Enter");
      await expect.poll(() => panel(opened).innerText()).toContain(sayCancelled);
      expect(await opened.locator("#statement-list blockquote").count()).toBe(before);
      letGo();
      await panel(opened).getByRole("button", {name: "Try again"}).press("Enter");
      await expect
        .poll(() => opened.locator("#statement-filter output").innerText(), {timeout: 60_000})
        .toMatch(/statements? match/);
      expect(await panel(opened).isVisible()).toBe(false);
    }));

  test("keeps every statement where DuckDB can't start", () =>
    page(async (opened) => {
      await opened.route("**/duckdb-eh.wasm", (route) => route.fulfill({status: 404, body: ""}));
      const before = await opened.locator("#statement-list blockquote").count();
      await opened.getByRole("searchbox").fill("training");
      await expect.poll(() => panel(opened).innerText(), {timeout: 60_000}).toContain(sayFailed);
      expect(await opened.locator("#statement-list blockquote").count()).toBe(before);
    }));
});
