import type {Change} from "./change.js";
import type {Figure} from "./figure.js";

/** The factor to the base and the bounds that the words set; null where they set none. */
export interface Ratio {
  readonly ratio: number | null;
  readonly ratio_low: number | null;
  readonly ratio_high: number | null;
}

type Factor = (value: number) => number;

const round = (value: number): number => Math.round(value * 1e6) / 1e6;
const none: Ratio = {ratio: null, ratio_low: null, ratio_high: null};

function factorOf(figure: Figure, change: Change | null, base: Figure | null): Factor | null {
  if (figure.factor) return change?.direction === "decrease" && figure.direction === null ? (v) => 1 / v : (v) => v;
  const isShare = figure.unit === "percent";
  if (isShare && change) return change.direction === "increase" ? (v) => 1 + v / 100 : (v) => 1 - v / 100;
  if (base?.value && base.unit === figure.unit && change) return (v) => v / (base.value ?? 1);
  return null;
}

/**
 * An increase of 353 percent is 4.53 times the base; four-fold is 4; “nearly four-fold” only bounds it, below 4, so
 * that there is no ratio but a `ratio_high`. “2.5 times more” is told of both 2.5 and 3.5 times and gives none.
 */
export function ratioOf(figure: Figure, change: Change | null, base: Figure | null, ambiguous: boolean): Ratio {
  const factor = ambiguous ? null : factorOf(figure, change, base);
  if (factor === null) return none;
  const at = (value: number | null): number | null => (value === null ? null : round(factor(value)));
  const [low, high] = factor(1) < factor(2) ? [at(figure.low), at(figure.high)] : [at(figure.high), at(figure.low)];
  return {ratio: low === high ? low : null, ratio_low: low, ratio_high: high};
}
