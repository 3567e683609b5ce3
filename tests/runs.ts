/** How many examples a slow property test draws: few in npm test, more with FUZZ (tests/setup.ts). */
export const runs = (few: number): number => few * Math.max(1, Number(process.env.FUZZ ?? 1));
