import type {Child, Make} from "./element.js";

/**
 * Facts in one line: “direct · “said” · Ferry News”. Each is set apart from its neighbours, so that one in a script
 * that is written from right to left leaves the order of the others as it is.
 */
export function facts(h: Make, items: readonly Child[]): Child[] {
  const known = items.filter((item) => item !== null && item !== undefined && item !== false && item !== "");
  return known.flatMap((item, i) => [
    i === 0 ? null : " · ",
    typeof item === "string" ? h("bdi", null, item) : (item as Child)
  ]);
}
