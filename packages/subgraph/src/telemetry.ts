/** Traces and measures: OpenTelemetry where a collector is named, Prometheus text always. */
import { randomBytes } from 'node:crypto';
import { metrics, type Context as OtelContext, ROOT_CONTEXT, type SpanContext, trace } from '@opentelemetry/api';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const scope = '@attest/subgraph';

/** The trace that a request belongs to. */
export type Trace = { readonly traceId: string; readonly parent: OtelContext };

const traceparent = /^[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})/;
const none = /^0+$/;

/** Reads `traceparent` (W3C Trace Context); begins a trace where there is none. */
export const traceOf = (header: string | undefined): Trace => {
  const [, traceId, spanId, flags] = traceparent.exec(header ?? '') ?? [];
  if (!traceId || !spanId || !flags || none.test(traceId) || none.test(spanId))
    return { traceId: randomBytes(16).toString('hex'), parent: ROOT_CONTEXT };
  const remote: SpanContext = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true };
  return { traceId, parent: trace.setSpanContext(ROOT_CONTEXT, remote) };
};

export const tracer = () => trace.getTracer(scope);

/** What is known of a service at the moment of a scrape; undefined where it cannot be told. */
export type Lags = {
  /** Age in seconds of the oldest event that is not yet published; 0 where all are. */
  readonly relayLagSeconds: number | undefined;
  readonly deadLetters: number | undefined;
  /** Events of other services that wait for this one, by source. */
  readonly reactorPending: ReadonlyMap<string, number>;
};

export type Measures = {
  readonly request: (route: string, status: number, seconds: number) => void;
  readonly operation: (kind: string, outcome: 'ok' | 'error', seconds: number) => void;
  /** Prometheus text. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
};

const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The measures of one service; call it after `startTelemetry`. */
export const measuresOf = (service: string, lags: () => Promise<Lags>): Measures => {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration of HTTP requests',
    labelNames: ['route', 'status'],
    buckets,
    registers,
  });
  const operations = new Histogram({
    name: 'graphql_operation_duration_seconds',
    help: 'Duration of GraphQL operations',
    labelNames: ['kind', 'outcome'],
    buckets,
    registers,
  });
  const relayLag = new Gauge({
    name: 'attest_relay_lag_seconds',
    help: 'Age of the oldest event that is not yet published',
    registers,
  });
  const deadLetters = new Gauge({
    name: 'attest_dead_letters',
    help: 'Events that a reaction could not take and that wait for somebody to look',
    registers,
  });
  const pending = new Gauge({
    name: 'attest_reactor_pending_events',
    help: 'Events of another service that wait for this one',
    labelNames: ['source'],
    registers,
  });
  const otelRequests = metrics.getMeter(scope).createHistogram('http.server.request.duration', { unit: 's' });
  const otelOperations = metrics.getMeter(scope).createHistogram('graphql.operation.duration', { unit: 's' });
  const collect = async () => {
    const { relayLagSeconds, deadLetters: letters, reactorPending } = await lags();
    relayLag.set(relayLagSeconds ?? Number.NaN);
    deadLetters.set(letters ?? Number.NaN);
    pending.reset();
    for (const [source, events] of reactorPending) pending.set({ source }, events);
  };
  return {
    request: (route, status, seconds) => {
      requests.observe({ route, status }, seconds);
      otelRequests.record(seconds, { 'http.route': route, 'http.response.status_code': status });
    },
    operation: (kind, outcome, seconds) => {
      operations.observe({ kind, outcome }, seconds);
      otelOperations.record(seconds, { 'graphql.operation.type': kind, outcome });
    },
    text: async () => {
      await collect();
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
};
