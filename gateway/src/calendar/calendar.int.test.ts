/** The calendar's door, over HTTP. */
import { readFile } from 'node:fs/promises';
import { Supergraph } from '@apollo/federation-internals';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FixtureGraph } from '../../fixture/graph.ts';
import { fixtureGraph } from '../../fixture/graph.ts';
import { usualLimits } from '../limit/settings.ts';
import { operation, path } from './index.ts';

let graph: FixtureGraph;
const good = 'a'.repeat(43);

beforeAll(async () => {
  graph = await fixtureGraph({ limits: { ...usualLimits, rate: { ...usualLimits.rate, strangersPerMinute: 20 } } });
});
afterAll(() => graph.close());

const get = async (query = '', headers: Record<string, string> = {}, method = 'GET') => {
  const answer = await fetch(`${graph.gateway.url}${path}${query}`, { method, headers });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};
const codeOf = (text: string) => JSON.parse(text).errors[0].extensions.code;

it('asks nothing that the graph does not have', async () => {
  const sdl = await readFile(new URL('../../supergraph.graphql', import.meta.url), 'utf8');
  const schema = Supergraph.build(sdl, { validateSupergraph: false }).apiSchema().toGraphQLJSSchema();
  expect(validate(schema, parse(operation))).toEqual([]);
});

it('is read by its secret, as nobody in particular, and again only where it is another', async () => {
  const first = await get(`?feed=${good}`);
  expect(first.status).toBe(200);
  expect(first.text).toBe('BEGIN:VCALENDAR\r\nX-FOR:calendar\r\nEND:VCALENDAR\r\n');
  expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(first.headers.get('cache-control')).toBe('private, no-cache');
  expect(graph.resolution.seen.at(-1)?.claims).toMatchObject({ roles: ['INTEGRATION'] });
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[\w-]{32}"$/);
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await get(`?feed=${good}`, { 'if-none-match': known });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
  }
  expect((await get(`?feed=${good}`, { 'if-none-match': '"other"' })).status).toBe(200);
  expect((await get(`?feed=${good}`, {}, 'HEAD')).headers.get('etag')).toBe(etag);
});

it('is read with a token as its person, and by nobody without either', async () => {
  const authorization = `Bearer ${await graph.token('agent')}`;
  const { status, text } = await get('', { authorization });
  expect(status).toBe(200);
  expect(text).not.toContain('X-FOR:calendar');
  const no = await get();
  expect([no.status, codeOf(no.text)]).toEqual([401, 'UNAUTHENTICATED']);
  const delivers = await get('', { authorization: `Bearer ${await graph.token('integration')}` });
  expect(delivers.status).toBe(401);
});

it('logs no secret', () => {
  expect(graph.logged.some((line) => line.includes(path))).toBe(true);
  expect(graph.logged.filter((line) => line.includes(good))).toEqual([]);
});

it('opens nothing else by that secret', async () => {
  const { status } = await graph.ask('{ me { id } }', { token: good });
  expect(status).toBe(401);
});

it('answers 503 with Retry-After while the service is away', async () => {
  // A question is asked again once.
  graph.resolution.cutOff = 5;
  const { status, headers } = await get(`?feed=${good}`);
  graph.resolution.cutOff = 0;
  expect(status).toBe(503);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
});

it('tells nothing of what opens nothing, asks the graph only about what may be a secret, and not for ever', async () => {
  graph.resolution.seen.length = 0;
  for (const odd of ['?feed=', '?feed=short', `?feed=${good}&feed=${good}`, '?feed[a]=b&feed=']) {
    const { status, text } = await get(odd);
    expect([status, codeOf(text)]).toEqual([404, 'NOT_FOUND']);
  }
  expect(graph.resolution.seen).toHaveLength(0);
  expect((await get(`?feed=${'b'.repeat(43)}`)).status).toBe(404);
  const statuses = new Set<number>();
  for (let tries = 0; tries < 30; tries += 1) statuses.add((await get(`?feed=${'b'.repeat(43)}`)).status);
  expect([...statuses]).toEqual([404, 429]);
  expect((await get(`?feed=${good}`)).status).toBe(200);
});
