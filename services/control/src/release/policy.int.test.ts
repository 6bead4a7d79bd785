/** What customers agreed to, where a release goes, emergencies, and incidents afterwards: through the graph, on PostgreSQL. */
import { customerEvents, incidentEvents, serviceEvents } from '@attest/contracts';
import type { Actor, Instant } from '@attest/kernel';
import { read, verifyRecords } from '@attest/record';
import { anActor, anEvent } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { aBench, changer, engineer, id, keeper, pipeline, releaser, window } from '../fixture.ts';
import { processes } from '../processes.ts';

const { clock, graph, call, act, onChange, item, change, planned, check, accepted, deploy, inWindow } = await aBench();

const clause = 'ISO/IEC 20000-1:2011 9.3';
const [nordlicht, saffron, mail] = [id(70), id(71), id(80)];
const theirs = anActor('CUSTOMER_USER', { id: id(20), customerId: nordlicht });
const strangers = anActor('CUSTOMER_USER', { id: id(21), customerId: saffron });
for (const [customerId, name] of [
  [nordlicht, 'Nordlicht'],
  [saffron, 'Saffron Bay'],
] as const)
  await graph.deliver(anEvent(customerEvents.CustomerRegistered, { recordId: customerId, data: { customerId, name } }));
await graph.deliver(
  anEvent(serviceEvents.ServiceIntroduced, { recordId: mail, data: { name: 'Mail', customerIds: [nordlicht] } }),
);

const onPolicy = (mutation: string, type: string, input: object, actor: Actor = releaser) =>
  call(mutation, type, input, actor, 'releasePolicy { id key version state edition missingAgreements }');
const agree = (policyId: string, party: string, actor: Actor, over: object = {}) =>
  onPolicy('agreeReleasePolicy', 'AgreeReleasePolicyInput', { id: policyId, party, ...over }, actor);
const draft = (over: object = {}, actor: Actor = releaser) =>
  onPolicy(
    'draftReleasePolicy',
    'DraftReleasePolicyInput',
    {
      ...{ customerId: nordlicht, emergencyCriteria: ['mail is down'], earlyLifeDays: 3 },
      rules: [{ releaseType: 'MINOR', atMost: 1, perDays: 7, noticeHours: 24, environments: ['TEST'] }],
      ...over,
    },
    actor,
  );
const enforce = (policyId: string) => onPolicy('putReleasePolicyInForce', 'ReleaseCommandInput', { id: policyId });
const agreed = async (over: object = {}): Promise<string> => {
  const { releasePolicy } = await draft(over);
  await agree(releasePolicy.id, 'PROVIDER', releaser);
  await agree(releasePolicy.id, 'CUSTOMER', theirs);
  expect((await enforce(releasePolicy.id)).releasePolicy.state).toBe('IN_FORCE');
  return releasePolicy.id;
};

/** A scheduled change on a new database that the service needs; the item, and the change. */
const ofMail = async (): Promise<{ ciId: string; changeId: string }> => {
  const ciId = await item();
  const asked = { name: 'Mail', typeName: 'SERVICE', state: 'IN_USE', serviceId: mail, attributes: {} };
  const { services } = await graph
    .as(keeper)
    .data(`{ services: configurationItems(filter: { serviceId: "${mail}" }) { nodes { id } } }`);
  const service =
    services.nodes[0] ??
    (
      await call(
        'registerConfigurationItem',
        'RegisterConfigurationItemInput',
        asked,
        keeper,
        'configurationItem { id }',
      )
    ).configurationItem;
  const relation = { id: service.id, toId: ciId, kind: 'DEPENDS_ON' };
  await call('relateConfigurationItem', 'RelateConfigurationItemInput', relation, keeper, 'configurationItem { id }');
  return { ciId, changeId: await change(ciId) };
};

