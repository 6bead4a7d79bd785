/** Guarantees of taking alerts, through the graph, on a real PostgreSQL. */
import { join } from 'node:path';
import { read, transact, verifyRecords } from '@attest/record';
import { anActor, aSubgraph, fixedClock } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { learn } from '../known.ts';
import { processes } from '../processes.ts';
import { aWebhookAlert, type WebhookAlert } from './sample/alerts.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const graph = await aSubgraph({
  service: 'resolution',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});

const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [service, team, ci] = [id(1), id(2), id(3)];
await transact(graph.db, anActor('SYSTEM'), async (tx) => {
  await learn(tx, 'SERVICE', { id: service, name: 'Web Shop', active: true, recordVersion: 1 });
  await learn(tx, 'TEAM', { id: team, name: 'Platform', active: true, recordVersion: 1 });
  await learn(tx, 'CONFIGURATION_ITEM', { id: ci, name: 'db-1', active: true, recordVersion: 1 });
});

const account = anActor('INTEGRATION');
const manager = anActor('INCIDENT_MANAGER');
const agent = anActor('SERVICE_DESK_AGENT');

type Receipt = {
  readonly outcome: string;
  readonly incidentKey: string;
  readonly incidentId: string;
  readonly alertId: string;
  readonly refusal: { readonly code: string } | null;
};

const inputOf = ({ status, generatorURL, ...alert }: WebhookAlert) => ({
  ...alert,
  status: status.toUpperCase(),
  generatorUrl: generatorURL,
});
const receive = async (alerts: readonly object[], groupKey: string | null = null, as = account): Promise<Receipt[]> => {
  const { receiveAlerts } = await graph.as(as).data(
    `mutation ($input: ReceiveAlertsInput!) { receiveAlerts(input: $input) {
      receipts { index outcome alertId incidentId incidentKey refusal { code message } } refusal { code message } } }`,
    { input: { groupKey, alerts } },
  );
  if (receiveAlerts.refusal) throw new Error(JSON.stringify(receiveAlerts.refusal));
  return receiveAlerts.receipts;
};
const one = async (alert: object, groupKey?: string): Promise<Receipt> => {
  const [receipt] = await receive([alert], groupKey);
  if (!receipt) throw new Error('nothing came back');
  return receipt;
};
const firing = (name: string, labels = {}, over: Partial<WebhookAlert> = {}) =>
  inputOf(aWebhookAlert(name, labels, over));
const over = (name: string) => firing(name, {}, { status: 'resolved', endsAt: clock.now() });
const incidentOf = async (incidentId: string) =>
  (
    await graph.as(agent).data(
      `query ($id: ID!) { incident(id: $id) { id key title description state channel category impact urgency priority
        service { id } configurationItems { id } alerts { id key state occurrences generatorUrl labels } history { nodes { type reason } } } }`,
      { id: incidentId },
    )
  ).incident;
const alertOf = async (alertId: string) =>
  (
    await graph
      .as(agent)
      .data(
        'query ($id: ID!) { alert(id: $id) { state occurrences refirings incidents { id } history { nodes { type } } } }',
        { id: alertId },
      )
  ).alert;
const act = (mutation: string, type: string, input: object) =>
  graph.as(agent).data(`mutation ($input: ${type}!) { ${mutation}(input: $input) { refusal { code } } }`, { input });
const outcome = { category: 'capacity', impact: 'HIGH', urgency: 'MEDIUM' };
const publish = async (rules: object[], as = manager) =>
  (
    await graph.as(as).data(
      `mutation ($input: PublishAlertRulesInput!) { publishAlertRules(input: $input) {
        alertRules { version rules { name outcome { category bundling resolves team { id } } } } refusal { code message } } }`,
      { input: { rules, fallback: { ...outcome, category: 'unmapped' } } },
    )
  ).publishAlertRules;

