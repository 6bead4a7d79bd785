/** With a collector named, spans and measures of the gateway go there; a trace is one from the caller to the subgraphs. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, expect, it } from 'vitest';
import { fixtureGraph } from '../fixture/graph.ts';

type Attribute = { readonly key: string; readonly value: Readonly<Record<string, unknown>> };
type Span = {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly status: { readonly code: number };
};
type Export = {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly Span[] }[] }[];
};

const received = { spans: [] as Span[], measures: '' };
const collector = createServer((request, response) => {
  void text(request).then((body) => {
    if (request.url === '/v1/traces') {
      const { resourceSpans }: Export = JSON.parse(body);
      received.spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)));
    } else received.measures += body;
    response.setHeader('content-type', 'application/json').end('{}');
  });
}).listen(0, '127.0.0.1');
await once(collector, 'listening');
afterAll(() => collector.close());
const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}/`;

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const unsampled = '5bf92f3577b34da6a3ce929d0e0e4736';
const attribute = ({ attributes }: Span, key: string): unknown =>
  Object.values(attributes.find((each) => each.key === key)?.value ?? {})[0];

it('a request has a span, its plan, its run and each of its questions one below, and subgraphs are told which', async () => {
  const graph = await fixtureGraph({ telemetry: { endpoint, share: 1 } });
  const token = await graph.token('agent');
  const ask = (query: string, traceparent?: string) =>
    graph.ask(query, { token, headers: traceparent === undefined ? {} : { traceparent } });
  await ask('query Board { incidents { title service { name } } }', `00-${traceId}-00f067aa0ba902b7-01`);
  await ask('query Broken { broken }', `00-${traceId}-00f067aa0ba902b8-01`);
  await ask('query Board { incidents { title service { name } } }', `00-${unsampled}-00f067aa0ba902b7-00`);
  const begun = await ask('{ me { id } }');
  const told = [...graph.resolution.seen, ...graph.delivery.seen].map(({ headers }) => String(headers.traceparent));
  await graph.close();

  const spans = received.spans.filter((span) => span.traceId === traceId);
  const named = (name: string): Span[] => spans.filter((span) => span.name === name);
  const below = (parent: Span | undefined, name: string): Span[] =>
    named(name).filter(({ parentSpanId }) => parentSpanId === parent?.spanId);
  const [request] = named('query Board');
  expect(request).toMatchObject({ parentSpanId: '00f067aa0ba902b7', kind: 2, status: { code: 0 } });
  expect(request && attribute(request, 'http.response.status_code')).toBe(200);
  expect(below(request, 'gateway.plan')).toHaveLength(1);
  const [execution] = below(request, 'gateway.execute');
  const fetches = below(execution, 'gateway.fetch');
  expect(fetches.map((fetch) => attribute(fetch, 'peer.service'))).toEqual(['resolution', 'delivery']);
  for (const { spanId } of fetches) expect(told).toContain(`00-${traceId}-${spanId}-01`);

  const [broken] = named('query Broken');
  expect(broken).toMatchObject({ parentSpanId: '00f067aa0ba902b8', status: { code: 2 } });

  // Whoever does not want to be recorded is not; what begins here is, and everybody further on is told so.
  expect(received.spans.filter((span) => span.traceId === unsampled)).toEqual([]);
  const id = begun.headers.get('x-trace-id');
  expect(received.spans.filter((span) => span.traceId === id).map(({ name }) => name)).toContain('gateway.fetch');
  expect(told.filter((each) => each.includes(String(id)))).toEqual([expect.stringMatching(/-01$/)]);
  expect(received.measures).toContain('attest.gateway.operations');
  expect(JSON.stringify(received.spans)).not.toContain('incident 1');
});
