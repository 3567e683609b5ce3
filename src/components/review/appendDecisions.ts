import type {Decision} from "../../model/correction.js";
import {correctionLine, correctionsCsv, parseCorrections} from "../../model/correctionsCsv.js";

/** A text with more decisions at its end: those that it has already are left out. Throws where it is no such file. */
export function appendDecisions(text: string, decisions: readonly Decision[]): string {
  if (text.trim() === "") return correctionsCsv(decisions);
  const known = new Set(parseCorrections(text).map(({decision}) => decision.id));
  const end = text.endsWith("\n") ? "" : "\n";
  const lines = decisions.filter(({id}) => !known.has(id)).map(correctionLine);
  return lines.length === 0 ? text : text + end + lines.join("");
}
