/** The demonstration: what it seeds is what the rules decided, and once. */
import { join } from 'node:path';
import { demoId, persona, portChange } from '@attest/demo';
import { systemActor } from '@attest/kernel';
import { react, read, transact, verifyRecords } from '@attest/record';
import { anActor, aSubgraph, fixedClock } from '@attest/testkit';
import { expect, it } from 'vitest';
import { processes } from '../processes.ts';
import { seedDemo } from './index.ts';

const clock = fixedClock('2026-04-01T12:00:00Z');
const graph = await aSubgraph({
  service: 'control',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});

it('is seeded once, with histories that verify and nothing in the future', async () => {
  await seedDemo(graph.deps);
  const events = await graph.events();
  await seedDemo(graph.deps);
  expect((await graph.events()).length).toBe(events.length);
  for (const { at } of events) expect(at <= clock.now()).toBe(true);
  const stores = processes.flatMap(({ stores: own }) => own);
  const verified = await read(graph.db, anActor('SYSTEM'), (tx) => verifyRecords(tx, stores));
  expect(verified.findings).toEqual([]);
  expect(verified.records).toBeGreaterThan(60);
});

it('shows services with what they need, changes of every kind, and a CMDB without orphans', async () => {
  const switches = [1, 2].map((n) => demoId('configuration item', `core-switch-${n}`));
  const { changes, releases, deploymentRuns, configurationItems, configurationDefectCounts, impact, one } = await graph
    .as(anActor('CHANGE_MANAGER'))
    .data(
      `{ changes(first: 50) { nodes { key state startsAt tasks { state team { id } assignee { id } } } } releases { nodes { state outcome } }
       deploymentRuns(first: 50) { nodes { state step change { key } escalations { cause refused { code } } } }
       configurationItems(filter: { orphan: true }) { totalCount }
       configurationDefectCounts { kind count }
       impact(of: ${JSON.stringify(switches)}) { services { item { service { id } } } }
       one: impact(of: "${switches[1]}") { withstood { name } services { item { name } } } }`,
    );
  expect(configurationDefectCounts).toEqual([
    { kind: 'ORPHAN', count: 0 },
    { kind: 'STALE', count: 6 },
    { kind: 'DUPLICATE', count: 0 },
    { kind: 'MISSING_ATTRIBUTE', count: 0 },
  ]);
  expect(one.services).toEqual([]);
  expect(one.withstood.length).toBeGreaterThan(0);
  const states = changes.nodes.map(({ state }: { state: string }) => state);
  expect(states).toEqual(expect.arrayContaining(['REQUESTED', 'ASSESSED', 'SCHEDULED', 'CLOSED', 'REJECTED']));
  const scheduled = changes.nodes.find(({ state }: { state: string }) => state === 'SCHEDULED');
  expect(scheduled.startsAt > clock.now()).toBe(true);
  const tasks = changes.nodes.map((one: { tasks: { state: string }[] }) => one.tasks.map(({ state }) => state));
  expect(tasks.filter((states: string[]) => states.length > 0).sort()).toEqual([
    ['DONE', 'DONE', 'DONE'],
    ['OPEN', 'OPEN'],
  ]);
  const ends = releases.nodes.map(({ state, outcome }: { state: string; outcome: string | null }) => outcome ?? state);
  expect(ends.sort()).toEqual(['ACCEPTED', 'DEPLOYED', 'FAILED', 'FAILED', ...Array(9).fill('SUCCESSFUL')]);
  const runs = deploymentRuns.nodes.map(({ state, step }: { state: string; step: string }) => `${state} ${step}`);
  expect(runs.sort()).toEqual([
    'ABANDONED DEPLOYMENT',
    ...Array(2).fill('COMPENSATED CLOSURE'),
    ...Array(9).fill('COMPLETED CLOSURE'),
    'ESCALATED CONFIGURATION',
    'RUNNING DEPLOYMENT',
  ]);
  const refused = deploymentRuns.nodes.find(({ state }: { state: string }) => state === 'ESCALATED');
  expect(refused.escalations).toEqual([{ cause: 'EFFECT_REFUSED', refused: [{ code: 'DEPENDED_ON' }] }]);
  const { changePeriods } = await graph
    .as(anActor('CHANGE_MANAGER'))
    .data('{ changePeriods { nodes { kind services { id } } } }');
  expect(changePeriods.nodes.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
    'FREEZE',
    'MAINTENANCE_WINDOW',
  ]);
  const { unauthorisedChanges } = await graph
    .as(anActor('CHANGE_MANAGER'))
    .data('{ unauthorisedChanges { nodes { state facts { before } } } }');
  expect(unauthorisedChanges.nodes.map(({ state }: { state: string }) => state).sort()).toEqual([
    ...['DETECTED', 'FALSE_ALARM', 'REVERTED'],
  ]);
  for (const { facts } of unauthorisedChanges.nodes) expect(facts[0].before).not.toBeNull();
  expect(configurationItems.totalCount).toBe(0);
  expect(impact.services).toHaveLength(12);
});

