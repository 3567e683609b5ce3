import {defineConfig} from "vitest/config";

export default defineConfig({
  resolve: {alias: [{find: /^npm:(.+)$/, replacement: "$1"}]},
  test: {include: ["tests/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 120_000}
});
