/** Guarantees of the incident process, through the graph, on a real PostgreSQL. */
import { problemEvents, serviceEvents } from '@attest/contracts';
import { closeDatabase, openDatabase, read, verifyRecords } from '@attest/record';
import { anActor, anEnvelope } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { shippedSettings } from './domain/index.ts';
import {
  act,
  agent,
  clock,
  customer,
  graph,
  id,
  logged,
  manager,
  other,
  others,
  person,
  shown,
  team,
  theirs,
  worked,
} from './fixture.ts';
import { incidentStore, matrixStore } from './store/index.ts';

const { autoCloseDays } = shippedSettings;

describe('an incident', () => {
  it('lives from the call to the closure, and its history says all of it', async () => {
    const { incident, refusal } = await logged();
    expect(refusal).toBeNull();
    expect(incident).toMatchObject({
      state: 'NEW',
      priority: 'P2',
      version: 1,
      key: expect.stringMatching(/^INC-\d+$/),
    });
    await act('assignIncident', 'AssignIncidentInput', { id: incident.id, teamId: team, assigneeId: person });
    await act('startIncident', 'IncidentCommandInput', { id: incident.id });
    await act('commentIncident', 'CommentIncidentInput', { id: incident.id, body: '正在调查' });
    clock.advance(60_000);
    await act('resolveIncident', 'ResolveIncidentInput', {
      id: incident.id,
      kind: 'PERMANENT',
      resolution: 'restarted',
    });
    const closed = await act('closeIncident', 'IncidentCommandInput', { id: incident.id }, theirs);
    expect(closed.incident).toMatchObject({ state: 'CLOSED', version: 6, resolvedAt: clock.now() });
    const shown = await graph
      .as(agent)
      .data(
        '{ incidentByKey(key: "' +
          incident.key +
          '") { comments { body visibility authorName } history(first: 10) { nodes { type version hash previousHash data } } } }',
      );
    const { nodes } = shown.incidentByKey.history;
    expect(nodes.map(({ type }: { type: string }) => type)).toEqual([
      'IncidentLogged',
      'IncidentAssigned',
      'IncidentStarted',
      'IncidentCommented',
      'IncidentResolved',
      'IncidentClosed',
    ]);
    expect(nodes.slice(1).map((node: { previousHash: string }) => node.previousHash)).toEqual(
      nodes.slice(0, -1).map((node: { hash: string }) => node.hash),
    );
    expect(shown.incidentByKey.comments).toEqual([{ body: '正在调查', visibility: 'PUBLIC', authorName: agent.name }]);
  });

  it('is reported by whoever of a customer logs it and names nobody, where this service knows them', async () => {
    const known = { ...theirs, id: person };
    for (const [actor, over, callerId] of [
      [known, {}, person],
      [theirs, {}, null],
      [theirs, { callerId: person }, person],
      [{ ...agent, id: person }, {}, null],
    ] as const) {
      const { incident } = await logged(over, actor);
      const shown = await graph.as(agent).data(`{ incident(id: "${incident.id}") { caller { id } } }`);
      expect(shown.incident.caller).toEqual(callerId === null ? null : { id: callerId });
    }
  });

  it('that is refused leaves nothing behind', async () => {
    const { incident } = await logged();
    const before = (await graph.events(incident.id)).length;
    const { refusal } = await act('resolveIncident', 'ResolveIncidentInput', {
      id: incident.id,
      kind: 'PERMANENT',
      resolution: 'x',
    });
    expect(refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', allowed: expect.arrayContaining(['ASSIGN', 'START']) });
    expect(refusal.allowed.join()).not.toContain('RESOLVE_BY');
    const own = (await act('reopenIncident', 'IncidentCommandInput', { id: incident.id }, theirs)).refusal;
    expect(own).toMatchObject({ code: 'ILLEGAL_TRANSITION', allowed: ['CANCEL', 'COMMENT', 'ATTACH', 'WATCH'] });
    expect((await shown(incident.id, 'availableActions', theirs)).availableActions).toEqual(own.allowed);
    expect((await graph.events(incident.id)).length).toBe(before);
  });

  it('cites the clause of a rule that refuses', async () => {
    const { incident } = await logged();
    await act('assignIncident', 'AssignIncidentInput', { id: incident.id, teamId: team });
    await act('waitOnUser', 'IncidentCommandInput', { id: incident.id });
    const input = { id: incident.id, kind: 'PERMANENT', resolution: 'x' };
    const { refusal } = await act('resolveIncident', 'ResolveIncidentInput', input);
    expect(refusal).toMatchObject({
      code: 'ASSIGNEE_REQUIRED',
      clause: 'ISO/IEC 20000-1:2018 8.6.1',
      allowed: ['ASSIGN', 'START'],
    });
  });

  it('is won by one of fifty racing commands; the others get CONFLICT, and the chain verifies', async () => {
    const { incident } = await logged();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        act('startIncident', 'IncidentCommandInput', { id: incident.id, expectedVersion: 1 }),
      ),
    );
    expect(answers.filter((answer) => answer.incident)).toHaveLength(1);
    expect(answers.filter(({ refusal }) => refusal?.code === 'CONFLICT')).toHaveLength(49);
    const verified = await read(graph.db, anActor('SYSTEM'), (tx) => verifyRecords(tx, [incidentStore, matrixStore]));
    expect(verified.findings).toEqual([]);
  });

  it('refuses what is not known here, and what is no id at all', async () => {
    expect((await logged({ serviceId: id(99) })).refusal).toMatchObject({ code: 'UNKNOWN_REFERENCE' });
    expect((await logged({ configurationItemIds: ['nonsense'] })).refusal).toMatchObject({ code: 'UNKNOWN_REFERENCE' });
    expect((await act('startIncident', 'IncidentCommandInput', { id: 'nonsense' })).refusal).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is refused to those who may not, by role', async () => {
    const { incident } = await logged();
    const { refusal } = await act('startIncident', 'IncidentCommandInput', { id: incident.id }, theirs);
    expect(refusal).toMatchObject({ code: 'FORBIDDEN', message: expect.stringContaining('SERVICE_DESK_AGENT') });
  });

  it('closes by itself when its resolution is not contested, and not when it was reopened', async () => {
    const [kept, reopened] = [await worked(), await worked()];
    for (const id of [kept, reopened])
      await act('resolveIncident', 'ResolveIncidentInput', { id, kind: 'PERMANENT', resolution: 'restarted' });
    await act('reopenIncident', 'IncidentCommandInput', { id: reopened }, theirs);
    clock.advance(autoCloseDays * 86_400_000 - 1);
    await graph.tick();
    expect((await graph.events(kept)).at(-1)?.type).toBe('IncidentResolved');
    clock.advance(1);
    await graph.tick();
    expect((await graph.events(kept)).at(-1)).toMatchObject({
      type: 'IncidentClosed',
      data: { by: 'TIMEOUT' },
      at: clock.now(),
    });
    expect((await graph.events(reopened)).at(-1)?.type).toBe('IncidentReopened');
  });

  it('is logged once for one idempotency key', async () => {
    const [one, two] = await Promise.all([logged({ idempotencyKey: 'k' }), logged({ idempotencyKey: 'k' })]);
    expect(one.incident.id).toBe(two.incident.id);
    expect((await logged({ idempotencyKey: 'k', title: 'other' })).refusal).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });
});

