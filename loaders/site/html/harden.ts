import {createHash} from "node:crypto";

/** Whether a script runs code: data in a script element doesn't. */
const isCode = (script: Element): boolean => /^(|module|text\/javascript)$/.test(script.getAttribute("type") ?? "");

function setLanguage(document: Document): void {
  document.documentElement.lang ||= "en";
}

function allowZoom(document: Document): void {
  document.querySelector("meta[name=viewport]")?.setAttribute("content", "width=device-width, initial-scale=1");
}

/** A page whose heading was drawn by a block has the site's name as its title: the heading goes before it. */
function setTitle(document: Document): void {
  const heading = document.querySelector("h1")?.textContent?.trim();
  if (heading && !document.title.startsWith(heading))
    document.title = [heading, document.title].filter(Boolean).join(" | ");
}

/** A page without live cells needs none of Framework's runtime, which is on every page; modules of its own and keys stay. */
function dropIdleScripts(document: Document): void {
  const inline = [...document.querySelectorAll("script:not([src], [data-key])")].filter(isCode);
  if (inline.some(({textContent}) => /\bdefine\(|\bregisterTable\(|location/.test(textContent ?? ""))) return;
  const own = document.querySelector("script[src]") !== null;
  const loaded = own ? "link[rel=modulepreload][href*='/_observablehq/']" : "link[rel=modulepreload]";
  for (const element of [...inline, ...document.querySelectorAll(loaded)]) element.remove();
}

/** What brings charts to life stands on every page: it is of no use where there is none. */
function dropIdleCharts(document: Document): void {
  if (document.querySelector("figure.chart")) return;
  const own =
    "script[src*='/live/charts.'], link[rel=modulepreload]:is([href*='/live/charts.'], [href*='/live/chart/'])";
  for (const element of document.querySelectorAll(own)) element.remove();
}

/** Plot labels groups of marks; a label needs a role to be read. */
function nameGroups(document: Document): void {
  for (const group of document.querySelectorAll("svg g[aria-label]:not([role])")) group.setAttribute("role", "group");
}

/** Code that is wider than the page is scrolled with the keyboard too. */
function focusCode(document: Document): void {
  for (const code of document.querySelectorAll("pre:not([tabindex])")) code.setAttribute("tabindex", "0");
}

/** When a file was unpacked is no property of the site: without it two builds are the same. */
function dropTimes(document: Document): void {
  for (const script of document.querySelectorAll("script:not([src])"))
    script.textContent = (script.textContent ?? "").replace(/"lastModified":\d+,?/g, "");
}

function preloadFonts(document: Document, fonts: readonly string[]): void {
  const sheet = document.querySelector("link[rel=stylesheet][href*='data/fonts/']");
  for (const font of sheet ? fonts : []) {
    const link = document.createElement("link");
    const href = (sheet?.getAttribute("href") ?? "").replace(/[^/]*$/, font);
    for (const [name, value] of Object.entries({rel: "preload", as: "font", type: "font/woff2", crossorigin: "", href}))
      link.setAttribute(name, value);
    sheet?.before(link);
  }
}

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** What a page may load: what the site serves, the scripts that stand in the page as built, DuckDB's WebAssembly. */
function contentSecurityPolicy(document: Document): string {
  const inline = [...document.querySelectorAll("script:not([src])")].filter(isCode);
  const hashes = inline.map(({textContent}) => hashOf(textContent ?? ""));
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes, "'wasm-unsafe-eval'"].join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'self'",
    "form-action 'none'"
  ].join("; ");
}

function addPolicy(document: Document): void {
  const meta = document.createElement("meta");
  meta.setAttribute("http-equiv", "Content-Security-Policy");
  meta.setAttribute("content", contentSecurityPolicy(document));
  document.querySelector("meta[charset]")?.after(meta);
}

/** Mends what Framework's pages lack: language, zoom, titles, roles, a policy of what may be loaded. */
export function harden(document: Document, {fonts}: {readonly fonts: readonly string[]}): void {
  setLanguage(document);
  allowZoom(document);
  setTitle(document);
  dropIdleCharts(document);
  dropIdleScripts(document);
  nameGroups(document);
  focusCode(document);
  dropTimes(document);
  preloadFonts(document, fonts);
  addPolicy(document);
}
