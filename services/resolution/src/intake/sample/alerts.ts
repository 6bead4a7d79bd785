/** Deliveries as Alertmanager makes them (its webhook, version 4), in words of our own: for tests and for the demonstration. */
export type WebhookAlert = {
  readonly status: 'firing' | 'resolved';
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly generatorURL: string;
  readonly fingerprint: string;
};

export type Webhook = {
  readonly version: '4';
  readonly groupKey: string;
  readonly truncatedAlerts: number;
  readonly status: 'firing' | 'resolved';
  readonly receiver: string;
  readonly groupLabels: Readonly<Record<string, string>>;
  readonly commonLabels: Readonly<Record<string, string>>;
  readonly commonAnnotations: Readonly<Record<string, string>>;
  readonly externalURL: string;
  readonly alerts: readonly WebhookAlert[];
};

const notEnded = '0001-01-01T00:00:00Z';

export const aWebhookAlert = (
  name: string,
  labels: Readonly<Record<string, string>> = {},
  over: Partial<WebhookAlert> = {},
): WebhookAlert => ({
  status: 'firing',
  labels: { alertname: 'DiskAlmostFull', severity: 'warning', instance: name, ...labels },
  annotations: { summary: `Little room on ${name}`, description: `The disk of ${name} has less than 5 % left.` },
  startsAt: '2026-01-05T07:55:00.123456789Z',
  endsAt: notEnded,
  generatorURL: `https://metrics.provider.example/graph?g0.expr=room%7Binstance%3D%22${name}%22%7D`,
  fingerprint: name.replaceAll(/[^\w]/g, '_'),
  ...over,
});

export const aWebhook = (alerts: readonly WebhookAlert[], group = 'DiskAlmostFull'): Webhook => ({
  version: '4',
  groupKey: `{}:{alertname="${group}"}`,
  truncatedAlerts: 0,
  status: alerts.some(({ status }) => status === 'firing') ? 'firing' : 'resolved',
  receiver: 'attest',
  groupLabels: { alertname: group },
  commonLabels: { alertname: group },
  commonAnnotations: {},
  externalURL: 'https://alerts.provider.example',
  alerts,
});
