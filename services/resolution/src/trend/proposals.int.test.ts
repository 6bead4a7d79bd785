/** Trends and what is proposed by them, through the graph, on a real PostgreSQL. */
import { join } from 'node:path';
import { read, verifyRecords } from '@attest/record';
import { anActor, aSubgraph, fixedClock } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { processes } from '../processes.ts';
import { nextLook } from './commands.ts';
import { proposalStore } from './store.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const graph = await aSubgraph({
  service: 'resolution',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});
const manager = anActor('PROBLEM_MANAGER');
const agent = anActor('SERVICE_DESK_AGENT');
const importer = anActor('INCIDENT_MANAGER');
const customer = anActor('CUSTOMER_USER', { customerId: '01980000-0000-7000-8000-0000000000c1' });

let imported = 0;
/** As many incidents of a category as each number says: today, a week ago ... */
const weeks = async (category: string, counts: readonly number[], location?: string) => {
  const now = Date.parse(clock.now());
  const rows = counts.flatMap((count, week) =>
    Array.from({ length: count }, (_, index) => {
      imported += 1;
      const at = new Date(now - (week * 7 + (index % 6)) * 86_400_000 - 3_600_000).toISOString();
      const kind = { category, location, impact: 'LOW', urgency: 'LOW', channel: 'PHONE' };
      return { ...kind, source: 'log', externalId: `E${imported}`, revision: 1, at, state: 'NEW', title: category };
    }),
  );
  const answer = await graph
    .as(importer)
    .data('mutation ($input: ImportIncidentsInput!) { importIncidents(input: $input) { refusal { code } } }', {
      input: { rows },
    });
  expect(answer.importIncidents.refusal).toBeNull();
};

const fields =
  'id key state version value ruleVersion declinedWhy trend { count past expected ratio adjustedPValue cautions } incidents { id } problem { id }';
const look = async (input: object = {}, actor = manager) =>
  (
    await graph
      .as(actor)
      .data(
        `mutation ($input: ProposeProblemsInput!) { proposeProblems(input: $input) { problemProposals { ${fields} } refusal { code } } }`,
        { input },
      )
  ).proposeProblems;
const decide = async (mutation: string, type: string, input: object, actor = manager) =>
  (
    await graph
      .as(actor)
      .data(
        `mutation ($input: ${type}!) { ${mutation}(input: $input) { problemProposal { ${fields} } refusal { code clause allowed } } }`,
        { input },
      )
  )[mutation];
const accept = (input: object, actor = manager) =>
  decide(
    'acceptProblemProposal',
    'AcceptProblemProposalInput',
    { title: 'x', impact: 'HIGH', urgency: 'HIGH', ...input },
    actor,
  );
const decline = (input: object, actor = manager) =>
  decide('declineProblemProposal', 'DeclineProblemProposalInput', { why: 'a campaign', ...input }, actor);
const proposals = async (actor = agent) =>
  (await graph.as(actor).data(`{ problemProposals { nodes { ${fields} } } }`)).problemProposals.nodes;
const settle = async (recordId: string) => graph.deliver(...(await graph.events(recordId)));

await weeks('steady', [5, 5, 5, 5, 5, 5, 5, 5, 5, 5]);
await weeks('email', [16, 2, 3, 2, 3, 2, 3, 2, 3, 2]);
await weeks('printer', [14, 2, 2, 2, 2, 2, 2, 2, 2, 2]);

