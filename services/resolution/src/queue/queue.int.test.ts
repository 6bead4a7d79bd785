/** Guarantees of queues and of the search, through the graph, on a real PostgreSQL. */
import { join } from 'node:path';
import { clockEvents, personEvents } from '@attest/contracts';
import { type Role, roles } from '@attest/kernel';
import { transact } from '@attest/record';
import { anActor, anEvent, aSubgraph, fixedClock } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { learn } from '../known.ts';
import { processes } from '../processes.ts';
import { queueRights, queues } from './domain.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const graph = await aSubgraph({
  service: 'resolution',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [service, customer, other, desk, network] = [id(1), id(2), id(3), id(4), id(5)];
const agent = anActor('SERVICE_DESK_AGENT');
const colleague = anActor('SUPPORT_ENGINEER');
const theirs = anActor('CUSTOMER_USER', { customerId: customer });
const others = anActor('CUSTOMER_USER', { customerId: other, name: 'of another customer' });
await transact(graph.db, anActor('SYSTEM'), async (tx) => {
  const known = [
    ['SERVICE', service],
    ['CUSTOMER', customer],
    ['CUSTOMER', other],
    ['TEAM', desk],
    ['TEAM', network],
    ['PERSON', agent.id],
    ['PERSON', colleague.id],
  ] as const;
  for (const [kind, known_] of known) await learn(tx, kind, { id: known_, name: kind, active: true, recordVersion: 1 });
});

type Page = {
  readonly totalCount: number;
  readonly nodes: readonly [{ readonly incident: { readonly title: string } }];
  readonly pageInfo: {
    readonly endCursor: string;
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
  };
};
type Shown = { readonly incidentQueue: Page; readonly searchIncidents: Page };
type Given = Record<string, unknown> & {
  readonly team?: string;
  readonly assignee?: string;
  readonly comment?: string;
  readonly note?: string;
};
const mutate = async (mutation: string, type: string, input: object, actor = agent) => {
  const data = await graph
    .as(actor)
    .data(`mutation ($input: ${type}!) { ${mutation}(input: $input) { incident { id key } refusal { code } } }`, {
      input,
    });
  if (data[mutation].refusal) throw new Error(JSON.stringify(data[mutation].refusal));
  return data[mutation].incident as { id: string; key: string };
};
const anIncident = async (title: string, { team, assignee, comment, note, ...over }: Given = {}) => {
  clock.advance(60_000);
  const input = { title, category: 'email', impact: 'MEDIUM', urgency: 'MEDIUM', serviceId: service, ...over };
  const incident = await mutate('logIncident', 'LogIncidentInput', { customerId: customer, ...input });
  const { id } = incident;
  if (team) await mutate('assignIncident', 'AssignIncidentInput', { id, teamId: team, assigneeId: assignee });
  if (comment) await mutate('commentIncident', 'CommentIncidentInput', { id, body: comment });
  if (note) await mutate('commentIncident', 'CommentIncidentInput', { id, body: note, visibility: 'INTERNAL' });
  return incident;
};
const learnAll = async () => graph.deliver(...(await graph.events()));

const queueQuery = `query ($queue: IncidentQueue!, $filter: IncidentQueueFilter, $orderBy: IncidentQueueOrder, $first: Int, $after: String) {
  incidentQueue(queue: $queue, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount nodes { dueAt incident { title } } pageInfo { endCursor hasNextPage } } }`;
const queueOf = async (queue: string, variables: object = {}, actor = agent): Promise<string[]> => {
  const { incidentQueue } = await graph.as(actor).data(queueQuery, { queue, ...variables });
  return incidentQueue.nodes.map(({ incident }: { incident: { title: string } }) => incident.title);
};
const searchQuery = `query ($text: String!, $filter: IncidentQueueFilter, $first: Int, $after: String) {
  searchIncidents(text: $text, filter: $filter, first: $first, after: $after) {
    totalCount nodes { ranking incident { title } snippet { place parts { text matched } } }
    pageInfo { endCursor hasNextPage hasPreviousPage } } }`;
