/** Parents, children and duplicates, through the graph, on a real PostgreSQL. */
import { read, verifyRecords } from '@attest/record';
import { anActor } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { act, agent, graph, id, logged, resolved, shown, theirs, toldLast, typesOf, worked } from './fixture.ts';
import { incidentStore } from './store/index.ts';

const clause = 'ISO/IEC 20000-1:2018 8.6.1';
const newIncident = async (over: object = {}): Promise<string> => (await logged(over)).incident.id;
const makeChild = (child: string, parentId: string, over: object = {}, actor = agent) =>
  act('makeIncidentChild', 'MakeIncidentChildInput', { id: child, parentId, ...over }, actor);
const markDuplicate = (duplicate: string, originalId: string) =>
  act('markIncidentDuplicate', 'MarkIncidentDuplicateInput', { id: duplicate, originalId });

describe('children', () => {
  it('are shown with their parent, counted, and resolved with it by the platform', async () => {
    const parent = await worked();
    const [one, two, settled] = [await newIncident(), await newIncident(), await worked()];
    for (const child of [one, two, settled]) expect((await makeChild(child, parent)).refusal).toBeNull();
    await resolved(settled, { kind: 'NO_FAULT_FOUND' });
    expect(await shown(parent, 'childCount openChildCount children { totalCount } parent { id }')).toEqual({
      childCount: 3,
      openChildCount: 2,
      children: { totalCount: 3 },
      parent: null,
    });
    expect((await shown(one, 'parent { id }')).parent.id).toBe(parent);
    const listed = await graph
      .as(agent)
      .data(`{ incidents(filter: { parentId: "${parent}", open: true }) { totalCount } }`);
    expect(listed.incidents.totalCount).toBe(2);

    await resolved(parent, { kind: 'WORKAROUND', resolution: 'switched to the other line' });
    await toldLast(parent);
    const last = (await graph.events(one)).at(-1);
    expect(last).toMatchObject({ type: 'IncidentResolved', data: { withParentId: parent } });
    expect(last?.actor.name).toBe('resolution.incident.follow-parent');
    expect(await shown(two, 'state resolutionKind resolution')).toEqual({
      state: 'RESOLVED',
      resolutionKind: 'WORKAROUND',
      resolution: 'switched to the other line',
    });
    expect((await shown(settled, 'resolutionKind')).resolutionKind).toBe('NO_FAULT_FOUND');
    const verified = await read(graph.db, anActor('SYSTEM'), (tx) => verifyRecords(tx, [incidentStore]));
    expect(verified.findings).toEqual([]);
  });

  it('stay resolved when their parent is reopened, and say so to the provider; nobody is told late of what did not hold', async () => {
    const parent = await worked();
    const [one, late] = [await newIncident(), await newIncident()];
    await makeChild(one, parent);
    await resolved(parent);
    await toldLast(parent);
    const resolution = (await graph.events(parent)).at(-1);
    await act('reopenIncident', 'IncidentCommandInput', { id: parent });
    await toldLast(parent);
    expect(await shown(one, 'state comments { visibility body }')).toEqual({
      state: 'RESOLVED',
      comments: [{ visibility: 'INTERNAL', body: expect.stringContaining('was reopened') }],
    });
    expect((await shown(one, 'comments { body }', theirs)).comments).toEqual([]);
    await makeChild(late, parent);
    if (resolution) await graph.deliver({ ...resolution, id: id(9001) });
    expect((await shown(late, 'state')).state).toBe('NEW');
  });

  it('stand by themselves again when their parent was logged in error', async () => {
    const [parent, child] = [await newIncident(), await newIncident()];
    await makeChild(child, parent);
    await act('cancelIncident', 'CancelIncidentInput', { id: parent, why: 'a test call' });
    await toldLast(parent);
    expect(await typesOf(child)).toEqual(['IncidentLogged', 'IncidentMadeChild', 'IncidentSeparated']);
    expect((await shown(child, 'parent { id }')).parent).toBeNull();
  });

  it('are refused, with the clause, where a family would have two levels, or an end', async () => {
    const [parent, child, other] = [await worked(), await newIncident(), await newIncident()];
    await makeChild(child, parent);
    expect((await makeChild(parent, parent)).refusal).toMatchObject({ code: 'RELATED_TO_ITSELF', clause });
    expect((await makeChild(other, child)).refusal).toMatchObject({ code: 'PARENT_IS_CHILD', clause });
    expect((await makeChild(parent, other)).refusal).toMatchObject({ code: 'HAS_CHILDREN', clause });
    expect((await makeChild(child, other)).refusal).toMatchObject({
      code: 'CHILD_OF_ANOTHER',
      clause,
      allowed: ['SEPARATE'],
    });
    expect((await act('separateIncident', 'IncidentCommandInput', { id: other })).refusal).toMatchObject({
      code: 'NOT_A_CHILD',
      clause,
    });
    expect((await makeChild(other, id(99))).refusal).toMatchObject({ code: 'UNKNOWN_REFERENCE' });
    expect((await makeChild(id(99), parent)).refusal).toMatchObject({ code: 'NOT_FOUND' });
    expect((await makeChild(other, parent, { expectedVersion: 7 })).refusal).toMatchObject({ code: 'CONFLICT' });
    expect((await makeChild(other, parent, {}, theirs)).refusal).toMatchObject({ code: 'FORBIDDEN' });
    await resolved(parent);
    expect((await makeChild(other, parent)).refusal).toMatchObject({ code: 'PARENT_SETTLED', clause });
    expect((await makeChild(parent, other)).refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });

  it('make no circle when two are made at once', async () => {
    const [a, b] = [await newIncident(), await newIncident()];
    const answers = await Promise.all([makeChild(a, b), makeChild(b, a)]);
    expect(answers.filter(({ incident }) => incident)).toHaveLength(1);
    expect(answers.flatMap(({ refusal }) => (refusal ? [refusal.code] : []))).toEqual([
      expect.stringMatching(/^(HAS_CHILDREN|PARENT_IS_CHILD)$/),
    ]);
  });
});

describe('duplicates', () => {
  it('are closed with a reference to the one that goes on', async () => {
    const [original, duplicate] = [await newIncident(), await newIncident()];
    expect((await markDuplicate(duplicate, original)).incident).toMatchObject({ state: 'CLOSED' });
    expect(await shown(duplicate, 'duplicateOf { id } resolutionKind')).toEqual({
      duplicateOf: { id: original },
      resolutionKind: 'DUPLICATE',
    });
    expect((await shown(original, 'duplicates { nodes { id } }')).duplicates.nodes).toEqual([{ id: duplicate }]);
    expect(
      (await graph.as(agent).data(`{ incidents(filter: { duplicateOfId: "${original}" }) { totalCount } }`)).incidents,
    ).toEqual({ totalCount: 1 });
  });

  it('are refused, with the clause, of themselves, of a duplicate, of what has ended, and as a mere resolution', async () => {
    const [original, duplicate, other, parent, child] = [
      await newIncident(),
      await newIncident(),
      await worked(),
      await newIncident(),
      await newIncident(),
    ];
    await markDuplicate(duplicate, original);
    await makeChild(child, parent);
    expect((await markDuplicate(other, other)).refusal).toMatchObject({ code: 'RELATED_TO_ITSELF', clause });
    const [one, two] = [await shown(duplicate, 'key'), await shown(original, 'key title')];
    expect((await markDuplicate(other, duplicate)).refusal).toMatchObject({
      ...{ code: 'ORIGINAL_IS_DUPLICATE', clause },
      message: `${one.key} is itself a duplicate of ${two.key} “${two.title}”: refer to that one.`,
    });
    expect((await markDuplicate(parent, original)).refusal).toMatchObject({ code: 'HAS_CHILDREN', clause });
    await act('cancelIncident', 'CancelIncidentInput', { id: original, why: 'a test call' });
    expect((await markDuplicate(other, original)).refusal).toMatchObject({ code: 'ORIGINAL_SETTLED', clause });
    expect((await resolved(other, { kind: 'DUPLICATE' })).refusal).toMatchObject({
      code: 'ORIGINAL_REQUIRED',
      clause,
      allowed: ['MARK_DUPLICATE'],
    });
  });
});
