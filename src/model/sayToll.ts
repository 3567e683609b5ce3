import {sayCount} from "./count.js";
import {listed} from "./words.js";

/** What an incident row says about who was hurt. */
export interface Toll {
  readonly kind: string | null;
  readonly outcome: string | null;
  readonly killed_low: number | null;
  readonly killed_high: number | null;
  readonly injured_low: number | null;
  readonly injured_high: number | null;
}

const isSome = (low: number | null, high: number | null): boolean => (low ?? high ?? 0) > 0;

/** The outcome of an incident in words: “one killed”, “at least two wounded”; else its kind: “shooting”. */
export function sayToll({kind, outcome, killed_low, killed_high, injured_low, injured_high}: Toll): string {
  const killed = isSome(killed_low, killed_high) ? `${sayCount({low: killed_low, high: killed_high})} killed` : null;
  const hurt = outcome === "wounded" ? "wounded" : "injured";
  const injured = isSome(injured_low, injured_high)
    ? `${sayCount({low: injured_low, high: injured_high})} ${hurt}`
    : null;
  const said = [killed, injured].filter((part) => part !== null);
  if (said.length > 0) return listed(said);
  return [kind, outcome === "none" ? "nobody hurt" : outcome].filter(Boolean).join(", ") || "outcome not given";
}
