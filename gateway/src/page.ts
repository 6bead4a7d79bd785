/** The explorer at `GET /`: a page that works offline, under a content security policy of its own origin only. */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import type { Bundle } from './bundle.ts';

/** How the page comes by a token: by choosing a persona, or pasted from a real provider. */
export type PageIdentity = 'personas' | 'token';

export type Page = {
  readonly routes: (app: FastifyInstance) => void;
  /** Builds what is missing, once; nobody needs to wait for it. */
  readonly prepare: () => Promise<void>;
};

type Ready = { readonly stamp: string; readonly files: ReadonlyMap<string, string> };
type State = { readonly kind: 'BUILDING' } | { readonly kind: 'READY'; readonly ready: Ready } | Failed;
type Failed = { readonly kind: 'FAILED'; readonly reason: string };

/** Monaco writes style elements as it goes; everything else comes from this origin or is embedded. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
};

export const explorer = (identity: PageIdentity, bundle: () => Promise<Bundle>, log: Logger): Page => {
  let state: State = { kind: 'BUILDING' };
  let underway: Promise<void> | undefined;

  const build = async (): Promise<void> => {
    const startedAt = performance.now();
    try {
      const { stamp, directory } = await bundle();
      const names = await readdir(directory);
      state = { kind: 'READY', ready: { stamp, files: new Map(names.map((name) => [name, join(directory, name)])) } };
      log.debug({ ms: Math.round(performance.now() - startedAt) }, 'the explorer is ready');
    } catch (error) {
      // The graph is of use without its explorer, so that this must not end the process.
      state = { kind: 'FAILED', reason: error instanceof Error ? error.message : String(error) };
      log.warn({ err: error }, 'the explorer could not be built');
    }
  };
  const prepare = (): Promise<void> => {
    underway ??= build();
    return underway;
  };

  const html = (reply: FastifyReply, text: string) =>
    reply
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': contentSecurityPolicy,
        'cache-control': 'no-cache',
      })
      .send(text);

  return {
    prepare,
    routes: (app) => {
      app.get('/', (_, reply) => {
        void prepare();
        if (state.kind === 'READY') return html(reply, shell(state.ready.stamp, identity));
        if (state.kind === 'FAILED') return html(reply.code(500), notice('could not be prepared', state.reason));
        return html(reply, notice('is being prepared', 'This takes a few seconds, once.', 1));
      });
      app.get<{ Params: { stamp: string; name: string } }>('/ide/:stamp/:name', async ({ params }, reply) => {
        const ready = state.kind === 'READY' && state.ready.stamp === params.stamp ? state.ready : undefined;
        const file = ready?.files.get(params.name);
        if (!file) return reply.callNotFound();
        return reply
          .headers({
            'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
            // A worker is a document of its own for the policy.
            'content-security-policy': contentSecurityPolicy,
            'cache-control': 'public, max-age=31536000, immutable',
          })
          .send(await readFile(file));
      });
    },
  };
};

const icon =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 16 16%22%3E%3Cpath fill=%22%23176b5b%22 ' +
  'd=%22M8 0l7 3v5c0 4-3 7-7 8-4-1-7-4-7-8V3z%22/%3E%3Cpath fill=%22none%22 stroke=%22%23fff%22 stroke-width=%222%22 ' +
  'd=%22M4.5 8l2.5 2.500 4.500-5%22/%3E%3C/svg%3E';

const head = (title: string, more: string) =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="${icon}">
${more}
</head>`;

const shell = (stamp: string, identity: PageIdentity): string => `${head(
  'Attest',
  `<link rel="stylesheet" href="/ide/${stamp}/app.css">
<script type="module" src="/ide/${stamp}/app.js"></script>`,
)}
<body><div id="root" data-identity="${identity}"></div><noscript>The explorer needs JavaScript.</noscript></body>
</html>
`;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const notice = (title: string, text: string, refreshSeconds?: number): string => `${head(
  'Attest',
  refreshSeconds === undefined ? '' : `<meta http-equiv="refresh" content="${refreshSeconds}">`,
)}
<body style="font: 16px system-ui; margin: 15vh auto; max-width: 40rem">
<h1>The explorer ${title}</h1>
<p>${escaped(text)}</p>
<p>The graph itself answers at <code>POST /graphql</code>.</p>
</body>
</html>
`;
