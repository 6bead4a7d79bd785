import { join } from 'node:path';
import { type PersonaId, persona } from '@attest/demo';
import { systemActor } from '@attest/kernel';
import { react, read, transact, verifyRecords } from '@attest/record';
import { anActor, aSubgraph, fixedClock } from '@attest/testkit';
import { expect, it } from 'vitest';
import { seedDemo } from './demo.ts';
import { desk } from './desk/index.ts';
import { notice } from './notice/index.ts';
import { processes } from './processes.ts';
import { queue } from './queue/index.ts';

const clock = fixedClock('2026-06-30T00:00:00Z');
const graph = await aSubgraph({
  service: 'resolution',
  processes,
  migrationsDir: join(import.meta.dirname, '..', 'migrations'),
  now: clock.now,
});

it('seeds records of every process once, none of them in the future, and every chain verifies', async () => {
  await seedDemo(graph.deps);
  const count = 'SELECT count(*)::int AS count FROM event';
  const before = await graph.owner(count);
  await seedDemo(graph.deps);
  expect(await graph.owner(count)).toEqual(before);
  expect(await graph.owner(`SELECT 1 FROM event WHERE at > '${clock.now()}'`)).toEqual([]);

  const { serviceRequests, requestItems } = await graph
    .as(anActor('SERVICE_DESK_AGENT'))
    .data('{ serviceRequests { nodes { state kind } } requestItems { nodes { state edition } } }');
  expect(new Set(serviceRequests.nodes.map(({ state }: { state: string }) => state))).toEqual(
    new Set('SUBMITTED AWAITING_APPROVAL APPROVED IN_FULFILMENT FULFILLED CONFIRMED CLOSED REJECTED'.split(' ')),
  );
  for (const item of requestItems.nodes) expect(item).toEqual({ state: 'PUBLISHED', edition: 1 });
  const { all, due, search, problems } = await graph.as(anActor('PROBLEM_MANAGER')).data(`{
    all: knowledgeArticles(first: 100) { nodes { state edition language usedBy draft { returnedWhy } feedback { helpful unhelpful } } }
    due: knowledgeArticles(filter: { reviewDue: true }) { totalCount }
    search: knowledgeSearch(text: "打印机") { nodes { article { uses { totalCount nodes { incident { key } } } } } }
    problems(filter: { states: [KNOWN_ERROR] }) { nodes { articles { key } } } }`);
  const articles: { state: string; edition: number; language: string; usedBy: number }[] = all.nodes;
  expect(articles.length).toBeGreaterThan(36);
  expect(new Set(articles.map(({ state }) => state))).toEqual(
    new Set(['DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'RETIRED']),
  );
  expect(new Set(articles.map(({ language }) => language)).size).toBeGreaterThan(9);
  expect(articles.filter(({ edition, usedBy }) => edition > 0 && usedBy > 0).length).toBeGreaterThan(20);
  expect(due.totalCount).toBe(2);
  expect(search.nodes[0].article.uses.totalCount).toBeGreaterThan(0);
  expect(problems.nodes.map((one: { articles: object[] }) => one.articles.length).sort()).toEqual([1, 2]);
  const { alerts } = await graph
    .as(anActor('SERVICE_DESK_AGENT'))
    .data('{ alerts { nodes { state refirings occurrences incident { state } } } }');
  expect(alerts.nodes).toHaveLength(5);
  expect(alerts.nodes).toContainEqual({
    ...{ state: 'FIRING', refirings: 0, occurrences: 3 },
    incident: { state: 'NEW' },
  });
  expect(alerts.nodes.map(({ refirings }: { refirings: number }) => refirings)).toContain(1);
  const { emails } = await graph
    .as(anActor('SERVICE_DESK_AGENT'))
    .data('{ emails { nodes { state why use incident { comments { body } } } } }');
  expect(emails.nodes).toEqual([
    { state: 'QUARANTINED', why: 'SENDER_UNKNOWN', use: null, incident: null },
    { state: 'IGNORED', why: 'AUTOMATIC', use: null, incident: null },
    { state: 'TAKEN', why: null, use: 'COMMENT', incident: { comments: [{ body: 'The same at gate 4.' }] } },
    { state: 'TAKEN', why: null, use: 'INCIDENT', incident: { comments: [{ body: 'The same at gate 4.' }] } },
  ]);
  const trending = await graph
    .as(anActor('SERVICE_DESK_AGENT'))
    .data('{ problems { nodes { state } } problemProposals { nodes { state trend { value } } } }');
  expect(new Set(trending.problems.nodes.map(({ state }: { state: string }) => state))).toEqual(
    new Set(['RAISED', 'IN_DIAGNOSIS', 'KNOWN_ERROR', 'RESOLVED', 'CLOSED', 'CANCELLED']),
  );
  expect(trending.problemProposals.nodes).toContainEqual({ state: 'OPEN', trend: { value: 'mailbox' } });
  const { incidents } = await graph
    .as(anActor('SERVICE_DESK_AGENT'))
    .data(
      '{ incidents(filter: { escalated: true }) { nodes { openChildCount watchers { id } attachments { name } duplicates { totalCount } escalations { kind } } } }',
    );
  expect(incidents.nodes).toContainEqual({
    openChildCount: 3,
    watchers: [{ id: expect.any(String) }],
    attachments: [{ name: 'delivery-report.txt' }],
    duplicates: { totalCount: 1 },
    escalations: [{ kind: 'HIERARCHICAL' }],
  });
  const stores = processes.flatMap((process) => process.stores);
  const verified = await read(graph.db, systemActor('test'), (tx) => verifyRecords(tx, stores));
  expect(verified.findings).toEqual([]);
});

it('has an incident of which somebody has to decide whether it is a major one', async () => {
  const { majorIncidentCandidates } = await graph
    .as(anActor('INCIDENT_MANAGER'))
    .data(
      '{ majorIncidentCandidates { nodes { key title affectedUsers reasons { rule because } incident { state priority } } } }',
    );
  expect(majorIncidentCandidates.nodes).toEqual([
    {
      ...{ key: 'MAJ-1003', title: 'Hand scanners stand still in every hall', affectedUsers: 60 },
      reasons: [{ rule: 'A critical service is down', because: 'priority P1; service of criticality HIGH' }],
      incident: { state: 'IN_PROGRESS', priority: 'P1' },
    },
  ]);
});

it('gives figures of the service desk, words to search for, and notices to people', async () => {
  const reactions = [...desk.reactions, ...queue.reactions, ...notice.reactions];
  const events = await graph.events();
  for (let from = 0; from < events.length; from += 500)
    await transact(graph.db, systemActor('test'), (tx) =>
      react(tx, reactions, events.slice(from, from + 500), graph.deps),
    );
  const { deskFigures, deskLoad, searchIncidents } = await graph.as(anActor('INCIDENT_MANAGER')).data(`{
    deskFigures(from: "2026-05-01", until: "2026-05-01") {
      logged { count } resolved { count } firstContact { rate } reopened { rate } reassigned { rate } repeated { rate }
      resolutionTimes { priority } backlog { count } }
    deskLoad { count team { id } }
    searchIncidents(text: "cannot sign in", first: 1) { nodes { ranking incident { title } } } }`);
  const of = (one: PersonaId) => {
    const { personId, name, roles, customerId } = persona(one);
    return anActor('CUSTOMER_USER', { id: personId, name, roles, ...(customerId && { customerId }) });
  };
  for (const one of ['agent', 'engineer', 'incident-manager', 'customer-user'] as const) {
    const { myNotices } = await graph
      .as(of(one))
      .data('{ myNotices(first: 100) { unreadCount nodes { reasons record { __typename } } } }');
    expect(myNotices.unreadCount).toBeGreaterThan(0);
    expect(myNotices.unreadCount).toBeLessThan(60);
    for (const { record } of myNotices.nodes) expect(record).not.toBeNull();
  }
  const { mine, incidentTrends, incidentCategories } = await graph
    .as({ ...of('agent'), roles: ['SERVICE_DESK_AGENT'] })
    .data(`{
    mine: incidentQueue(queue: MINE) { nodes { incident { state title } } }
    incidentTrends(by: SERVICE) { value service { id } customer { id } configurationItem { id } }
    incidentCategories { version categories { name active subcategories { name } } } }`);
  const states = mine.nodes.map(({ incident }: { incident: { state: string } }) => incident.state);
  expect(states.toSorted()).toEqual(['ASSIGNED', 'IN_PROGRESS', 'IN_PROGRESS', 'WAITING_ON_USER']);
  for (const { value, ...about } of incidentTrends)
    expect(about).toEqual({ service: { id: value }, customer: null, configurationItem: null });
  expect(incidentCategories.version).toBe(1);
  expect(incidentCategories.categories).toContainEqual({ name: 'fax', active: false, subcategories: [] });
  const [may] = deskFigures;
  expect(may.logged.count).toBeGreaterThan(300);
  expect(may.resolved.count).toBeGreaterThan(300);
  expect(may.firstContact.rate).toBeGreaterThan(0.1);
  expect(may.firstContact.rate).toBeLessThan(0.5);
  expect(may.reopened.rate).toBeGreaterThan(0);
  expect(may.reassigned.rate).toBeGreaterThan(0.05);
  expect(may.reassigned.rate).toBeLessThan(0.2);
  expect(may.repeated.rate).toBeGreaterThan(0.1);
  expect(may.repeated.rate).toBeLessThan(0.5);
  expect(may.resolutionTimes.length).toBeGreaterThan(3);
  expect(deskLoad.length).toBeGreaterThan(1);
  expect(searchIncidents.nodes).toEqual([
    { ranking: 'TITLE', incident: { title: expect.stringContaining('cannot sign in') } },
  ]);
});

it.each([
  ['majorIncidentCriteria', 'majorIncidentCriteriaSets'],
  ['problemProposal', 'problemProposals'],
  ['alert', 'alerts'],
  ['email', 'emails'],
])('finds a record by its key, however it is typed: %s', async (record, list) => {
  const caller = graph.as(anActor('INCIDENT_MANAGER'));
  const { id, key } = (await caller.data(`{ ${list}(first: 1) { nodes { id key } } }`))[list].nodes[0];
  const ask = (of: string) => caller.data(`query ($of: String!) { found: ${record}ByKey(key: $of) { id } }`, { of });
  expect(await ask(` ${key.toLowerCase()} `)).toEqual({ found: { id } });
  expect(await ask(`${key}0000`)).toEqual({ found: null });
});
