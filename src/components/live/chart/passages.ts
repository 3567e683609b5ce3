/** What a chart tells of its marks: the words of passages by their ids, the citations of documents by theirs. */
export interface ChartPassages {
  readonly passages: Readonly<Record<string, string>>;
  readonly documents: Readonly<Record<string, string>>;
}

/** What a tooltip shows of a mark. */
export interface MarkWords {
  readonly words: string;
  /** Who reports it: publisher, headline, date. */
  readonly citation: string;
}

/** Reads it back; null where there is none or it is none. */
export function readPassages(text: string | null | undefined): ChartPassages | null {
  try {
    const {passages, documents} = JSON.parse(text ?? "") as Partial<ChartPassages>;
    return passages && documents ? {passages, documents} : null;
  } catch {
    return null;
  }
}

/** The words of the passage that an address leads to: `./documents/<id>.html#<row>`. Null: not one of the chart's. */
export function wordsOf(href: string, {passages, documents}: ChartPassages): MarkWords | null {
  const [, page = "", row = ""] = /([^/]*?)(?:\.html)?#([^#]*)$/.exec(href) ?? [];
  const words = Object.hasOwn(passages, row) ? passages[row] : undefined;
  if (words === undefined) return null;
  const id = decodeURIComponent(page);
  return {words, citation: (Object.hasOwn(documents, id) ? documents[id] : undefined) ?? id};
}
