/** W3C trace context: the caller's trace is carried on to the subgraphs, or a new one begun. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Context } from '@opentelemetry/api';
import { context, trace as tracing } from '@opentelemetry/api';

export type Trace = {
  /** 32 hex digits; what people quote to support. */
  readonly id: string;
  readonly spanId: string;
  /** Two hex digits; 01 says that the caller records this trace. */
  readonly flags: string;
  readonly requestId: string;
};

const traceparent = /^[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/;
const plainId = /^[\w.:-]{1,128}$/;

const one = (header: string | readonly string[] | undefined): string => (typeof header === 'string' ? header : '');

/** Drawn for many spans at once. */
let digits = '';

const newSpanId = (): string => {
  if (digits === '') digits = randomBytes(4_096).toString('hex');
  const id = digits.slice(0, 16);
  digits = digits.slice(16);
  return id;
};

/** The trace of a request by its headers; malformed ones are ignored, as the W3C recommendation asks. What is new is one UUID, in its forms. */
export const traceOf = (headers: Readonly<Record<string, string | string[] | undefined>>): Trace => {
  const [, id, spanId, flags = '00'] = traceparent.exec(one(headers.traceparent)) ?? [];
  const requestId = one(headers['x-request-id']);
  const known = plainId.test(requestId);
  if (known && id !== undefined && spanId !== undefined) return { id, spanId, flags, requestId };
  const uuid = randomUUID();
  const plain = uuid.replaceAll('-', '');
  return { id: id ?? plain, spanId: spanId ?? plain.slice(16), flags, requestId: known ? requestId : uuid };
};

const probe = Symbol('probe');

/** Whether anybody carries a context through asynchronous work: without OpenTelemetry's SDK nobody does. */
const isCarried = (): boolean => {
  const active = context.active().setValue(probe, true);
  return context.with(active, () => context.active().getValue(probe) === true);
};

const otelContext = (trace: Trace): Context =>
  tracing.setSpanContext(context.active(), {
    traceId: trace.id,
    spanId: trace.spanId,
    traceFlags: Number.parseInt(trace.flags, 16),
    isRemote: true,
  });

/** Makes `work` run within the trace, so that spans of OpenTelemetry hang below the caller's. Finds out who carries it when it is made. */
export const tracer = (): (<T>(trace: Trace, work: () => T) => T) =>
  isCarried() ? (trace, work) => context.with(otelContext(trace), work) : (_, work) => work();

/** The header for a call further on: a span of its own below the active one. */
export const onwardTraceparent = (trace: Trace): string => {
  const active = tracing.getSpanContext(context.active());
  const spanId = active?.traceId === trace.id ? active.spanId : newSpanId();
  return `00-${trace.id}-${spanId}-${trace.flags}`;
};
