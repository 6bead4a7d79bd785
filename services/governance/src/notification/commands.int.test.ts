/** Guarantees of the notification process, through the graph, on a real PostgreSQL. */
import { join } from 'node:path';
import { deploymentRunEvents, majorIncidentEvents } from '@attest/contracts';
import type { Role } from '@attest/kernel';
import { read, verifyRecords } from '@attest/record';
import { anActor, anEvent, aSubgraph, fixedClock } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { processes } from '../processes.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const graph = await aSubgraph({
  service: 'governance',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const keeper = anActor('SMS_MANAGER');

// biome-ignore lint/suspicious/noExplicitAny: what an operation answers is known to the test that asked
type Shape = any;
const registered = async (name: string, roles: Role[]): Promise<string> => {
  const document = `mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { person { id } refusal { message } } }`;
  const input = { name, email: `${name}@provider.example`, roles };
  const { registerPerson } = await graph.as(keeper).data(document, { input });
  const [event] = await graph.events(registerPerson.person.id);
  if (event) await graph.deliver(event);
  return registerPerson.person.id;
};
const acknowledge = async (person: string, notification: string, over: object = {}): Promise<Shape> => {
  const document = `mutation ($input: AcknowledgeNotificationInput!) { acknowledgeNotification(input: $input) {
    notification { state acknowledgedAt } refusal { code clause } } }`;
  const input = { id: notification, ...over };
  return (await graph.as(anActor('TOP_MANAGEMENT', { id: person })).data(document, { input })).acknowledgeNotification;
};
const mine = async (person: string, unacknowledged?: boolean): Promise<Shape[]> => {
  const document = `{ myNotifications(filter: { unacknowledgedByMe: ${unacknowledged ?? null} }) { nodes {
    id state sourceKey title escalations availableActions majorIncident { id } recipients { name role acknowledgedAt } } } }`;
  return (await graph.as(anActor('TOP_MANAGEMENT', { id: person })).data(document)).myNotifications.nodes;
};
const declared = (recordId: string) =>
  anEvent(majorIncidentEvents.MajorIncidentDeclared, { recordId, data: { key: `MAJ-${recordId.slice(-3)}` } });
const typesOf = async (sourceId: string): Promise<string[]> =>
  (await graph.events()).filter(({ data }) => data.sourceId === sourceId).map(({ type }) => type);

describe('of a major incident', () => {
  it('nobody is told while nobody is top management; who becomes it is told then', async () => {
    const event = declared(id(701));
    await graph.deliver(event, event);
    expect(await typesOf(id(701))).toEqual(['NotificationUndeliverable']);
    clock.advance(15 * 60_000);
    await graph.tick();
    expect(await typesOf(id(701))).toEqual(['NotificationUndeliverable', 'NotificationEscalated']);
    const director = await registered('wei', ['TOP_MANAGEMENT']);
    expect(await mine(director)).toMatchObject([
      { state: 'SENT', sourceKey: 'MAJ-701', majorIncident: { id: id(701) } },
    ]);
    expect((await typesOf(id(701))).at(-1)).toBe('NotificationDelivered');
  });

  it('top management is told, once, and acknowledges', async () => {
    const [director, bystander] = [
      await registered('maria', ['TOP_MANAGEMENT']),
      await registered('bo', ['INCIDENT_MANAGER']),
    ];
    const event = declared(id(702));
    await graph.deliver(event, event);
    const [told] = await mine(director);
    expect(told).toMatchObject({ sourceKey: 'MAJ-702', state: 'SENT', availableActions: ['ACKNOWLEDGE'] });
    expect(told.recipients.map(({ name }: Shape) => name).sort()).toEqual(['maria', 'wei']);
    expect((await acknowledge(bystander, told.id)).refusal).toEqual({
      code: 'NOT_TOLD',
      clause: 'ISO/IEC 20000-1:2018 7.4',
    });
    expect((await acknowledge(director, told.id, { expectedVersion: 7 })).refusal.code).toBe('CONFLICT');
    expect((await acknowledge(director, id(9))).refusal.code).toBe('NOT_FOUND');
    expect((await acknowledge(director, told.id)).notification).toEqual({
      state: 'ACKNOWLEDGED',
      acknowledgedAt: clock.now(),
    });
    expect((await acknowledge(director, told.id)).refusal.code).toBe('ACKNOWLEDGED_BEFORE');
    expect((await mine(director, true)).map(({ sourceKey }) => sourceKey)).not.toContain('MAJ-702');
    const before = await typesOf(id(702));
    clock.advance(60 * 60_000);
    await graph.tick();
    expect(await typesOf(id(702))).toEqual(before);
  });

  it('it is told again, and to who can walk over, when nobody acknowledges; and no more when it is over', async () => {
    const manager = await registered('hanna', ['SMS_MANAGER']);
    await graph.deliver(declared(id(703)));
    clock.advance(15 * 60_000 - 1);
    await graph.tick();
    expect(await mine(manager)).toEqual([]);
    clock.advance(1);
    await graph.tick();
    const [told] = await mine(manager);
    expect(told).toMatchObject({ sourceKey: 'MAJ-703', escalations: 1, state: 'SENT' });
    const over = anEvent(majorIncidentEvents.MajorIncidentDowngraded, { recordId: id(703) });
    await graph.deliver(over, over);
    clock.advance(60 * 60_000);
    await graph.tick();
    expect((await typesOf(id(703))).filter((type) => type !== 'NotificationSent')).toEqual([
      'NotificationEscalated',
      'NotificationWithdrawn',
    ]);
    expect((await acknowledge(manager, told.id)).refusal.code).toBe('ILLEGAL_TRANSITION');
  });

  it('customers see nothing, and every record proves itself', async () => {
    const theirs = anActor('CUSTOMER_USER', { customerId: id(5) });
    expect((await graph.as(theirs).data('{ notifications { totalCount } }')).notifications.totalCount).toBe(0);
    const stores = processes.flatMap((process) => process.stores);
    const verified = await read(graph.db, anActor('SYSTEM'), (tx) => verifyRecords(tx, stores));
    expect(verified.findings).toEqual([]);
  });
});