describe('an alert', () => {
  it('becomes an incident that tells where it comes from', async () => {
    const receipt = await one(firing('db-1', { service: 'web shop', severity: 'critical' }));
    expect(receipt).toMatchObject({ outcome: 'LOGGED', incidentKey: expect.stringMatching(/^INC-/), refusal: null });
    const incident = await incidentOf(receipt.incidentId);
    expect(incident).toMatchObject({
      title: 'Little room on db-1',
      channel: 'MONITORING',
      state: 'NEW',
      category: 'monitoring',
      priority: 'P1',
      service: { id: service },
      configurationItems: [{ id: ci }],
    });
    expect(incident.description).toContain('severity: critical');
    expect(incident.description).toContain('https://metrics.provider.example/graph');
    expect(incident.alerts).toMatchObject([{ state: 'FIRING', occurrences: 1, labels: { instance: 'db-1' } }]);
    expect(incident.history.nodes[0].reason).toContain('alerts of');
  });
  it('is counted while it goes on, without an event each', async () => {
    const { alertId, incidentId } = await one(firing('counted'));
    for (let n = 0; n < 5; n += 1)
      expect((await one(firing('counted', {}, { annotations: { summary: `now ${n}` } }))).outcome).toBe('COUNTED');
    const alert = await alertOf(alertId);
    expect(alert).toMatchObject({ occurrences: 6 });
    expect(alert.history.nodes).toEqual([{ type: 'AlertFired' }]);
    expect((await incidentOf(incidentId)).history.nodes).toHaveLength(1);
  });
  it('says so when its labels change, and its incident follows the rules unless somebody classified it', async () => {
    const { incidentId } = await one(firing('grows'));
    expect((await incidentOf(incidentId)).priority).toBe('P3');
    expect((await one(firing('grows', { severity: 'critical' }))).outcome).toBe('CHANGED');
    expect((await incidentOf(incidentId)).priority).toBe('P1');
    await act('classifyIncident', 'ClassifyIncidentInput', {
      ...{ id: incidentId, category: 'mine', impact: 'LOW', urgency: 'LOW' },
    });
    await one(firing('grows'));
    expect((await incidentOf(incidentId)).category).toBe('mine');
  });
  it('resolves its incident when it is over, and opens it again within the window, a new one after it', async () => {
    const first = await one(firing('flaps'));
    clock.advance(5 * 60_000);
    expect((await one(over('flaps'))).outcome).toBe('RESOLVED');
    const resolved = await incidentOf(first.incidentId);
    expect(resolved.state).toBe('RESOLVED');
    expect(resolved.history.nodes.at(-1).type).toBe('IncidentResolved');
    expect((await one(over('flaps'))).outcome).toBe('UNKNOWN');
    expect((await one(firing('flaps'))).outcome).toBe('LATE');
    clock.advance(10 * 60_000);
    expect(await one(firing('flaps'))).toMatchObject({ outcome: 'REOPENED', incidentId: first.incidentId });
    expect((await incidentOf(first.incidentId)).state).toBe('REOPENED');
    await one(over('flaps'));
    clock.advance(31 * 60_000);
    const later = await one(firing('flaps'));
    expect(later.outcome).toBe('LOGGED');
    expect(later.incidentId).not.toBe(first.incidentId);
    expect((await incidentOf(later.incidentId)).description).toContain(`behind ${first.incidentKey}`);
    expect(await alertOf(first.alertId)).toMatchObject({
      state: 'FIRING',
      refirings: 2,
      incidents: [{ id: first.incidentId }, { id: later.incidentId }],
      history: {
        nodes: ['AlertFired', 'AlertResolved', 'AlertRefired', 'AlertResolved', 'AlertRefired'].map((type) => ({
          type,
        })),
      },
    });
  });
  it('is believed again after a while when people resolved what goes on', async () => {
    const { incidentId } = await one(firing('stubborn'));
    await act('startIncident', 'IncidentCommandInput', { id: incidentId });
    await act('resolveIncident', 'ResolveIncidentInput', { id: incidentId, kind: 'PERMANENT', resolution: 'done' });
    expect((await one(firing('stubborn'))).outcome).toBe('COUNTED');
    clock.advance(31 * 60_000);
    expect(await one(firing('stubborn'))).toMatchObject({ outcome: 'REOPENED', incidentId });
  });
  it('ends nothing that it did not begin', async () => {
    expect(await one(over('never-told'))).toMatchObject({ outcome: 'UNKNOWN', incidentId: null });
  });
});

