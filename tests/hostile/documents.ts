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
] as const;

/** Payloads in one document: pages of a site cost more than paragraphs. */
const perDocument = 5;

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (char) => ({"&": "&amp;", "<": "&lt;", ">": "&gt;"})[char] ?? char);

/** What begins the paragraph that is an added row. */
export const lastWords = "The last words are";

/** Paragraphs that put the words wherever words of documents become fields of rows. */
const paragraphs = (words: string): string[] => [
  `Six attorneys resigned from the ${words} Office in Boston on January 7, 2026, Ada Quill said.`,
  `“We saw ${words} ourselves,” said Ada Quill, a clerk of ${words}.`,
  `“Nobody asked us,” said ${words} Marlow, the mayor of ${words}.`,
  `Two officers of ${words} shot and killed a man in ${words}, Ohio, on January 8, 2026.`,
  `Complaints about ${words} rose 40 percent in 2025, according to ${words}.`,
  `${lastWords} ${words}`
];

const page = (all: readonly Payload[]): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(all[0]?.words ?? "")}</title></head>
<body><article>
${all
  .flatMap(({words}) => paragraphs(words))
  .map((text) => `<p>${escaped(text)}</p>`)
  .join("\n")}
${all.map(({words}) => `<p>And as it is: ${words}</p>`).join("\n")}
</article></body></html>
`;

const plain = (all: readonly Payload[]): string =>
  `${[all[0]?.words ?? "", ...all.flatMap(({words}) => paragraphs(words))].join("\n\n")}\n`;

const endings = ["txt", "md", "html"] as const;

export interface HostileDocument {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly payloads: readonly Payload[];
}

/** Documents of five payloads each, as text, Markdown and HTML in turn. */
export const hostileDocuments: readonly HostileDocument[] = Array.from(
  {length: Math.ceil(payloads.length / perDocument)},
  (_, i) => {
    const ending = endings[i % endings.length] ?? "txt";
    const own = payloads.slice(i * perDocument, (i + 1) * perDocument);
    const id = `hostile-${String(i + 1).padStart(2, "0")}`;
    return {id, file: `${id}.${ending}`, payloads: own, text: ending === "html" ? page(own) : plain(own)};
  }
);

const header = ["path", "headline", "publisher", "author", "url", "note", "date_published"];

/**
 * What documents.csv tells of the documents: each payload is a headline, a publisher, an author, an address or a note;
 * some are dates; and all are paths of files that aren't there.
 */
export function hostileCsv(): string {
  const rows = hostileDocuments.map(({file, payloads: own}, i) => {
    const turned = own.map((_, j) => own[(i + j) % own.length]?.words ?? "");
    return [
      file,
      ...turned,
      ...Array<string>(perDocument - turned.length).fill(""),
      i % 4 === 3 ? turned[0] : "2026-01-10"
    ];
  });
  const strays = payloads.map(({words}) => [words, words, "", "", "", "", ""]);
  return stringify([header, ...rows, ...strays]);
}

/** Documents whose names are hostile; the text is like any other's. */
export const strangelyNamed = fileNames.map((file, i) => ({
  file,
  text: `Report ${i}\n\n“We waited ${i} hours,” said Ben Oak, the keeper. Nine clerks resigned from the Harbor Office in Salem.\n`
}));
