import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // Real servers start in a second; the first start of a machine may have to fetch nats-server.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
