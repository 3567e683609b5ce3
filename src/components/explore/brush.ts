/** The bin below a place of the screen. */
export function binAt(x: number, {left, width}: {left: number; width: number}, bins: number): number {
  const bin = Math.floor(((x - left) / Math.max(1, width)) * bins);
  return Math.min(bins - 1, Math.max(0, bin));
}

export interface BrushOptions {
  /** How many bins there are now. */
  readonly bins: () => number;
  /** While the brush is drawn, and when it is done: the first and the last bin. */
  readonly brush: (first: number, last: number, isDone: boolean) => void;
  /** The bin below the pointer; null when it leaves. */
  readonly hover: (bin: number | null) => void;
}

/** Lets a pointer choose bins of a drawing: a press one, a stroke several. */
export function brushable(field: HTMLElement, {bins, brush, hover}: BrushOptions): void {
  let start: number | null = null;
  let last = 0;
  const at = (event: PointerEvent): number => binAt(event.clientX, field.getBoundingClientRect(), bins());
  const ordered = (bin: number, isDone: boolean): void => {
    if (start !== null) brush(Math.min(start, bin), Math.max(start, bin), isDone);
  };
  field.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    start = last = at(event);
    field.setPointerCapture(event.pointerId);
  });
  field.addEventListener("pointermove", (event) => {
    const bin = at(event);
    hover(bin);
    if (start === null || bin === last) return;
    last = bin;
    ordered(bin, false);
  });
  field.addEventListener("pointerup", (event) => {
    ordered(at(event), true);
    start = null;
  });
  field.addEventListener("pointercancel", () => (start = null));
  field.addEventListener("pointerleave", () => hover(null));
}
