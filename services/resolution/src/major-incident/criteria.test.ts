import { everyStateTimesAction, reachable } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aRule,
  criteriaCommands,
  customerId,
  id,
  manager,
  now,
  serviceId,
  someCriteria,
  theirs,
} from './domain/fixture.ts';
import {
  type CriteriaCommand,
  decideCriteria,
  draftCriteria,
  evolveCriteria,
  type Facts,
  type MajorIncidentCriteria,
  majorIncidentCriteriaMachine,
  majorIncidentCriteriaRights,
  missingParties,
  shippedTerms,
  weigh,
} from './domain/index.ts';

const agree = (over: Partial<Extract<CriteriaCommand, { type: 'AGREE' }>> = {}): CriteriaCommand => ({
  ...{ type: 'AGREE', party: 'CUSTOMER', by: theirs, representative: null, evidence: null },
  ...over,
});
const relations = { id: id(23), name: 'relations', roles: ['BUSINESS_RELATIONSHIP_MANAGER'] } as const;

describe('the table', () => {
  it.each(everyStateTimesAction(majorIncidentCriteriaMachine))(
    '$action from $state is allowed iff the table says so',
    ({ state, action, legal, to }) => {
      const criteria = someCriteria({ state, ...(action === 'AGREE' && { agreements: [] }) });
      const decision = decideCriteria(criteria, criteriaCommands[action], now);
      expect(decision.ok).toBe(legal);
      if (decision.ok) expect(decision.value.reduce(evolveCriteria, criteria)).toMatchObject({ state: to, version: 2 });
      else expect(decision.refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', state, action });
    },
  );
  it('reaches every state', () =>
    expect(reachable(majorIncidentCriteriaMachine)).toEqual([...majorIncidentCriteriaMachine.states]));
  it('names who may do each action', () =>
    expect(Object.keys(majorIncidentCriteriaRights).sort()).toEqual(
      [...majorIncidentCriteriaMachine.actions, 'DRAFT'].sort(),
    ));
});

describe('agreement', () => {
  const draft = someCriteria({ agreements: [] });
  it('of both is needed before criteria are in force', () => {
    const decision = decideCriteria(draft, { type: 'PUT_IN_FORCE' }, now);
    expect(decision).toMatchObject({ refusal: { code: 'BOTH_MUST_AGREE', missing: ['PROVIDER', 'CUSTOMER'] } });
    const once = decideCriteria(draft, agree(), now);
    const half = once.ok ? once.value.reduce(evolveCriteria, draft) : draft;
    expect(missingParties(half)).toEqual(['PROVIDER']);
    expect(decideCriteria(half, { type: 'PUT_IN_FORCE' }, now)).toMatchObject({
      refusal: { code: 'BOTH_MUST_AGREE', missing: ['PROVIDER'] },
    });
  });
  it.each([
    ['AGREEMENT_NOT_YOURS', agree({ party: 'PROVIDER' }), {}],
    ['AGREEMENT_NOT_YOURS', agree(), { customerId: null }],
    ['AGREEMENT_NOT_YOURS', agree({ party: 'PROVIDER', by: relations }), {}],
    ['AGREED_ALREADY', agree(), { agreements: someCriteria().agreements }],
    ['AGREEMENT_EVIDENCE_REQUIRED', agree({ by: relations }), {}],
    ['AGREEMENT_EVIDENCE_REQUIRED', agree({ by: manager, representative: 'Anke', evidence: ' ' }), {}],
    ['INVALID_INPUT', agree({ by: manager, representative: 'x'.repeat(201), evidence: 'minutes' }), {}],
  ])('is refused: %s', (code, command, over) =>
    expect(decideCriteria({ ...draft, ...over } as MajorIncidentCriteria, command, now)).toMatchObject({
      refusal: { code },
    }),
  );
  it('of a customer may be recorded with who agreed and where that is seen', () =>
    expect(decideCriteria(draft, agree({ by: relations, representative: 'Anke', evidence: 'minutes' }), now).ok).toBe(
      true,
    ));
});

describe('a draft', () => {
  const rules = [aRule({ priorityAtLeast: 'P1' })];
  const draft = { ...shippedTerms, id: id(8), key: 'MIC-1001', customerId, edition: 1, rules };
  it.each([
    ['rules', { rules: [] }],
    ['rules', { rules: [...rules, ...rules] }],
    ['rules[0]', { rules: [aRule()] }],
    ['rules[0].name', { rules: [aRule({ name: '', condition: 'x' })] }],
    ['rules[0].affectedUsersAtLeast', { rules: [aRule({ affectedUsersAtLeast: 0 })] }],
    ['acknowledgeMinutes', { acknowledgeMinutes: 0 }],
    ['updateMinutes.P2', { updateMinutes: { ...shippedTerms.updateMinutes, P2: 5 } }],
    ['updateMinutes.P5', { updateMinutes: { ...shippedTerms.updateMinutes, P5: 1e6 } }],
  ])('that cannot be is refused: %s', (field, over) =>
    expect(draftCriteria({ ...draft, ...over }, now)).toMatchObject({
      refusal: { code: 'INVALID_INPUT', field },
    }),
  );
});

const facts = (over: Partial<Facts> = {}): Facts => ({
  ...{ priority: 'P2', serviceId, criticality: 'HIGH', affectedUsers: 10, affectedCustomers: 1, childIncidents: 3 },
  ...over,
});

describe('weighing', () => {
  it.each([
    [aRule({ priorityAtLeast: 'P2' }), 'priority P2'],
    [aRule({ priorityAtLeast: 'P1' }), undefined],
    [aRule({ serviceIds: [serviceId] }), 'one of the services named'],
    [aRule({ serviceIds: [id(77)] }), undefined],
    [aRule({ criticalities: ['HIGH'] }), 'service of criticality HIGH'],
    [aRule({ criticalities: ['LOW'] }), undefined],
    [aRule({ affectedUsersAtLeast: 10 }), '10 users affected'],
    [aRule({ affectedUsersAtLeast: 11 }), undefined],
    [aRule({ affectedCustomersAtLeast: 2 }), undefined],
    [aRule({ childIncidentsAtLeast: 3 }), '3 child incidents'],
    [aRule({ condition: 'the press calls' }), undefined],
    [
      aRule({ priorityAtLeast: 'P3', childIncidentsAtLeast: 2, condition: 'the press calls' }),
      'priority P2; 3 child incidents; to be judged: the press calls',
    ],
    [aRule({ priorityAtLeast: 'P3', childIncidentsAtLeast: 4 }), undefined],
  ])('%j gives %s', (rule, because) =>
    expect(weigh([rule], facts())).toEqual(because === undefined ? [] : [{ rule: rule.name, because }]),
  );
  it('knows nothing of a service that is not known', () =>
    expect(weigh([aRule({ criticalities: ['HIGH'] })], facts({ criticality: null, serviceId: null }))).toEqual([]));
  it('is monotone: more affected, or a higher priority, never meets fewer rules', () => {
    const count = fc.integer({ min: 0, max: 20 });
    const least = fc.option(fc.integer({ min: 1, max: 20 }), { nil: null });
    const priority = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ users: least, customers: least, children: least, rank: priority }), { maxLength: 5 }),
        fc.record({ users: count, customers: count, children: count, rank: priority }),
        fc.record({ users: count, customers: count, children: count, rank: priority }),
        (wanted, some, more) => {
          const rules = wanted.map(({ users, customers, children, rank }, index) =>
            aRule({
              ...{ name: `${index}`, priorityAtLeast: `P${rank}` as Facts['priority'] },
              ...{ affectedUsersAtLeast: users, affectedCustomersAtLeast: customers, childIncidentsAtLeast: children },
            }),
          );
          const met = (users: number, customers: number, children: number, rank: number) =>
            weigh(
              rules,
              facts({
                ...{ affectedUsers: users, affectedCustomers: customers, childIncidents: children },
                priority: `P${rank}` as Facts['priority'],
              }),
            ).map(({ rule }) => rule);
          const few = met(some.users, some.customers, some.children, some.rank);
          const many = met(
            some.users + more.users,
            some.customers + more.customers,
            some.children + more.children,
            Math.min(some.rank, more.rank),
          );
          expect(few.filter((rule) => !many.includes(rule))).toEqual([]);
        },
      ),
      { seed: 861 },
    );
  });
});