describe('of a deployment that does not go on by itself', () => {
  const event = (type: 'DeploymentRunEscalated' | 'DeploymentRunContinued', data: object) =>
    anEvent(deploymentRunEvents[type] as typeof deploymentRunEvents.DeploymentRunEscalated, {
      recordId: id(801),
      data,
    });
  const told = async (person: string, role: Role): Promise<Shape[]> =>
    (
      await graph
        .as(anActor(role, { id: person }))
        .data('{ myNotifications { nodes { state sourceKind sourceKey deploymentRun { id } majorIncident { id } } } }')
    ).myNotifications.nodes;

  it('the change manager is told, of what the CMDB refused the configuration manager, too; each again after it went on', async () => {
    const changer = await registered('ana', ['CHANGE_MANAGER']);
    const keeper = await registered('ken', ['CONFIGURATION_MANAGER']);
    const late = event('DeploymentRunEscalated', { cause: 'DEADLINE_PASSED', refused: [] });
    await graph.deliver(late, late);
    const one = {
      ...{ state: 'SENT', sourceKind: 'DEPLOYMENT_RUN', sourceKey: 'RUN-1001' },
      ...{ deploymentRun: { id: id(801) }, majorIncident: null },
    };
    expect([await told(changer, 'CHANGE_MANAGER'), await told(keeper, 'CONFIGURATION_MANAGER')]).toEqual([[one], []]);
    await graph.deliver(event('DeploymentRunContinued', {}));
    expect((await told(changer, 'CHANGE_MANAGER'))[0].state).toBe('WITHDRAWN');
    // Of two items of one deployment people are told once.
    await graph.deliver(event('DeploymentRunEscalated', {}), event('DeploymentRunEscalated', {}));
    expect((await told(changer, 'CHANGE_MANAGER')).map(({ state }) => state)).toEqual(['SENT', 'WITHDRAWN']);
    expect((await told(keeper, 'CONFIGURATION_MANAGER')).map(({ state }) => state)).toEqual(['SENT']);
  });

  it('the change manager is told of a release that failed after the closure, until the run is over', async () => {
    const changer = await registered('ben', ['CHANGE_MANAGER']);
    const happened = (type: 'DeploymentRunReopened' | 'DeploymentRunAdvanced' | 'DeploymentRunCompensated') =>
      anEvent(deploymentRunEvents[type] as typeof deploymentRunEvents.DeploymentRunReopened, { recordId: id(802) });
    const states = async () =>
      (await told(changer, 'CHANGE_MANAGER'))
        .filter(({ deploymentRun }) => deploymentRun.id === id(802))
        .map(({ state, sourceKind }) => `${sourceKind} ${state}`);
    const reopened = happened('DeploymentRunReopened');
    await graph.deliver(reopened, reopened);
    expect(await states()).toEqual(['REOPENED_RUN SENT']);
    const late = anEvent(deploymentRunEvents.DeploymentRunEscalated, {
      ...{ recordId: id(802), data: { cause: 'DEADLINE_PASSED', refused: [] } },
    });
    await graph.deliver(late, happened('DeploymentRunAdvanced'));
    expect((await states()).toSorted()).toEqual(['DEPLOYMENT_RUN WITHDRAWN', 'REOPENED_RUN SENT']);
    await graph.deliver(happened('DeploymentRunCompensated'));
    expect((await states()).toSorted()).toEqual(['DEPLOYMENT_RUN WITHDRAWN', 'REOPENED_RUN WITHDRAWN']);
  });
});
