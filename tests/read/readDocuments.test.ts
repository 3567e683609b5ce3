import {readFileSync, statSync, symlinkSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {largestFile, readDocuments} from "../../loaders/read/index.js";
import {runs} from "../runs.js";
import {folder} from "./folder.js";

const good = "The clerk left\n\nThe clerk of Elmwood has resigned, the mayor said on Friday.\n";
const read = (files: Parameters<typeof folder>[0]) => readDocuments(folder({"good.txt": good, ...files}));
const idsOf = ({documents}: ReturnType<typeof readDocuments>): string[] => documents.map(({id}) => id);

describe("a text file", () => {
  test("is the text of record, to the character", () => {
    const {documents, issues} = read({});
    expect(issues).toEqual([]);
    expect(documents[0]).toMatchObject({
      id: "good",
      path: "good.txt",
      text: good,
      headline: "The clerk left",
      words: 14
    });
    expect(documents[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test("whatever its characters are, if it is UTF-8 with LF", () => {
    fc.assert(
      fc.property(fc.string({unit: "binary"}), (noise) => {
        const text = `${good}${noise.replaceAll(/[\0\r]/g, "")}`;
        expect(readDocuments(folder({"x.txt": text})).documents[0]?.text).toBe(text);
      }),
      {numRuns: runs(40)}
    );
  });

  test.each([
    [
      "documents.csv comes first",
      "path,headline,date_published\ngood.txt,Clerk out,2026-01-13\n",
      "Clerk out",
      "2026-01-13"
    ],
    ["what it leaves out is read", "path,date_published\ngood.txt,2026\n", "The clerk left", "2026"]
  ])("%s", (_, csv, headline, date_published) => {
    expect(read({"documents.csv": csv}).documents[0]).toMatchObject({headline, date_published});
  });

  test("in a folder inside has its path, and its name as id", () => {
    expect(read({"more/inner.md": "# Inner\n\nText."}).documents[1]).toMatchObject({
      id: "inner",
      path: "more/inner.md",
      headline: "Inner"
    });
  });

  test("notices, read-me files and hidden files are no documents", () => {
    const {documents, issues} = read({
      NOTICE: "n",
      "LICENSE.txt": "l",
      "README.md": "r",
      ".hidden.txt": "h",
      ".git/a.txt": "g"
    });
    expect([documents.length, issues]).toEqual([1, []]);
  });
});

describe("bad input becomes an issue, and the others go through", () => {
  const utf16 = Buffer.from("\uFEFFOne left. Two stayed.", "utf16le");
  const binary = Uint8Array.from({length: 4000}, (_, i) => (i * 89 + (i >> 3)) % 256);
  test.each([
    ["empty file", "", "read/empty", "error", /^x\.txt: is empty; left out$/],
    ["white space only", " \n\t\n", "read/empty", "error", /^x\.txt: is empty/],
    ["binary", binary, "read/binary", "error", /^x\.txt: is binary, not text; left out$/],
    ["PDF called .txt", "%PDF-1.7\n1 0 obj\n", "read/binary", "error", /^x\.txt: is a PDF/],
    ["UTF-8 with a mark", `\uFEFF${good}.`, "read/encoding", "warning", /^x\.txt: is utf-8 with a byte order mark/],
    ["UTF-16", utf16, "read/encoding", "warning", /^x\.txt: is utf-16le with a byte order mark/],
    [
      "Windows-1252",
      Buffer.from("The caf\xe9 closed.", "latin1"),
      "read/encoding",
      "warning",
      /read as windows-1252, which is a guess/
    ],
    [
      "invalid bytes",
      Buffer.concat([Buffer.from("é è à "), Buffer.from([0xff]), Buffer.from("left")]),
      "read/invalid-bytes",
      "warning",
      /1 character that utf-8 does not allow/
    ],
    ["CRLF", "One left.\r\nTwo stayed.\r\n", "read/line-ends", "warning", /line ends are CRLF or CR/],
    ["CR", "One left.\rTwo stayed.\r", "read/line-ends", "warning", /line ends are CRLF or CR/],
    ["NUL", "One left\0 and two stayed on in their offices.", "read/nul", "warning", /1 NUL character replaced/],
    ["zero-width characters", "One re\u200Bsigned.", "read/invisible", "warning", /1 invisible character/],
    ["overridden direction", "One \u202Eleft\u202C.", "read/invisible", "warning", /2 invisible characters/]
  ])("%s", (_, bytes, rule, severity, message) => {
    const {documents, issues} = read({"x.txt": bytes});
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({rule, severity, document_id: severity === "error" ? null : "x"});
    expect(issues[0]?.message).toMatch(message);
    expect(documents.map(({id}) => id)).toEqual(severity === "error" ? ["good"] : ["good", "x"]);
  });

  test.each([
    ["CRLF", "a\r\nb\rc\n", "a\nb\nc\n"],
    ["NUL", "Four of the clerks left\0, and so did she.", "Four of the clerks left\uFFFD, and so did she."],
    ["zero-width stays", "a\u200Bb", "a\u200Bb"],
    ["astral and right-to-left stay", "𝔊 🇺🇦 שלום مرحبا", "𝔊 🇺🇦 שלום مرحبا"]
  ])("text of record: %s", (_, bytes, text) => {
    expect(read({"x.txt": bytes}).documents[1]?.text).toBe(text);
  });

  test("the place of a lost character is told", () => {
    const {issues} = read({"x.txt": "One left\0 and two stayed on in their offices."});
    expect(issues[0]).toMatchObject({document_id: "x", start: 8, end: 9});
  });

  test("lone surrogates of a UTF-16 file are replaced one for one", () => {
    const bytes = Buffer.from([0xff, 0xfe, 0x41, 0, 0, 0xd8, ...Buffer.from(" left the office that year.", "utf16le")]);
    const {documents, issues} = read({"x.txt": bytes});
    expect(documents[1]?.text).toBe("A\uFFFD left the office that year.");
    expect(issues.map(({rule}) => rule)).toContain("read/invalid-bytes");
  });

  test.each([
    ["report.pdf", /^report\.pdf: \.pdf: not read yet, only \.txt, \.md, \.html, \.htm; left out$/],
    ["noending", /^noending: no ending: not read yet/]
  ])("another ending: %s", (name, message) => {
    expect(read({[name]: "x"}).issues.map((issue) => issue.message)).toEqual([expect.stringMatching(message)]);
  });

  test("more than the largest size, without reading it", () => {
    const dir = folder({"good.txt": good, "x.txt": "y"});
    const {documents, issues} = readDocuments(dir, () => undefined, {
      readFile: (file) => {
        if (file.endsWith("x.txt")) throw new Error("was read");
        return readFileSync(file);
      },
      sizeOf: (file) => (file.endsWith("x.txt") ? 50_000_000 : statSync(file).size)
    });
    expect(documents).toHaveLength(1);
    expect(issues[0]?.message).toBe(
      `x.txt: has 50000000 bytes, more than ${largestFile}; cut it into its articles; left out`
    );
  });

  test("more text than a book, though the file may be larger", () => {
    const {documents, issues} = read({
      "x.txt": "One left. ".repeat(50_001),
      "y.html": `<article><p>${"One left. ".repeat(50)}</p><!--${"x".repeat(600_000)}--></article>`
    });
    expect(documents.map(({id}) => id)).toEqual(["good", "y"]);
    expect(issues.map(({message}) => message)).toEqual([
      "x.txt: has 500010 characters of text, more than 500000; cut it into its articles; left out"
    ]);
  });

  test.each(["EACCES", "EPERM"])("no permission to read: %s", (code) => {
    const dir = folder({"good.txt": good, "x.txt": "y"});
    const refuse = (file: string): Buffer => {
      if (file.endsWith("x.txt")) throw Object.assign(new Error(code), {code});
      return readFileSync(file);
    };
    const {documents, issues} = readDocuments(dir, () => undefined, {
      readFile: refuse,
      sizeOf: (file) => statSync(file).size
    });
    expect(documents).toHaveLength(1);
    expect(issues).toMatchObject([{rule: "read/permission", message: "x.txt: no permission to read it; left out"}]);
  });

  test("two files of the same text: the second is a copy, no second source", () => {
    const result = read({"other.txt": good});
    expect(idsOf(result)).toEqual(["good"]);
    expect(result.issues[0]?.message).toBe("other.txt: same text as good.txt; left out, a copy is no second source");
  });

  test.each([
    ["case", "GOOD.txt"],
    ["ending", "good.md"],
    ["folder", "more/good.txt"]
  ])("two names that differ only in %s keep apart", (_, name) => {
    const result = read({[name]: "Another text.\nOf its own."});
    expect(new Set(idsOf(result).map((id) => id.toLowerCase())).size).toBe(2);
    expect(result.issues).toMatchObject([{rule: "read/same-name", severity: "warning"}]);
  });
});

test("a document is not called like the page that lists them", () => {
  const {documents, issues} = read({"index.html": "<p>Another text."});
  expect(documents[1]?.id).toMatch(/^index-[0-9a-z]{6}$/);
  expect(issues[0]?.message).toMatch(/^index\.html: another page is called index; its id is index-/);
});

test.each([
  ["a#b?c.txt", "a-b-c"],
  ["100%25.txt", "100-25"],
  ["[id].txt", "-id-"],
  ["\u202egpj.txt", "-gpj"],
  ["<b>.txt", "-b-"]
])("a name that no page can have gets another, and a hash: %s", (name, start) => {
  const {documents, issues} = read({[name]: "Another text.\nOf its own."});
  const other = documents.find(({path}) => path === name);
  expect(other?.id).toMatch(new RegExp(`^${start}-[0-9a-z]{6}$`));
  expect(issues).toMatchObject([{rule: "read/page-name", severity: "warning", document_id: other?.id}]);
});

test.each(["profit & loss", "it's (a) = b, c; d @ $e+f", "__proto__", "constructor", "ünïcødé", "{{x}}"])(
  "any other name is kept: %s",
  (name) => expect(idsOf(read({[`${name}.txt`]: "Another text.\nOf its own."}))).toContain(name)
);

test("a document in another language is told: the rules are for English", () => {
  const spanish =
    "La alcaldesa del pueblo dijo el lunes que había pedido el informe y que estaría listo para el final de la semana.";
  expect(read({"x.txt": spanish}).issues).toMatchObject([
    {rule: "read/language", document_id: "x", message: "x.txt: is in “es”: the rules are for English"}
  ]);
});

describe("links", () => {
  test("out of the folder is not followed", () => {
    const elsewhere = folder({"secret.txt": "A secret."});
    const dir = folder({"good.txt": good});
    symlinkSync(join(elsewhere, "secret.txt"), join(dir, "link.txt"));
    symlinkSync(elsewhere, join(dir, "linked"));
    const {documents, issues} = readDocuments(dir);
    expect(documents).toHaveLength(1);
    expect(issues.map(({message}) => message)).toEqual([
      "link.txt: is a link to a place outside the folder; left out",
      "linked: is a link to a place outside the folder; left out"
    ]);
  });

  test.each([
    ["to nothing", "gone.txt", "is a link to nothing"],
    ["to the folder itself", ".", "is a link to a place outside the folder"],
    ["to a folder inside", "more", "is a link to more, not a file"]
  ])("%s", (_, target, message) => {
    const dir = folder({"good.txt": good, "more/inner.txt": "Inner text."});
    symlinkSync(join(dir, target), join(dir, "link.txt"));
    expect(readDocuments(dir).issues[0]?.message).toBe(`link.txt: ${message}; left out`);
  });

  test("a folder of documents may itself be a link", () => {
    const dir = folder();
    symlinkSync(folder({"good.txt": good}), join(dir, "seeds"));
    expect(readDocuments(join(dir, "seeds")).documents).toHaveLength(1);
  });
});

describe("where nothing can go on there is a clear error", () => {
  test.each([
    ["an empty folder", {}, /: no document in this folder: put \.txt, \.md or \.html files into it$/],
    ["a folder of empty files", {"x.txt": ""}, /no document in this folder: .*\n {2}x\.txt: is empty/]
  ])("%s", (_, files, message) => {
    expect(() => readDocuments(folder(files))).toThrow(message);
  });

  test("no folder", () => expect(() => readDocuments("nowhere/at/all")).toThrow(/^nowhere\/at\/all: no such folder/));

  test("a file", () => {
    const dir = folder({"x.txt": "y"});
    expect(() => readDocuments(join(dir, "x.txt"))).toThrow(/x\.txt: is not a folder/);
  });

  test("a documents.csv that can't be read", () => {
    const dir = folder({"good.txt": good, "documents.csv/x": ""});
    expect(() => readDocuments(dir)).toThrow(/documents\.csv: can't be read/);
  });
});
