/** Standard changes that fulfil service requests, through the graph, on a real PostgreSQL. */
import { serviceRequestEvents } from '@attest/contracts';
import { anEvent } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { call, engineer, graph, id, item, manager } from './fixture.ts';

const approvedStandard = async (title: string): Promise<{ id: string; key: string }> => {
  const { standardChange } = await call(
    'proposeStandardChange',
    'ProposeStandardChangeInput',
    {
      ...{ title, description: 'a rule', justification: 'asked for', backOutPlan: 'take it away', evidence: 'run 1' },
      configurationItemIds: [(await item(title)).id],
      tasks: [
        { step: 1, title: 'Look', description: 'first' },
        { step: 2, title: 'Do', description: 'then' },
      ],
    },
    engineer,
    'standardChange { id key }',
  );
  const approve = { id: standardChange.id };
  await call('approveStandardChange', 'ChangeCommandInput', approve, manager, 'standardChange { id }');
  return standardChange;
};

const asked = (n: number, changeTemplate: string) =>
  anEvent(serviceRequestEvents.StandardChangeRequested, {
    recordId: id(n),
    data: { changeTemplate, requesterId: id(40) },
  });

const changes = async () =>
  (
    await graph
      .as(manager)
      .data('{ changes(first: 100) { nodes { title type state request { id } standardChange { key } } } }')
  ).changes.nodes.filter(({ request }: { request: object | null }) => request);

describe('an approved request', () => {
  it('raises the standard change of its template, by title or key, once, in the name of who asked', async () => {
    const standard = await approvedStandard('Open a port');
    const event = asked(901, 'Open a port');
    await graph.deliver(event, event);
    await graph.deliver(asked(902, standard.key));
    const raised = {
      title: 'Open a port',
      type: 'STANDARD',
      state: 'REQUESTED',
      standardChange: { key: standard.key },
    };
    const found = await changes();
    expect(found).toHaveLength(2);
    for (const n of [901, 902]) expect(found).toContainEqual({ ...raised, request: { id: id(n) } });
    const recorded = (await graph.events()).find(({ data }) => data.requestId === id(901));
    expect(recorded).toMatchObject({ type: 'ChangeRequested', data: { requesterId: id(40) } });
  });

  it('raises nothing where no standard change of that name is in force', async () => {
    const standard = await approvedStandard('Close a port');
    const withdraw = { id: standard.id, why: 'not any more' };
    await call('withdrawStandardChange', 'ChangeWhyInput', withdraw, manager, 'standardChange { id }');
    const before = (await graph.events()).length;
    await graph.deliver(asked(903, 'Close a port'), asked(904, 'unheard of'));
    expect(await graph.events()).toHaveLength(before);
  });
});
