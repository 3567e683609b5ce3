import {maker} from "../element.js";
import {sayFailed} from "./tablesDoor.js";

export interface NoticeOptions {
  readonly document: Document;
  /** An answer of DuckDB's; what it rejects with is not shown: the page's own blocks say it. */
  readonly answer: Promise<unknown>;
  /** Where the tables can be had as files. */
  readonly files: string;
}

/**
 * Tells a reader of a page that asks DuckDB by itself that it is starting, and, where it can't, that the rest of the page
 * stays and where the tables are.
 */
export function duckdbNotice({document, answer, files}: NoticeOptions): HTMLElement {
  const h = maker(document);
  const words = h("p", {role: "status"}, "Starting DuckDB, which answers the questions in this page …");
  const bar = h("progress", {"aria-label": "Starting DuckDB"});
  const element = h("div", {class: "opening"}, words, bar);
  answer.then(
    () => element.remove(),
    () => {
      bar.remove();
      words.replaceChildren(
        `${sayFailed} Nothing in this page that asks it has an answer. A newer browser, or one with more memory, may do; `,
        h("a", {href: files}, "the tables are files, too"),
        "."
      );
    }
  );
  return element;
}
