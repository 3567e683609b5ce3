import {inflateSync} from "node:zlib";
import {parse} from "csv-parse/sync";
import {JSDOM} from "jsdom";
import {beforeAll, describe, expect, it} from "vitest";
import {embedStyle} from "../../../loaders/site/charts/embedStyle.js";
import {chartOutputs, type OutputSettings, type Published} from "../../../loaders/site/charts/outputs.js";
import {toPdf} from "../../../loaders/site/charts/pdf.js";
import {readTypefaces} from "../../../loaders/site/charts/typefaces.js";
import {chosenCharts} from "../../../loaders/site/charts/write.js";
import {departuresByOffice} from "../../../src/charts/departuresByOffice.js";
import {plain} from "../../../src/charts/prose.js";
import {madeTables} from "../../madeTables.js";
import {queryTables} from "../../queryTables.js";

const root = process.cwd();
const chart = departuresByOffice as unknown as Published["chart"];

let settings: OutputSettings;
let published: Published;
let files: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  settings = {typefaces: await readTypefaces(root), embedCss: await embedStyle(root), site: null, version: "0.0.0"};
  const rows = await queryTables(madeTables, (query) => query(chart.query));
  published = {chart, rows: rows as unknown as Published["rows"], documents: madeTables.documents};
  files = await chartOutputs(published, settings);
});

const text = (name: string): string => files.get(name)?.toString("utf8") ?? "";

/** The words of a PDF as who selects them gets them: glyphs of its streams by way of its character maps. */
function pdfText(pdf: Buffer): string {
  const streams = [...pdf.toString("latin1").matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = ""]) => {
    try {
      return inflateSync(Buffer.from(body, "latin1")).toString("latin1");
    } catch {
      return "";
    }
  });
  const maps = streams.filter((stream) => stream.includes("beginbfrange"));
  const glyphs = maps.map((map) => {
    const [, list = ""] = /\[([^\]]*)\]/.exec(map) ?? [];
    return [...list.matchAll(/<([0-9a-f ]+)>/gi)].map(([, hex = ""]) =>
      String.fromCharCode(...(hex.replaceAll(" ", "").match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)))
    );
  });
  const shown = streams.filter((stream) => stream.includes(" Tf")).join("\n");
  const codes = [...shown.matchAll(/<([0-9a-f]{4,})>/gi)].map(([, hex = ""]) =>
    (hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))
  );
  return glyphs.map((map) => codes.map((line) => line.map((code) => map[code] ?? "").join("")).join("")).join("\n");
}

const size = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

it("thin and zero-width spaces, whose glyphs end a font, are printed", async () => {
  const svg = "http://www.w3.org/2000/svg";
  const {document} = new JSDOM(
    `<svg xmlns="${svg}" width="90" height="20"><text y="10">1\u2009200\u200Bx\uFEFF</text></svg>`
  ).window;
  const pdf = await toPdf(document.querySelector("svg") as Element, settings.typefaces, {
    title: "",
    author: "",
    subject: ""
  });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
});

describe("the files of a chart", () => {
  it("are all there", () => {
    const sizes = ["small", "medium", "large"].flatMap((name) => [name, `${name}-dark`]);
    const pictures = sizes.flatMap((name) => [`${chart.id}-${name}.png`, `${chart.id}-${name}.svg`]);
    const others = [`${chart.id}.csv`, `${chart.id}.pdf`, "alt.txt", "card.png", "embed-bare.html", "embed.html"];
    const last = ["embed.txt", "metadata.json", "oembed.json"];
    expect([...files.keys()].sort()).toEqual([...pictures, ...others, ...last].sort());
  });

  it("are the same bytes each time", async () => {
    const again = await chartOutputs(published, settings);
    for (const [name, bytes] of files) expect(again.get(name)?.equals(bytes), name).toBe(true);
  });
});

