import {posix} from "node:path";

/** What a built page holds and asks for. */
export interface PageFacts {
  /** Path in the site: `documents/x.html`. */
  readonly path: string;
  readonly ids: ReadonlySet<string>;
  /** Addresses that a reader may follow. */
  readonly links: readonly string[];
  /** Addresses that a browser fetches by itself. */
  readonly resources: readonly string[];
  /** What Framework prints into a page whose code is wrong. */
  readonly errors: readonly string[];
}

const attributes = (document: Document, selector: string, name: string): string[] =>
  [...document.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? "");

/** Reads what a check needs to know of a page. */
export function readFacts(path: string, document: Document): PageFacts {
  return {
    path,
    ids: new Set(attributes(document, "[id]", "id")),
    links: attributes(document, "a[href], area[href]", "href"),
    resources: [
      ...attributes(document, "link[href]:not([rel=canonical], [rel=alternate])", "href"),
      ...attributes(document, "[src]", "src"),
      ...attributes(document, "[srcset]", "srcset").flatMap((set) =>
        set.split(",").map((s) => s.trim().split(" ")[0] ?? "")
      ),
      ...attributes(document, "image[href], use[href]", "href")
    ].filter((address) => !address.startsWith("data:")),
    errors: [...document.querySelectorAll(".observablehq--error")].map(({textContent}) => textContent?.trim() ?? "")
  };
}

const isForeign = (address: string): boolean => /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address);

interface Target {
  readonly path: string;
  readonly anchor: string;
}

/** Where an address leads that is written on a page, or null if its escapes can't be read. */
function resolve(page: string, address: string): Target | null {
  const [before = "", anchor = ""] = address.split("#", 2);
  const [pathname = ""] = before.split("?", 1);
  try {
    const path = pathname === "" ? page : posix.join(posix.dirname(page), decodeURIComponent(pathname));
    return {path: path.replace(/^\.\/?$/, ""), anchor: decodeURIComponent(anchor)};
  } catch {
    return null;
  }
}

/** The file that a static host serves for a path. */
function served(path: string, files: ReadonlySet<string>): string | undefined {
  const candidates =
    path === "" || path.endsWith("/") ? [`${path}index.html`] : [path, `${path}.html`, `${path}/index.html`];
  return candidates.find((file) => files.has(file));
}

function checkLink(page: PageFacts, link: string, files: ReadonlySet<string>, pages: ReadonlyMap<string, PageFacts>) {
  if (link.startsWith("/")) return [`link from the root breaks under a base path: ${link}`];
  const target = resolve(page.path, link);
  const file = target ? served(target.path, files) : undefined;
  if (!target || file === undefined) return [`dead link: ${link}`];
  const there = pages.get(file);
  if (target.anchor !== "" && there && !there.ids.has(target.anchor)) return [`dead link, no such anchor: ${link}`];
  return [];
}

function checkResource(page: PageFacts, address: string, files: ReadonlySet<string>): string[] {
  if (isForeign(address)) return [`asks another host: ${address}`];
  const target = resolve(page.path, address);
  return target && files.has(target.path) ? [] : [`missing file: ${address}`];
}

/** Everything that is wrong with a page, one line each. `files`: all files of the site. */
export function checkPage(
  page: PageFacts,
  files: ReadonlySet<string>,
  pages: ReadonlyMap<string, PageFacts>
): string[] {
  // Framework gives 404.html a base, so that it works wherever it is shown.
  const links = page.path === "404.html" ? [] : page.links.filter((link) => !isForeign(link));
  const unsafe = page.links.filter((link) => /^\s*(javascript|data|vbscript):/i.test(link));
  return [
    ...page.errors.map((error) => `error in the page: ${error}`),
    ...unsafe.map((link) => `link that runs code: ${link}`),
    ...links.flatMap((link) => checkLink(page, link, files, pages)),
    ...page.resources.flatMap((address) => (page.path === "404.html" ? [] : checkResource(page, address, files)))
  ];
}

/** Imports and addresses in a script or style sheet that lead to another host. */
export function findForeign(text: string): string[] {
  const pattern = /(?:\bfrom\s*|\bimport\s*\(?\s*)["'](https?:\/\/[^"']+)["']|url\(\s*["']?((?:https?:)?\/\/[^"')]+)/g;
  return [...text.matchAll(pattern)].map(([, imported, fetched]) => imported ?? fetched ?? "");
}
