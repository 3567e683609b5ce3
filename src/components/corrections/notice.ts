import {sayNumber} from "../../model/count.js";
import type {Correction} from "../../model/tables/index.js";
import {capitalized} from "../../model/words.js";
import type {Make} from "../element.js";
import {sayNotice} from "./sayCorrection.js";

/** Notices that one place shows; the others are on the page of corrections. */
const shown = 4;

/** The id of a decision's entry on the page of corrections. */
export const correctionAnchor = (id: string): string => `correction-${id.replace(/[^\w-]+/g, "-")}`;

/** Where a decision is told in full. */
export const correctionHref = ({id}: Correction): string => `/corrections#${correctionAnchor(id)}`;

/** A decision that changed nothing that is shown needs no notice. */
const isSeen = ({action}: Correction): boolean => action !== "confirm";

/** A line for each correction of what is shown here, the newest first; null where there is none. */
export function correctionNotice(h: Make, corrections: readonly Correction[]): HTMLElement | null {
  const seen = corrections.filter(isSeen).reverse();
  if (seen.length === 0) return null;
  const lines = seen.slice(0, shown).map((row) => h("li", null, h("a", {href: correctionHref(row)}, sayNotice(row))));
  const rest = seen.length - shown;
  const words = `${sayNumber(rest)} more ${rest === 1 ? "correction" : "corrections"}`;
  const more = rest > 0 && h("li", null, h("a", {href: "/corrections"}, capitalized(words)));
  return h("ul", {class: "corrected", "aria-label": "Corrections"}, ...lines, more);
}