describe("svg", () => {
  const names = ["small", "small-dark", "medium", "large-dark"].map((name) => `${chart.id}-${name}.svg`);

  it.each(names)("%s is one root that holds headline, notes, source and byline", (name) => {
    const {document} = new JSDOM(text(name), {contentType: "image/svg+xml"}).window;
    expect(document.querySelectorAll("svg")).toHaveLength(1);
    const words = document.documentElement.textContent.replace(/\s+/g, " ");
    expect(words).toContain(plain(chart.headline(published.rows)));
    for (const note of chart.notes(published.rows)) expect(words).toContain(note);
    expect(words).toContain("Ferry News, “At least three inspectors quit the Harbor Office,” May 10, 2024");
    expect(words).toContain("Chart: Sourceline");
  });

  it.each(names)("%s asks for nothing and needs nothing of a page", (name) => {
    expect(text(name)).not.toMatch(/var\(|currentColor|url\((?!data:|#)/);
    expect(text(name)).toContain("font/woff2;base64,");
    const {document} = new JSDOM(text(name), {contentType: "image/svg+xml"}).window;
    for (const link of document.querySelectorAll("a[href]"))
      expect(link.getAttribute("href")).toMatch(/^\.\.\/\.\.\/documents\/\w+\.html#/);
    expect(document.querySelectorAll("a[href]").length).toBeGreaterThan(0);
  });
});

describe("png", () => {
  it.each([
    ["small", 360],
    ["medium", 640],
    ["large", 960]
  ])("%s has two pixels for each of its svg", (name, width) => {
    const [wide, high] = size(files.get(`${chart.id}-${name}.png`) ?? Buffer.alloc(24));
    const height = Number(/height="([\d.]+)"/.exec(text(`${chart.id}-${name}.svg`))?.[1]);
    expect(wide).toBe(2 * width);
    expect(Math.abs(high - 2 * height)).toBeLessThanOrEqual(1);
  });

  it("makes a card of 1200 by 630", () => {
    expect(size(files.get("card.png") ?? Buffer.alloc(24))).toEqual([1200, 630]);
  });
});

describe("pdf", () => {
  it("holds its words as words", () => {
    const words = pdfText(files.get(`${chart.id}.pdf`) ?? Buffer.alloc(0)).replace(/\s+/g, " ");
    expect(words).toContain("At least three left Harbor Office");
    expect(words).toContain("Chart: Sourceline");
  });

  it("tells no time", () => {
    expect(text(`${chart.id}.pdf`)).toContain("D:19700101000000Z");
  });
});

describe("csv", () => {
  it("holds exactly the rows drawn, with their passages", () => {
    const rows = parse<Record<string, string>>(text(`${chart.id}.csv`), {columns: true, bom: true});
    expect(rows.map(({id}) => id)).toEqual(published.rows.map(({id}) => id));
    expect(rows.map(({exact}) => exact)).toEqual(published.rows.map(({exact}) => exact));
    for (const {passage_url, document_id, id} of rows)
      expect(passage_url).toBe(`../../documents/${document_id}.html#${id}`);
  });
});

describe("embed.html", () => {
  it("is not to be indexed, says where it belongs, and has less than 1 KB of script", () => {
    const {document} = new JSDOM(text("embed.html")).window;
    expect(document.querySelector("meta[name=robots]")?.getAttribute("content")).toBe("noindex");
    expect(document.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(
      "../../gallery.html#departures-by-office"
    );
    expect(document.querySelector("noscript")?.innerHTML).toContain("departures-by-office-medium.png");
    const script = document.querySelector("script")?.textContent ?? "";
    expect(script.length).toBeGreaterThan(0);
    expect(Buffer.byteLength(script)).toBeLessThan(1024);
  });

  it("uses the site's address where it is known", async () => {
    const made = await chartOutputs(published, {...settings, site: "https://charts.example"});
    expect(made.get("embed.html")?.toString()).toContain(
      `href="https://charts.example/gallery.html#departures-by-office"`
    );
    const oembed = JSON.parse(made.get("oembed.json")?.toString() ?? "") as Record<string, string>;
    expect(oembed.html).toContain(`src="https://charts.example/charts/departures-by-office/embed.html"`);
    expect(oembed).toMatchObject({version: "1.0", type: "rich", width: 640});
  });
});

it("names the charts there are where one is not", () => {
  expect(() => chosenCharts(["use-of-farce"])).toThrow(/no chart “use-of-farce”; charts are .*use-of-force/);
});
