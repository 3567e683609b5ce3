/** What a browser tells of its line; most tell nothing. */
interface Line {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
  /** Megabits a second; browsers tell at most 10. */
  readonly downlink?: number;
}

export interface Teller {
  readonly connection?: Line;
  readonly deviceMemory?: number;
}

/** Whether a download of some megabytes that nobody asked for is no burden. A browser that doesn't tell: it may be one. */
export function isFast({connection, deviceMemory = 8}: Teller): boolean {
  if (!connection || connection.saveData) return false;
  return connection.effectiveType === "4g" && (connection.downlink ?? 0) >= 5 && deviceMemory >= 4;
}

/** Whether a reader told to save data, or a browser tells that the line is slow: then nothing is fetched that adds only comfort. */
export const isSlow = ({connection}: Teller): boolean =>
  connection?.saveData === true || (connection?.effectiveType ?? "4g") !== "4g";

/** Calls when the reader sees an element, the page has nothing else to do, and the line is fast; else never. */
export function whenIdle(element: Element, start: () => void): void {
  const window = element.ownerDocument.defaultView;
  if (!window || !isFast(window.navigator as Teller) || !("requestIdleCallback" in window)) return;
  const observer = new window.IntersectionObserver((entries) => {
    if (!entries.some(({isIntersecting}) => isIntersecting)) return;
    observer.disconnect();
    window.requestIdleCallback(start);
  });
  observer.observe(element);
}