describe('a release policy', () => {
  it('is in force once both sides agreed, each for itself, and gives way to the next edition', async () => {
    expect((await draft({}, engineer)).refusal.code).toBe('FORBIDDEN');
    expect((await draft({ customerId: id(99) })).refusal.code).toBe('UNKNOWN_REFERENCE');
    const { releasePolicy: first } = await draft();
    expect(first).toMatchObject({
      key: expect.stringMatching(/^RPL-\d+$/),
      missingAgreements: ['PROVIDER', 'CUSTOMER'],
    });
    expect((await agree(first.id, 'PROVIDER', theirs)).refusal).toMatchObject({ code: 'AGREEMENT_NOT_YOURS', clause });
    expect((await agree(first.id, 'CUSTOMER', strangers)).refusal.code).toBe('NOT_FOUND');
    expect((await agree(first.id, 'CUSTOMER', releaser)).refusal).toMatchObject({
      code: 'AGREEMENT_EVIDENCE_REQUIRED',
      clause,
    });
    await agree(first.id, 'PROVIDER', releaser);
    expect((await agree(first.id, 'PROVIDER', releaser)).refusal).toMatchObject({ code: 'AGREED_ALREADY', clause });
    expect((await enforce(first.id)).refusal).toMatchObject({ code: 'BOTH_MUST_AGREE', clause, allowed: ['AGREE'] });
    await agree(first.id, 'CUSTOMER', theirs);
    expect((await enforce(first.id)).releasePolicy.state).toBe('IN_FORCE');
    const second = await agreed();
    const { releasePolicies } = await graph
      .as(theirs)
      .data('{ releasePolicies { nodes { id state edition customer { id } agreements { party person { id } } } } }');
    expect(releasePolicies.nodes).toEqual([
      expect.objectContaining({ id: second, state: 'IN_FORCE', edition: 2 }),
      expect.objectContaining({ id: first.id, state: 'SUPERSEDED', edition: 1, customer: { id: nordlicht } }),
    ]);
    const { releasePolicies: none } = await graph.as(strangers).data('{ releasePolicies { totalCount } }');
    expect(none.totalCount).toBe(0);
  });

  it('refuses releases outside of it to those whose services they may touch', async () => {
    const policyId = await agreed();
    const { changeId } = await ofMail();
    const outside = (aspect: RegExp) => ({
      code: 'RELEASE_OUTSIDE_POLICY',
      clause,
      message: expect.stringMatching(aspect),
    });
    const before = (await graph.events()).length;
    expect((await planned([changeId], { releaseType: 'MAJOR' })).refusal).toMatchObject(outside(/another type/));
    expect((await planned([changeId])).refusal).toMatchObject(outside(/not tried/));
    const tried = { environments: ['TEST', 'LIVE'] };
    clock.set('2026-01-10T08:00:00Z');
    expect((await planned([changeId], tried)).refusal).toMatchObject(outside(/too soon/));
    clock.set('2026-01-05T08:00:00Z');
    expect((await graph.events()).length).toBe(before);
    const { release } = await planned([changeId], tried);
    const other = (await ofMail()).changeId;
    expect((await planned([other], tried)).refusal).toMatchObject(outside(/too many/));
    expect((await planned([await change(await item())], { releaseType: 'MAJOR' })).refusal).toBeNull();
    const { release: seen } = await graph
      .as(engineer)
      .data(`{ release(id: "${release.id}") { customers { id } policies { id } earlyLifeDays releaseType } }`);
    expect(seen).toEqual({
      ...{ customers: [{ id: nordlicht }], policies: [{ id: policyId }], earlyLifeDays: 3, releaseType: 'MINOR' },
    });
    await act('cancelRelease', 'ReleaseWhyInput', { id: release.id, why: 'for the other' });
    const both = await Promise.all([planned([changeId], tried), planned([other], tried)]);
    expect(both.map(({ refusal }) => refusal?.code).sort()).toEqual(['RELEASE_OUTSIDE_POLICY', undefined]);
  });
});

