/** What the vitest configuration of every package shares: `export default base(import.meta.dirname);`. */
import { join } from 'node:path';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

const servers = join(import.meta.dirname, 'packages', 'testkit', 'src', 'servers.ts');

/** @param root the package's folder */
export const base = (root: string): ViteUserConfig =>
  defineConfig({
    root,
    // graphql has an ES module and a CommonJS entry; two copies of it do not know each other's types.
    resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
    test: {
      include: ['**/*.test.ts'],
      globalSetup: [servers],
      testTimeout: 30_000,
      hookTimeout: 60_000,
    },
  });
