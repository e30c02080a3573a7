import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/conformance/**'],
    setupFiles: ['test/support/property-seed.ts'],
    // vitest leaves one processor idle, and modules hold no state for one file to spoil for the next.
    maxWorkers: '100%',
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
