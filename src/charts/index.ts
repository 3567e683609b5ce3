import type {Chart} from "./chart.js";

/** Every chart of the site. */
export const charts: readonly Chart[] = [];
