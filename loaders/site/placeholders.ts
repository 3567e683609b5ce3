import {readFileSync} from "node:fs";
import {join} from "node:path";
import {pageSource} from "./paths.js";
import {currentSnapshot} from "./snapshot/current.js";
import {type Manifest, readManifest} from "./snapshot/manifest.js";

/** What this file needs of markdown-it. */
export interface Token {
  type: string;
  tag: string;
  content: string;
  attrs: [string, string][] | null;
  children: Token[] | null;
}

interface State {
  tokens: Token[];
  readonly env: {readonly path: string; readonly params?: Readonly<Record<string, string>>};
  readonly Token: new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;
}

export interface Markdown {
  readonly core: {readonly ruler: {after(other: string, name: string, rule: (state: State) => void): void}};
}

const placeholder = /<([a-z][a-z0-9]*) data-(chart|block)="([^"]*)"\s*>\s*<\/\1>/g;

interface Page {
  readonly root: string;
  readonly path: string;
  readonly param: string | null;
}

function lineOf({root, path}: Page, words: string): string {
  const file = pageSource(root, path);
  const before = readFileSync(join(root, "src", file), "utf8").split(words)[0] ?? "";
  return `src/${file}:${before.split("\n").length}`;
}

/** The HTML of a chart or block. Throws an error that names the page's file and line and what there is instead. */
function fragment(page: Page, kind: keyof Manifest, name: string): string {
  const folder = currentSnapshot(page.root);
  const known = readManifest(folder)[kind];
  const files = known[name];
  const place = (): string => lineOf(page, `data-${kind}="${name}"`);
  if (!files) throw new Error(`${place()}: unknown ${kind}: ${name}; there are: ${Object.keys(known).join(", ")}`);
  const file = files[""] ?? (page.param === null ? undefined : files[page.param]);
  if (file === undefined)
    throw new Error(`${place()}: ${kind} ${name} needs a page of its own for each: ${page.param}`);
  return readFileSync(join(folder, file), "utf8");
}

const fill = (html: string, page: Page): string =>
  html.replace(placeholder, (_, _tag, kind: keyof Manifest, name: string) => fragment(page, kind, name));

/** The words of a piece of HTML. */
export const textOf = (html: string): string => {
  const entities: Readonly<Record<string, string>> = {amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00a0"};
  return html.replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => entities[name] ?? "");
};

/** The language and the direction that a fragment says its words have. */
export const tongueOf = (html: string): [string, string][] =>
  [...(/^<[^>]*>/.exec(html)?.[0] ?? "").matchAll(/\b(lang|dir)="([\w-]+)"/g)].map(([, name = "", value = ""]) => [
    name,
    value
  ]);

/** `<h1 data-block="…"></h1>` becomes a heading of Markdown, from which Framework takes the page's title. */
function heading({Token}: State, html: string): Token[] {
  const words = textOf(html);
  const inline = Object.assign(new Token("inline", "", 0), {children: [new Token("text", "", 0)]});
  Object.assign(inline.children[0] ?? {}, {content: words});
  const open = Object.assign(new Token("heading_open", "h1", 1), {attrs: tongueOf(html)});
  return [open, inline, new Token("heading_close", "h1", -1)];
}

function fillToken(token: Token, state: State, page: Page): Token[] {
  const title = /^\s*<h1 data-(block)="([^"]*)"\s*><\/h1>\s*$/.exec(token.content);
  if (token.type === "html_block" && title) return heading(state, fragment(page, "block", title[2] ?? ""));
  if (token.type === "html_block") token.content = fill(token.content, page);
  if (token.children) token.children = fillInline(token.children, page);
  return [token];
}

/** In a line of text the opening and closing tags are tokens of their own. */
function fillInline(children: readonly Token[], page: Page): Token[] {
  const isHtml = (token: Token | undefined): boolean => /^html_(inline|block)$/.test(token?.type ?? "");
  const filled: Token[] = [];
  for (const token of children) {
    const before = filled.at(-1);
    const joined = isHtml(token) && before && isHtml(before) ? before.content + token.content : "";
    if (before && /^<([a-z0-9]+) data-(chart|block)="[^"]*"\s*><\/\1>$/.test(joined))
      before.content = fill(joined, page);
    else if (isHtml(token)) filled.push(Object.assign(token, {content: fill(token.content, page)}));
    else filled.push(token);
  }
  return filled;
}

/**
 * A plugin of markdown-it: `<figure data-chart="id"></figure>` and `<div data-block="name"></div>` in a page are
 * replaced by HTML of the current snapshot, after Framework has looked for `${…}`, so that words of documents are
 * neither Markdown nor code.
 */
export const placeholders =
  (root: string) =>
  <M extends Markdown>(md: M): M => {
    md.core.ruler.after("placeholder", "snapshot", (state) => {
      const {path, params = {}} = state.env;
      const page: Page = {root, path, param: Object.values(params)[0] ?? null};
      state.tokens = state.tokens.flatMap((token) => fillToken(token, state, page));
    });
    return md;
  };
