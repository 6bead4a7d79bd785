import { everyStateTimesAction, type Instant, reachable } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttributeRule } from '../attribute.ts';
import {
  type CiType,
  type CiTypeContent,
  freshnessOf,
  lifecycleOf,
  mayRelate,
  rulesOf,
  shippedTypes,
  typesInForce,
} from '../ci-type.ts';
import { allStates } from '../effect.ts';
import { define, evolveType } from './definition.ts';
import {
  type ConfigurationItem,
  type ConfigurationItemAction,
  type ConfigurationItemCommand,
  configurationItemMachine,
  configurationRights,
  decide,
  evolve,
  noChange,
  type RegisterItem,
  register,
} from './domain.ts';

const now = '2026-01-05T08:00:00.000Z' as Instant;
const later = '2026-01-06T08:00:00.000Z' as Instant;
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const types = typesInForce([]);

const registration = (over: Partial<RegisterItem> = {}): RegisterItem => ({
  id: id(1),
  key: 'CI-1001',
  name: 'mail-db-1',
  description: '',
  typeName: 'DATABASE',
  state: 'IN_USE',
  attributes: { engine: 'PostgreSQL', version: '18.1' },
  ...{ serviceId: null, ownerId: null },
  source: 'MANUAL',
  externalId: null,
  ...over,
});
const anItem = (over: Partial<ConfigurationItem> = {}): ConfigurationItem => ({
  ...registration(),
  attributes: { engine: 'PostgreSQL', version: '18.1' },
  version: 1,
  head: '',
  typeVersion: 0,
  relations: [{ kind: 'RUNS_ON', toId: id(9) }],
  redundancy: [],
  registeredAt: now,
  confirmedAt: now,
  updatedAt: now,
  retiredAt: null,
  ...over,
});
const change = { changeId: id(5), releaseId: id(6), backedOut: false };
const host = { kind: 'RUNS_ON', toId: id(2), key: 'CI-1002', typeName: 'HOST', state: 'IN_USE' } as const;

/** One command an action, with nothing but the state in its way. */
const unneeded = { dependents: [], undisposed: [] };
const commands: Record<ConfigurationItemAction, ConfigurationItemCommand> = {
  PUT_INTO_USE: { type: 'PUT_INTO_USE', types, ...noChange },
  START_MAINTENANCE: { type: 'START_MAINTENANCE', types, ...noChange },
  END_MAINTENANCE: { type: 'END_MAINTENANCE', types, ...noChange },
  CHANGE: { type: 'CHANGE', types, reason: 'typed wrongly', attributes: { version: '18.2' }, ...noChange },
  RELATE: { type: 'RELATE', types, targets: [host] },
  UNRELATE: { type: 'UNRELATE', relations: [{ kind: 'RUNS_ON', toId: id(9) }] },
  RETIRE: { type: 'RETIRE', ...unneeded, ...noChange },
  APPLY: {
    ...{ type: 'APPLY', types, side: { state: null, attributes: { version: '19' } }, part: 'REST', targets: [] },
    ...{ ...unneeded, ...change },
  },
  REFUSE_EFFECT: { type: 'REFUSE_EFFECT', code: 'DEPENDED_ON', message: 'needed', clause: null, ...change },
  CONFIRM: { type: 'CONFIRM', seenAt: later },
  GROUP_DEPENDENCIES: { type: 'GROUP_DEPENDENCIES', groups: [], needs: [] },
  CORRECT: {
    ...{ type: 'CORRECT', types, reason: 'the invoice says so', from: now, until: later, begunAt: now },
    ...{ set: { attributes: { version: '17' } }, related: [], unrelated: [] },
  },
};

const refusal = (item: ConfigurationItem, command: ConfigurationItemCommand) => {
  const decision = decide(item, command, later);
  return decision.ok ? undefined : decision.refusal;
};
const after = (item: ConfigurationItem, command: ConfigurationItemCommand): ConfigurationItem => {
  const decision = decide(item, command, later);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return decision.value.reduce(evolve, item);
};

