import type {Columns} from "./columns.js";
import {unpackColumns} from "./packed.js";

/** A file that the page names. */
export interface SiteFile {
  readonly size?: number | undefined;
  url(): Promise<string>;
  json(): Promise<unknown>;
}

/** Bytes on their way, which tell how far they are. */
function watched(body: ReadableStream<Uint8Array<ArrayBuffer>>, total: number, tell: (share: number) => void) {
  let loaded = 0;
  return body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (bytes, controller) => {
        loaded += bytes.length;
        if (total > 0) tell(Math.min(1, loaded / total));
        controller.enqueue(bytes);
      }
    })
  );
}

/**
 * Fetches the columns, which are packed with gzip, so that they are small from any server. `tell`: how much has come,
 * from 0 to 1, where the file's size is known.
 */
export async function fetchColumns(file: SiteFile, tell: (share: number) => void): Promise<Columns> {
  const answer = await fetch(await file.url());
  if (!answer.ok || answer.body === null) throw new Error(`their file is not there (${answer.status})`);
  const bytes = watched(answer.body, file.size ?? 0, tell).pipeThrough(new DecompressionStream("gzip"));
  return unpackColumns(await new Response(bytes).arrayBuffer());
}
