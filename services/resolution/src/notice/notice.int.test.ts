/** Guarantees of notices: through the graph, on a real PostgreSQL. */
import { join } from 'node:path';
import { personEvents } from '@attest/contracts';
import type { Actor } from '@attest/kernel';
import { transact } from '@attest/record';
import { anActor, anEvent, aSubgraph, fixedClock } from '@attest/testkit';
import { beforeEach, describe, expect, it } from 'vitest';
import { learn } from '../known.ts';
import { processes } from '../processes.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const graph = await aSubgraph({
  service: 'resolution',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [customer, other, supplier, team] = [id(1), id(2), id(3), id(4)];
const agent = anActor('SERVICE_DESK_AGENT', { id: id(11), name: 'agent' });
const engineer = anActor('SUPPORT_ENGINEER', { id: id(12), name: 'engineer' });
const mate = anActor('SUPPORT_ENGINEER', { id: id(13), name: 'mate' });
const manager = anActor('INCIDENT_MANAGER', { id: id(14), name: 'manager' });
const caller = anActor('CUSTOMER_USER', { id: id(21), customerId: customer, name: 'caller' });
const head = anActor('CUSTOMER_USER', { id: id(22), customerId: customer, name: 'head' });
const stranger = anActor('CUSTOMER_USER', { id: id(23), customerId: other, name: 'stranger' });
const vendor = anActor('SUPPLIER_USER', { id: id(31), supplierId: supplier, name: 'vendor' });
const everybody = [agent, engineer, mate, manager, caller, head, stranger, vendor];

await transact(graph.db, anActor('SYSTEM'), async (tx) => {
  const known = [
    ['CUSTOMER', customer],
    ['CUSTOMER', other],
    ['SUPPLIER', supplier],
    ['TEAM', team],
    ...everybody.map((one) => ['PERSON', one.id] as const),
  ] as const;
  for (const [kind, one] of known) await learn(tx, kind, { id: one, name: kind, active: true, recordVersion: 1 });
  return { ok: true };
});
const registered = ({ id: recordId, roles, customerId, supplierId }: Actor, teamIds: string[] = []) => {
  const of = { ...(customerId && { customerId }), ...(supplierId && { supplierId }) };
  return anEvent(personEvents.PersonRegistered, { recordId, data: { roles: [...roles], teamIds, ...of } });
};
await graph.deliver(...everybody.map((one) => registered(one, one === engineer || one === mate ? [team] : [])));