const search = async (text: string, variables: object = {}, actor = agent): Promise<string[]> => {
  const { searchIncidents } = await graph.as(actor).data(searchQuery, { text, ...variables });
  expect(searchIncidents.totalCount).toBeGreaterThanOrEqual(searchIncidents.nodes.length);
  return searchIncidents.nodes.map(
    ({ ranking, incident }: { ranking: string; incident: { title: string } }) => `${ranking} ${incident.title}`,
  );
};

await graph.deliver(
  anEvent(personEvents.PersonRegistered, { recordId: agent.id, data: { personId: agent.id, teamIds: [desk] } }),
  anEvent(personEvents.PersonRegistered, { recordId: colleague.id, data: { personId: colleague.id, teamIds: [] } }),
);
const calm = await anIncident('Calm', { team: desk, assignee: agent.id, impact: 'LOW', urgency: 'LOW' });
const urgent = await anIncident('Urgent', { team: desk, impact: 'HIGH', urgency: 'HIGH', category: 'network' });
await anIncident('Elsewhere', { team: network, assignee: colleague.id, customerId: other });
await anIncident('Fresh');
const done = await anIncident('Done', { team: desk, assignee: agent.id });
await mutate('startIncident', 'IncidentCommandInput', { id: done.id });
await mutate('resolveIncident', 'ResolveIncidentInput', {
  id: done.id,
  kind: 'PERMANENT',
  resolution: 'Toner replaced',
});