describe('the table', () => {
  it.each(everyStateTimesAction(configurationItemMachine))(
    '$action from $state is allowed iff the table says so',
    ({ state, action, legal, to }) => {
      const item = anItem({ state });
      const decision = decide(item, commands[action], later);
      expect(decision.ok).toBe(legal);
      if (decision.ok) {
        expect(decision.value).toHaveLength(1);
        expect(decision.value.reduce(evolve, item)).toMatchObject({ state: to, version: 2, updatedAt: later });
      } else expect(decision.refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', state, action });
    },
  );
  it('reaches every state', () =>
    expect(reachable(configurationItemMachine)).toEqual([...configurationItemMachine.states]));
  it('names who may do each action; nobody applies a deployment by hand', () => {
    expect(Object.keys(configurationRights).sort()).toEqual(
      [...configurationItemMachine.actions, 'DEFINE_KIND', 'DEFINE_TYPE', 'REGISTER', 'TAKE_BASELINE'].sort(),
    );
    expect([configurationRights.APPLY, configurationRights.REFUSE_EFFECT]).toEqual([[], []]);
    expect(configurationRights.CHANGE).toEqual(['CONFIGURATION_MANAGER']);
  });
});

describe('registration', () => {
  const refused = (over: Partial<RegisterItem>) => {
    const decision = register(registration(over), types, now);
    return decision.ok ? undefined : decision.refusal;
  };
  it('holds the whole item', () => {
    const decision = register(registration(), types, now);
    expect(decision.ok && decision.value.reduce(evolve, undefined)).toEqual(anItem({ relations: [] }));
  });
  it.each([
    [{ typeName: 'TOASTER' }, { code: 'CI_TYPE_UNKNOWN', typeName: 'TOASTER' }],
    [{ attributes: {} }, { code: 'ATTRIBUTE_REQUIRED', attribute: 'engine' }],
    [{ attributes: { engine: 'x', colour: 'red' } }, { code: 'ATTRIBUTE_UNKNOWN', attribute: 'colour' }],
    [{ attributes: { engine: 5 } }, { code: 'ATTRIBUTE_INVALID', attribute: 'engine' }],
    [{ serviceId: id(3) }, { code: 'SERVICE_ITEM_REQUIRED', typeName: 'DATABASE' }],
    [{ state: 'RETIRED' as const }, { code: 'INVALID_INPUT', field: 'state' }],
    [{ name: ' ' }, { code: 'INVALID_INPUT', field: 'name' }],
    [{ description: '\0' }, { code: 'INVALID_INPUT', field: 'description' }],
    [{ source: '' }, { code: 'INVALID_INPUT', field: 'source' }],
    [{ externalId: '' }, { code: 'INVALID_INPUT', field: 'externalId' }],
  ])('%o is refused', (over, expected) => expect(refused(over)).toMatchObject(expected));
  it('lets an item of the type SERVICE, or of a type below it, stand for a service', () => {
    const below: CiType = {
      ...content,
      ...{ id: id(7), version: 1, name: 'PORTAL', parent: 'SERVICE', attributes: [] },
    };
    expect(refused({ typeName: 'SERVICE', attributes: {}, serviceId: id(3) })).toBeUndefined();
    expect(
      register(registration({ typeName: 'PORTAL', attributes: {}, serviceId: id(3) }), typesInForce([below]), now).ok,
    ).toBe(true);
  });
});

describe('corrections', () => {
  it('need a reason', () =>
    expect(refusal(anItem(), { ...commands.CHANGE, reason: ' ' } as ConfigurationItemCommand)).toEqual({
      code: 'REASON_REQUIRED',
    }));
  it('that change nothing are no event; by a change they are: the record is as the change wants it', () => {
    const same = { type: 'CHANGE', types, reason: 'checked', attributes: { version: '18.1' } } as const;
    expect(decide(anItem(), { ...same, ...noChange }, later)).toEqual({ ok: true, value: [] });
    expect(decide(anItem(), { ...same, ...change }, later)).toMatchObject({
      ok: true,
      value: [{ type: 'ConfigurationItemChanged', changed: [], changeId: id(5), releaseId: id(6) }],
    });
  });
  it('name what changed, take attributes away by null, and are checked by the type', () => {
    const item = after(anItem(), {
      type: 'CHANGE',
      types,
      reason: 'x',
      name: 'mail-db-2',
      ownerId: id(4),
      attributes: { version: null, environment: 'TEST' },
      ...noChange,
    });
    expect(item).toMatchObject({
      name: 'mail-db-2',
      ownerId: id(4),
      attributes: { engine: 'PostgreSQL', environment: 'TEST' },
    });
    expect(
      refusal(anItem(), { type: 'CHANGE', types, reason: 'x', attributes: { engine: null }, ...noChange }),
    ).toEqual({ code: 'ATTRIBUTE_REQUIRED', attribute: 'engine' });
  });
});

describe('a deployment', () => {
  it('sets state and attributes together, and can take them back', () => {
    const planned = anItem({ state: 'PLANNED' });
    const done = after(planned, {
      ...commands.APPLY,
      side: { state: 'IN_USE', attributes: { version: '19' } },
    } as ConfigurationItemCommand);
    expect(done).toMatchObject({ state: 'IN_USE', attributes: { version: '19' } });
    const back = after(done, {
      ...commands.APPLY,
      backedOut: true,
      side: { state: 'PLANNED', attributes: { version: '18.1' } },
    } as ConfigurationItemCommand);
    expect(back).toEqual({ ...planned, version: 3, updatedAt: later });
  });
  it('retires nothing that is needed, and revives what it had retired', () => {
    const retire = { ...commands.APPLY, side: { state: 'RETIRED', attributes: {} } } as ConfigurationItemCommand;
    const needed = { ...retire, dependents: [{ id: id(8), key: 'CI-1008' }] } as ConfigurationItemCommand;
    expect(refusal(anItem(), needed)).toEqual({ code: 'DEPENDED_ON', keys: ['CI-1008'] });
    const retired = after(anItem(), retire);
    expect(retired).toMatchObject({ state: 'RETIRED', retiredAt: later });
    const revive = { ...commands.APPLY, side: { state: 'IN_USE', attributes: {} } } as ConfigurationItemCommand;
    expect(after(retired, revive)).toMatchObject({ state: 'IN_USE', retiredAt: null });
  });
});

describe('relations', () => {
  it('are recorded once, however often they are given', () => {
    const item = after(anItem({ relations: [] }), { type: 'RELATE', types, targets: [host, host] });
    expect(item.relations).toEqual([{ kind: 'RUNS_ON', toId: id(2) }]);
    expect(decide(item, { type: 'RELATE', types, targets: [host] }, later)).toEqual({ ok: true, value: [] });
    expect(after(item, { type: 'UNRELATE', relations: item.relations }).relations).toEqual([]);
    expect(decide(item, { type: 'UNRELATE', relations: [{ kind: 'USES', toId: id(2) }] }, later)).toEqual({
      ok: true,
      value: [],
    });
  });
  it.each([
    [
      { ...host, toId: id(1) },
      { code: 'INVALID_INPUT', field: 'toId' },
    ],
    [
      { ...host, state: 'RETIRED' as const },
      { code: 'TARGET_RETIRED', key: 'CI-1002' },
    ],
    [
      { ...host, kind: 'LICENSED_BY' as const },
      {
        code: 'RELATION_NOT_ALLOWED',
        from: 'DATABASE',
        to: 'HOST',
        possible: expect.arrayContaining(['RUNS_ON HOST']),
      },
    ],
    [
      { ...host, typeName: 'DOCUMENT' },
      { code: 'RELATION_NOT_ALLOWED', to: 'DOCUMENT' },
    ],
  ])('%o is refused', (target, expected) =>
    expect(refusal(anItem(), { type: 'RELATE', types, targets: [target] })).toMatchObject(expected),
  );
  it.each([
    [
      { dependents: [{ id: id(8), key: 'CI-1008' }], undisposed: ['AST-1'] },
      { code: 'DEPENDED_ON', keys: ['CI-1008'] },
    ],
    [
      { dependents: [], undisposed: ['AST-1'] },
      { code: 'DISPOSAL_RECORD_REQUIRED', assets: ['AST-1'] },
    ],
  ])('keep what is needed, and what nobody disposed of, from being retired: %o', (keeping, expected) => {
    expect(refusal(anItem(), { type: 'RETIRE', ...keeping, ...noChange })).toEqual(expected);
    const side = { state: 'RETIRED', attributes: {} } as const;
    expect(refusal(anItem(), { type: 'APPLY', types, side, part: 'REST', targets: [], ...keeping, ...change })).toEqual(
      expected,
    );
  });
});

const attribute = (over: Partial<AttributeRule> = {}): AttributeRule => ({
  name: 'cores',
  kind: 'INTEGER',
  required: false,
  values: [],
  pattern: null,
  description: '',
  ...over,
});
const content: CiTypeContent = {
  name: 'CLUSTER',
  parent: 'HOST',
  description: 'Hosts that stand in for each other.',
  attributes: [
    attribute({ name: 'nodes', required: true }),
    attribute({ name: 'virtual', kind: 'BOOLEAN', required: true }),
  ],
  relations: [{ kind: 'USES', to: ['LICENCE'] }],
  states: [],
  identifying: [],
  freshnessDays: null,
  disposalRecorded: null,
};

describe('types', () => {
  const refused = (over: Partial<CiTypeContent>) => {
    const decision = define(id(7), { ...content, ...over }, types, now);
    return decision.ok ? undefined : decision.refusal;
  };
  it('come with documents, licences and software among them, each sound by the rules for types', () => {
    expect([...types.keys()]).toEqual(expect.arrayContaining(['DOCUMENT', 'LICENCE', 'SOFTWARE']));
    for (const type of shippedTypes) expect(define(type.id, type, types, now).ok, type.name).toBe(true);
  });
  it('take over the rules of the type above, and replace those of the same name', () => {
    const defined = define(id(7), content, types, now);
    const cluster = defined.ok ? defined.value.reduce(evolveType, undefined) : undefined;
    if (!cluster) throw new Error('not defined');
    const all = typesInForce([cluster]);
    expect(rulesOf(all, 'CLUSTER').map((rule) => rule.name)).toEqual(
      expect.arrayContaining(['nodes', 'operatingSystem']),
    );
    expect(rulesOf(all, 'CLUSTER').filter((rule) => rule.name === 'virtual')).toMatchObject([{ required: true }]);
    expect(mayRelate(all, 'CLUSTER', 'RUNS_ON', 'CLUSTER')).toBe(true);
    expect(mayRelate(all, 'DATABASE', 'RUNS_ON', 'CLUSTER')).toBe(true);
    expect(mayRelate(all, 'HOST', 'USES', 'LICENCE')).toBe(false);
  });
  it('count their definitions, and leave the shipped one behind', () => {
    const host = types.get('HOST');
    const next = host && define(host.id, { ...host, attributes: [], identifying: [] }, types, now);
    const defined = next?.ok ? next.value.reduce(evolveType, undefined) : undefined;
    expect(defined).toMatchObject({ id: host?.id, version: 1, definedAt: now });
    expect(defined && rulesOf(typesInForce([defined]), 'HOST')).toEqual([]);
  });
  it.each([
    [{ name: 'cluster' }, 'name'],
    [{ attributes: [attribute({ name: 'Nodes' })] }, 'attributes'],
    [{ attributes: [attribute(), attribute()] }, 'attributes'],
    [{ attributes: [attribute({ kind: 'ENUM' })] }, 'attributes.cores'],
    [{ attributes: [attribute({ values: ['1'] })] }, 'attributes.cores'],
    [{ attributes: [attribute({ kind: 'ENUM', values: ['1', '1'] })] }, 'attributes.cores'],
    [{ attributes: [attribute({ pattern: 'x' })] }, 'attributes.cores'],
    [{ attributes: [attribute({ kind: 'TEXT', pattern: '(a+)+' })] }, 'pattern'],
    [{ states: ['PLANNED' as const] }, 'states'],
    [{ states: ['IN_USE' as const, 'LOST' as 'RETIRED'] }, 'states'],
    [{ identifying: ['colour'] }, 'identifying'],
    [{ freshnessDays: 0 }, 'freshnessDays'],
    [{ freshnessDays: 1.5 }, 'freshnessDays'],
  ])('%o is refused', (over, field) => expect(refused(over)).toMatchObject({ code: 'INVALID_INPUT', field }));
  it('refer to types that are there, and keep their parent', () => {
    expect(refused({ parent: 'CLOUD' })).toMatchObject({ code: 'CI_TYPE_UNKNOWN', typeName: 'CLOUD' });
    expect(refused({ parent: 'CLUSTER' })).toMatchObject({ code: 'CI_TYPE_UNKNOWN', typeName: 'CLUSTER' });
    expect(refused({ relations: [{ kind: 'USES', to: ['CLOUD'] }] })).toMatchObject({ code: 'CI_TYPE_UNKNOWN' });
    expect(refused({ relations: [{ kind: 'USES', to: ['CLUSTER'] }] })).toBeUndefined();
    expect(refused({ name: 'HOST', parent: 'SERVICE' })).toEqual({ code: 'PARENT_FIXED', parent: null });
  });
});

describe('a lifecycle', () => {
  const paper = { typeName: 'DOCUMENT', attributes: { location: 'shelf' } };
  const refused = { code: 'STATE_NOT_IN_LIFECYCLE', typeName: 'DOCUMENT', possible: ['PLANNED', 'IN_USE', 'RETIRED'] };
  it('keeps items from states that their type has not, however they would come to it', () => {
    expect(register(registration({ ...paper, state: 'UNDER_MAINTENANCE' }), types, now)).toMatchObject({
      refusal: refused,
    });
    expect(refusal(anItem(paper), commands.START_MAINTENANCE)).toMatchObject(refused);
    const side = { state: 'UNDER_MAINTENANCE' as const, attributes: {} };
    expect(refusal(anItem(paper), { ...commands.APPLY, side } as ConfigurationItemCommand)).toMatchObject(refused);
    expect(after(anItem(paper), { ...commands.RETIRE } as ConfigurationItemCommand).state).toBe('RETIRED');
  });
  it('and freshness and identity come from the type above where a type says none', () => {
    const below = { ...content, id: id(7), version: 1 };
    const all = typesInForce([below]);
    expect(lifecycleOf(all, 'CLUSTER')).toEqual(allStates);
    expect(freshnessOf(all, 'CLUSTER')).toBe(freshnessOf(types, 'HOST'));
    const own = typesInForce([{ ...below, freshnessDays: 7, states: ['IN_USE', 'RETIRED'] }]);
    expect([freshnessOf(own, 'CLUSTER'), lifecycleOf(own, 'CLUSTER')]).toEqual([7, ['IN_USE', 'RETIRED']]);
    expect(freshnessOf(all, 'SERVICE')).toBeNull();
  });
});

describe('a confirmation', () => {
  it('is recorded once, and never for the future', () => {
    const seen = after(anItem(), commands.CONFIRM);
    expect(seen).toMatchObject({ confirmedAt: later, state: 'IN_USE' });
    expect(decide(seen, commands.CONFIRM, later)).toEqual({ ok: true, value: [] });
    expect(refusal(anItem(), { type: 'CONFIRM', seenAt: '2027-01-01T00:00:00.000Z' as Instant })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'seenAt',
    });
  });
});

describe('histories', () => {
  const actions = configurationItemMachine.actions.filter((action) => action !== 'APPLY');
  it('never leave RETIRED by hand, count one version an event, and keep relations without doubles', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...actions), { maxLength: 40 }), (history) => {
        let item = anItem({ state: 'PLANNED' });
        for (const action of history) {
          const decision = decide(item, commands[action], later);
          if (!decision.ok) continue;
          const next = decision.value.reduce(evolve, item);
          expect(next.version).toBe(item.version + decision.value.length);
          if (item.state === 'RETIRED') expect(next.state).toBe('RETIRED');
          expect(next.retiredAt !== null).toBe(next.state === 'RETIRED');
          expect(new Set(next.relations.map(({ kind, toId }) => `${kind} ${toId}`)).size).toBe(next.relations.length);
          item = next;
        }
      }),
      { seed: 1042 },
    ));
});