const act = async (actor: Actor, mutation: string, type: string, input: object, returns = 'incident { id }') =>
  (
    await graph
      .as(actor)
      .data(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${returns} refusal { code message } } }`, {
        input,
      })
  )[mutation];
const handed = new Set<string>();
/** What the bus would bring. */
const deliver = async () => {
  const events = (await graph.events()).filter((event) => !handed.has(event.id));
  for (const event of events) handed.add(event.id);
  await graph.deliver(...events);
};
const logged = async (over: object = {}): Promise<string> =>
  (
    await act(agent, 'logIncident', 'LogIncidentInput', {
      ...{ title: 'Mail is slow', category: 'email', impact: 'LOW', urgency: 'LOW' },
      ...{ customerId: customer, callerId: caller.id, ...over },
    })
  ).incident.id;
const command = (actor: Actor, mutation: string, incident: string, input: object = {}, type = 'IncidentCommandInput') =>
  act(actor, mutation, type, { id: incident, ...input });
const assign = (incident: string, assigneeId: string | null = null) =>
  command(agent, 'assignIncident', incident, { teamId: team, assigneeId }, 'AssignIncidentInput');
const comment = (actor: Actor, incident: string, input: object = {}) =>
  command(actor, 'commentIncident', incident, { body: 'Secret.', ...input }, 'CommentIncidentInput');
const watch = (actor: Actor, incident: string, personId?: string) =>
  command(actor, 'addIncidentWatcher', incident, personId === undefined ? {} : { personId }, 'IncidentWatcherInput');
const shows = `unreadCount totalCount nodes { id kind reasons count since at read by { id } record { ... on Incident { id key }
  ... on ServiceRequest { id } ... on Problem { id } ... on MajorIncident { id } } }`;
const noticesOf = async (actor: Actor, filter = '{ unread: true }') =>
  (await graph.as(actor).data(`{ myNotices(filter: ${filter}) { ${shows} } }`)).myNotices;
const reasonsOf = async (actor: Actor, record: string) => {
  const { nodes } = await noticesOf(actor);
  return nodes.find((node: { record: { id: string } | null }) => node.record?.id === record)?.reasons;
};
const read = (actor: Actor, input: object = {}) =>
  act(actor, 'markNoticesRead', 'MarkNoticesReadInput', input, 'notices { marked unread }');

beforeEach(async () => {
  await deliver();
  clock.advance(1000);
  for (const one of everybody) await read(one);
});

describe('a person', () => {
  it('is told what is given to a team or to the person, and what others do to it, in one notice a record', async () => {
    const incident = await logged();
    await assign(incident);
    await deliver();
    for (const one of [engineer, mate]) expect(await reasonsOf(one, incident)).toEqual(['TEAM_ASSIGNED']);
    expect(await reasonsOf(agent, incident)).toBeUndefined();
    expect(await reasonsOf(caller, incident)).toEqual(['LOGGED']);
    clock.advance(60_000);
    await assign(incident, engineer.id);
    await command(engineer, 'startIncident', incident);
    await comment(caller, incident);
    await deliver();
    const { nodes, unreadCount, totalCount } = await noticesOf(engineer);
    expect({ unreadCount, totalCount }).toEqual({ unreadCount: 1, totalCount: 1 });
    expect(nodes).toEqual([
      {
        ...{ id: expect.any(String), kind: 'INCIDENT', reasons: ['ASSIGNED', 'TEAM_ASSIGNED', 'COMMENTED'], count: 3 },
        ...{ since: '2026-01-05T08:00:01.000Z', at: '2026-01-05T08:01:01.000Z', read: false },
        ...{ by: { id: caller.id }, record: { id: incident, key: expect.stringMatching(/^INC-/) } },
      },
    ]);
    expect(await reasonsOf(caller, incident)).toEqual(['LOGGED', 'STATE_CHANGED']);
  });

  it('who watches is told, but of no internal comment that is not for them; and of no own act', async () => {
    const incident = await logged();
    for (const one of [head, manager]) await watch(one, incident);
    await watch(agent, incident, mate.id);
    await comment(agent, incident, { visibility: 'INTERNAL', mentionIds: [caller.id, engineer.id] });
    await deliver();
    expect(await reasonsOf(mate, incident)).toEqual(['COMMENTED', 'WATCHER_ADDED']);
    expect(await reasonsOf(manager, incident)).toEqual(['COMMENTED']);
    expect(await reasonsOf(engineer, incident)).toEqual(['MENTIONED']);
    expect(await reasonsOf(head, incident)).toBeUndefined();
    expect(await reasonsOf(caller, incident)).toEqual(['LOGGED']);
    await comment(head, incident);
    await deliver();
    expect(await reasonsOf(head, incident)).toBeUndefined();
    expect(await reasonsOf(caller, incident)).toEqual(['LOGGED', 'COMMENTED']);
    expect((await comment(agent, incident, { mentionIds: [id(98)] })).refusal.code).toBe('UNKNOWN_REFERENCE');
  });

  it('is reached by escalations: the team, and whoever has the role', async () => {
    const incident = await logged();
    const toTeam = { teamId: team, why: 'They know it.' };
    await command(agent, 'escalateIncidentToTeam', incident, toTeam, 'EscalateIncidentToTeamInput');
    const up = { role: 'INCIDENT_MANAGER', why: 'It is the third time.' };
    await command(agent, 'escalateIncidentToManagement', incident, up, 'EscalateIncidentToManagementInput');
    await deliver();
    for (const one of [engineer, mate, manager]) expect(await reasonsOf(one, incident)).toEqual(['ESCALATED']);
    for (const one of [head, stranger, vendor]) expect((await noticesOf(one)).unreadCount).toBe(0);
  });

  it('of a supplier is told while an incident waits on it, and sees no notice of what is out of sight', async () => {
    const incident = await logged();
    await assign(incident, engineer.id);
    await command(engineer, 'startIncident', incident);
    await command(engineer, 'waitOnSupplier', incident, { onId: supplier }, 'WaitOnInput');
    await deliver();
    expect(await reasonsOf(vendor, incident)).toEqual(['ANSWER_ASKED']);
    await command(engineer, 'resumeIncident', incident);
    await deliver();
    expect(await noticesOf(vendor, '{}')).toMatchObject({ unreadCount: 0, totalCount: 0, nodes: [] });
  });
});

describe('notices', () => {
  it('are read by their person alone, up to what was seen, and unread again when there is more', async () => {
    const [one, two] = [await logged(), await logged()];
    for (const incident of [one, two]) await assign(incident, engineer.id);
    await deliver();
    const { nodes } = await noticesOf(engineer);
    expect(nodes).toHaveLength(2);
    const [first] = nodes;
    expect((await read(mate, { ids: [first.id] })).refusal.code).toBe('NOT_FOUND');
    expect((await read(engineer, { ids: ['x'] })).refusal.code).toBe('NOT_FOUND');
    expect((await read(engineer, { ids: Array.from({ length: 201 }, () => first.id) })).refusal.code).toBe(
      'INVALID_INPUT',
    );
    clock.advance(1000);
    await comment(caller, first.record.id);
    await deliver();
    expect((await read(engineer, { ids: [first.id], upTo: first.at })).notices).toEqual({ marked: 0, unread: 2 });
    expect((await read(engineer, { ids: [first.id] })).notices).toEqual({ marked: 1, unread: 1 });
    expect((await read(engineer)).notices).toEqual({ marked: 1, unread: 0 });
    expect((await noticesOf(engineer)).nodes).toEqual([]);
    expect((await noticesOf(engineer, '{ unread: false, reasons: [ASSIGNED] }')).nodes.length).toBeGreaterThan(1);
    clock.advance(1000);
    await comment(caller, first.record.id);
    await deliver();
    expect((await noticesOf(engineer)).nodes).toMatchObject([{ id: first.id, reasons: ['COMMENTED'], count: 1 }]);
  });

  it('are made once however often events come, and what was read long ago is not shown', async () => {
    const incident = await logged();
    await assign(incident, engineer.id);
    const events = await graph.events(incident);
    await graph.deliver(...events, ...events);
    expect((await noticesOf(engineer)).nodes).toMatchObject([{ count: 1 }]);
    await read(engineer);
    const before = (await noticesOf(engineer, '{}')).totalCount;
    clock.advance(91 * 86_400_000);
    const another = await logged();
    await assign(another, engineer.id);
    await deliver();
    expect(before).toBeGreaterThan(1);
    expect((await noticesOf(engineer, '{}')).totalCount).toBe(1);
  });

  it('are not made of what is imported, nor of what happened long ago', async () => {
    const row = {
      ...{ source: 'old', externalId: '1', revision: 1, at: clock.now(), state: 'NEW', title: 'It was slow' },
      ...{ channel: 'PHONE', category: 'email', impact: 'LOW', urgency: 'LOW', customerId: customer },
    };
    await act(manager, 'importIncidents', 'ImportIncidentsInput', { rows: [row] }, 'report { logged }');
    const incident = await logged();
    clock.advance(4 * 86_400_000);
    await deliver();
    expect(await reasonsOf(caller, incident)).toBeUndefined();
    for (const one of everybody) expect((await noticesOf(one)).unreadCount).toBe(0);
  });

  it('follow who is who: who joined a team is told, who left the company is not', async () => {
    const { roles } = agent;
    const joined = { roles: [...roles], customerId: null, supplierId: null, teamIds: [team] };
    await graph.deliver(
      { ...anEvent(personEvents.PersonChanged, { recordId: agent.id, data: joined }), recordVersion: 2 },
      { ...anEvent(personEvents.PersonDeactivated, { recordId: mate.id, data: { teamIds: [] } }), recordVersion: 2 },
      registered(mate, [team]),
    );
    const incident = (
      await act(manager, 'logIncident', 'LogIncidentInput', {
        ...{ title: 'Mail is slow', category: 'email', impact: 'LOW', urgency: 'LOW' },
      })
    ).incident.id;
    await command(manager, 'assignIncident', incident, { teamId: team, assigneeId: null }, 'AssignIncidentInput');
    await watch(manager, incident, mate.id);
    await deliver();
    expect(await reasonsOf(agent, incident)).toEqual(['TEAM_ASSIGNED']);
    expect(await reasonsOf(mate, incident)).toBeUndefined();
  });
});
