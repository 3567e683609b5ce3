import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {join} from "node:path";

/** A style sheet of a font package, and the subset's file to fetch before the style sheet is read. */
interface FontSource {
  readonly package: string;
  readonly sheet: string;
  readonly preload: boolean;
}

const sources: readonly FontSource[] = [
  {package: "@fontsource-variable/newsreader", sheet: "opsz.css", preload: true},
  {package: "@fontsource-variable/newsreader", sheet: "opsz-italic.css", preload: false},
  {package: "@fontsource-variable/source-sans-3", sheet: "wght.css", preload: true}
];

const subsets = /-(latin|latin-ext)-(?!ext)/;
const face = /@font-face\s*\{[^}]*\}/g;
const url = /url\(\.\/files\/([^)]+)\)/;

export interface Fonts {
  /** `@font-face` rules that name the files beside them. */
  readonly css: string;
  /** File name, which carries a hash, -> its bytes. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Names of the files that every page needs. */
  readonly preload: readonly string[];
}

/** The site's own type, from npm packages: Latin and extended Latin, shown in a fallback until loaded. */
export async function readFonts(root: string): Promise<Fonts> {
  const files = new Map<string, Buffer>();
  const preload: string[] = [];
  const rules: string[] = [];
  for (const source of sources) {
    const folder = join(root, "node_modules", source.package);
    const sheet = await readFile(join(folder, source.sheet), "utf8");
    for (const [rule] of sheet.matchAll(face)) {
      const name = url.exec(rule)?.[1] ?? "";
      if (!subsets.test(name)) continue;
      const bytes = await readFile(join(folder, "files", name));
      const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
      const hashed = name.replace(/\.woff2$/, `.${hash}.woff2`);
      files.set(hashed, bytes);
      rules.push(rule.replace(url, `url(./${hashed})`));
      if (source.preload && !name.includes("-latin-ext-")) preload.push(hashed);
    }
  }
  return {css: `${rules.join("\n")}\n`, files, preload};
}
