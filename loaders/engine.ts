import {setFlagsFromString} from "node:v8";

/**
 * Flags of V8 for work of a few seconds over a lot of code: plain machine code at a function's first call, optimized
 * code only for what runs long. By default V8 spends about half of the processor time of the first hundred documents on
 * optimizing functions, many of them again and again as new shapes of rows come by. Measured by `npm run bench`
 * (“cold” and “warm”): a process with 84 documents takes two thirds of the time, later passes no longer than before.
 */
const flags = ["--always-sparkplug", "--interrupt-budget=1000000"];

for (const flag of flags) setFlagsFromString(flag);
