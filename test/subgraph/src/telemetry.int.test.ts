/** With a collector named, spans and measures go there, under the trace of the caller. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { anActor, aServedSubgraph } from '@attest/testkit';
import { afterAll, expect, it } from 'vitest';
import { shop } from './shelf.ts';

const received: Record<string, string> = {};
const collector = createServer((request, response) => {
  void text(request).then((body) => {
    received[request.url ?? ''] = `${received[request.url ?? ''] ?? ''}${body}`;
    response.setHeader('content-type', 'application/json').end('{}');
  });
}).listen(0, '127.0.0.1');
await once(collector, 'listening');
afterAll(() => collector.close());
const { port } = collector.address() as AddressInfo;

it('sends spans and measures, and continues the trace of its caller', async () => {
  const served = await aServedSubgraph(
    { service: 'shop', processes: shop, migrationsDir: join(import.meta.dirname, '..', 'migrations') },
    { otelEndpoint: `http://127.0.0.1:${port}/` },
  );
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
  const { body } = await served.post(
    anActor('SERVICE_DESK_AGENT'),
    { query: 'query Broken { broken(how: "x") items { totalCount } }' },
    { traceparent: `00-${traceId}-00f067aa0ba902b7-01` },
  );
  expect(body.errors[0].extensions.traceId).toBe(traceId);
  await served.service.close();
  const traces = received['/v1/traces'] ?? '';
  expect(traces).toContain(`"traceId":"${traceId}"`);
  expect(traces).toContain('"parentSpanId":"00f067aa0ba902b7"');
  expect(traces).toContain('attest-shop');
  expect(traces).toContain('"name":"query Broken"');
  expect(traces).toContain('"name":"read"');
  expect(received['/v1/metrics']).toContain('graphql.operation.duration');
});