describe('many at once', () => {
  it('gives each its own answer, and one that is refused holds up no other', async () => {
    const open = [(await logged()).incident.id, (await logged()).incident.id];
    const data = await graph
      .as(agent)
      .data(
        'mutation ($input: AssignIncidentsInput!) { assignIncidents(input: $input) { results { id incident { state } refusal { code } } } }',
        { input: { ids: [open[0], id(98), open[1]], teamId: team } },
      );
    expect(data.assignIncidents.results).toEqual([
      { id: open[0], incident: { state: 'ASSIGNED' }, refusal: null },
      { id: id(98), incident: null, refusal: { code: 'NOT_FOUND' } },
      { id: open[1], incident: { state: 'ASSIGNED' }, refusal: null },
    ]);
    const closed = await graph
      .as(agent)
      .data(
        'mutation ($input: CloseIncidentsInput!) { closeIncidents(input: $input) { results { refusal { code } } } }',
        {
          input: { ids: open },
        },
      );
    expect(closed.closeIncidents.results).toEqual([1, 2].map(() => ({ refusal: { code: 'ILLEGAL_TRANSITION' } })));
  });
});

describe('who may see what', () => {
  it('gives a customer’s people their own, and never the internal comments', async () => {
    const { incident } = await logged({}, theirs);
    await act('commentIncident', 'CommentIncidentInput', {
      id: incident.id,
      body: 'the customer is wrong',
      visibility: 'INTERNAL',
    });
    const query = `{ incident(id: "${incident.id}") { comments { body } history(first: 50) { nodes { type } } } }`;
    expect((await graph.as(others).data(query)).incident).toBeNull();
    expect((await graph.as(theirs).data(query)).incident).toEqual({
      comments: [],
      history: { nodes: [{ type: 'IncidentLogged' }] },
    });
    expect((await graph.as(agent).data(query)).incident.comments).toEqual([{ body: 'the customer is wrong' }]);
  });

  it('logs for their own customer, whatever they ask for', async () => {
    const { incident } = await logged({ customerId: other }, theirs);
    expect(
      (await graph.as(theirs).data(`{ incident(id: "${incident.id}") { customer { id } } }`)).incident.customer.id,
    ).toBe(customer);
  });

  it('holds with one connection that ten customers take in turn', async () => {
    const url = (graph.db.dataSource.options as { url?: string }).url ?? '';
    const single = await openDatabase({ service: 'resolution', url, entities: [], poolSize: 1, now: clock.now });
    const seen = [];
    for (let turn = 0; turn < 10; turn += 1) {
      const actor = turn % 2 ? theirs : others;
      seen.push(
        await read(single, actor, (tx) =>
          tx.query<{ customerId: string }>('SELECT DISTINCT customer_id AS "customerId" FROM incident'),
        ),
      );
    }
    const nobody = await single.dataSource.query('SELECT count(*) AS count FROM incident');
    await closeDatabase(single);
    for (const [turn, rows] of seen.entries()) expect(rows).toEqual(turn % 2 ? [{ customerId: customer }] : []);
    expect(Number(nobody[0].count)).toBe(0);
  });
});

