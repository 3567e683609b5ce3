/** A figure of ours beside its target and beside the same page made the stock way. */
export interface Figure {
  readonly what: string;
  readonly unit: "KB" | "s" | "ms" | "";
  /** One number for each visit, in the unit. */
  readonly ours: readonly number[];
  /** The most that it may be. */
  readonly target?: number;
  readonly stock?: readonly number[];
}

/** The middle of the numbers, the least, the most. */
export function spread(numbers: readonly number[]): {readonly middle: number; readonly least: number; most: number} {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round((sorted.length - 1) * share)] ?? NaN;
  const middle = (at(0.5) + (sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN)) / 2;
  return {middle, least: at(0), most: at(1)};
}

const say = (value: number): string =>
  !Number.isFinite(value)
    ? "never"
    : value === 0
      ? "0"
      : value >= 100
        ? value.toFixed(0)
        : value >= 10
          ? value.toFixed(1)
          : value.toPrecision(2);

function sayNumbers(numbers: readonly number[] | undefined, unit: string): string {
  if (!numbers || numbers.length === 0) return "–";
  const {middle, least, most} = spread(numbers);
  const range = say(least) === say(most) ? "" : ` (${say(least)}–${say(most)})`;
  return `${say(middle)}${unit && ` ${unit}`}${range}`;
}

function sayTarget({ours, target, unit}: Figure): string {
  if (target === undefined) return "–";
  const met = ours.length > 0 && spread(ours).middle <= target;
  return `≤ ${target}${unit && ` ${unit}`}  ${met ? "met" : "MISSED"}`;
}

function sayRatio({ours, stock}: Figure): string {
  if (!stock || stock.length === 0 || ours.length === 0) return "–";
  const [own, other] = [spread(ours).middle, spread(stock).middle];
  return own === 0 ? (other === 0 ? "1 ×" : "–") : `${say(other / own)} ×`;
}

/** The lines of a table: what is measured, ours, its target, the stock way, how many times ours that is. */
export function tableOf(figures: readonly Figure[]): string[] {
  const head = ["", "ours: middle (least–most)", "target", "stock", "stock : ours"];
  const rows = figures.map((figure) => [
    figure.what,
    sayNumbers(figure.ours, figure.unit),
    sayTarget(figure),
    sayNumbers(figure.stock, figure.unit),
    sayRatio(figure)
  ]);
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]?.length ?? 0)));
  return [head, ...rows].map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd()
  );
}
