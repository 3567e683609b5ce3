import {relative} from "node:path";
import {fileURLToPath} from "node:url";

const frame = /\(?((?:file:\/\/)?\/[^():]+):(\d+):\d+\)?$/;

/** The first place of our own in a stack: `loaders/extract/statements.ts:12`. */
function ownPlace(stack: string, root: string): string | null {
  for (const line of stack.split("\n")) {
    const [, address, number] = frame.exec(line.trim()) ?? [];
    if (address === undefined || number === undefined) continue;
    const path = relative(root, address.startsWith("file:") ? fileURLToPath(address) : address);
    if (!path.startsWith("..") && !path.startsWith("node_modules")) return `${path}:${number}`;
  }
  return null;
}

const namesFile = /\b(src|loaders|data|seeds)\/[^\s:]+|\.(csv|txt|md|html?|ts)\b/;

/** An error in words for a reader: what it says, and where it was thrown if it doesn't name a file itself. */
export function explain(error: unknown, root: string): string {
  if (!(error instanceof Error)) return String(error);
  const message = error.message.replaceAll(`${root}/`, "");
  if (namesFile.test(message) || message.includes("\n")) return message;
  const place = ownPlace(error.stack ?? "", root);
  return place === null ? message : `${place}: ${message}`;
}
