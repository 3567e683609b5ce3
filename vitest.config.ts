import {defineConfig} from "vitest/config";

export default defineConfig({
  resolve: {alias: [{find: /^npm:(.+)$/, replacement: "$1"}]},
  test: {
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/setup.ts"],
    testTimeout: process.env.FUZZ === undefined ? 60_000 : 3_600_000,
    hookTimeout: 120_000
  }
});
