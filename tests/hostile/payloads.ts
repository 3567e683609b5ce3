import {markup} from "./payloads/markup.js";
import {templates} from "./payloads/templates.js";
import {texts} from "./payloads/texts.js";

/** What a hostile document may hold, by class. */
export const classes: Readonly<Record<string, readonly string[]>> = {...markup, ...templates, ...texts};

export interface Payload {
  /** `scripts-07`: its class and its place in it. */
  readonly name: string;
  readonly words: string;
}

/** Every payload with a name that can be one of a file. */
export const payloads: readonly Payload[] = Object.entries(classes).flatMap(([kind, all]) =>
  all.map((words, i) => ({name: `${kind}-${String(i + 1).padStart(2, "0")}`, words}))
);
