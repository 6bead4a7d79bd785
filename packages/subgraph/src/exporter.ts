/** Where spans and measures of a process go: a collector, by OTLP over HTTP. */
import { metrics, trace } from '@opentelemetry/api';

/** Starts the OpenTelemetry SDK for `attest-<name>`; without an endpoint nothing is loaded. Returns how to stop it. */
export const startTelemetry = async (name: string, endpoint: string | undefined): Promise<() => Promise<void>> => {
  if (endpoint === undefined) return async () => {};
  const [{ BatchSpanProcessor, TracerProvider }, { MeterProvider, PeriodicExportingMetricReader }, traces, measures] =
    await Promise.all([
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/sdk-metrics'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/exporter-metrics-otlp-http'),
    ]);
  const [{ resourceFromAttributes }, { AsyncLocalStorageContextManager }, { context }] = await Promise.all([
    import('@opentelemetry/resources'),
    import('@opentelemetry/context-async-hooks'),
    import('@opentelemetry/api'),
  ]);
  const resource = resourceFromAttributes({ 'service.name': `attest-${name}`, 'service.namespace': 'attest' });
  const base = endpoint.replace(/\/$/, '');
  const tracing = new TracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor({ exporter: new traces.OTLPTraceExporter({ url: `${base}/v1/traces` }) })],
  });
  const measuring = new MeterProvider({
    resource,
    readers: [
      new PeriodicExportingMetricReader({
        exporter: new measures.OTLPMetricExporter({ url: `${base}/v1/metrics` }),
        exportIntervalMillis: 15_000,
      }),
    ],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(tracing);
  metrics.setGlobalMeterProvider(measuring);
  return async () => {
    await Promise.all([tracing.shutdown(), measuring.shutdown()]);
    trace.disable();
    metrics.disable();
    context.disable();
  };
};