describe('a queue', () => {
  it('holds what is open, one’s own, one’s team’s or all, the most important first', async () => {
    expect(await queueOf('MINE')).toEqual(['Calm']);
    expect(await queueOf('MY_TEAMS')).toEqual(['Urgent', 'Calm']);
    expect(await queueOf('ALL_OPEN')).toEqual(['Urgent', 'Elsewhere', 'Fresh', 'Calm']);
    expect(await queueOf('MY_TEAMS', {}, colleague)).toEqual([]);
  });

  it('follows people to another team, and takes no older word for it', async () => {
    const changed = (recordVersion: number, teamIds: string[]) =>
      anEvent(personEvents.PersonChanged, { recordId: colleague.id, recordVersion, data: { teamIds } });
    await graph.deliver(changed(4, [network, desk]));
    expect(await queueOf('MY_TEAMS', {}, colleague)).toEqual(['Urgent', 'Elsewhere', 'Calm']);
    await graph.deliver(changed(3, []));
    expect(await queueOf('MY_TEAMS', {}, colleague)).toEqual(['Urgent', 'Elsewhere', 'Calm']);
    await graph.deliver(changed(5, []));
    expect(await queueOf('MY_TEAMS', {}, colleague)).toEqual([]);
  });

  it.each([
    [{ states: ['NEW'] }, ['Fresh']],
    [{ states: ['ASSIGNED'], priorities: ['P1', 'P5'] }, ['Urgent', 'Calm']],
    [{ categories: ['network'] }, ['Urgent']],
    [{ serviceIds: [service], customerIds: [other] }, ['Elsewhere']],
    [{ serviceIds: [id(99)] }, []],
    [{ teamIds: [network] }, ['Elsewhere']],
    [{ teamIds: [network, desk] }, ['Urgent', 'Elsewhere', 'Calm']],
    [{ assigneeIds: [agent.id] }, ['Calm']],
    [{ unassigned: true }, ['Urgent', 'Fresh']],
    [{ unassigned: false }, ['Elsewhere', 'Calm']],
    [{ loggedFrom: '2026-01-05T08:04:00Z' }, ['Fresh']],
    [{ loggedBefore: '2026-01-05T08:02:00Z' }, ['Calm']],
    [{ updatedFrom: '2026-01-05T08:02:00Z', updatedBefore: '2026-01-05T08:03:00Z' }, ['Urgent']],
    [{ source: 'another log' }, []],
  ])('is narrowed by %o', async (filter, titles) => expect(await queueOf('ALL_OPEN', { filter })).toEqual(titles));

  it('is ordered by what was touched last, by age, and by what is due', async () => {
    expect(await queueOf('ALL_OPEN', { orderBy: 'UPDATED' })).toEqual(['Fresh', 'Elsewhere', 'Urgent', 'Calm']);
    expect(await queueOf('ALL_OPEN', { orderBy: 'LOGGED' })).toEqual(['Calm', 'Urgent', 'Elsewhere', 'Fresh']);
    const due = (incidentId: string, recordVersion: number, dueAt: string | null, metric = 'RESOLUTION') =>
      anEvent(clockEvents.ClockPaused, {
        recordId: id(900),
        recordVersion,
        data: { incidentId, dueAt, metric } as never,
      });
    await graph.deliver(
      due(calm.id, 2, '2026-01-05T09:00:00Z'),
      due(urgent.id, 2, '2026-01-05T10:00:00Z'),
      due(urgent.id, 9, '2026-01-05T08:30:00Z', 'RESPONSE'),
      due(calm.id, 1, null),
    );
    expect(await queueOf('ALL_OPEN', { orderBy: 'DUE' })).toEqual(['Calm', 'Urgent', 'Elsewhere', 'Fresh']);
    expect(await queueOf('ALL_OPEN', { filter: { dueBefore: '2026-01-05T09:30:00Z' } })).toEqual(['Calm']);
    await graph.deliver(due(calm.id, 3, null));
    expect((await queueOf('ALL_OPEN', { orderBy: 'DUE' }))[0]).toBe('Urgent');
  });

  it('is read page by page, and counted only when asked', async () => {
    const titles: string[] = [];
    let after: string | null = null;
    do {
      const { incidentQueue }: Shown = await graph.as(agent).data(queueQuery, { queue: 'ALL_OPEN', first: 1, after });
      expect(incidentQueue.totalCount).toBe(4);
      titles.push(incidentQueue.nodes[0].incident.title);
      after = incidentQueue.pageInfo.hasNextPage ? incidentQueue.pageInfo.endCursor : null;
    } while (after);
    expect(titles).toEqual(['Urgent', 'Elsewhere', 'Fresh', 'Calm']);
  });

  it('is the customer’s own for a customer’s people', async () => {
    expect(await queueOf('ALL_OPEN', {}, theirs)).toEqual(['Urgent', 'Fresh', 'Calm']);
    expect(await queueOf('ALL_OPEN', {}, others)).toEqual(['Elsewhere']);
    expect(await queueOf('ALL_OPEN', { filter: { customerIds: [other] } }, theirs)).toEqual([]);
  });

  it.each(
    queues.flatMap((queue) =>
      roles.map((role): [string, Role, boolean] => [
        queue,
        role,
        role === 'SYSTEM' || queueRights[queue].includes(role),
      ]),
    ),
  )('%s for %s: %s', async (queue, role, may) => {
    const of =
      role === 'CUSTOMER_USER' ? { customerId: customer } : role === 'SUPPLIER_USER' ? { supplierId: id(8) } : {};
    const { errors } = await graph.as(anActor(role, of)).query(queueQuery, { queue });
    expect(errors?.map(({ extensions }) => extensions?.code) ?? []).toEqual(may ? [] : ['FORBIDDEN']);
  });
});

describe('what one watches', () => {
  it('can be filtered by', async () => {
    await mutate('addIncidentWatcher', 'IncidentWatcherInput', { id: calm.id, personId: agent.id });
    expect(await queueOf('ALL_OPEN', { filter: { watched: true } })).toEqual(['Calm']);
    expect(await queueOf('ALL_OPEN', { filter: { watched: false } })).toEqual(['Urgent', 'Elsewhere', 'Fresh']);
    expect(await queueOf('ALL_OPEN', { filter: { watched: true } }, colleague)).toEqual([]);
  });
});

