import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastify } from 'fastify';
import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import type { Bundle } from './bundle.ts';
import { explorer } from './page.ts';

const directory = await mkdtemp(join(tmpdir(), 'attest-page-'));
await writeFile(join(directory, 'app.js'), 'the script');
afterAll(() => rm(directory, { recursive: true }));

const log = pino({ level: 'silent' });
const served = (bundle: Promise<Bundle>) => {
  const app = fastify();
  const page = explorer('personas', () => bundle, log);
  page.routes(app);
  return { get: (url: string) => app.inject({ method: 'GET', url }), prepared: page.prepare };
};

describe('the explorer', () => {
  it('says that it is being prepared, then is served from its own origin only', async () => {
    const bundle = Promise.withResolvers<Bundle>();
    const { get, prepared } = served(bundle.promise);
    const before = await get('/');
    expect(before.body).toContain('is being prepared');
    expect(before.body).toContain('http-equiv="refresh"');
    expect((await get('/ide/0123/app.js')).statusCode).toBe(404);

    bundle.resolve({ stamp: '0123', directory });
    await prepared();
    const page = await get('/');
    expect(page.body).toContain('<script type="module" src="/ide/0123/app.js">');
    expect(page.body).toContain('data-identity="personas"');
    expect(page.body).not.toMatch(/https?:(?!\/\/www\.w3\.org\/2000\/svg)/);
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'");
    expect(policy).not.toContain('unsafe-eval');

    const script = await get('/ide/0123/app.js');
    expect(script).toMatchObject({ statusCode: 200, body: 'the script' });
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  it('serves nothing but the files of its bundle', async () => {
    const { get, prepared } = served(Promise.resolve({ stamp: '0123', directory }));
    await prepared();
    for (const url of ['/ide/9999/app.js', '/ide/0123/..%2f..%2fetc%2fpasswd', '/ide/0123/other.js', '/ide/0123/'])
      expect((await get(url)).statusCode, url).toBe(404);
  });

  it('says so when it could not be built', async () => {
    const { get, prepared } = served(Promise.reject(new Error('no <esbuild>')));
    await prepared();
    const page = await get('/');
    expect(page.statusCode).toBe(500);
    expect(page.body).toContain('no &#60;esbuild&#62;');
  });
});
