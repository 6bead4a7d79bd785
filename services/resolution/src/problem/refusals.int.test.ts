/** Every rule of ISO/IEC 20000-1 about problems, provoked through the graph, and what is allowed instead. */
import { join } from 'node:path';
import { changeEvents } from '@attest/contracts';
import { read, transact, verifyRecords } from '@attest/record';
import { anActor, anEnvelope, aSubgraph, fixedClock } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { learn } from '../known.ts';
import { processes } from '../processes.ts';
import { problemStore } from './store.ts';

const clock = fixedClock('2026-03-02T08:00:00Z');
const graph = await aSubgraph({
  service: 'resolution',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});
const manager = anActor('PROBLEM_MANAGER');
const agent = anActor('SERVICE_DESK_AGENT');
const importer = anActor('INCIDENT_MANAGER');
const customerId = '01980000-0000-7000-8000-0000000000c1';
const customer = anActor('CUSTOMER_USER', { customerId });
const [ci, otherCi, nobody] = [2, 3, 4].map((n) => `01980000-0000-7000-8000-0000000000c${n}`) as [
  string,
  string,
  string,
];
const changes = Array.from({ length: 6 }, (_, n) => `01980000-0000-7000-8000-0000000000d${n}`);
const change = (n: number): string => changes[n] ?? '';
await transact(graph.db, anActor('SYSTEM'), async (tx) => {
  for (const id of [ci, otherCi])
    await learn(tx, 'CONFIGURATION_ITEM', { id, name: id, active: true, recordVersion: 1 });
  for (const id of changes) await learn(tx, 'CHANGE', { id, name: id, active: true, recordVersion: 1 });
  await learn(tx, 'PERSON', { id: manager.id, name: 'Manager', active: true, recordVersion: 1 });
  await learn(tx, 'CUSTOMER', { id: customerId, name: 'Customer', active: true, recordVersion: 1 });
});

const fields = `problem { id key state version workaround knownErrorEdition escalations escalatedTo { id } method
    analysis { fiveWhys { whys { answer } } faultTree { nodes { name occurred } } other { name } }
    incidents { id } requests { id } fixes { outcome } tookEffectAt
    diagnosis { id body authorName correctsId correctedById }
    effect { verdict kind values days before { from to count } after { from to count } ratio pValue cautions held remark } }
  refusal { code message clause allowed }`;
type Input = Record<string, unknown>;
const inputTypes = new Map<string, string>();
const inputOf = async (mutation: string): Promise<string> => {
  if (inputTypes.size === 0)
    for (const field of Object.values(graph.schema.getMutationType()?.getFields() ?? {}))
      inputTypes.set(field.name, String(field.args[0]?.type));
  return inputTypes.get(mutation) ?? expect.fail(mutation);
};
const act = async (mutation: string, input: Input, actor = manager) =>
  (
    await graph
      .as(actor)
      .data(`mutation ($input: ${await inputOf(mutation)}) { ${mutation}(input: $input) { ${fields} } }`, { input })
  )[mutation];
const done = async (mutation: string, input: Input, actor = manager) => {
  const { problem, refusal } = await act(mutation, input, actor);
  return problem ?? expect.fail(JSON.stringify(refusal));
};
const refused = async (mutation: string, input: Input, actor = manager) => {
  const before = (await graph.events()).length;
  const { refusal } = await act(mutation, input, actor);
  expect((await graph.events()).length).toBe(before);
  return refusal ?? expect.fail(`${mutation} was not refused`);
};
const settle = async (recordId: string) => graph.deliver(...(await graph.events(recordId)));

const logged = async (over: Input = {}) =>
  (
    await graph
      .as(agent)
      .data('mutation ($input: LogIncidentInput!) { logIncident(input: $input) { incident { id } } }', {
        input: { title: 'Mail is not delivered', category: 'email', impact: 'HIGH', urgency: 'MEDIUM', ...over },
      })
  ).logIncident.incident.id as string;
const raised = async (over: Input = {}) => {
  const facts = { title: 'Mail queue stalls', category: 'email', impact: 'HIGH', urgency: 'MEDIUM' };
  return done('raiseProblem', { ...facts, incidentIds: [await logged()], ...over });
};
const inDiagnosis = async (over: Input = {}) => done('startProblemDiagnosis', { id: (await raised(over)).id });
const knownError = async () =>
  done('recordKnownError', { id: (await inDiagnosis()).id, configurationItemIds: [ci], workaround: 'restart' });
