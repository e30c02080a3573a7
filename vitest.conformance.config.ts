import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/conformance/**/*.test.ts'],
    maxWorkers: '100%',
    isolate: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
