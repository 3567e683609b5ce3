import {maker, type Make} from "../element.js";
import {openTables, type OpenedTables, type Opening, type TableFile} from "./openTables.js";

export interface DoorOptions {
  readonly document: Document;
  /** As for openTables. */
  readonly files: Readonly<Record<string, TableFile>>;
  /** Asks again what was asked when the opening was cancelled or failed. */
  readonly again: () => void;
  /** How tables are opened. */
  readonly open?: typeof openTables;
}

/** The way to tables that open when somebody asks. */
export interface TablesDoor {
  /** Says how far the opening is, with a button that ends it; hidden while there is nothing to say. */
  readonly element: HTMLElement;
  /**
   * The tables; opens them at the first call. After a cancelled or failed opening it rejects at once, until the reader
   * presses the button that says so: typing on starts no second download.
   */
  ask(): Promise<OpenedTables>;
  /** Opens them unseen; where that fails, as if it hadn't been tried. */
  warm(): void;
  /** Ends what is open or opening. */
  close(): void;
}

export const sayFailed = "DuckDB can’t start here: the static tables stay.";
export const sayCancelled = "Cancelled: the static tables stay.";

/** What is shown of an opening. */
function panel(h: Make) {
  const bar = h("progress", {max: 1, value: 0, "aria-label": "Starting DuckDB"}) as HTMLProgressElement;
  const words = h("p", {role: "status"});
  const button = h("button", {type: "button"}) as HTMLButtonElement;
  const element = h("div", {class: "opening", hidden: true}, words, bar, button);
  const show = (said: string, press: string, act: () => void): void => {
    words.textContent = said;
    button.textContent = press;
    button.onclick = act;
    element.hidden = false;
  };
  return {
    element,
    opening(cancel: () => void): void {
      show("Starting DuckDB, which answers questions in this page …", "Cancel", cancel);
      bar.hidden = false;
    },
    ended(said: string, again: () => void): void {
      show(said, "Try again", again);
      bar.hidden = true;
    },
    hide(): void {
      element.hidden = true;
      words.textContent = "";
    },
    progress: ({loaded, total}: Opening): void => {
      bar.value = total === 0 ? 0 : loaded / total;
    }
  };
}

const isCancelled = (error: unknown): boolean => error instanceof Error && error.name === "AbortError";

/** Tables that open when they are first asked, in view of the reader, who can end it. */
export function tablesDoor({document, files, again, open = openTables}: DoorOptions): TablesDoor {
  const shown = panel(maker(document));
  let opening: {readonly tables: Promise<OpenedTables>; readonly end: AbortController} | null = null;
  let refused: Error | null = null;
  const start = (): NonNullable<typeof opening> => {
    const end = new AbortController();
    const tables = open(files, {signal: end.signal, onProgress: shown.progress});
    tables.catch(() => (opening = null));
    return (opening = {tables, end});
  };
  const refuse = (error: unknown): never => {
    const words = isCancelled(error) ? sayCancelled : sayFailed;
    refused = Object.assign(new Error(words, {cause: error}), isCancelled(error) && {name: "AbortError"});
    shown.ended(words, () => {
      refused = null;
      again();
    });
    throw refused;
  };
  return {
    element: shown.element,
    async ask() {
      if (refused) throw refused;
      const {tables, end} = opening ?? start();
      shown.opening(() => end.abort());
      return tables.then((opened) => (shown.hide(), opened), refuse);
    },
    warm() {
      if (!opening && !refused) start();
    },
    close: () => opening?.end.abort()
  };
}