it('has assets that are paid for, due for renewal and gone, and audits that are closed and under way', async () => {
  const { assets, configurationAudits, licenceEntitlements } = await graph.as(anActor('CONFIGURATION_MANAGER')).data(
    `{ assets { nodes { kind state renewalDue chargedMonths disposal { method } configurationItems { key } } }
       configurationAudits { nodes { state everyDays variances { outcome } } } licenceEntitlements { totalCount } }`,
  );
  const facts = assets.nodes.map((one: { kind: string; state: string; renewalDue: boolean }) => [
    ...[one.kind, one.state, one.renewalDue],
  ]);
  expect(facts.sort()).toEqual([
    ['CONTRACT', 'HELD', true],
    ['HARDWARE', 'DISPOSED', false],
    ['HARDWARE', 'HELD', false],
    ['HARDWARE', 'HELD', false],
    ['SOFTWARE', 'HELD', false],
  ]);
  const spread = assets.nodes.filter(
    ({ kind, state }: Record<string, string>) => kind === 'HARDWARE' && state === 'HELD',
  );
  for (const { chargedMonths, configurationItems } of spread) {
    expect(chargedMonths).toBeGreaterThan(8);
    expect(configurationItems).toHaveLength(1);
  }
  expect(configurationAudits.nodes).toEqual([
    { state: 'CLOSED', everyDays: 60, variances: [{ outcome: 'FIXED' }, { outcome: 'ACCEPTED' }] },
    { state: 'IN_PROGRESS', everyDays: 60, variances: [{ outcome: null }] },
  ]);
  expect(licenceEntitlements.totalCount).toBe(2);
});

it('has a licence that is used too often, a device that its source misses, and foretold risks', async () => {
  const { overUsedLicences, missingSightings, discoveryProposals, riskBackTest, changeTrendAnalyses } = await graph
    .as(anActor('CHANGE_MANAGER'))
    .data(
      `{ overUsedLicences { nodes { item { name } entitled used } }
       missingSightings { nodes { sourceName name } }
       discoveryProposals { nodes { kind state } }
       riskBackTest(from: "2026-01-01T00:00:00Z", until: "2026-04-02T00:00:00Z") {
         truePositives falsePositives falseNegatives trueNegatives }
       changeTrendAnalyses { nodes { key state conclusion } } }`,
    );
  expect(overUsedLicences.nodes).toEqual([{ item: { name: 'Diagram Tool, ten devices' }, entitled: 10, used: 12 }]);
  expect(missingSightings.nodes).toEqual([{ sourceName: 'network-plan', name: 'great-lakes-switch-4' }]);
  expect(discoveryProposals.nodes).toContainEqual({ kind: 'RETIRE', state: 'OPEN' });
  expect(riskBackTest).toEqual({ truePositives: 1, falsePositives: 1, falseNegatives: 1, trueNegatives: 8 });
  expect(changeTrendAnalyses.nodes).toEqual([
    { key: 'CTR-1002', state: 'TAKEN', conclusion: null },
    { key: 'CTR-1001', state: 'CONCLUDED', conclusion: 'OPPORTUNITY' },
  ]);
  const { calendarFeeds } = await graph
    .as(anActor('CHANGE_MANAGER', { id: persona('change-manager').personId }))
    .data('{ calendarFeeds { nodes { state name } } }');
  expect(calendarFeeds.nodes).toEqual([
    { state: 'IN_FORCE', name: 'Everything, on the desk' },
    { state: 'REVOKED', name: 'Everything, on the telephone' },
  ]);
});

it('has a change by which an item came into being, and others are related to it', async () => {
  const { changes } = await graph.as(anActor('CHANGE_MANAGER')).data(
    `{ changes(filter: { titleContains: "copy of the database" }) { nodes { state effects { kinds appliedAt registration { name }
         item { state relations { kind } relatedBy { kind } changes { title } } } } } }`,
  );
  const [came, altered] = changes.nodes[0].effects;
  expect(changes.nodes[0].state).toBe('CLOSED');
  expect(came).toMatchObject({
    ...{ kinds: ['REGISTER', 'RELATE'], appliedAt: expect.any(String) },
    item: { state: 'IN_USE', relations: [{ kind: 'RUNS_ON' }], relatedBy: [{ kind: 'DEPENDS_ON' }] },
  });
  expect(altered.kinds).toEqual(['ALTER', 'RELATE']);
});

