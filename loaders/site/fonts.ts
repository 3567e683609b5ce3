import {createHash} from "node:crypto";
import {mkdir, readFile, rename, writeFile} from "node:fs/promises";
import {join} from "node:path";
import subsetFont from "subset-font";
import {known} from "../../src/charts/advances.js";
import {type FaceSource, fallbackRules, siteFaces} from "./fonts/faces.js";
import {parseRange, sayRange, without} from "./fonts/ranges.js";

/** What nearly every page needs, in a file of its own; the ligatures of f, hyphens that hold and the sign of a passage, too. */
const core = `${known}¶\u00A0\u2011\uFB01\uFB02`;

export interface Fonts {
  /** `@font-face` rules that name the files beside them. */
  readonly css: string;
  /** File name, which carries a hash, -> its bytes. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Names of the files that every page needs. */
  readonly preload: readonly string[];
}

/** A font with only some characters and a part of its axes. Made once and kept, named by what it is made from. */
async function subset(root: string, source: Buffer, text: string, {axes}: FaceSource): Promise<Buffer> {
  const folder = join(root, ".sourceline/fonts");
  const key = createHash("sha256")
    .update(source)
    .update(JSON.stringify([text, axes]))
    .digest("hex");
  const path = join(folder, `${key}.woff2`);
  const there = await readFile(path).catch(() => null);
  if (there) return there;
  // What is no character of its own, small capitals and other figures, is left out: no page asks for it.
  const made = await subsetFont(source, text, {targetFormat: "woff2", variationAxes: {...axes}, noLayoutClosure: true});
  await mkdir(folder, {recursive: true});
  await writeFile(`${path}.${process.pid}`, made);
  await rename(`${path}.${process.pid}`, path);
  return made;
}

interface Part {
  readonly file: string;
  readonly bytes: Buffer;
  readonly rule: string;
  readonly preload: boolean;
}

async function makePart(root: string, face: FaceSource, script: string, range: ReadonlySet<number>): Promise<Part> {
  const folder = join(root, "node_modules", face.package, "files");
  const source = await readFile(join(folder, face.file.replace("*", script === "core" ? "latin" : script)));
  const text = [...range].map((code) => String.fromCodePoint(code)).join("");
  const bytes = await subset(root, source, text, face);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  const file = `${face.name}-${script}.${hash}.woff2`;
  const preload = face.first && script === "core";
  const faceRule = (family: string, display: "optional" | "swap"): string =>
    `@font-face{font-family:"${family}";font-style:${face.style};font-weight:${face.weight};font-display:${display};src:url(./${file}) format("woff2");unicode-range:${sayRange(range)}}`;
  // A font that is fetched first is there when the page is drawn, or is not used on this page: nothing shifts. In a
  // drawing nothing can shift, and its words have room for this font only: there it comes when it comes.
  const drawn = faceRule(face.family.replace("Variable", "Drawn"), "swap");
  const rule = [faceRule(face.family, preload ? "optional" : "swap"), drawn].join("\n");
  return {file, bytes, rule, preload};
}

async function partsOf(root: string, face: FaceSource): Promise<Part[]> {
  const text = await readFile(join(root, "node_modules", face.package, "unicode.json"), "utf8");
  const ranges = JSON.parse(text) as Readonly<Record<string, string>>;
  const first = new Set(Array.from(core, (char) => char.codePointAt(0) ?? 0));
  const latin = without(parseRange(ranges.latin ?? ""), first);
  const more = without(without(parseRange(ranges["latin-ext"] ?? ""), first), latin);
  return Promise.all([
    makePart(root, face, "latin-ext", more),
    makePart(root, face, "latin", latin),
    makePart(root, face, "core", first)
  ]);
}

/**
 * The site's own type, from npm packages: what nearly every page needs in small files, the rest of Latin in others that
 * a page fetches when it has a character of them; and rules that fit a machine's own fonts to the same width.
 */
export async function readFonts(root: string): Promise<Fonts> {
  const parts = (await Promise.all(siteFaces.map((face) => partsOf(root, face)))).flat();
  return {
    css: `${[...fallbackRules, ...parts.map(({rule}) => rule)].join("\n")}\n`,
    files: new Map(parts.map(({file, bytes}) => [file, bytes])),
    preload: parts.filter(({preload}) => preload).map(({file}) => file)
  };
}
