import {readFile} from "node:fs/promises";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {SiteServer} from "../../loaders/site/serve.js";
import {findAxeFaults, launch, pagePaths, root, serveDist, withPage} from "./harness.js";

const widths = [280, 320, 360, 414, 480, 600, 768, 900, 1024, 1280];
const embed = "charts/departures-by-office/embed.html";

let browser: Browser;
let site: SiteServer;
let host: Server;
const pages = new Map<string, string>();

/** The pages of a newspaper: another origin than the site. */
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveDist()]);
  const pym = await readFile(`${root}node_modules/pym.js/dist/pym.v1.min.js`, "utf8");
  const frames = await readFile(`${root}node_modules/@newswire/frames/dist/frames.umd.js`, "utf8");
  const src = `${site.url}${embed}`;
  const page = (body: string): string => `<!doctype html><meta charset="utf-8"><body style="margin:0">${body}`;
  const plain = `<script>addEventListener("message",({source,data})=>{const f=document.querySelector("iframe");if(source===f.contentWindow&&data.type==="embed-size")f.height=data.height})</script>`;
  pages.set("pym", page(`<div data-pym-src="${src}"></div><script>${pym}</script>`));
  pages.set(
    "frames",
    page(
      `<div data-frame-src="${src}"></div><script>${frames}</script><script>newswireFrames.autoInitFrames()</script>`
    )
  );
  pages.set("bare", page(`${plain}<iframe src="${src}" style="width:100%;border:0"></iframe>`));
  pages.set(
    "sandboxed",
    page(`${plain}<iframe sandbox="allow-scripts" src="${src}" style="width:100%;border:0"></iframe>`)
  );
  pages.set("still", page(`<iframe sandbox src="${src}" style="width:100%;border:0;aspect-ratio:640/700"></iframe>`));
  host = createServer((request, response) => {
    const body = pages.get((request.url ?? "").slice(1));
    response.writeHead(body ? 200 : 404, {"content-type": "text/html"}).end(body);
  });
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  await browser.close();
  await site.close();
  host.close();
});

const address = (name: string): string => `http://127.0.0.1:${(host.address() as AddressInfo).port}/${name}`;

async function withHost<T>(name: string, width: number, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage({viewport: {width, height: 900}});
  try {
    await page.goto(address(name));
    return await use(page);
  } finally {
    await page.close();
  }
}

/** Height of the frame, and of what is in it. */
async function heights(page: Page): Promise<{frame: number; content: number}> {
  const frame = page.frames()[1];
  const content = await frame?.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
  const outer = await page.locator("iframe").evaluate((element) => element.getBoundingClientRect().height);
  return {frame: Math.round(outer), content: content ?? 0};
}

async function settled(page: Page): Promise<{frame: number; content: number}> {
  await expect
    .poll(async () => {
      const {frame, content} = await heights(page);
      return content > 60 ? frame - content : null;
    })
    .toBe(0);
  return heights(page);
}

describe.each(["pym", "frames", "bare", "sandboxed"])("in a page with a %s parent", (name) => {
  test.each(widths)("is as high as it needs at %i pixels", (width) =>
    withHost(name, width, async (page) => {
      const {content} = await settled(page);
      expect(content).toBeGreaterThan(300);
      expect(await page.frames()[1]?.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    })
  );

  test("follows a change of width and an opened table", () =>
    withHost(name, 900, async (page) => {
      const wide = await settled(page);
      await page.setViewportSize({width: 320, height: 900});
      await expect.poll(async () => (await heights(page)).content).not.toBe(wide.content);
      const narrow = await settled(page);
      await page.frames()[1]?.locator("summary").first().click();
      await expect.poll(async () => (await heights(page)).content).toBeGreaterThan(narrow.content);
      await settled(page);
    }));
});

test("shows the chart in a frame that runs no scripts, at its ratio", () =>
  withHost("still", 640, async (page) => {
    expect((await heights(page)).frame).toBe(700);
    expect(await page.frames()[1]?.locator(".drawing svg:visible").count()).toBe(1);
  }));

test("takes nothing from messages, whoever sends them", () =>
  withHost("bare", 640, async (page) => {
    const before = await settled(page);
    await page.evaluate(() => {
      const frame = document.querySelector("iframe")?.contentWindow;
      const hostile = [
        null,
        7,
        "pymxPYMx0xPYMxwidthxPYMx1",
        {type: "frames-init", height: 99_999},
        {theme: "dark"},
        "<img>"
      ];
      for (const message of hostile) frame?.postMessage(message, "*");
    });
    await page.waitForTimeout(200);
    expect(await heights(page)).toEqual(before);
    expect(await page.frames()[1]?.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
  }));

describe.each((await pagePaths()).filter((path) => path.startsWith("charts/")))("%s", (path) => {
  test.each([
    [320, "light"],
    [900, "dark"]
  ] as const)("at %i pixels, %s: axe finds nothing, and it asks nobody for anything", (width, colorScheme) =>
    withPage(browser, site.url + path, {viewport: {width, height: 800}, colorScheme}, async (page, faults) => {
      expect(faults).toEqual([]);
      expect(await findAxeFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    })
  );
});

describe("by itself", () => {
  test.each([
    ["embed.html?theme=dark", "rgb(23, 22, 19)"],
    ["embed.html?theme=light", "rgb(255, 254, 251)"],
    ["embed.html", "rgb(255, 254, 251)"],
    ["embed.html?theme=quux", "rgb(255, 254, 251)"]
  ])("%s has paper of %s", async (file, color) => {
    const page = await browser.newPage({colorScheme: "light"});
    await page.goto(`${site.url}charts/departures-by-office/${file}`);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(color);
    await page.close();
  });

  test("the bare one shows neither headline nor name, but its sources", async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}charts/departures-by-office/embed-bare.html`);
    expect(await page.locator(".brand").count()).toBe(0);
    expect(await page.locator("h1").evaluate((element) => element.getBoundingClientRect().width)).toBeLessThanOrEqual(
      1
    );
    expect(await page.locator(".source").isVisible()).toBe(true);
    expect(await findAxeFaults(page)).toEqual([]);
    await page.close();
  });
});
