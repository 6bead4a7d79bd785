/** What comes into being, or is related, without authority where the policy asks for a change: through the graph, on a real PostgreSQL. */
import { beforeEach, describe, expect, it } from 'vitest';
import { act, call, clock, engineer, graph, item, keeper, manager, requested, schedule, settle } from './fixture.ts';

const then = async <T>(work: () => Promise<T>): Promise<T> => {
  clock.advance(86_400_000);
  const since = (await graph.events()).length;
  const done = await work();
  await settle(since);
  return done;
};
const publish = async (controlledAdditions: object[]) => {
  const { changePolicy } = await graph
    .as(manager)
    .data(
      '{ changePolicy { version rules { type assessments leadTimeHours authorities { risk authority } riskScored reviewWithinHours testAfter } } }',
    );
  return call(
    'publishChangePolicy',
    'PublishChangePolicyInput',
    { rules: changePolicy.rules, quorum: 3, controlledAdditions },
    manager,
    'changePolicy { controlledAdditions { typeName registrations relations } }',
  );
};
const hold = (mutation: string, type: string, input: object) =>
  call(mutation, type, input, keeper, 'configurationItem { id key }');
const related = (mutation: string, from: string, to: string) =>
  hold(mutation, 'RelateConfigurationItemInput', { id: from, kind: 'DEPENDS_ON', toId: to, reason: 'seen on site' });
const ofItem = async (ci: string) =>
  (
    await graph
      .as(engineer)
      .data(
        `{ configurationItem(id: "${ci}") { unauthorisedChanges { id key state facts { field before after source recordedBy { id } } } } }`,
      )
  ).configurationItem.unauthorisedChanges;
const fields = `unauthorisedChange { state change { id state } }`;
const both = { registrations: true, relations: true };

beforeEach(() => clock.set('2026-01-05T08:00:00Z'));

