import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {parameterPaths} from "../../loaders/site/paths.js";
import {type Markdown, type Token, placeholders} from "../../loaders/site/placeholders.js";

let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "placeholders-"));
  const snapshot = join(root, ".sourceline/snapshots/k");
  await mkdir(snapshot, {recursive: true});
  await mkdir(join(root, "src/documents"), {recursive: true});
  await writeFile(join(root, ".sourceline/current"), "k");
  const manifest = {
    chart: {bars: {"": "bars.html"}},
    block: {list: {"": "list.html"}, title: {x: "x.html", "y z": "y.html"}, none: {}}
  };
  await writeFile(join(snapshot, "manifest.json"), JSON.stringify(manifest));
  await writeFile(join(snapshot, "bars.html"), "<figure>bars</figure>");
  await writeFile(join(snapshot, "list.html"), "<p>$& ${1 + 1} &lt;b&gt; **no**</p>");
  await writeFile(
    join(snapshot, "x.html"),
    '<h1 lang="he" dir="rtl" onclick="x">Salt &amp; <em dir="ltr">pepper</em></h1>'
  );
  await writeFile(join(root, "src/page.md"), '---\ntitle: x\n---\n\n# Page\n\n<div data-block="lost"></div>\n');
  await writeFile(join(root, "src/documents/[id].md"), '<h1 data-block="title"></h1>\n<div data-block="none"></div>');
});
afterAll(() => rm(root, {recursive: true}));

class PlainToken implements Token {
  content = "";
  attrs: [string, string][] | null = null;
  children: Token[] | null = null;
  constructor(
    public type: string,
    public tag: string
  ) {}
}

const token = (type: string, content: string): Token => Object.assign(new PlainToken(type, ""), {content});

/** What the plugin makes of the tokens of a page. */
function fill(tokens: Token[], path = "/page", params?: Record<string, string>): Token[] {
  let filled: Token[] = [];
  const md: Markdown = {
    core: {
      ruler: {
        after(_other, _name, rule) {
          const state = {tokens, env: {path, ...(params && {params})}, Token: PlainToken};
          rule(state);
          filled = state.tokens;
        }
      }
    }
  };
  placeholders(root)(md);
  return filled;
}

const fillBlock = (html: string): string => fill([token("html_block", html)])[0]?.content ?? "";

describe("placeholders", () => {
  test.each([
    ["a chart", '<figure data-chart="bars"></figure>', "<figure>bars</figure>"],
    [
      "among other HTML",
      '<section>\n<figure data-chart="bars"></figure>\n</section>',
      "<section>\n<figure>bars</figure>\n</section>"
    ],
    [
      "words that look like code stay as they are",
      '<div data-block="list"></div>',
      "<p>$& ${1 + 1} &lt;b&gt; **no**</p>"
    ],
    ["other HTML stays", '<div data-x="bars"></div>', '<div data-x="bars"></div>'],
    [
      "a figure with something in it stays",
      '<figure data-chart="bars">x</figure>',
      '<figure data-chart="bars">x</figure>'
    ]
  ])("%s", (_, html, expected) => expect(fillBlock(html)).toBe(expected));

  test("in a line of text", () => {
    const children = [
      token("text", "See "),
      token("html_inline", '<span data-block="list">'),
      token("html_inline", "</span>")
    ];
    const [line] = fill([Object.assign(token("inline", ""), {children})]);
    expect(line?.children?.map(({content}) => content)).toEqual(["See ", "<p>$& ${1 + 1} &lt;b&gt; **no**</p>"]);
  });

  test("a heading becomes one of Markdown, in words", () => {
    const filled = fill([token("html_block", '<h1 data-block="title"></h1>\n')], "/documents/x", {id: "x"});
    expect(filled.map(({type, tag}) => [type, tag])).toEqual([
      ["heading_open", "h1"],
      ["inline", ""],
      ["heading_close", "h1"]
    ]);
    expect(filled[1]?.children?.map(({type, content}) => [type, content])).toEqual([["text", "Salt & pepper"]]);
    expect(filled[0]?.attrs).toEqual([
      ["lang", "he"],
      ["dir", "rtl"]
    ]);
  });

  test.each([
    [
      '<div data-block="lost"></div>',
      "/page",
      undefined,
      "src/page.md:7: unknown block: lost; there are: list, title, none"
    ],
    ['<figure data-chart="lost"></figure>', "/page", undefined, "unknown chart: lost; there are: bars"],
    ['<div data-block="title"></div>', "/page", undefined, "block title needs a page of its own"],
    ['<div data-block="title"></div>', "/documents/w", {id: "w"}, "block title needs a page of its own for each: w"]
  ])("%s on %s is refused", (html, path, params, message) =>
    expect(() => fill([token("html_block", html)], path, params)).toThrow(message)
  );

  test("pages with a parameter: one for each value", async () => {
    const paths: string[] = [];
    for await (const path of parameterPaths(root)) paths.push(path);
    expect(paths).toEqual(["/documents/x", "/documents/y z"]);
  });
});
