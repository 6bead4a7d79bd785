import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The package has a CommonJS and an ES module entry; two copies of graphql do not know each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  // Gateways, subgraphs and NATS of their own start in many tests at once.
  test: { include: ['src/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 },
});