describe('what comes into being without a change', () => {
  it('is nothing as shipped, and where the policy says so from its publication on', async () => {
    const [one, other] = await then(async () => [await item('filled'), await item('filled too')]);
    await then(() => related('relateConfigurationItem', one.id, other.id));
    clock.advance(60_000);
    expect((await publish([{ typeName: 'DATABASE', ...both }])).changePolicy).toEqual({
      controlledAdditions: [{ typeName: 'DATABASE', ...both }],
    });
    // Heard of again under the new policy: it happened under the old one.
    await graph.deliver(...(await graph.events(one.id)));
    expect(await ofItem(one.id)).toEqual([]);
    const added = await then(() => item('added'));
    expect(await ofItem(added.id)).toMatchObject([
      {
        state: 'DETECTED',
        facts: [{ field: '$registered', before: false, after: true, source: 'RECORD', recordedBy: { id: keeper.id } }],
      },
    ]);
    expect(
      (
        await publish([
          { typeName: 'DATABASE', ...both },
          { typeName: 'DATABASE', ...both },
        ])
      ).refusal.code,
    ).toBe('INVALID_INPUT');
  });

  it('is a relation between two controlled items, and one that ends', async () => {
    await publish([]);
    const [one, other] = await then(async () => [await item('one'), await item('other')]);
    const host = await then(() =>
      hold('registerConfigurationItem', 'RegisterConfigurationItemInput', {
        ...{ name: 'free', typeName: 'HOST', state: 'IN_USE', attributes: {} },
      }),
    );
    clock.advance(60_000);
    await publish([{ typeName: 'DATABASE', registrations: false, relations: true }]);
    await then(() => related('relateConfigurationItem', one.id, host.configurationItem.id));
    expect(await ofItem(one.id)).toEqual([]);
    await then(() => related('relateConfigurationItem', one.id, other.id));
    const field = `$relation DEPENDS_ON ${other.key}`;
    const [found] = await ofItem(one.id);
    expect(found.facts).toMatchObject([{ field, before: false, after: true }]);
    const revert = () =>
      call('revertUnauthorisedChange', 'ChangeWhyInput', { id: found.id, why: 'taken away' }, manager, fields);
    expect((await revert()).refusal).toMatchObject({ code: 'NOT_REVERTED', allowed: expect.any(Array) });
    await then(() => related('unrelateConfigurationItem', one.id, other.id));
    expect((await revert()).unauthorisedChange.state).toBe('REVERTED');
    expect(await ofItem(one.id)).toHaveLength(1);
  });

  it('is explained by a change that is made, and is none then', async () => {
    await publish([{ typeName: 'DATABASE', ...both }]);
    const base = await item('base');
    const { change } = await requested();
    const attributes = { engine: 'PostgreSQL' };
    await act('recordChangeRegistration', 'RecordChangeRegistrationInput', {
      ...{ id: change.id, name: 'explained', typeName: 'DATABASE', attributes },
    });
    const { effects } = (await graph.as(engineer).data(`{ change(id: "${change.id}") { effects { itemId } } }`)).change;
    const ciId: string = effects[0].itemId;
    await act('recordChangeRelation', 'RecordChangeRelationInput', {
      ...{ id: change.id, fromId: ciId, kind: 'DEPENDS_ON', toId: base.id },
    });
    for (const process of ['CAPACITY', 'CONTINUITY', 'SECURITY'])
      await act('assessChange', 'AssessChangeInput', {
        ...{ id: change.id, process, impact: 'LOW', likelihood: 'LOW', findings: 'fine' },
      });
    await act('approveChange', 'ChangeCommandInput', { id: change.id });
    await act('recordChangeTest', 'RecordChangeTestInput', { id: change.id, result: 'PASSED', evidence: 'run 812' });
    await schedule(change.id, { startsAt: '2026-01-06T07:00:00Z', endsAt: '2026-01-06T09:00:00Z' });
    const made = await then(async () => {
      const input = { name: 'explained', typeName: 'DATABASE', state: 'IN_USE', attributes };
      const { configurationItem } = await hold('registerConfigurationItem', 'RegisterConfigurationItemInput', input);
      await related('relateConfigurationItem', configurationItem.id, base.id);
      return configurationItem;
    });
    expect(made.id).toBe(ciId);
    expect(await ofItem(ciId)).toEqual([]);
    const shown = await graph.as(engineer).data(`{ change(id: "${change.id}") { effects { appliedAt } } }`);
    expect(shown.change.effects).toEqual([{ appliedAt: '2026-01-06T08:00:00.000Z' }]);
  });

  it('is accepted by an emergency change raised afterwards, which registers and relates it', async () => {
    await publish([{ typeName: 'DATABASE', ...both }]);
    const base = await item('base of it');
    const added = await then(() => item('unasked'));
    await then(() => related('relateConfigurationItem', added.id, base.id));
    const [found] = await ofItem(added.id);
    expect(found.facts).toHaveLength(2);
    const raise = {
      id: found.id,
      title: 'A database',
      justification: 'the old one was full',
      backOutPlan: 'remove it',
    };
    const { unauthorisedChange } = await call(
      'raiseChangeAfterwards',
      'RaiseChangeAfterwardsInput',
      raise,
      engineer,
      fields,
    );
    const input = { id: unauthorisedChange.change.id };
    for (const process of ['CONTINUITY', 'SECURITY'])
      await act('assessChange', 'AssessChangeInput', {
        ...{ ...input, process, impact: 'LOW', likelihood: 'LOW', findings: 'fine' },
      });
    await then(() => act('approveChange', 'ChangeCommandInput', input));
    expect(await ofItem(added.id)).toMatchObject([{ state: 'ACCEPTED' }]);
    const { change } = await graph
      .as(manager)
      .data(`{ change(id: "${input.id}") { state effects { kinds itemKey appliedAt registration { name } } } }`);
    expect(change).toMatchObject({
      state: 'IMPLEMENTED',
      effects: [
        {
          kinds: ['REGISTER', 'RELATE'],
          itemKey: added.key,
          appliedAt: expect.any(String),
          registration: { name: 'unasked' },
        },
      ],
    });
  });
});