describe('an emergency release', () => {
  const emergency = (changeId: string, over: object = {}) =>
    planned([changeId], {
      ...{ releaseType: 'EMERGENCY', emergencyCriterion: 'mail is down', justification: 'since eight' },
      ...{ criteria: [{ description: 'a mail arrives' }], ...over },
    });
  it('meets a criterion agreed beforehand, whatever the frequency, and is reviewed before it is closed', async () => {
    await agreed();
    const { changeId, ciId } = await ofMail();
    const refused = { code: 'EMERGENCY_CRITERIA_NOT_AGREED', clause };
    const unknown = await emergency(changeId, { emergencyCriterion: 'mail is slow' });
    expect(unknown.refusal).toMatchObject({ ...refused, allowed: ['mail is down'] });
    expect((await emergency(await change(await item()))).refusal).toMatchObject({ ...refused, allowed: [] });
    const { release } = await emergency(changeId);
    await act('buildRelease', 'BuildReleaseInput', { id: release.id, build: 'mail@1' }, pipeline);
    await check(release, 0);
    await act('acceptRelease', 'ReleaseCommandInput', { id: release.id });
    await inWindow(() => deploy(release));
    const close = () => act('closeRelease', 'ReleaseCommandInput', { id: release.id });
    expect((await close()).refusal).toMatchObject({ code: 'REVIEW_REQUIRED', clause });
    const review = { id: release.id, analysis: 'a full disk', improvement: 'an alarm at 80 %' };
    await act('reviewRelease', 'ReviewReleaseInput', review);
    expect((await close()).release).toMatchObject({ state: 'CLOSED', outcome: 'SUCCESSFUL' });
    expect(ciId).toBeTruthy();
  });
});

