import type {Decision} from "../../model/correction.js";
import {correctionsCsv} from "../../model/correctionsCsv.js";
import {appendDecisions} from "./appendDecisions.js";

/** What came of saving. */
export interface Saved {
  readonly message: string;
  /** Whether all that was given is in a file now. */
  readonly done: boolean;
}

interface WritableFile {
  readonly name: string;
  getFile(): Promise<{text(): Promise<string>}>;
  createWritable(): Promise<{write(text: string): Promise<void>; close(): Promise<void>}>;
}

type Picker = (options: unknown) => Promise<WritableFile[]>;

const picker = (window: Window): Picker | null =>
  (window as unknown as {showOpenFilePicker?: Picker}).showOpenFilePicker?.bind(window) ?? null;

/** Whether the browser can write into a file that its user chooses. */
export const canWriteFiles = (window: Window): boolean => picker(window) !== null;

/** Appends decisions to a corrections.csv that the user chooses. The browser puts the new file in place as a whole. */
export async function saveToFile(window: Window, decisions: readonly Decision[]): Promise<Saved> {
  const types = [{description: "corrections.csv", accept: {"text/csv": [".csv"]}}];
  const [file] = (await picker(window)?.({types, mode: "readwrite"})) ?? [];
  if (!file) return {done: false, message: "No file was chosen."};
  const text = appendDecisions(await (await file.getFile()).text(), decisions);
  const writable = await file.createWritable();
  await writable.write(text);
  await writable.close();
  return {done: true, message: `Written to ${file.name}.`};
}

/** Gives the decisions as a file of their own, which can be put behind another one. */
export function download(document: Document, decisions: readonly Decision[], day: string): Saved {
  const name = `corrections-${day}.csv`;
  const address = URL.createObjectURL(new Blob([correctionsCsv(decisions)], {type: "text/csv"}));
  const link = document.createElement("a");
  Object.assign(link, {href: address, download: name});
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return {done: true, message: `Downloaded as ${name}: put its lines at the end of data/corrections.csv.`};
}

/** Sends the decisions to the preview, which appends them to data/corrections.csv and makes the tables anew. */
export async function saveInPreview(endpoint: string, decisions: readonly Decision[]): Promise<Saved> {
  const response = await fetch(endpoint, {
    method: "POST",
    headers: {"content-type": "application/json"},
    body: JSON.stringify({decisions})
  });
  const answer = (await response.json()) as {error?: string};
  if (!response.ok)
    return {done: false, message: `Not saved: ${answer.error ?? `the preview says ${response.status}`}`};
  return {done: true, message: "Saved to data/corrections.csv. The pages follow."};
}
