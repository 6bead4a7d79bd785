/** What the demonstration's monitoring told: some alerts of the last days, one that flaps, a group, one that goes on. */
import { demoId, persona, services } from '@attest/demo';
import { type Instant, plusMs } from '@attest/kernel';
import { record, type Tx } from '@attest/record';
import { takeAlerts } from '../intake/commands/alerts.ts';
import { type AlertRule, publishRules, shippedRules } from '../intake/domain/index.ts';
import { aWebhookAlert } from '../intake/sample/alerts.ts';
import { rulesId, rulesStore } from '../intake/store.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const nameOf = (slug: string): string => services.find((service) => service.slug === slug)?.name ?? slug;

/** Storage is the platform team's, and what fails together is one incident. */
const storage: AlertRule = {
  ...shippedRules.fallback,
  name: 'storage',
  match: [{ label: 'alertname', values: ['Disk*', 'Volume*'] }],
  category: 'storage',
  impact: 'HIGH',
  urgency: 'MEDIUM',
  teamId: demoId('team', 'platform'),
  bundling: 'GROUP',
};

type Step = readonly [hoursAgo: number, name: string, status: 'FIRING' | 'RESOLVED', group?: string];

const steps: readonly Step[] = [
  [70, 'mx-1', 'FIRING'],
  [69.5, 'mx-1', 'RESOLVED'],
  [69.3, 'mx-1', 'FIRING'],
  [68, 'mx-1', 'RESOLVED'],
  [50, 'san-a', 'FIRING', 'storage of site A'],
  [49.9, 'san-b', 'FIRING', 'storage of site A'],
  [48, 'san-a', 'RESOLVED', 'storage of site A'],
  [47, 'san-b', 'RESOLVED', 'storage of site A'],
  [20, 'vpn-gw', 'FIRING'],
  [18, 'vpn-gw', 'RESOLVED'],
  [3, 'web-2', 'FIRING'],
  [2, 'web-2', 'FIRING'],
  [1, 'web-2', 'FIRING'],
];

const labelsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'mx-1': { alertname: 'MailQueueGrows', service: nameOf('email'), severity: 'warning' },
  'san-a': { alertname: 'DiskAlmostFull', severity: 'critical' },
  'san-b': { alertname: 'VolumeDegraded', severity: 'critical' },
  'vpn-gw': { alertname: 'TunnelDown', service: nameOf('vpn'), severity: 'critical' },
  'web-2': { alertname: 'SlowAnswers', severity: 'info' },
};

const summaryOf: Readonly<Record<string, string>> = {
  'mx-1': 'Mail waits longer than ten minutes on mx-1',
  'san-a': 'The disk of san-a is almost full',
  'san-b': 'A mirror of san-b is missing',
  'vpn-gw': 'No tunnel stands on vpn-gw',
  'web-2': 'web-2 answers slowly',
};

/** Seeds alerts and the rules for them. */
export const seedAlerts = async (tx: Tx, now: Instant): Promise<void> => {
  const manager = persona('incident-manager');
  const published = publishRules(
    rulesId,
    { rules: [storage, ...shippedRules.rules], fallback: shippedRules.fallback },
    plusMs(now, -90 * hourMs),
  );
  if (!published.ok) throw new Error(JSON.stringify(published.refusal));
  const asManager = { ...tx, actor: { ...manager, id: manager.personId } };
  await record(asManager, rulesStore, undefined, published.value, { reason: 'demonstration' });
  const account = persona('integration');
  let made = 0;
  const newId = () => {
    made += 1;
    return demoId('alert', String(made));
  };
  for (const [hoursAgo, name, status, groupKey] of steps) {
    const at = plusMs(now, -hoursAgo * hourMs);
    const { generatorURL, ...alert } = aWebhookAlert(name, labelsOf[name], {
      annotations: { summary: summaryOf[name] ?? name },
      startsAt: plusMs(at, -minuteMs),
      endsAt: at,
    });
    await takeAlerts(
      { ...tx, actor: { ...account, id: account.personId } },
      { now: at, newId },
      { groupKey, alerts: [{ ...alert, status, generatorUrl: generatorURL }] },
    );
  }
};