it('has a policy that names assessors and what comes by a change only, for what was asked for since', async () => {
  const { changePolicy, changes } = await graph.as(anActor('CHANGE_MANAGER')).data(
    `{ changePolicy { version controlledAdditions { typeName registrations relations } assessors { process roles teams { id } } }
       changes(first: 50) { nodes { title missingAssessments history(last: 1) { nodes { policies } } } } }`,
  );
  expect(changePolicy).toEqual({
    version: 1,
    controlledAdditions: [{ typeName: 'NETWORK_DEVICE', registrations: true, relations: true }],
    assessors: [
      { process: 'SERVICE_LEVEL', roles: ['SERVICE_LEVEL_MANAGER'], teams: [] },
      { process: 'AVAILABILITY', roles: ['CHANGE_ADVISORY_BOARD_MEMBER'], teams: [{ id: demoId('team', 'platform') }] },
      { process: 'FINANCE', roles: ['FINANCE_MANAGER'], teams: [] },
    ],
  });
  const decidedBy = (title: string) =>
    changes.nodes.find((one: { title: string }) => one.title === title).history.nodes[0].policies.changePolicy;
  expect(decidedBy('Renew the mail database')).toBe(0);
  expect(decidedBy('Second factor for everybody')).toBe(1);
  const [asked] = (await graph.events()).filter(
    ({ type, data }) => type === 'ChangeRequested' && 'title' in data && data.title === 'Second factor for everybody',
  );
  expect(asked?.data).toMatchObject({ assessors: [{ process: 'SERVICE_LEVEL' }, {}, {}] });
});

it.each([
  ...['asset', 'boardMeeting', 'change', 'changePeriod', 'configurationAudit', 'configurationItem', 'deploymentRun'],
  ...['discoveryProposal', 'discoveryRun', 'discoverySource', 'licenceEntitlement', 'release', 'releasePolicy'],
  ...['standardChange', 'transition', 'unauthorisedChange'],
])('finds a record by its key, however it is typed, and of what there is none nothing: %s', async (record) => {
  const list = record.endsWith('y') ? `${record.slice(0, -1)}ies` : `${record}s`;
  const caller = graph.as(anActor('CONFIGURATION_MANAGER'));
  const arrays = ['discoverySource'].includes(record);
  const { [list]: listed } = await caller.data(
    arrays ? `{ ${list} { id key } }` : `{ ${list}(first: 1) { nodes { id key } } }`,
  );
  const { id, key } = (arrays ? listed : listed.nodes)[0];
  const ask = (of: string) => caller.data(`query ($of: String!) { found: ${record}ByKey(key: $of) { id } }`, { of });
  expect(await ask(` ${key.toLowerCase()} `)).toEqual({ found: { id } });
  expect(await ask(`${key}0000`)).toEqual({ found: null });
});

it('has the standard change that the catalogue orders', async () => {
  const query = '{ standardChanges(filter: { states: [APPROVED] }) { nodes { key title } } }';
  const { standardChanges } = await graph.as(anActor('CHANGE_MANAGER')).data(query);
  expect(standardChanges.nodes).toEqual(
    expect.arrayContaining([
      { key: 'STC-1001', title: expect.any(String) },
      { key: 'STC-1002', title: portChange },
    ]),
  );
});

it('has a baseline of every deployment, with what it changed, and one only where it is told twice', async () => {
  await graph.tick();
  const caller = graph.as(anActor('CONFIGURATION_MANAGER'));
  const deployments = (await graph.events()).filter(({ type }) => type === 'ReleaseDeployed');
  await graph.deliver(...deployments);
  await graph.tick();
  const { configurationBaselines } = await caller.data(
    '{ configurationBaselines(last: 20) { nodes { id name intact items release { id } } } }',
  );
  expect(configurationBaselines.nodes.length).toBeGreaterThan(2);
  const released = configurationBaselines.nodes.map(({ release }: { release: { id: string } }) => release.id);
  expect(new Set(released).size).toBe(released.length);
  for (const { intact, items, release } of configurationBaselines.nodes) {
    expect({ intact, release: release.id }).toMatchObject({ intact: true, release: expect.any(String) });
    expect(items).toBeGreaterThan(200);
  }
  const { configurationDiff } = await caller.data(
    `query ($id: ID!) { configurationDiff(from: { asOf: "${clock.now().slice(0, 4)}-01-02T00:00:00Z" }, to: { baselineId: $id }) { items { nodes { facts { name } } } } }`,
    { id: configurationBaselines.nodes[0].id },
  );
  expect(configurationDiff.items.nodes.length).toBeGreaterThan(0);
});

it('is told again by the bus without anything coming of it: it is heard of as it was', async () => {
  const events = await graph.events();
  const own = ['change', 'release', 'configuration', 'orchestration'];
  const told = events.filter(({ process }) => own.includes(process));
  const reactions = processes.flatMap((process) => process.reactions);
  for (let from = 0; from < told.length; from += 200)
    await transact(graph.db, systemActor('test'), (tx) =>
      react(tx, reactions, told.slice(from, from + 200), graph.deps),
    );
  const later = (await graph.events()).slice(events.length).map(({ type }) => type);
  expect(later.filter((type) => type.startsWith('DeploymentRun') || type.startsWith('ConfigurationItem'))).toEqual([]);
});
