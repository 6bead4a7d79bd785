/**
 * Serves the sample page and passes its requests on to a gateway, as a frontend's own server would.
 *
 *   npx node test/client/src/serve.ts [http://127.0.0.1:4000]
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';

const page =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Board</title><div id="root"></div><script type="module" src="/board.js"></script></html>';

const passedOn = ['/graphql', '/dev/token'];

const bundle = async (): Promise<Uint8Array> => {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'board.tsx')],
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const [file] = outputFiles;
  if (!file) throw new Error('nothing was built');
  return file.contents;
};

export type Served = { readonly url: string; readonly stop: () => void };

/** @param origin  of the gateway */
export const serve = async (origin: string, port = 0): Promise<Served> => {
  const script = await bundle();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/board.js') return response.setHeader('content-type', 'text/javascript').end(script);
    if (!passedOn.includes(pathname)) return response.setHeader('content-type', 'text/html').end(page);
    const { authorization } = request.headers;
    const answer = await fetch(`${origin}${pathname}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      body: await text(request),
    });
    response.statusCode = answer.status;
    return response.setHeader('content-type', 'application/json').end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

if (import.meta.main) {
  const { url } = await serve(process.argv[2] ?? 'http://127.0.0.1:4000', 4010);
  process.stdout.write(`${url}\n`);
}
