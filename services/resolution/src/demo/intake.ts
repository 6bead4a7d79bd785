/**
 * What came in by itself in the demonstration: alerts of the last days (one that flaps, a group, one that goes on), and some
 * mail (taken, answered, kept back, ignored).
 */
import { demoId, people, persona, services } from '@attest/demo';
import { type Instant, plusMs } from '@attest/kernel';
import { record, type Tx } from '@attest/record';
import { takeAlerts } from '../intake/commands/alerts.ts';
import { takeEmail } from '../intake/commands/emails.ts';
import {
  type AlertRule,
  publishRules,
  publishSettings,
  shippedRules,
  shippedSettings,
} from '../intake/domain/index.ts';
import { messageOf } from '../intake/parse.ts';
import { aWebhookAlert } from '../intake/sample/alerts.ts';
import { aMessage, type Sample, trustedServer } from '../intake/sample/emails.ts';
import { learnSender, rulesId, rulesStore, settingsId, settingsStore } from '../intake/store/index.ts';

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

type Mail = readonly [hoursAgo: number, sample: Sample];

const from = (slug: string, headers: readonly string[] = []): Sample => {
  const { name, email } = people.find((one) => one.slug === slug) ?? { name: slug, email: `${slug}@elsewhere.example` };
  return {
    from: `${name} <${email}>`,
    headers,
    authentication: `dmarc=pass header.from=${email.slice(email.indexOf('@') + 1)}`,
  };
};

const mails: readonly Mail[] = [
  [
    30,
    {
      ...from('anke.petersen'),
      id: 'd1@nordlicht.example',
      subject: 'Labels come out blank',
      body: 'Since the paper was changed all labels are blank.\n\n-- \nAnke Petersen\nDispatch\n',
    },
  ],
  [
    29,
    {
      ...from('jannik.vogel', ['In-Reply-To: <d1@nordlicht.example>']),
      id: 'd2@nordlicht.example',
      subject: 'Re: Labels come out blank',
      body: 'The same at gate 4.\n',
    },
  ],
  [
    28,
    {
      ...from('anke.petersen', ['Auto-Submitted: auto-replied']),
      id: 'd3@nordlicht.example',
      subject: 'Out of office',
      body: 'I am back on Monday.\n',
    },
  ],
  [5, { ...from('nobody.known'), id: 'd4@elsewhere.example', subject: 'Invoice attached', body: 'Please see.\n' }],
];

/** Seeds mail and the settings for it; the addresses of the cast are known. */
export const seedEmails = async (tx: Tx, now: Instant): Promise<void> => {
  for (const { id: personId, email: address, name, roles, customerId = null, supplierId = null } of people)
    await learnSender(tx, { personId, address, name, roles, customerId, supplierId, recordVersion: 0 });
  const manager = persona('incident-manager');
  const published = publishSettings(
    settingsId,
    {
      ...shippedSettings,
      domain: 'desk.provider.example',
      trustedServers: [trustedServer],
      teamId: demoId('team', 'service-desk'),
    },
    plusMs(now, -90 * hourMs),
  );
  if (!published.ok) throw new Error(JSON.stringify(published.refusal));
  const asManager = { ...tx, actor: { ...manager, id: manager.personId } };
  await record(asManager, settingsStore, undefined, published.value, { reason: 'demonstration' });
  const account = persona('integration');
  let made = 0;
  const newId = () => {
    made += 1;
    return demoId('email', String(made));
  };
  for (const [hoursAgo, sample] of mails) {
    const message = await messageOf(aMessage(sample));
    if (!message.ok) throw new Error(message.refusal.reason);
    const maker = { now: plusMs(now, -hoursAgo * hourMs), newId };
    await takeEmail({ ...tx, actor: { ...account, id: account.personId } }, maker, message.value);
  }
};
