import {maker} from "./element.js";

/** A node of linked data; what is null is left out. */
export interface LinkedData {
  readonly [name: string]: LinkedValue | undefined;
}

export type LinkedValue = string | number | boolean | null | LinkedData | readonly LinkedValue[];

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * Linked data as JSON that may stand in a script element: with `<`, `>` and `&` as escapes of JSON no word of a document
 * can end the element or begin a comment (HTML Living Standard, 4.12.1.3), and U+2028 and U+2029 end no line.
 */
export const jsonLdText = (data: LinkedData): string =>
  JSON.stringify(data, (_name, value: LinkedValue) => (value === null ? undefined : value)).replace(
    /[<>&\u2028\u2029]/g,
    escaped
  );

/** A script element that holds linked data in the terms of schema.org. It is data: no browser runs it. */
export function jsonLdScript(document: Document, data: LinkedData): HTMLElement {
  const script = maker(document)("script", {type: "application/ld+json"});
  script.textContent = jsonLdText({"@context": "https://schema.org", ...data});
  return script;
}
