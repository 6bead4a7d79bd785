/** W3C trace context: the caller's trace is carried on to the subgraphs, or a new one begun. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Attributes, Context, Span, SpanOptions } from '@opentelemetry/api';
import { context, SpanKind, SpanStatusCode, trace as tracing } from '@opentelemetry/api';

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

/** The flags of a trace that begins here, by its id. */
export type Begin = (id: string) => string;

/** Records a share of the traces, from 0 to 1. */
export const recording =
  (share: number): Begin =>
  (id) =>
    Number.parseInt(id.slice(0, 8), 16) < share * 2 ** 32 ? '01' : '00';

const unrecorded: Begin = () => '00';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** The trace of a request by its headers; malformed ones are ignored, as the W3C recommendation asks. What is new is one UUID, in its forms. */
export const traceOf = (headers: Headers, begin: Begin = unrecorded): Trace => {
  const [, id, spanId, flags] = traceparent.exec(one(headers.traceparent)) ?? [];
  const requestId = one(headers['x-request-id']);
  const known = plainId.test(requestId);
  if (known && id !== undefined && spanId !== undefined && flags !== undefined) return { id, spanId, flags, requestId };
  const uuid = randomUUID();
  const plain = uuid.replaceAll('-', '');
  return {
    id: id ?? plain,
    spanId: spanId ?? plain.slice(16),
    flags: flags ?? begin(plain),
    requestId: known ? requestId : uuid,
  };
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

/** Does `work` in a span of its own, where somebody takes spans; a failure of it is one of the span. */
type Spanned = <T>(name: string, options: SpanOptions, work: (span?: Span) => Promise<T>) => Promise<T>;

const recorded: Spanned = (name, options, work) =>
  tracing.getTracer('attest-gateway').startActiveSpan(name, options, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });

/** Spans of what is done for a request. What is done for nobody's has none. Finds out who takes them when it is made. */
export const spanner = (): Spanned =>
  isCarried()
    ? (name, options, work) => (tracing.getActiveSpan() ? recorded(name, options, work) : work())
    : (_, __, work) => work();

/** The span of a request from outside, below that of its caller. Finds out who takes them when it is made. */
export const requestSpanner = (): (<T>(
  trace: Trace,
  name: string,
  attributes: Attributes,
  work: (span?: Span) => Promise<T>,
) => Promise<T>) =>
  isCarried()
    ? (trace, name, attributes, work) =>
        context.with(otelContext(trace), () => recorded(name, { kind: SpanKind.SERVER, attributes }, work))
    : (_, __, ___, work) => work();

/** The header for a call further on: a span of its own below the active one. */
export const onwardTraceparent = (trace: Trace): string => {
  const active = tracing.getSpanContext(context.active());
  const spanId = active?.traceId === trace.id ? active.spanId : newSpanId();
  return `00-${trace.id}-${spanId}-${trace.flags}`;
};
