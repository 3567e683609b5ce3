import type {DecisionLine} from "../../src/model/correctionsCsv.js";

/** Why a decision can't be applied. */
export interface Fault {
  readonly line: number;
  readonly message: string;
}

export const fault = ({line}: DecisionLine, message: string): Fault => ({line, message});

export const isFault = (one: object): one is Fault => "message" in one && "line" in one;

/** What could be made, and why the rest could not. */
export function partFaults<T extends object>(all: readonly (T | Fault)[]): {made: T[]; faults: Fault[]} {
  return {made: all.filter((one): one is T => !isFault(one)), faults: all.filter(isFault)};
}

const shown = 10;

/** The words of a row as an error says them. */
export const say = (text: string): string =>
  text === "" ? "nothing" : `“${text.length > 120 ? `${text.slice(0, 120)}…` : text}”`;

/** Throws an error that lists the faults by file and line, if there are any. */
export function refuse(file: string, faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  const sorted = [...faults].sort((a, b) => a.line - b.line || (a.message < b.message ? -1 : 1));
  const list = sorted.slice(0, shown).map(({line, message}) => `\n  ${file}:${line}: ${message}`);
  const more = sorted.length > shown ? `\n  and ${sorted.length - shown} more` : "";
  throw new Error(`corrections that can't be applied, nothing written:${list.join("")}${more}`);
}
