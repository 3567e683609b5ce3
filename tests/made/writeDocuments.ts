import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {stringify} from "csv-stringify/sync";
import {type MadeArticle, madeArticle} from "./article.js";

/** What a folder of made documents holds. */
export interface MadeDocuments {
  /** Ids of the documents. */
  readonly ids: string[];
  /** Files that can't be read as documents. */
  readonly broken: string[];
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const asText = ({headline, paragraphs}: MadeArticle): string => `${[headline, ...paragraphs].join("\n\n")}\n`;

const asHtml = ({headline, paragraphs}: MadeArticle): string =>
  `<!doctype html><html lang="en"><head><title>${escaped(headline)}</title></head><body><article><h1>${escaped(headline)}</h1>\n${paragraphs
    .map((words) => `<p>${escaped(words)}</p>`)
    .join("\n")}\n</article></body></html>\n`;

/** Files that are no documents, each in its own way. */
const breakages: readonly (readonly [ending: string, content: string | Uint8Array])[] = [
  ["txt", ""],
  ["txt", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 255, 0, 255])],
  ["html", "<!doctype html><body><script>1</script></body>"],
  ["pdf", "%PDF-1.4"]
];

/**
 * Writes made articles into a folder, each tenth as a page, with documents.csv, and a broken file for every hundred and at
 * least one of each kind. The same count and seed give the same bytes.
 */
export function writeDocuments(folder: string, count: number, seed = 1): MadeDocuments {
  mkdirSync(folder, {recursive: true});
  const known: Record<string, string>[] = [];
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    const article = madeArticle(n, seed);
    const id = `made-${String(n).padStart(5, "0")}`;
    const path = `${id}.${n % 10 === 9 ? "html" : "txt"}`;
    writeFileSync(join(folder, path), path.endsWith("html") ? asHtml(article) : asText(article));
    const {headline, publisher, date} = article;
    known.push({path, headline, publisher, author: "", date_published: date, url: "", note: ""});
    ids.push(id);
  }
  writeFileSync(join(folder, "documents.csv"), stringify(known, {header: true}));
  const broken = Array.from({length: Math.max(breakages.length, Math.floor(count / 100))}, (_, n) => {
    const [ending, content] = breakages[n % breakages.length] ?? ["txt", ""];
    const path = `broken-${String(n).padStart(3, "0")}.${ending}`;
    writeFileSync(join(folder, path), content);
    return path;
  });
  return {ids, broken};
}
