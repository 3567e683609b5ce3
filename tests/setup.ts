import fc from "fast-check";

/**
 * Property tests draw the same examples in every run, so that a test that failed fails again.
 * FUZZ=100 draws others, a hundred times as many (npm run fuzz): each counterexample becomes a case of its own.
 */
const times = Number(process.env.FUZZ ?? 0);
fc.configureGlobal(times > 0 ? {numRuns: 100 * times} : {seed: 20_260_107});
