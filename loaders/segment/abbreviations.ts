import {readLexicon} from "../lexicon.js";

/** Titles that are written short: Sgt., Det., Mr. A name comes after them, so that their full stop ends no sentence. */
export const titleAbbreviations: ReadonlySet<string> = new Set(
  readLexicon("honorifics", ["word", "gender", "kind"]).flatMap(({word}) => (word.endsWith(".") ? [word] : []))
);
