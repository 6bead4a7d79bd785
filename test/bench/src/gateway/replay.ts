/** The server of stand-ins that replay: an answer is found out once, and told from then on, alone or in a bundle. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerLine, bundleType, partsIn } from '@attest/subgraph/bundle';
import type { Counts } from './measure.ts';

/** `find` answers for the subgraph `name`; `url` has the name as its path. */
export const startReplay = async (find: (name: string, body: Buffer) => Promise<Buffer>) => {
  const replies = new Map<string, Promise<Buffer>>();
  const counts = { requests: 0, bytesIn: 0, bytesOut: 0 };

  const replyTo = (name: string, body: Buffer): Promise<Buffer> => {
    const key = `${name} ${body.toString('latin1')}`;
    const known = replies.get(key) ?? find(name, body);
    replies.set(key, known);
    return known;
  };
  const replyToBundle = async (name: string, bundle: Buffer): Promise<Buffer> => {
    const answers = (partsIn(bundle.toString()) ?? []).map(async ({ body }, part) =>
      answerLine({ part, status: 200, text: (await replyTo(name, Buffer.from(body))).toString() }),
    );
    return Buffer.from((await Promise.all(answers)).join(''));
  };

  const answer = async (request: IncomingMessage, response: ServerResponse, body: Buffer): Promise<void> => {
    const name = request.url?.slice(1) ?? '';
    const type = request.headers['content-type'] ?? '';
    const reply = await (type === bundleType ? replyToBundle : replyTo)(name, body);
    counts.requests += 1;
    counts.bytesIn += body.length;
    counts.bytesOut += reply.length;
    response.writeHead(200, {
      'content-type': type,
      'content-length': reply.length,
      'accept-post': `application/json, ${bundleType}`,
    });
    response.end(reply);
  };

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => void answer(request, response, Buffer.concat(chunks)));
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    urlOf: (name: string): string => `http://127.0.0.1:${port}/${name}`,
    counts: (): Counts => ({ ...counts }),
  };
};