const whys = [
  { question: 'Why does it stall?', answer: 'It is full.' },
  { question: 'Why is it full?', answer: 'It has no bound.' },
];
let imported = 0;
/** Incidents of a category on the day so many days ago. */
const past = async (category: string, daysAgo: number, count: number) => {
  const rows = Array.from({ length: count }, () => {
    imported += 1;
    const at = new Date(Date.parse(clock.now()) - daysAgo * 86_400_000).toISOString();
    const facts = { source: 'log', externalId: `E${imported}`, revision: 1, state: 'NEW', title: category };
    return { ...facts, at, category, impact: 'LOW', urgency: 'LOW', channel: 'PHONE' };
  });
  await graph
    .as(importer)
    .data('mutation ($input: ImportIncidentsInput!) { importIncidents(input: $input) { refusal { code } } }', {
      input: { rows },
    });
};
const standard = 'ISO/IEC 20000-1:2018 8.6.3';

describe('R66: a problem is the cause of something', () => {
  it('needs an incident, or a trend that rises by the platform’s own count', async () => {
    const facts = { title: 'x', impact: 'LOW', urgency: 'LOW' };
    expect(await refused('raiseProblem', facts)).toMatchObject({ code: 'EVIDENCE_REQUIRED', clause: standard });
    const evidence = { dimension: 'CATEGORY', value: 'wifi' };
    expect(await refused('raiseProblem', { ...facts, evidence })).toMatchObject({
      ...{ code: 'TREND_DOES_NOT_RISE', clause: standard },
    });
    await past('wifi', 10, 2);
    await past('wifi', 1, 2);
    expect((await done('raiseProblem', { ...facts, evidence })).state).toBe('RAISED');
    expect(await refused('raiseProblem', { ...facts, evidence: { ...evidence, windowDays: 0 } })).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
  it('keeps the last incident where nothing else shows it; others and requests come and go', async () => {
    const [one, two] = [await logged(), await logged()];
    const { id } = await raised({ incidentIds: [one, two] });
    await settle(id);
    const linked = await graph.as(agent).data(`{ incident(id: "${one}") { problems { id } } }`);
    expect(linked.incident.problems).toEqual([{ id }]);
    await done('unlinkProblemIncident', { id, incidentId: one });
    await settle(id);
    const unlinked = await graph.as(agent).data(`{ incident(id: "${one}") { problems { id } } }`);
    expect(unlinked.incident.problems).toEqual([]);
    expect(await refused('unlinkProblemIncident', { id, incidentId: two })).toMatchObject({
      ...{ code: 'EVIDENCE_REQUIRED', clause: standard, allowed: ['LINK_INCIDENT'] },
    });
    expect((await refused('linkProblemIncident', { id, incidentId: nobody })).code).toBe('UNKNOWN_REFERENCE');
    expect((await refused('linkProblemRequest', { id, requestId: nobody })).code).toBe('UNKNOWN_REFERENCE');
    const asked = await graph
      .as(customer)
      .data(
        'mutation ($input: SubmitInformationRequestInput!) { submitInformationRequest(input: $input) { serviceRequest { id } refusal { code message } } }',
        { input: { title: 'How do I empty the queue?' } },
      );
    const requestId = asked.submitInformationRequest.serviceRequest.id;
    expect((await done('linkProblemRequest', { id, requestId })).requests).toEqual([{ id: requestId }]);
    const shown = await graph.as(agent).data(`{ serviceRequest(id: "${requestId}") { problems { id } } }`);
    expect(shown.serviceRequest.problems).toEqual([{ id }]);
    expect((await done('unlinkProblemRequest', { id, requestId })).requests).toEqual([]);
  });
});

describe('R63: diagnosis, escalation', () => {
  it('keeps a log in which corrections leave the former', async () => {
    const { id } = await inDiagnosis();
    const { diagnosis } = await done('noteProblemDiagnosis', { id, body: 'only at night' });
    const [{ id: entryId }] = diagnosis;
    const corrected = await done('correctProblemDiagnosis', { id, entryId, body: 'only at noon' });
    expect(corrected.diagnosis).toMatchObject([
      { id: entryId, body: 'only at night', correctsId: null, authorName: manager.name },
      { body: 'only at noon', correctsId: entryId, correctedById: null },
    ]);
    expect(corrected.diagnosis[0].correctedById).toBe(corrected.diagnosis[1].id);
    expect(await refused('correctProblemDiagnosis', { id, entryId, body: 'x' })).toMatchObject({
      ...{ code: 'ENTRY_CORRECTED', clause: standard },
    });
    expect(await refused('correctProblemDiagnosis', { id, entryId: nobody, body: 'x' })).toMatchObject({
      ...{ code: 'ENTRY_UNKNOWN', clause: standard },
    });
    expect((await refused('noteProblemDiagnosis', { id, body: 'x' }, agent)).code).toBe('FORBIDDEN');
    const noted = (await graph.events(id)).filter(({ type }) => type === 'ProblemDiagnosisNoted');
    expect(noted).toHaveLength(2);
  });
  it('takes a cause in the form of one method, and refuses a form that does not hold together', async () => {
    const { id } = await inDiagnosis();
    const record = (analysis: Input) => ({ id, rootCause: 'no bound', analysis });
    expect(await refused('recordRootCause', record({}))).toMatchObject({ code: 'INVALID_INPUT' });
    const two = { fiveWhys: { whys }, other: { name: 'a', account: 'b' } };
    expect(await refused('recordRootCause', record(two))).toMatchObject({ code: 'INVALID_INPUT' });
    const loose = {
      faultTree: {
        nodes: [
          { name: 'a', text: 'a', occurred: true },
          { name: 'b', text: 'b', occurred: true },
        ],
      },
    };
    expect((await refused('recordRootCause', record(loose))).message).toContain('one top');
    const found = await done('recordRootCause', record({ fiveWhys: { whys } }));
    expect(found).toMatchObject({
      method: 'FIVE_WHYS',
      analysis: { fiveWhys: { whys: [{}, { answer: 'It has no bound.' }] } },
    });
    const tree = {
      nodes: [
        { name: 'top', text: 'a', gate: 'OR', children: ['b'], occurred: true },
        { name: 'b', text: 'b', occurred: true },
      ],
    };
    expect((await done('recordRootCause', record({ faultTree: tree }))).analysis).toEqual({
      ...{
        fiveWhys: null,
        faultTree: {
          nodes: [
            { name: 'top', occurred: true },
            { name: 'b', occurred: true },
          ],
        },
        other: null,
      },
    });
  });
  it('is escalated by people with a reason, and by its age three times in all', async () => {
    const { id } = await raised();
    expect((await refused('escalateProblem', { id, why: ' ' })).code).toBe('INVALID_INPUT');
    expect((await refused('escalateProblem', { id, why: 'x', toId: nobody })).code).toBe('UNKNOWN_REFERENCE');
    const escalated = await done('escalateProblem', { id, why: 'no answer', toId: manager.id });
    expect(escalated).toMatchObject({ escalations: 1, escalatedTo: { id: manager.id } });
    for (let weeks = 0; weeks < 4; weeks += 1) {
      clock.advance(7 * 86_400_000);
      await graph.tick();
    }
    const { problem } = await graph
      .as(manager)
      .data(`{ problem(id: "${id}") { escalations history { nodes { type policies } } } }`);
    expect(problem.escalations).toBe(3);
    expect(problem.history.nodes.at(-1)).toEqual({ type: 'ProblemEscalated', policies: { problemAge: 1 } });
  });
});

describe('R67: a known error lives somewhere', () => {
  it('needs a configuration item, and is shown on its new incidents until it is withdrawn', async () => {
    const { id } = await inDiagnosis();
    const bare = { id, workaround: 'restart', configurationItemIds: [] };
    expect(await refused('recordKnownError', bare)).toMatchObject({
      ...{ code: 'CONFIGURATION_ITEM_REQUIRED', clause: 'ISO/IEC 20000-1:2011 9.1' },
    });
    expect((await refused('recordKnownError', { ...bare, configurationItemIds: [nobody] })).code).toBe(
      'UNKNOWN_REFERENCE',
    );
    expect(await refused('withdrawKnownError', { id, why: 'x' })).toMatchObject({
      ...{ code: 'KNOWN_ERROR_REQUIRED', clause: 'ISO/IEC 20000-1:2011 9.1', allowed: ['RECORD_KNOWN_ERROR'] },
    });
    await done('recordKnownError', { ...bare, configurationItemIds: [otherCi] });
    const again = await done('recordKnownError', {
      ...bare,
      workaround: 'empty it',
      configurationItemIds: [otherCi, ci],
    });
    expect(again).toMatchObject({ state: 'KNOWN_ERROR', workaround: 'empty it', knownErrorEdition: 2 });
    const incidentId = await logged({ configurationItemIds: [ci, otherCi], customerId });
    const known = async (actor = agent) =>
      (await graph.as(actor).data(`{ incident(id: "${incidentId}") { knownErrors { id workaround } } }`)).incident
        .knownErrors;
    expect(await known()).toEqual([{ id, workaround: 'empty it' }]);
    expect(await known(customer)).toEqual([]);
    const withdrawn = await done('withdrawKnownError', { id, why: 'does not help' });
    expect(withdrawn).toMatchObject({ state: 'IN_DIAGNOSIS', workaround: null });
    expect(await known()).toEqual([]);
    const editions = (await graph.events(id)).filter(({ type }) => type === 'KnownErrorRecorded');
    expect(editions.map(({ data }) => data.workaround)).toEqual(['restart', 'empty it']);
  });
});

describe('R65: a fix that touches a configuration item goes through a change', () => {
  const clause = 'ISO/IEC 20000-1:2011 8.2';
  it('cannot be recorded without one, while it runs, or when it failed', async () => {
    const { id } = await knownError();
    const fix = { id, resolution: 'bounded' };
    expect(await refused('resolveProblem', fix)).toMatchObject({
      code: 'CHANGE_REQUIRED',
      clause,
      allowed: ['LINK_CHANGE'],
    });
    expect((await refused('linkProblemChange', { id, changeId: nobody })).code).toBe('UNKNOWN_REFERENCE');
    await done('linkProblemChange', { id, changeId: change(0) });
    expect(await refused('resolveProblem', fix)).toMatchObject({ code: 'CHANGE_NOT_CLOSED', clause });
    await graph.deliver(anEnvelope(changeEvents.ChangeRejected, { recordId: change(0), recordVersion: 9 }));
    expect(await refused('resolveProblem', fix)).toMatchObject({ code: 'CHANGE_REQUIRED', clause });
    const closed = anEnvelope(changeEvents.ChangeClosed, { recordId: change(1), recordVersion: 9 });
    await graph.deliver(closed, closed);
    const linked = await done('linkProblemChange', { id, changeId: change(1) });
    expect(linked.fixes).toEqual([{ outcome: 'REJECTED' }, { outcome: 'SUCCESSFUL' }]);
    expect((await done('resolveProblem', fix)).state).toBe('RESOLVED');
  });
  it('also where the known error was withdrawn but the fix touches an item', async () => {
    const { id } = await inDiagnosis();
    expect(await refused('resolveProblem', { id, resolution: 'bounded', configurationItemIds: [ci] })).toMatchObject({
      ...{ code: 'CHANGE_REQUIRED', clause },
    });
    expect((await done('resolveProblem', { id, resolution: 'told people' })).state).toBe('RESOLVED');
  });
  it('misses no end of a change that is linked at the same time', async () => {
    const { id } = await knownError();
    await Promise.all([
      done('linkProblemChange', { id, changeId: change(2) }),
      graph.deliver(anEnvelope(changeEvents.ChangeClosed, { recordId: change(2), recordVersion: 9 })),
    ]);
    const { problem } = await graph.as(manager).data(`{ problem(id: "${id}") { fixes { outcome } } }`);
    expect(problem.fixes).toEqual([{ outcome: 'SUCCESSFUL' }]);
  });
});

describe('the effect of a fix', () => {
  const resolvedOn = async (category: string, over: Input = {}) => {
    const { id } = await inDiagnosis({ category });
    await done('recordRootCause', { id, rootCause: 'no bound', analysis: { fiveWhys: { whys } } });
    return done('resolveProblem', { id, resolution: 'told people', effectDays: 7, ...over });
  };
  it('is measured when its time has come, confirmed by a person, and only then the problem is closed', async () => {
    await past('tape', 3, 8);
    await past('tape', 8, 5);
    const { id } = await resolvedOn('tape');
    expect(await refused('confirmProblemEffect', { id, remark: 'x' })).toMatchObject({
      ...{ code: 'EFFECT_NOT_MEASURED', clause: standard, allowed: ['REJECT_EFFECT', 'REOPEN'] },
    });
    expect(await refused('closeProblem', { id })).toMatchObject({
      code: 'EFFECT_OR_REASON_REQUIRED',
      clause: standard,
    });
    clock.advance(7 * 86_400_000);
    await graph.tick();
    expect((await graph.as(manager).data(`{ problem(id: "${id}") { effect { verdict } } }`)).problem.effect).toBeNull();
    clock.advance(86_400_000);
    await graph.tick();
    const { problem } = await graph
      .as(manager)
      .data(
        `{ problem(id: "${id}") { effect { verdict kind values days before { count } after { count } ratio pValue cautions held } history { nodes { type policies } } } }`,
      );
    expect(problem.effect).toMatchObject({
      ...{ verdict: 'FELL', kind: 'CATEGORY', values: ['tape'], days: 7, ratio: 0, held: null, cautions: [] },
      ...{ before: { count: 8 }, after: { count: 0 } },
    });
    expect(problem.history.nodes.at(-1)).toEqual({ type: 'ProblemEffectMeasured', policies: { fixEffect: 1 } });
    expect((await refused('confirmProblemEffect', { id, remark: 'x' }, agent)).code).toBe('FORBIDDEN');
    expect((await done('confirmProblemEffect', { id, remark: 'none since' })).effect).toMatchObject({ held: true });
    expect((await done('closeProblem', { id })).state).toBe('CLOSED');
  });
  it('that did not show opens the problem again, or is a reason to close it', async () => {
    const { id } = await resolvedOn('fax', {
      tookEffectAt: new Date(Date.parse(clock.now()) - 20 * 86_400_000).toISOString(),
    });
    await past('fax', 22, 6);
    await past('fax', 16, 6);
    await graph.tick();
    expect(await refused('confirmProblemEffect', { id, remark: 'x' })).toMatchObject({
      ...{ code: 'EFFECT_DID_NOT_FALL', clause: standard, allowed: ['REJECT_EFFECT', 'CLOSE'] },
    });
    expect(await done('rejectProblemEffect', { id, remark: 'still there' })).toMatchObject({
      ...{ state: 'IN_DIAGNOSIS', effect: { verdict: 'DID_NOT_FALL', held: false, remark: 'still there' } },
    });
    expect((await done('resolveProblem', { id, resolution: 'told people again', effectDays: 7 })).effect).toBeNull();
    expect((await done('closeProblem', { id, why: 'fax is no more' })).state).toBe('CLOSED');
  });
  it('is counted by the problem’s own incidents where nothing else says their kind', async () => {
    const { id } = await inDiagnosis({ category: null });
    await settle(id);
    await done('resolveProblem', {
      id,
      resolution: 'told people',
      effectDays: 1,
      tookEffectAt: '2026-03-10T00:00:00Z',
    });
    await graph.tick();
    const { problem } = await graph
      .as(manager)
      .data(`{ problem(id: "${id}") { effect { kind verdict before { from to count } after { from } } } }`);
    expect(problem.effect).toMatchObject({
      ...{
        kind: 'LINKED',
        verdict: 'DID_NOT_FALL',
        before: { from: '2026-03-09', to: '2026-03-09' },
        after: { from: '2026-03-11' },
      },
    });
  });
  it('needs a cause or a reason to close, and every chain verifies', async () => {
    const { id } = await inDiagnosis();
    await done('resolveProblem', { id, resolution: 'gone' });
    expect(await refused('closeProblem', { id })).toMatchObject({ code: 'CAUSE_OR_REASON_REQUIRED', clause: standard });
    expect((await done('reopenProblem', { id })).state).toBe('IN_DIAGNOSIS');
    const verified = await read(graph.db, anActor('SYSTEM'), (tx) => verifyRecords(tx, [problemStore]));
    expect(verified.findings).toEqual([]);
  });
});
