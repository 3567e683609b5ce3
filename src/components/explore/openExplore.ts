import {maker} from "../element.js";
import type {Columns} from "./columns.js";
import {unknownValues} from "./crossfilter.js";
import {dashboard} from "./dashboard.js";
import type {ExploreEvents} from "./exploreEvents.js";
import {facetOf} from "./facets.js";
import {fetchColumns, type SiteFile} from "./fetchColumns.js";
import type {Go} from "./part.js";
import {rowStore} from "./rowStore.js";
import {sharePart} from "./sharePart.js";
import {viewer} from "./view.js";
import type {StoredRow} from "./viewRows.js";
import {readState, type ViewState, writeState} from "./viewState.js";

export interface ExploreFiles {
  readonly columns: SiteFile;
  readonly events: SiteFile;
  readonly shards: readonly SiteFile[];
}

const twoDigits = (number: number): string => String(number).padStart(2, "0");

/** The day where the reader is. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

/** A headline that changes with every key is said once the reader has stopped. */
const quiet = 700;

/** Says words to who can't see them change. */
function speaker(element: HTMLElement): (words: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (words) => {
    clearTimeout(timer);
    timer = setTimeout(() => (element.textContent = words), quiet);
  };
}

function sayUnknown(columns: Columns, state: ViewState): string {
  const unknown = unknownValues(columns, state).map(
    ({facet, value}) => `${facetOf(facet.id).name}: “${value.slice(0, 60)}”`
  );
  if (unknown.length === 0) return "";
  return `The link asks for what these tables don’t have, which is left out: ${unknown.slice(0, 5).join("; ")}${unknown.length > 5 ? " …" : ""}`;
}

/** Brings the dashboard to life: the columns are here. Gives what ends it. */
async function start(place: HTMLElement, columns: Columns, files: ExploreFiles): Promise<() => void> {
  const document = place.ownerDocument;
  const window = document.defaultView ?? globalThis.window;
  const h = maker(document);
  const said = h("p", {class: "unseen", role: "status"});
  const notice = h("p", {class: "notes notice", hidden: true});
  const say = speaker(said);
  const view = viewer(columns);
  const store = rowStore(columns, async (shard) => ((await files.shards[shard]?.json()) ?? []) as StoredRow[]);
  let shown = view(readState(document.location.search));
  /** What the address bar stands for: the page leaves out what the tables don't have. */
  let address = writeState(shown.state);
  /** False while a brush is drawn. */
  let isMeant = true;
  let events: ExploreEvents | null = null;

  const go: Go = (change, how = "push") => {
    isMeant = how === "push";
    shown = view(change(shown.state));
    draw();
  };
  // Browsers take some milliseconds for an entry of their history: longer than all of the counting.
  function drawn(): void {
    say(shown.headline);
    const asked = writeState(shown.state);
    if (!isMeant || asked === address) return;
    address = asked;
    window.history.pushState(null, "", `${document.location.pathname}${asked === "" ? "" : `?${asked}`}`);
  }
  const share = sharePart(h, {document, load: async (rows) => store.load(rows), today});
  const board = dashboard({document, load: store.load, go, root: ".", find: store.find, share, drawn});
  const draw = (): void => board.update(shown, events);

  const follow = (): void => {
    const asked = readState(document.location.search);
    notice.textContent = sayUnknown(columns, asked);
    notice.hidden = notice.textContent === "";
    isMeant = true;
    shown = view(asked);
    address = writeState(shown.state);
    draw();
  };
  follow();
  await board.settled();
  place.replaceChildren(notice, board.element, said);
  window.addEventListener("popstate", follow);
  files.events.json().then(
    (loaded) => {
      events = loaded as ExploreEvents;
      draw();
    },
    () => undefined
  );
  return () => window.removeEventListener("popstate", follow);
}

/**
 * Opens the dashboard in a part of the page that holds its picture. The view is what the address says, and each change
 * of it is an address. `closed`: when the page draws it anew. Where the filters can't start, the picture stays and
 * says so.
 */
export async function openExplore(place: HTMLElement, files: ExploreFiles, closed: Promise<unknown>): Promise<void> {
  const status = place.querySelector(".hint") ?? place;
  const tell = (share: number): void => {
    status.textContent = `Loading the filters: ${Math.round(share * 100)} percent`;
  };
  try {
    const columns = await fetchColumns(files.columns, tell);
    const end = await start(place, columns, files);
    place.dataset.live = "";
    closed.then(end, end);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    status.textContent = `The filters could not start: ${why}. Load the page again, or use a newer browser. What stands below is everything, without filters.`;
  }
}