describe('rules', () => {
  it('are published whole by the incident manager alone, versioned, and refuse what cannot be', async () => {
    const rule = {
      name: 'shop',
      match: [{ label: 'instance', values: ['shop-*'] }],
      outcome: { ...outcome, serviceId: service, teamId: team, bundling: 'GROUP' },
    };
    expect((await publish([rule], agent)).refusal).toMatchObject({ code: 'FORBIDDEN' });
    expect((await publish([rule, rule])).refusal).toMatchObject({ code: 'INVALID_INPUT' });
    expect((await publish([{ ...rule, match: [] }])).refusal).toMatchObject({ code: 'INVALID_INPUT' });
    expect((await publish([{ ...rule, outcome: { ...outcome, teamId: id(99) } }])).refusal).toMatchObject({
      code: 'UNKNOWN_REFERENCE',
    });
    expect(await publish([rule])).toMatchObject({
      alertRules: { version: 1, rules: [{ name: 'shop', outcome: { bundling: 'GROUP', team: { id: team } } }] },
    });
    const [a, b] = await receive([firing('shop-1'), firing('shop-2')], 'group of the shop');
    expect([a?.outcome, b?.outcome]).toEqual(['LOGGED', 'JOINED']);
    expect(a?.incidentId).toBe(b?.incidentId);
    expect((await incidentOf(a?.incidentId ?? '')).state).toBe('ASSIGNED');
    await receive([over('shop-1')], 'group of the shop');
    expect((await incidentOf(a?.incidentId ?? '')).state).toBe('ASSIGNED');
    await receive([over('shop-2')], 'group of the shop');
    expect((await incidentOf(a?.incidentId ?? '')).state).toBe('RESOLVED');
    const stranger = await one(firing('elsewhere'));
    expect((await incidentOf(stranger.incidentId)).category).toBe('unmapped');
  });
  it('lose no alert over a team that is gone', async () => {
    await transact(graph.db, anActor('SYSTEM'), (tx) =>
      learn(tx, 'TEAM', { id: team, active: false, recordVersion: 2 }),
    );
    const receipt = await one(firing('shop-3'), 'another group');
    expect((await incidentOf(receipt.incidentId)).state).toBe('NEW');
  });
});

describe('a delivery', () => {
  it('is for accounts alone', async () => {
    for (const actor of [agent, manager, anActor('INTEGRATION', { customerId: id(50) })])
      await expect(receive([firing('x')], null, actor)).rejects.toThrow('FORBIDDEN');
    await expect(receive([])).rejects.toThrow('INVALID_INPUT');
    await expect(receive(Array.from({ length: 1001 }, () => firing('x')))).rejects.toThrow('INVALID_INPUT');
  });
  it('tells what cannot be read and takes the rest', async () => {
    const receipts = await receive([
      firing('fine'),
      { ...firing('x'), labels: {} },
      { ...firing('x'), labels: { a: 1 } },
      { ...firing('x'), startsAt: 'yesterday' },
      { ...firing('x'), fingerprint: 'a b' },
    ]);
    expect(receipts.map(({ outcome: what, refusal }) => [what, refusal?.code])).toEqual([
      ['LOGGED', undefined],
      ...Array.from({ length: 4 }, () => ['REFUSED', 'ALERT_UNREADABLE']),
    ]);
  });
  it('that comes many times at once makes one incident an alert', async () => {
    const alerts = Array.from({ length: 20 }, (_, n) => firing(`race-${n}`));
    const answers = await Promise.all(Array.from({ length: 8 }, () => receive(alerts)));
    const made = answers.flat().filter(({ outcome: what }) => what === 'LOGGED');
    expect(made).toHaveLength(20);
    expect(new Set(answers.flat().map(({ incidentId }) => incidentId)).size).toBe(20);
    const [first] = made;
    expect(await alertOf(first?.alertId ?? '')).toMatchObject({ occurrences: 8 });
  });
  it('of ten thousand alerts, with doubles, is taken whole', { timeout: 60_000 }, async () => {
    const alerts = Array.from({ length: 10_000 }, (_, n) => firing(`burst-${n % 9_000}`));
    const parts = Array.from({ length: 10 }, (_, n) => alerts.slice(n * 1000, (n + 1) * 1000));
    const receipts = (await Promise.all(parts.map((part) => receive(part)))).flat();
    expect(receipts.filter(({ outcome: what }) => what === 'LOGGED')).toHaveLength(9_000);
    expect(receipts.filter(({ outcome: what }) => what === 'COUNTED')).toHaveLength(1_000);
    const [{ count } = { count: 0 }] = await graph.owner(
      "SELECT count(DISTINCT incident_id)::int AS count FROM alert WHERE fingerprint LIKE 'burst%'",
    );
    expect(count).toBe(9_000);
  });
  it('leaves chains that hold', async () => {
    const stores = processes.flatMap((process) => process.stores);
    const verified = await read(graph.db, anActor('SYSTEM'), (tx) => verifyRecords(tx, stores));
    expect(verified.findings).toEqual([]);
  }, 60_000);
});
