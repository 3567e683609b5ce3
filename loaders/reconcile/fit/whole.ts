import type {Count} from "../../../src/model/count.js";
import {numberValue} from "../../annotate/numbers/numberWords.js";
import {isYear, tellsPart, tellsSeveral} from "./scope.js";

/** True if a passage says the number: the one man whom it names is not said to be the only one. */
function says(passage: string, {low, high}: Count): boolean {
  const words = passage.replace(/\b(?:one of|an?)\b/gi, "").match(/[\p{L}\d][\p{L}\d,.-]*/gu) ?? [];
  return words.some((word) => {
    const value = numberValue(word.replace(/[.,]$/, ""));
    return value !== null && (value === low || value === high);
  });
}

/** True if a passage gives the number as that of one event, and of all of it: it can stand against another's. */
export const isWhole = (passage: string, count: Count): boolean =>
  (says(passage, count) || Boolean(count.qualifier)) &&
  !tellsSeveral(passage) &&
  !tellsPart(passage) &&
  !isYear(count.low, passage);
