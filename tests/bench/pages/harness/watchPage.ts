/** What a page keeps about itself while it is measured. */
interface Watch {
  chart: number | null;
  largest: number;
  shift: number;
  tasks: number[];
}

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

/** Runs in the page before anything else: watches for the first chart, shifts of layout, and long tasks. */
export function watchPage(chart: string): void {
  const watch: Watch = {chart: null, largest: 0, shift: 0, tasks: []};
  (globalThis as unknown as {watch: Watch}).watch = watch;
  const observe = (type: string, each: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({type, buffered: true});
  observe("largest-contentful-paint", ({startTime}) => (watch.largest = startTime));
  observe("longtask", ({duration}) => watch.tasks.push(duration));
  observe("layout-shift", (entry) => {
    const {value, hadRecentInput} = entry as Shift;
    if (!hadRecentInput) watch.shift += value;
  });
  const isShown = (): boolean =>
    [...document.querySelectorAll(chart)].some((each) => {
      const {width, height} = each.getBoundingClientRect();
      return width > 0 && height > 0;
    });
  // A frame that sees it laid out is painted before the next one begins.
  let seen = false;
  const look = (): void => {
    if (seen) watch.chart = performance.now();
    else {
      seen = document.body !== null && isShown();
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
}

/** Reads it. A chart is not on the screen before anything is. */
export function readWatch(): Watch & {readonly paint: number} {
  const {watch} = globalThis as unknown as {watch: Watch};
  const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
  return {...watch, chart: watch.chart === null ? null : Math.max(watch.chart, paint), paint};
}