describe('trends', () => {
  it('say how a kind stands against its own past, and lead to the incidents behind', async () => {
    const { incidentTrends } = await graph.as(manager).data(
      `{ incidentTrends(by: CATEGORY, filter: { source: "log" }) { value from until count past expected deviation ratio pValue adjustedPValue kinds cautions
           incidentIds incidents(first: 3) { totalCount nodes { category } } } }`,
    );
    expect(incidentTrends[0]).toMatchObject({
      ...{
        value: 'email',
        count: 16,
        past: [2, 3, 2, 3, 2, 3, 2, 3],
        expected: 2.5,
        ratio: 6.4,
        kinds: 3,
        cautions: [],
      },
      ...{ from: '2025-12-30T00:00:00.000Z', until: '2026-01-06T00:00:00.000Z' },
      incidents: { totalCount: 16, nodes: [{ category: 'email' }, { category: 'email' }, { category: 'email' }] },
    });
    expect(incidentTrends[0].incidentIds).toHaveLength(16);
    expect(incidentTrends[0].pValue).toBeLessThan(1e-6);
    expect(incidentTrends.at(-1)).toMatchObject({ value: 'steady', ratio: 1 });
  });
  it('compare with the year before, and refuse what cannot be', async () => {
    const ask = (args: string) =>
      graph.as(manager).query(`{ incidentTrends(by: CATEGORY, ${args}) { value past cautions } }`);
    const { data } = await ask('compareWith: { basis: YEARS_BEFORE }');
    expect(data.incidentTrends[0]).toEqual({ value: 'email', past: [0], cautions: ['SMALL_NUMBERS', 'SHORT_PAST'] });
    for (const bad of ['period: { days: 0 }', 'period: { days: 365 }', 'compareWith: { periods: 61 }', 'first: 101'])
      expect((await ask(bad)).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
  it('count a customer’s own incidents for the customer', async () => {
    const { incidentTrends } = await graph.as(customer).data('{ incidentTrends(by: CATEGORY) { value } }');
    expect(incidentTrends).toEqual([]);
  });
});

describe('proposals', () => {
  it('are made for what rises beyond chance, once a kind, by people of the right role', async () => {
    expect((await look({}, agent)).refusal.code).toBe('FORBIDDEN');
    expect((await look({ until: '2026-01-06T00:00:00Z' })).refusal.code).toBe('INVALID_INPUT');
    const { problemProposals } = await look();
    expect(problemProposals.map(({ value }: { value: string }) => value)).toEqual(['email', 'printer']);
    expect(problemProposals[0]).toMatchObject({ state: 'OPEN', ruleVersion: 1, trend: { count: 16, expected: 2.5 } });
    expect(problemProposals[0].incidents).toHaveLength(16);
    expect((await look()).problemProposals.map(({ version }: { version: number }) => version)).toEqual([1, 1]);
    expect(await proposals()).toHaveLength(2);
    expect(await proposals(customer)).toEqual([]);
    const two = await Promise.all([look(), look()]);
    expect(two.map((one) => one.problemProposals.length)).toEqual([2, 2]);
    expect(await proposals()).toHaveLength(2);
  });

  it('accepted, become a problem with the figures and incidents as evidence, on behalf of who accepted', async () => {
    const [open] = (await look()).problemProposals;
    expect((await accept({ id: open.id }, agent)).refusal.code).toBe('FORBIDDEN');
    expect((await accept({ id: open.id, expectedVersion: 9 })).refusal.code).toBe('CONFLICT');
    expect((await accept({ id: open.id, title: ' ' })).refusal.code).toBe('INVALID_INPUT');
    const accepted = await accept({ id: open.id, title: 'Mail queue stalls' });
    expect(accepted.problemProposal).toMatchObject({ state: 'ACCEPTED', problem: null });
    expect((await accept({ id: open.id })).refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', allowed: [] });
    expect((await look()).problemProposals).toHaveLength(1);
    await settle(open.id);
    await settle(open.id);
    const shown = await graph.as(agent).data(
      `{ problemProposal(id: "${open.id}") { problem { title category priority proposal { key } evidence { dimension value count expected past pValue cautions }
           history { nodes { reason onBehalfOf } } } } problems { totalCount } }`,
    );
    expect(shown.problems.totalCount).toBe(1);
    expect(shown.problemProposal.problem).toMatchObject({
      ...{ title: 'Mail queue stalls', category: 'email', priority: 'P1', proposal: { key: open.key } },
      evidence: { dimension: 'CATEGORY', value: 'email', count: 16, expected: 2.5, past: [2, 3, 2, 3, 2, 3, 2, 3] },
      history: { nodes: [{ reason: 'proposal accepted', onBehalfOf: manager.id }] },
    });
    expect((await look()).problemProposals).toHaveLength(1);
  });

  it('declined, come again only when the kind has risen further, and lapse when it is over', async () => {
    const [open] = (await look()).problemProposals;
    expect((await decline({ id: open.id, why: '' })).refusal.code).toBe('INVALID_INPUT');
    const declined = await decline({ id: open.id });
    expect(declined.problemProposal).toMatchObject({ value: 'printer', state: 'DECLINED', declinedWhy: 'a campaign' });
    await weeks('printer', [6]);
    expect((await look()).problemProposals).toEqual([]);
    await weeks('printer', [1]);
    const [again] = (await look()).problemProposals;
    expect(again).toMatchObject({ value: 'printer', state: 'OPEN', trend: { count: 21 } });
    await weeks('printer', [1]);
    expect((await look()).problemProposals[0]).toMatchObject({ id: again.id, version: 2, trend: { count: 22 } });
    clock.advance(8 * 86_400_000);
    expect((await look({ until: '2026-01-06T00:00:00Z' })).problemProposals).toHaveLength(1);
    await graph.tick();
    const found = (await proposals()).find(({ id }: { id: string }) => id === again.id);
    expect(found.state).toBe('LAPSED');
  });

  it('are looked for every day at two', async () => {
    expect(nextLook(clock.now())).toBe('2026-01-14T02:00:00.000Z');
    await weeks('vpn', [15, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(await graph.tick()).toBe(0);
    clock.advance(86_400_000);
    await graph.tick();
    expect((await proposals()).map(({ value, state }: Record<string, string>) => [value, state])).toContainEqual([
      'vpn',
      'OPEN',
    ]);
    await weeks('door', [2, 1, 1, 1, 1, 1, 1, 1, 1], 'Hamburg');
    await weeks('lamp', [2], 'Hamburg');
    expect((await proposals()).map(({ value }: { value: string }) => value)).not.toContain('Hamburg');
    await weeks('lift', [9], ' Hamburg ');
    const [raised] = (await look()).problemProposals.filter(({ value }: { value: string }) => value === 'Hamburg');
    expect(raised).toMatchObject({ state: 'OPEN', trend: { count: 13, expected: 1 } });
    expect(raised.incidents).toHaveLength(13);
    await accept({ id: raised.id, title: 'The door of the hall' });
    await settle(raised.id);
    const { problems, incidentTrends } = await graph.as(manager).data(
      `{ problems { nodes { title evidence { dimension value count } } }
         incidentTrends(by: LOCATION, filter: { locations: ["Hamburg", "Rotterdam"] }) { by value count incidents { totalCount nodes { location } } } }`,
    );
    expect(problems.nodes).toContainEqual({
      title: 'The door of the hall',
      evidence: { dimension: 'LOCATION', value: 'Hamburg', count: 13 },
    });
    expect(incidentTrends).toMatchObject([
      { by: 'LOCATION', value: 'Hamburg', count: 13, incidents: { totalCount: 13 } },
    ]);
    expect(incidentTrends[0].incidents.nodes[0]).toEqual({ location: 'Hamburg' });
    const verified = await read(graph.db, manager, (tx) => verifyRecords(tx, [proposalStore]));
    expect(verified.findings).toEqual([]);
  });
});