describe('priority', () => {
  it('follows the matrix that was published last; incidents keep theirs', async () => {
    const { incident } = await logged({ impact: 'LOW', urgency: 'LOW' });
    expect(incident.priority).toBe('P5');
    const levels = ['HIGH', 'MEDIUM', 'LOW'];
    const cells = levels.flatMap((impact) => levels.map((urgency) => ({ impact, urgency, priority: 'P2' })));
    const published = await graph
      .as(manager)
      .data(
        'mutation ($input: PublishPriorityMatrixInput!) { publishPriorityMatrix(input: $input) { priorityMatrix { version } refusal { code } } }',
        { input: { cells, expectedVersion: 0 } },
      );
    expect(published.publishPriorityMatrix).toEqual({ priorityMatrix: { version: 1 }, refusal: null });
    expect((await logged({ impact: 'LOW', urgency: 'LOW' })).incident.priority).toBe('P2');
    expect(
      (await graph.as(agent).data(`{ incident(id: "${incident.id}") { priority matrixVersion } }`)).incident,
    ).toEqual({ priority: 'P5', matrixVersion: 0 });
  });
});

describe('reactions', () => {
  const data = serviceEvents.ServiceRetired.sample;
  it('learn from others, once, and never from an older event', async () => {
    const late = id(50);
    const proposed = anEnvelope(serviceEvents.ServiceProposed, { recordId: late, recordVersion: 1 });
    await graph.deliver(
      anEnvelope(serviceEvents.ServiceRetired, { recordId: late, recordVersion: 3, data }),
      proposed,
      proposed,
    );
    expect((await logged({ serviceId: late })).refusal).toMatchObject({ code: 'UNKNOWN_REFERENCE' });
  });
  it('link incidents to the problem behind them, and resolve them with it, once', async () => {
    const incidentId = await worked();
    const problem = id(60);
    const standing = { ...problemEvents.ProblemRaised.sample, incidentIds: [incidentId] };
    await graph.deliver(anEnvelope(problemEvents.ProblemRaised, { recordId: problem, data: standing }));
    const resolved = anEnvelope(problemEvents.ProblemResolved, { recordId: problem, recordVersion: 5 });
    await graph.deliver(resolved, resolved);
    const types = (await graph.events(incidentId)).map(({ type }) => type);
    expect(types).toEqual([
      'IncidentLogged',
      'IncidentAssigned',
      'IncidentStarted',
      'IncidentLinked',
      'IncidentResolved',
    ]);
  });
});
