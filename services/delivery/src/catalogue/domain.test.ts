import { actionsFrom, everyStateTimesAction, type Instant, reachable, stateAfter } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decide,
  evolve,
  propose,
  type Service,
  type ServiceAction,
  type ServiceCommand,
  type ServiceState,
  serviceMachine,
} from './domain.ts';

const now = '2026-03-02T09:00:00.000Z' as Instant;
const [serviceId, nordlicht, saffron, owner, supplier] = [1, 2, 3, 4, 5].map(
  (last) => `01980000-0000-7000-8000-00000000000${last}`,
) as [string, string, string, string, string];

const aService = (over: Partial<Service> = {}): Service => ({
  id: serviceId,
  version: 3,
  head: 'ab',
  key: 'SVC-1001',
  state: 'LIVE',
  name: 'E-mail',
  description: 'Mailboxes and calendars.',
  outcome: 'People reach each other.',
  criticality: 'HIGH',
  customerIds: [nordlicht],
  ownerId: owner,
  supplierIds: [],
  proposedAt: now,
  introducedAt: now,
  endedAt: null,
  ...over,
});

const commands: Record<ServiceAction, ServiceCommand> = {
  CHANGE: { type: 'CHANGE', entry: { name: 'Mail' }, activeSlas: [] },
  DESIGN: { type: 'DESIGN' },
  INTRODUCE: { type: 'INTRODUCE' },
  RETIRE: { type: 'RETIRE', why: 'replaced', activeSlas: [] },
  WITHDRAW: { type: 'WITHDRAW', why: 'not wanted' },
};

const after = (service: Service, command: ServiceCommand): Service => {
  const decision = decide(service, command, now);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value.reduce<Service>(evolve, service);
};

describe('the machine', () => {
  it.each(everyStateTimesAction(serviceMachine))('$action from $state is allowed iff the table says so', (cell) => {
    const service = aService({ state: cell.state });
    const decision = decide(service, commands[cell.action], now);
    if (!cell.legal) {
      const { state, action } = cell;
      expect(decision).toMatchObject({ ok: false, refusal: { code: 'ILLEGAL_TRANSITION', state, action } });
      return;
    }
    expect(after(service, commands[cell.action])).toMatchObject({ state: cell.to, version: service.version + 1 });
  });
  it('reaches every state, and never leaves the last two', () => {
    expect(reachable(serviceMachine)).toEqual(serviceMachine.states);
    expect(actionsFrom(serviceMachine, 'RETIRED')).toEqual([]);
    expect(actionsFrom(serviceMachine, 'WITHDRAWN')).toEqual([]);
  });
});

describe('a proposal', () => {
  const entry = {
    name: 'E-mail',
    description: 'Mailboxes.',
    outcome: 'People reach each other.',
    criticality: 'LOW' as const,
    customerIds: [nordlicht, nordlicht, saffron],
    ownerId: null,
    supplierIds: [supplier],
  };
  it('begins the record, each party named once', () => {
    const decision = propose({ id: serviceId, key: 'SVC-1002', ...entry }, now);
    if (!decision.ok) throw new Error('refused');
    expect(decision.value.reduce<Service | undefined>(evolve, undefined)).toEqual({
      ...entry,
      id: serviceId,
      version: 1,
      head: '',
      key: 'SVC-1002',
      state: 'PROPOSED',
      customerIds: [nordlicht, saffron],
      proposedAt: now,
      introducedAt: null,
      endedAt: null,
    });
  });
  it.each([
    ['name', { name: '  ' }],
    ['name', { name: 'x'.repeat(121) }],
    ['description', { description: '' }],
    ['outcome', { outcome: '\0' }],
    ['customerIds', { customerIds: ['nordlicht'] }],
    ['supplierIds', { supplierIds: ['1'] }],
    ['ownerId', { ownerId: 'Lan' }],
  ])('with a bad %s is refused', (field, over) =>
    expect(propose({ id: serviceId, key: 'SVC-1002', ...entry, ...over }, now)).toMatchObject({
      ok: false,
      refusal: { code: 'INVALID_INPUT', field },
    }),
  );
  it('cannot be followed by nothing: a history begins with it', () => {
    const [changed] = [decide(aService(), commands.CHANGE, now)].flatMap((d) => (d.ok ? d.value : []));
    if (!changed) throw new Error('no event');
    expect(() => evolve(undefined, changed)).toThrow('ServiceProposed');
  });
});

describe('the rules', () => {
  it('a service goes live only with an owner, and keeps one', () => {
    const refusal = { ok: false, refusal: { code: 'SERVICE_OWNER_REQUIRED' } };
    expect(decide(aService({ state: 'DESIGNED', ownerId: null }), commands.INTRODUCE, now)).toEqual(refusal);
    const orphan: ServiceCommand = { type: 'CHANGE', entry: { ownerId: null }, activeSlas: [] };
    expect(decide(aService(), orphan, now)).toEqual(refusal);
    expect(decide(aService({ state: 'PROPOSED' }), orphan, now).ok).toBe(true);
  });
  it('a service is not retired while an agreement on it is in force', () => {
    const activeSlas = [
      { key: 'SLA-1001', customerId: null },
      { key: 'SLA-1002', customerId: nordlicht },
    ];
    expect(decide(aService(), { type: 'RETIRE', why: 'old', activeSlas }, now)).toEqual({
      ok: false,
      refusal: { code: 'SERVICE_HAS_ACTIVE_SLA', slaKeys: ['SLA-1001', 'SLA-1002'] },
    });
  });
  it('a customer with an agreement of its own keeps the offer', () => {
    const change = (customerId: string | null): ServiceCommand => ({
      type: 'CHANGE',
      entry: { customerIds: [saffron] },
      activeSlas: [{ key: 'SLA-1002', customerId }],
    });
    expect(decide(aService(), change(nordlicht), now)).toMatchObject({ refusal: { code: 'SERVICE_HAS_ACTIVE_SLA' } });
    expect(after(aService(), change(null)).customerIds).toEqual([saffron]);
    expect(after(aService(), change(saffron)).customerIds).toEqual([saffron]);
  });
  it('a change that changes nothing is no event; a change keeps what it does not name', () => {
    const same: ServiceCommand = {
      type: 'CHANGE',
      entry: { name: 'E-mail', customerIds: [nordlicht] },
      activeSlas: [],
    };
    expect(decide(aService(), same, now)).toEqual({ ok: true, value: [] });
    expect(after(aService(), commands.CHANGE)).toEqual(aService({ name: 'Mail', version: 4 }));
  });
  it('says when it went live and when it ended', () => {
    const live = after(aService({ state: 'DESIGNED', introducedAt: null }), commands.INTRODUCE);
    expect(live).toMatchObject({ introducedAt: now, endedAt: null });
    expect(after(live, commands.RETIRE)).toMatchObject({ introducedAt: now, endedAt: now });
  });
});

describe('histories', () => {
  it('follow the table, one version an event, and the last states are never left', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...serviceMachine.actions), { maxLength: 12 }), (actions) => {
        let service = aService({ state: 'PROPOSED', introducedAt: null });
        for (const action of actions) {
          const decision = decide(service, commands[action], now);
          const legal = serviceMachine.transitions[action].from.includes(service.state);
          expect(decision.ok).toBe(legal);
          if (!decision.ok) continue;
          const next = decision.value.reduce<Service>(evolve, service);
          const expected: ServiceState = stateAfter(serviceMachine, service.state, action);
          expect(next.state).toBe(expected);
          expect(next.version).toBe(service.version + decision.value.length);
          service = next;
        }
      }),
      { seed: 7 },
    ));
});