describe('a deployment', () => {
  const promote = (releaseId: string, environment: string) =>
    act('promoteRelease', 'PromoteReleaseInput', { id: releaseId, environment, evidence: 'run 1' }, pipeline);
  const steps = async (releaseId: string): Promise<string[]> => {
    const { release } = await graph.as(engineer).data(`{ release(id: "${releaseId}") { steps { id } } }`);
    return release.steps.map((step: { id: string }) => step.id);
  };
  const report = (releaseId: string, stepId: string | undefined, progress: string) =>
    act('reportDeploymentStep', 'ReportDeploymentStepInput', { id: releaseId, stepId, progress }, pipeline);

  it('goes through its environments and steps in order, as the pipeline reports with a token for that alone', async () => {
    const delivered = await change(await item());
    const environments = ['BUILD', 'TEST', 'ACCEPTANCE', 'LIVE'];
    const { release } = await planned([delivered], { environments, steps: ['stop', 'start'] });
    await act('buildRelease', 'BuildReleaseInput', { id: release.id, build: 'mail@1' }, pipeline);
    const own = 'ISO/IEC 20000-1:2018 8.5.3';
    expect((await promote(release.id, 'ACCEPTANCE')).refusal).toMatchObject({
      ...{ code: 'PROMOTION_OUT_OF_ORDER', clause: own, allowed: ['PROMOTE TEST'] },
    });
    await promote(release.id, 'TEST');
    await check(release, 0);
    const accept = (actor = releaser) => act('acceptRelease', 'ReleaseCommandInput', { id: release.id }, actor);
    expect((await accept()).refusal).toMatchObject({ code: 'NOT_PROMOTED', clause: own });
    await promote(release.id, 'ACCEPTANCE');
    expect((await accept(pipeline)).refusal.code).toBe('FORBIDDEN');
    await accept();
    const [stop, start] = await steps(release.id);
    expect((await report(release.id, stop, 'STARTED')).refusal.code).toBe('OUTSIDE_WINDOW');
    await inWindow(async () => {
      expect((await report(release.id, start, 'STARTED')).refusal).toMatchObject({
        ...{ code: 'STEP_OUT_OF_ORDER', clause: own },
      });
      await report(release.id, stop, 'STARTED');
      expect((await deploy(release)).refusal).toMatchObject({ code: 'STEPS_OPEN', clause: own });
      const plan = { id: release.id, why: 'another day' };
      expect((await act('cancelRelease', 'ReleaseWhyInput', plan)).refusal).toMatchObject({
        ...{ code: 'DEPLOYMENT_BEGUN', clause: own },
      });
      for (const [step, progress] of [
        [stop, 'SUCCEEDED'],
        [start, 'STARTED'],
        [start, 'SUCCEEDED'],
      ] as const)
        expect((await report(release.id, step, progress)).refusal).toBeNull();
      expect((await deploy(release)).release.state).toBe('DEPLOYED');
    });
    const { release: seen } = await graph
      .as(engineer)
      .data(`{ release(id: "${release.id}") { promotions { environment } steps { progress reporter { id } } } }`);
    expect(seen.promotions.map(({ environment }: { environment: string }) => environment)).toEqual(environments);
    expect(seen.steps).toEqual(Array(2).fill({ progress: 'SUCCEEDED', reporter: { id: pipeline.id } }));
    const none = await onChange(
      'requestChange',
      'RequestChangeInput',
      { title: 'a', description: 'b', justification: 'c' },
      pipeline,
    );
    expect(none.refusal.code).toBe('FORBIDDEN');
  });

  it('that fails and is left as it is must be taken back and reviewed before closure', async () => {
    const ciId = await item();
    const delivered = await change(ciId);
    const release = await accepted([delivered]);
    await inWindow(() => deploy(release));
    const fail = { id: release.id, why: 'too slow', backedOut: false };
    await inWindow(() => act('failRelease', 'FailReleaseInput', fail, pipeline));
    const close = () => act('closeRelease', 'ReleaseCommandInput', { id: release.id });
    expect((await close()).refusal).toMatchObject({ code: 'BACK_OUT_REQUIRED', clause, allowed: ['BACK_OUT'] });
    const back = () => act('backOutRelease', 'ReleaseWhyInput', { id: release.id, why: 'the snapshot' }, pipeline);
    await inWindow(back);
    expect((await back()).refusal.code).toBe('BACKED_OUT_ALREADY');
    const { configurationItem, change: after } = await graph
      .as(engineer)
      .data(`{ configurationItem(id: "${ciId}") { attributes } change(id: "${delivered}") { state } }`);
    expect([configurationItem.attributes.version, after.state]).toEqual(['18', 'BACKED_OUT']);
    expect((await close()).refusal).toMatchObject({ code: 'REVIEW_REQUIRED', clause });
    await act('reviewRelease', 'ReviewReleaseInput', {
      id: release.id,
      analysis: 'slow disks',
      improvement: 'measure',
    });
    expect((await close()).release).toMatchObject({ state: 'CLOSED', outcome: 'FAILED' });
  });

  it('has incidents on its items counted in its early life, and those that it is said to have caused', async () => {
    const ciId = await item();
    const release = await accepted([await change(ciId)]);
    await inWindow(() => deploy(release));
    const logged = (n: number, at: string, ciIds = [ciId]) =>
      anEvent(incidentEvents.IncidentLogged, {
        recordId: id(n),
        at: at as Instant,
        data: { incidentId: id(n), ciIds },
      });
    const link = (n: number, kind: 'CONFIGURATION_ITEM' | 'CAUSED_BY_RELEASE', targetId: string) => ({
      recordId: id(n),
      at: '2026-01-20T08:00:00.000Z' as Instant,
      data: { kind, targetId },
    });
    const inTime = '2026-01-11T08:00:00.000Z';
    const events = [
      logged(900, inTime),
      logged(901, '2026-01-10T20:29:00.000Z'),
      logged(902, '2026-01-17T20:30:00.000Z'),
      logged(903, inTime, [id(98)]),
      anEvent(incidentEvents.IncidentLinked, link(903, 'CONFIGURATION_ITEM', ciId)),
      anEvent(incidentEvents.IncidentLinked, link(902, 'CAUSED_BY_RELEASE', release.id)),
      anEvent(incidentEvents.IncidentLinked, link(900, 'CAUSED_BY_RELEASE', release.id)),
      anEvent(incidentEvents.IncidentLinked, link(904, 'CAUSED_BY_RELEASE', id(97))),
    ];
    for (const event of events) await graph.deliver(event, event);
    const query = `{ release(id: "${release.id}") {
      incidentsAfter(first: 10) { total caused incidents { incidentId caused at incident { id } items { id } } } } }`;
    const { release: seen } = await graph.as(engineer).data(query);
    expect(seen.incidentsAfter).toEqual({
      total: 2,
      caused: 2,
      incidents: [
        { incidentId: id(900), caused: true, at: inTime, incident: { id: id(900) }, items: [{ id: ciId }] },
        { incidentId: id(902), caused: true, at: '2026-01-20T08:00:00.000Z', incident: { id: id(902) }, items: [] },
      ],
    });
    await graph.deliver(anEvent(incidentEvents.IncidentUnlinked, link(902, 'CAUSED_BY_RELEASE', release.id)));
    const { release: later } = await graph.as(changer).data(query);
    expect(later.incidentsAfter).toMatchObject({ total: 1, caused: 1 });
    const stores = processes.flatMap(({ stores: own }) => own);
    const verified = await read(graph.db, anActor('SYSTEM'), (tx) => verifyRecords(tx, stores));
    expect(verified.findings).toEqual([]);
    expect(window.startsAt < inTime).toBe(true);
  });
});
