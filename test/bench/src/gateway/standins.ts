/** Stand-ins for the subgraphs in a process of their own: an answer is worked out once and replayed from then on. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { plainWords, standIns } from '../../../../gateway/fixture/standin.ts';
import { serveParent, settings } from './child.ts';

const { supergraphFile } = settings<{ supergraphFile: string }>();
const subgraphs = standIns(await readFile(supergraphFile, 'utf8'), { ofAKind: 25, words: plainWords });
const replies = new Map<string, Promise<Buffer>>();
const counts = { requests: 0, bytesIn: 0, bytesOut: 0 };

const server = createServer((request, response) => {
  const name = request.url?.slice(1) ?? '';
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    const body = Buffer.concat(chunks);
    const key = `${name} ${body.toString('latin1')}`;
    const known = replies.get(key) ?? subgraphs.answer(name, body.toString()).then(Buffer.from);
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
  const urls = Object.fromEntries(subgraphs.names.map((name) => [name, `http://127.0.0.1:${port}/${name}`]));
  serveParent({ urls }, { counts: () => ({ ...counts }) });
});
