import {stringify} from "csv-stringify/sync";
import {type Payload, payloads} from "./payloads.js";

/** Names of files that would be something else in an address, a path or a parameter. */
export const fileNames = [
  "<img src=x onerror=__ran=1>.txt",
  "${__ran=1}.txt",
  "a#b?c=d&e.txt",
  "100%25 %2e%2e %zz.txt",
  "\"double\" 'single' `back`.txt",
  "[id].txt",
  "javascript:__ran=1.txt",
  "&lt;b&gt; &amp;.txt",
  "a b  c.txt",
  "\u202egpj.txt",
  "ünïcødé \u{1F469}.txt",
  "-rf.txt",
  "__proto__.txt",
  "constructor.txt",
  "back\\slash.txt",
  "{{x}} $& $1.txt",
  "(a)!~*'.txt",
  "=1+1.txt",
  "index.txt"
];

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (char) => ({"&": "&amp;", "<": "&lt;", ">": "&gt;"})[char] ?? char);

/** A document that puts the words wherever words of documents become fields of rows. */
const paragraphs = (words: string): string[] => [
  words,
  `Six attorneys resigned from the ${words} Office in Boston on January 7, 2026, Ada Quill said.`,
  `“We saw ${words} ourselves,” said Ada Quill, a clerk of ${words}.`,
  `“Nobody asked us,” said ${words} Marlow, the mayor of ${words}.`,
  `Two officers of ${words} shot and killed a man in ${words}, Ohio, on January 8, 2026.`,
  `Complaints about ${words} rose 40 percent in 2025, according to ${words}.`,
  `The last words are ${words}`
];

const page = (words: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(words)}</title></head><body><article>
${paragraphs(words)
  .map((text) => `<p>${escaped(text)}</p>`)
  .join("\n")}
<p>And as it is: ${words}</p></article></body></html>
`;

const endings = ["txt", "md", "html"] as const;

export interface HostileDocument extends Payload {
  readonly file: string;
  readonly text: string;
}

/** A document of each payload, as text, Markdown and HTML in turn. */
export const hostileDocuments: readonly HostileDocument[] = payloads.map(({name, words}, i) => {
  const ending = endings[i % endings.length] ?? "txt";
  const text = ending === "html" ? page(words) : `${paragraphs(words).join("\n\n")}\n`;
  return {name, words, file: `${name}.${ending}`, text};
});

const header = ["path", "headline", "publisher", "author", "date_published", "url", "note"];

/** What documents.csv tells of the documents: the payload in every field, and as the path of files that aren't there. */
export const hostileCsv = (): string => {
  const rows = hostileDocuments.map(({file, name, words}, i) => [
    file,
    i % 7 === 6 ? "" : words,
    i % 5 === 4 ? "" : words,
    words,
    i % 4 === 3 ? words : "2026-01-10",
    name.startsWith("links") ? words : `https://example.invalid/${words}`,
    words
  ]);
  const strays = payloads.filter((_, i) => i % 10 === 0).map(({words}) => [words, words, "", "", "", "", ""]);
  return stringify([header, ...rows, ...strays]);
};

/** Documents whose names are hostile; the text is like any other's. */
export const strangelyNamed: readonly {readonly file: string; readonly text: string}[] = fileNames.map((file, i) => ({
  file,
  text: `Report ${i}\n\n“We waited ${i} hours,” said Ben Oak, the keeper. Nine clerks resigned from the Harbor Office in Salem.\n`
}));