describe('the search', () => {
  it('finds in title, key, category, description, comments and resolution, the title first, then the newest', async () => {
    const jam = await anIncident('Drucker klemmt', { category: 'hardware', description: 'Café, zweiter Stock' });
    await anIncident('Slow network', { comment: 'Vielleicht der Drucker?', note: 'Eve war es' });
    await anIncident('打印机坏了', { description: 'VPN 也不行' });
    await learnAll();
    expect(await search('drucker')).toEqual(['TITLE Drucker klemmt', 'TEXT Slow network']);
    expect(await search('CAFE stock')).toEqual(['TEXT Drucker klemmt']);
    expect(await search('hardware')).toEqual(['TEXT Drucker klemmt']);
    expect(await search(jam.key)).toEqual(['TITLE Drucker klemmt']);
    expect(await search('打印机')).toEqual(['TITLE 打印机坏了']);
    expect(await search('坏')).toEqual(['TITLE 打印机坏了']);
    expect(await search('toner')).toEqual(['TEXT Done']);
    expect(await search('no such words')).toEqual([]);
  });

  it('finds what is written alike', async () =>
    expect(await search('Druker')).toEqual(['SIMILAR Slow network', 'SIMILAR Drucker klemmt']));

  it('finds what has some of the words where nothing has all, and says so', async () => {
    expect(await search('Drucker gestern')).toEqual(['PARTLY Slow network', 'PARTLY Drucker klemmt']);
    // The jam has what is rarer of the two; the network is the frequent word's.
    expect(await search('druckr klemt network')).toEqual(['PARTLY Drucker klemmt']);
    expect(await search('Drucker gestern', {}, others)).toEqual([]);
    expect(await search('gestern vorgestern')).toEqual([]);
  });

  it('pages through what has some of the words, and counts it', async () => {
    const text = 'Drucker gestern';
    const first: Shown = await graph.as(agent).data(searchQuery, { text, first: 1 });
    expect(first.searchIncidents.pageInfo.hasNextPage).toBe(true);
    const after = first.searchIncidents.pageInfo.endCursor;
    const rest: Shown = await graph.as(agent).data(searchQuery, { text, after });
    expect(
      [first, rest].flatMap(({ searchIncidents }) => searchIncidents.nodes.map((node) => node.incident.title)),
    ).toEqual(['Slow network', 'Drucker klemmt']);
    for (const { searchIncidents } of [first, rest]) expect(searchIncidents.totalCount).toBe(2);
    const { errors } = await graph.as(agent).query(searchQuery, { text: 'gestern morgen', after });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('says where', async () => {
    const { searchIncidents } = await graph.as(agent).data(searchQuery, { text: 'vielleicht' });
    expect(searchIncidents.nodes[0].snippet).toEqual({
      place: 'COMMENT',
      parts: [
        { text: 'Vielleicht', matched: true },
        { text: ' der Drucker?', matched: false },
      ],
    });
  });

  it('is narrowed like a queue', async () => {
    expect(await search('drucker', { filter: { categories: ['hardware'] } })).toEqual(['TITLE Drucker klemmt']);
    expect(await search('drucker', { filter: { serviceIds: [id(98)] } })).toEqual([]);
    expect(await search('drucker', { filter: { customerIds: [other] } })).toEqual([]);
  });

  it('pages through all rankings without finding anything twice', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { searchIncidents }: Shown = await graph.as(agent).data(searchQuery, { text: 'drucker', first: 1, after });
      seen.push(searchIncidents.nodes[0].incident.title);
      expect(searchIncidents.pageInfo.hasPreviousPage).toBe(after !== null);
      after = searchIncidents.pageInfo.hasNextPage ? searchIncidents.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(['Drucker klemmt', 'Slow network']);
  });

  it('shows a customer’s people what is theirs, and no internal comment', async () => {
    expect(await search('eve')).toEqual(['TEXT Slow network']);
    expect(await search('eve', {}, theirs)).toEqual([]);
    expect(await search('drucker', {}, theirs)).toEqual(['TITLE Drucker klemmt', 'TEXT Slow network']);
    expect(await search('drucker', {}, others)).toEqual([]);
  });

  it.each([
    ['   ', {}],
    ['?!', {}],
    ['drucker', { first: 101 }],
    ['drucker', { after: 'nonsense' }],
    ['x'.repeat(1001), {}],
  ])('takes no %j with %o', async (text, variables) => {
    const { errors } = await graph.as(agent).query(searchQuery, { text, ...variables });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
