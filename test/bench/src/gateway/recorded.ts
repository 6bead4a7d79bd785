/**
 * Stand-ins that replay what the real services answered: a request that is new is passed on to its service, signed as the
 * gateway would have signed it, and its answer is replayed from then on.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Actor } from '@attest/kernel';
import type { JWK } from 'jose';
import { minter } from '../../../../gateway/src/token.ts';
import { serveParent, settings } from './child.ts';

type Settings = { readonly urls: Readonly<Record<string, string>>; readonly signingKey: JWK; readonly actor: Actor };

const { urls, signingKey, actor } = settings<Settings>();
const mint = minter(signingKey);
const replies = new Map<string, Promise<Buffer>>();
const counts = { requests: 0, bytesIn: 0, bytesOut: 0 };

const record = async (name: string, body: Buffer): Promise<Buffer> => {
  const authorization = `Bearer ${mint(name, actor, body)()}`;
  const headers = { 'content-type': 'application/json', authorization };
  const answer = await fetch(urls[name] ?? '', { method: 'POST', headers, body: new Uint8Array(body) });
  if (!answer.ok) throw new Error(`${name} answered ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
};

const server = createServer((request, response) => {
  const name = request.url?.slice(1) ?? '';
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    const body = Buffer.concat(chunks);
    const key = `${name} ${body.toString('latin1')}`;
    const known = replies.get(key) ?? record(name, body);
    replies.set(key, known);
    const reply = await known;
    counts.requests += 1;
    counts.bytesIn += body.length;
    counts.bytesOut += reply.length;
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': reply.length });
    response.end(reply);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  const standIns = Object.fromEntries(Object.keys(urls).map((name) => [name, `http://127.0.0.1:${port}/${name}`]));
  serveParent({ urls: standIns }, { counts: () => ({ ...counts }) });
});
