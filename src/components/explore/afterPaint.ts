/** Work that can wait until the screen shows what can't. */
export interface Waiting {
  /** Asks for the work once more; asked again before it is done, it is done once. */
  readonly ask: () => void;
  /** Does it at once where it was asked for. */
  readonly flush: () => void;
}

/** Milliseconds after which it is done even while a brush keeps the page busy. */
const longest = 200;

/** Does work after the next frame is drawn, as soon as the browser has nothing more urgent to do. */
export function afterPaint(window: Window, work: () => void): Waiting {
  let isAsked = false;
  const flush = (): void => {
    if (!isAsked) return;
    isAsked = false;
    work();
  };
  // Safari has no requestIdleCallback.
  const whenIdle = (): void =>
    void ("requestIdleCallback" in window
      ? window.requestIdleCallback(flush, {timeout: longest})
      : (window as Window).setTimeout(flush));
  return {
    flush,
    ask: () => {
      if (isAsked) return;
      isAsked = true;
      window.requestAnimationFrame(whenIdle);
    }
  };
}
