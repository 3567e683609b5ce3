import {reviewDesk} from "./desk.js";
import type {ReviewDocument, ReviewIndex, ReviewTies} from "./reviewData.js";

/** A file that the page names. */
interface File {
  json(): Promise<unknown>;
}

export interface DeskFiles {
  readonly index: File;
  readonly ties: File;
  readonly shards: readonly File[];
}

const twoDigits = (number: number): string => String(number).padStart(2, "0");

/** The day where the editor is. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

function storage(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

/** The preview says in its pages where it takes corrections. */
const previewEndpoint = (document: Document): string | null =>
  document.querySelector<HTMLMetaElement>('meta[name="sourceline-corrections"]')?.content ?? null;

/**
 * Opens the review desk in a part of the page, where its row may be named in the address: `?row=st-…`.
 * `closed`: when the page draws it anew.
 */
export async function openDesk(place: HTMLElement, files: DeskFiles, closed: Promise<unknown>): Promise<void> {
  const document = place.ownerDocument;
  const index = (await files.index.json()) as ReviewIndex;
  const desk = reviewDesk(
    {
      index,
      loadShard: async (shard) => ((await files.shards[shard]?.json()) ?? []) as ReviewDocument[],
      loadTies: async () => (await files.ties.json()) as ReviewTies
    },
    {
      document,
      keeper: storage(),
      root: ".",
      endpoint: previewEndpoint(document),
      today,
      wanted: new URLSearchParams(document.location.search).get("row")
    }
  );
  place.replaceChildren(desk.element);
  closed.then(desk.close, desk.close);
}
