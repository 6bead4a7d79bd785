/**
 * The explorer's bundle: built on this machine from `page/` and the packages that npm installed, so that it needs no CDN.
 *
 * A build takes a few seconds and is kept in `page/dist/<stamp>`, the stamp being a hash of everything that goes in: it is
 * built once, again after a change, and never served stale. Where esbuild is not installed, it must have been built before.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const page = fileURLToPath(new URL('../page/', import.meta.url));
const dist = join(page, 'dist');

/** Where the bundle lies; `stamp` changes whenever its content does. */
export type Bundle = { readonly stamp: string; readonly directory: string };

const workers = {
  'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
  'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
  'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
};

/** The sources of the page and the exact versions of what it is made of. */
const stampOf = async (): Promise<string> => {
  const sources = (await readdir(page)).filter((name) => /\.(tsx?|css)$/.test(name)).toSorted();
  const files = [...sources.map((name) => join(page, name)), join(page, '../package.json')];
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(file)).update('\0');
  return hash.digest('hex').slice(0, 16);
};

/** The bundle, built first where there is none for the present sources. */
export const bundlePage = async (): Promise<Bundle> => {
  const stamp = await stampOf();
  const directory = join(dist, stamp);
  if (existsSync(directory)) return { stamp, directory };
  const unfinished = join(dist, `unfinished-${process.pid}`);
  await mkdir(unfinished, { recursive: true });
  try {
    await build(unfinished);
    for (const name of await readdir(dist))
      if (/^[0-9a-f]{16}$/.test(name) && name !== stamp) await rm(join(dist, name), { recursive: true, force: true });
    await rename(unfinished, directory).catch((error: unknown) => {
      // Another gateway may have finished first; its bundle is the same.
      if (!existsSync(directory)) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return { stamp, directory };
};

const build = async (outdir: string): Promise<void> => {
  const esbuild = await import('esbuild');
  const common = {
    outdir,
    bundle: true,
    minify: true,
    target: 'es2023',
    legalComments: 'none',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.ttf': 'file' },
  } as const;
  await Promise.all([
    esbuild.build({
      ...common,
      entryPoints: { app: join(page, 'app.tsx') },
      format: 'esm',
      splitting: true,
      jsx: 'automatic',
    }),
    esbuild.build({ ...common, entryPoints: workers, absWorkingDir: page, format: 'iife' }),
  ]);
};
