import {createHash} from "node:crypto";
import {mkdir, readdir, readFile, rename, writeFile} from "node:fs/promises";
import {join} from "node:path";
import subsetFont from "subset-font";
import type {Face} from "../../../src/charts/advances.js";

/** A face as its package has it: a variable font in files by script. */
interface FaceSource {
  readonly family: string;
  readonly weight: number;
  readonly package: string;
  readonly file: RegExp;
  readonly axes: Readonly<Record<string, number>>;
}

const sansFile = /^source-sans-3-([a-z-]+)-wght-normal\.woff2$/;
const serifFile = /^newsreader-([a-z-]+)-opsz-normal\.woff2$/;
const sources: Readonly<Record<Face, FaceSource>> = {
  text: {
    family: "Source Sans 3",
    weight: 400,
    package: "@fontsource-variable/source-sans-3",
    file: sansFile,
    axes: {wght: 400}
  },
  strong: {
    family: "Source Sans 3",
    weight: 600,
    package: "@fontsource-variable/source-sans-3",
    file: sansFile,
    axes: {wght: 600}
  },
  headline: {
    family: "Newsreader",
    weight: 560,
    package: "@fontsource-variable/newsreader",
    file: serifFile,
    axes: {wght: 560, opsz: 24}
  }
};

/** The scripts of a face's files, those that most texts need first. */
const scripts = ["latin", "latin-ext", "vietnamese", "cyrillic", "cyrillic-ext", "greek", "greek-ext"];

/** One face in one script, as an OpenType file with its axes fixed. */
export interface Typeface {
  readonly face: Face;
  readonly family: string;
  readonly weight: number;
  readonly script: string;
  /** Whether the font holds a character. */
  readonly holds: (char: string) => boolean;
  readonly path: string;
  readonly bytes: Buffer;
}

/** Whether a character is in a range of CSS: `U+0000-00FF,U+0131`. */
function inRange(range: string): (char: string) => boolean {
  const spans = range.split(",").map((part) => {
    const [from = "", to = from] = part.trim().replace(/^U\+/i, "").split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return (char) => {
    const code = char.codePointAt(0) ?? 0;
    return spans.some(([from, to]) => from <= code && code <= to);
  };
}

async function instance(source: FaceSource, file: string): Promise<Buffer> {
  const font = await readFile(file);
  return subsetFont(font, undefined, {keepAllGlyphs: true, targetFormat: "sfnt", variationAxes: {...source.axes}});
}

/** A font with its axes fixed is made once and kept, named by what it is made from. */
async function kept(folder: string, name: string, source: FaceSource, file: string): Promise<[string, Buffer]> {
  const key = createHash("sha256")
    .update(JSON.stringify(source.axes))
    .update(await readFile(file));
  const path = join(folder, `${name}-${key.digest("hex").slice(0, 12)}.ttf`);
  const there = await readFile(path).catch(() => null);
  if (there) return [path, there];
  const bytes = await instance(source, file);
  await writeFile(`${path}.${process.pid}`, bytes);
  await rename(`${path}.${process.pid}`, path);
  return [path, bytes];
}

async function readFace(root: string, face: Face): Promise<Typeface[]> {
  const source = sources[face];
  const {family, weight} = source;
  const home = join(root, "node_modules", source.package);
  const files = join(home, "files");
  const ranges = JSON.parse(await readFile(join(home, "unicode.json"), "utf8")) as Readonly<Record<string, string>>;
  const folder = join(root, ".sourceline/typefaces");
  await mkdir(folder, {recursive: true});
  const named = (await readdir(files)).flatMap((name) => {
    const script = source.file.exec(name)?.[1];
    return script !== undefined && scripts.includes(script) ? [{name, script}] : [];
  });
  named.sort((a, b) => scripts.indexOf(a.script) - scripts.indexOf(b.script));
  const faces: Typeface[] = [];
  for (const {name, script} of named) {
    const [path, bytes] = await kept(folder, `${face}-${script}`, source, join(files, name));
    faces.push({face, family, weight, script, holds: inRange(ranges[script] ?? "U+0"), path, bytes});
  }
  return faces;
}

/** The typefaces of charts, made from the fonts of npm packages. Nothing of the machine's own fonts is used. */
export async function readTypefaces(root: string): Promise<Typeface[]> {
  const all: Typeface[] = [];
  for (const face of Object.keys(sources) as Face[]) all.push(...(await readFace(root, face)));
  return all;
}
