import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {textOf, tongueOf} from "../placeholders.js";

/** What a page's title and pieces become when Framework writes a page. */
export interface AsFramework {
  readonly title: (words: string) => string;
  /** From the block whose words it has, and whose language and direction. */
  readonly heading: (html: string) => string;
  /** Null where a piece holds what is not imitated: files to load or to download. */
  readonly piece: (html: string, path: string) => string | null;
}

/** Functions of Framework's own. */
interface Paths {
  readonly isAssetPath: (href: string) => boolean;
  readonly parseRelativeUrl: (url: string) => {pathname: string; search: string; hash: string};
  readonly relativePath: (from: string, to: string) => string;
  readonly resolveLocalPath: (from: string, to: string) => string | null;
}

const entities: Readonly<Record<string, string>> = {amp: "&", quot: '"', lt: "<", gt: ">", nbsp: "\u00a0"};
const unescaped = (value: string): string =>
  value.replace(/&(amp|quot|lt|gt|nbsp);/g, (_, name: string) => entities[name] ?? "");
const escapedText = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("\u00a0", "&nbsp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const escapedValue = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("\u00a0", "&nbsp;").replaceAll('"', "&quot;");
/** As the package he escapes. */
const escapedTitle = (words: string): string =>
  words
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#x27;")
    .replaceAll("`", "&#x60;");

/** In what was written by a serializer every value stands in double quotes, and no text holds a `<`. */
const anchor = /<a((?:\s+[^\s="<>/]+(?:="[^"]*")?)*)>/g;
const headings = /<(h[1-4])((?:\s+[^\s="<>/]+(?:="[^"]*")?)*)>([^]*?)<\/\1>/g;
const notImitated =
  /<(?:img|source|link|audio|video|script[^>]*\ssrc|code[^>]*\sclass="[^"]*language-)|<a[^>]*\sdownload/;

const valueOf = (attributes: string, name: string): string | null => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? null : unescaped(value);
};

/** As the site is configured: pages keep their ending, folders theirs. */
const withEnding = (path: string): string =>
  path.endsWith("/index") ? path.slice(0, -"index".length) : /(?:^|\/)$|\.[^/]*$/.test(path) ? path : `${path}.html`;

function resolve(paths: Paths, from: string, href: string): string {
  if (!paths.isAssetPath(href)) return href;
  const {pathname, search, hash} = paths.parseRelativeUrl(href);
  const local = paths.resolveLocalPath(from, pathname);
  return local === null ? href : paths.relativePath(from, withEnding(local)) + search + hash;
}

/** A link as Framework writes it: relative, with its ending; one to elsewhere opens apart. */
function rewriteLink(attributes: string, from: string, paths: Paths): string {
  const raw = valueOf(attributes, "href");
  if (raw === null || /(?:^|\s)external(?:\s|$)/i.test(valueOf(attributes, "rel") ?? "")) return attributes;
  const href = decodeURI(raw);
  const to = escapedValue(encodeURI(resolve(paths, from, href)));
  const linked = attributes.replace(/(\shref=)"[^"]*"/, (_, start: string) => `${start}"${to}"`);
  if (!/^(\w+:)/.test(href)) return linked;
  const target = valueOf(attributes, "target") === null ? ' target="_blank"' : "";
  const rel = valueOf(attributes, "rel") === null ? ' rel="noopener noreferrer"' : "";
  return linked + target + rel;
}

function linkHeadings(html: string): string {
  return html.replace(headings, (whole, tag: string, attributes: string, content: string) => {
    const id = valueOf(attributes, "id");
    if (id === null) return whole;
    return `<${tag}${attributes}><a class="observablehq-header-anchor" href="#${escapedValue(id)}">${content}</a></${tag}>`;
  });
}

/** What Framework makes of pieces, by its own functions where it has some. `site`: its title. */
export async function asFramework(root: string, site: string): Promise<AsFramework> {
  const load = (file: string): Promise<unknown> => import(pathToFileURL(join(root, "node_modules", file)).href);
  const paths = (await load("@observablehq/framework/dist/path.js")) as Paths;
  const {default: slugify} = (await load("@sindresorhus/slugify/index.js")) as {default: (words: string) => string};
  return {
    title: (words) => `<title>${[words, site].filter(Boolean).map(escapedTitle).join(" | ")}</title>`,
    heading: (html) => {
      const words = textOf(html);
      const id = escapedValue(slugify(words));
      const tongue = tongueOf(html).map(([name, value]) => ` ${name}="${escapedValue(value)}"`);
      return `<h1${tongue.join("")} id="${id}" tabindex="-1"><a class="observablehq-header-anchor" href="#${id}">${escapedText(words)}</a></h1>`;
    },
    piece: (html, path) =>
      notImitated.test(html)
        ? null
        : linkHeadings(html.replace(anchor, (_, attributes: string) => `<a${rewriteLink(attributes, path, paths)}>`))
  };
}
