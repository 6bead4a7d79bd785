/** The doors of the gateway, over HTTP. */
import { readFile } from 'node:fs/promises';
import { Supergraph } from '@apollo/federation-internals';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FixtureGraph } from '../../fixture/graph.ts';
import { fixtureGraph } from '../../fixture/graph.ts';
import { doorLimits, operations } from './index.ts';

let graph: FixtureGraph;
let monitoring: string;
let agent: string;
beforeAll(async () => {
  graph = await fixtureGraph();
  monitoring = await graph.token('integration');
  agent = await graph.token('agent');
});
afterAll(() => graph.close());

const post = async (
  path: string,
  body: string | Buffer,
  { token = monitoring, type = 'application/json' }: { token?: string; type?: string } = {},
) => {
  const answer = await fetch(`${graph.gateway.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': type, ...(token && { authorization: `Bearer ${token}` }) },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
  return { status: answer.status, headers: answer.headers, body: JSON.parse(await answer.text()) };
};
const webhook = (alerts: unknown[]) => JSON.stringify({ version: '4', groupKey: 'g', alerts });
const alert = (name: string) => ({ status: 'firing', labels: { alertname: name }, fingerprint: name });

it('asks nothing that the graph does not have', async () => {
  const sdl = await readFile(new URL('../../supergraph.graphql', import.meta.url), 'utf8');
  const schema = Supergraph.build(sdl, { validateSupergraph: false }).apiSchema().toGraphQLJSSchema();
  for (const operation of Object.values(operations)) expect(validate(schema, parse(operation))).toEqual([]);
});

describe('POST /intake/alertmanager', () => {
  it('hands alerts to the graph as the account, and tells what came of each', async () => {
    graph.resolution.seen.length = 0;
    const { status, body } = await post('/intake/alertmanager', webhook([alert('a'), { odd: true }, alert('b')]));
    expect(status).toBe(200);
    expect(body).toEqual({
      received: 3,
      truncated: 0,
      outcomes: { REFUSED: 1, LOGGED: 2 },
      alerts: [
        { index: 0, outcome: 'LOGGED', fingerprint: 'a', incident: 'INC-a' },
        { index: 1, outcome: 'REFUSED', reason: 'status must be firing or resolved' },
        { index: 2, outcome: 'LOGGED', fingerprint: 'b', incident: 'INC-b' },
      ],
    });
    expect(graph.resolution.seen[0]?.claims).toMatchObject({ aud: 'resolution', roles: ['INTEGRATION'] });
  });
  it('parts what is long', async () => {
    graph.resolution.seen.length = 0;
    const { status, body } = await post(
      '/intake/alertmanager',
      webhook(Array.from({ length: 2_500 }, (_, n) => alert(String(n)))),
    );
    expect({ status, outcomes: body.outcomes }).toEqual({ status: 200, outcomes: { LOGGED: 2_500 } });
    expect(graph.resolution.seen).toHaveLength(3);
    expect(body.alerts.map(({ index }: { index: number }) => index)).toEqual(
      body.alerts.map((_: unknown, n: number) => n),
    );
  });
  it.each([
    ['no token', webhook([alert('a')]), { token: '' }, 401, 'UNAUTHENTICATED'],
    ['no JSON', '{"version":', {}, 400, 'ALERTS_UNREADABLE'],
    ['another version', JSON.stringify({ version: '3', alerts: [] }), {}, 400, 'ALERTS_UNREADABLE'],
    ['another media type', webhook([alert('a')]), { type: 'text/plain' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['more than it takes', Buffer.alloc(doorLimits.alerts + 1, 32), {}, 413, 'PAYLOAD_TOO_LARGE'],
  ])('refuses %s by its code', async (_, sent, options, status, code) => {
    const answer = await post('/intake/alertmanager', sent, options);
    expect(answer.status).toBe(status);
    expect(answer.body.errors[0].extensions).toMatchObject({ code, traceId: expect.any(String) });
  });
  it('is for accounts that deliver, and closes the graph to them', async () => {
    expect((await post('/intake/alertmanager', webhook([alert('a')]), { token: agent })).status).toBe(403);
    const { status, body } = await graph.ask('{ me { id } }', { token: monitoring });
    expect({ status, code: body.errors?.[0]?.extensions.code }).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
  });
  it('answers 422 where no alert could be read', async () =>
    expect((await post('/intake/alertmanager', webhook([{ odd: true }]))).status).toBe(422));
  it('answers 503 with Retry-After while the service is away', async () => {
    graph.resolution.cutOff = 1;
    const { status, headers, body } = await post('/intake/alertmanager', webhook([alert('a')]));
    expect(status).toBe(503);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(body.errors[0].extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE', service: 'resolution' });
  });
});

describe('POST /intake/email', () => {
  const mail = { type: 'message/rfc822' };
  it('hands a message to the graph byte by byte, and tells what came of it', async () => {
    const { status, body } = await post(
      '/intake/email',
      Buffer.from('From: anke@a.example\r\n\r\n\xff\0', 'latin1'),
      mail,
    );
    expect({ status, body }).toEqual({
      status: 200,
      body: { email: 'EML-1', state: 'TAKEN', why: null, use: 'INCIDENT', incident: 'INC-1', duplicate: false },
    });
  });
  it('says 202 where it waits for the desk', async () =>
    expect((await post('/intake/email', 'From: x@y.example\r\n\r\n', mail)).status).toBe(202));
  it.each([
    ['what is no message', 'nothing', mail, 422, 'EMAIL_UNREADABLE'],
    ['another media type', 'From: a', {}, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['more than it takes', Buffer.alloc(doorLimits.email + 1, 65), mail, 413, 'PAYLOAD_TOO_LARGE'],
  ])('refuses %s by its code', async (_, sent, options, status, code) => {
    const answer = await post('/intake/email', sent, options);
    expect({ status: answer.status, code: answer.body.errors[0].extensions.code }).toEqual({ status, code });
  });
  it('takes as much as it says', async () =>
    expect((await post('/intake/email', Buffer.alloc(doorLimits.email, 'From: anke@ '), mail)).status).toBe(200));
});
