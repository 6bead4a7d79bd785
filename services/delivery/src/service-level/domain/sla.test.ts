import { priorities } from '@attest/contracts';
import { everyStateTimesAction, type Instant, instantOf, msOf, reachable, stateAfter } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Acceptance,
  type Circumstances,
  decideSla,
  draft,
  evolveSla,
  inForceAt,
  type Sla,
  type SlaAction,
  type SlaCommand,
  slaFor,
  slaMachine,
} from './sla.ts';
import type { SlaTerms, Target } from './terms.ts';

const now = '2026-03-02T09:00:00.000Z' as Instant;
const day = (count: number): Instant => instantOf(msOf(now) + count * 86_400_000);

const targets: Target[] = priorities.flatMap((priority, index) => [
  { metric: 'RESPONSE', priority, minutes: 15 * (index + 1), atRiskPercent: 75 },
  { metric: 'RESOLUTION', priority, minutes: 240 * (index + 1), atRiskPercent: 75 },
]);
const terms: SlaTerms = {
  scope: 'E-mail of all sites.',
  calendarId: 'calendar',
  targets,
  pausedIn: ['WAITING_ON_USER'],
  workloadLimits: [{ measure: 'INCIDENTS_PER_MONTH', limit: 200 }],
  exceptions: [],
  startsAt: day(-10),
  endsAt: null,
};
const acceptance = (party: Acceptance['party']): Acceptance => ({
  party,
  personId: 'person',
  at: now,
  representative: null,
  evidence: null,
});
const accepted = [acceptance('PROVIDER'), acceptance('CUSTOMER')];

const anSla = (over: Partial<Sla> = {}): Sla => {
  const whose = { id: 'sla', key: 'SLA-1001', serviceId: 'service', customerId: 'customer' };
  const decision = draft({ ...whose, terms, replaces: null }, now);
  if (!decision.ok) throw new Error(decision.refusal.code);
  const sla = decision.value.reduce<Sla | undefined>(evolveSla, undefined);
  if (!sla) throw new Error('no agreement');
  return { ...sla, ...over };
};
const active = (over: Partial<Sla> = {}): Sla =>
  anSla({ state: 'ACTIVE', acceptances: accepted, inForceFrom: day(-10), ...over });

const circumstances: Circumstances = {
  service: { state: 'LIVE', customerIds: ['customer'] },
  calendarState: 'IN_USE',
  others: [],
};
const activate: SlaCommand = { type: 'ACTIVATE', ...circumstances };
const provider = { id: 'manager', party: 'PROVIDER' } as const;
const customer = { id: 'user', party: 'CUSTOMER' } as const;
const accept = (
  party: Acceptance['party'],
  by: typeof provider | typeof customer,
  evidence: string | null = null,
): SlaCommand => ({
  type: 'ACCEPT',
  party,
  by,
  representative: evidence && 'Jannik Vogel',
  evidence,
});
const end: SlaCommand = { type: 'END', ending: 'TERMINATED', inForceUntil: now, replacedById: null, why: 'moved away' };
const commands: Record<SlaAction, SlaCommand> = {
  REDRAFT: { type: 'REDRAFT', terms },
  ACCEPT: accept('PROVIDER', provider),
  AGREE: { type: 'AGREE' },
  ACTIVATE: activate,
  END: end,
  WITHDRAW: { type: 'WITHDRAW', why: 'other terms' },
};
/** An agreement in a state, in which nothing but the state can refuse. */
const ready = (state: Sla['state'], action: SlaAction): Sla =>
  active({ state, acceptances: action === 'ACCEPT' ? [] : accepted });

const after = (sla: Sla, command: SlaCommand): Sla => {
  const decision = decideSla(sla, command, now);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value.reduce<Sla>(evolveSla, sla);
};
const refusal = (sla: Sla, command: SlaCommand) => {
  const decision = decideSla(sla, command, now);
  return decision.ok ? undefined : decision.refusal;
};

describe('the machine', () => {
  it.each(everyStateTimesAction(slaMachine))('$action from $state is allowed iff the table says so', (cell) => {
    const sla = ready(cell.state, cell.action);
    if (cell.legal)
      expect(after(sla, commands[cell.action])).toMatchObject({ state: cell.to, version: sla.version + 1 });
    else {
      const { state, action } = cell;
      expect(refusal(sla, commands[action])).toMatchObject({ code: 'ILLEGAL_TRANSITION', state, action });
    }
  });
  it('reaches every state', () => expect(reachable(slaMachine)).toEqual(slaMachine.states));
});

describe('a draft', () => {
  it('begins the record', () =>
    expect(anSla()).toMatchObject({ version: 1, state: 'DRAFT', edition: 1, acceptances: [], inForceFrom: null }));
  const bad: [string, Partial<SlaTerms>][] = [
    ['scope', { scope: ' ' }],
    ['targets', { targets: [] }],
    ['targets', { targets: targets.slice(1) }],
    ['targets', { targets: [...targets, ...targets.slice(0, 1)] }],
    [
      'targets',
      { targets: targets.map((target) => ({ ...target, minutes: target.metric === 'RESPONSE' ? 9999 : 60 })) },
    ],
    ['targets.minutes', { targets: targets.map((target) => ({ ...target, minutes: 0 })) }],
    ['targets.minutes', { targets: targets.map((target) => ({ ...target, minutes: 1.5 })) }],
    ['targets.atRiskPercent', { targets: targets.map((target) => ({ ...target, atRiskPercent: 100 })) }],
    ['pausedIn', { pausedIn: ['IN_PROGRESS'] }],
    ['workloadLimits.limit', { workloadLimits: [{ measure: 'USERS', limit: 0 }] }],
    ['exceptions', { exceptions: [''] }],
    ['endsAt', { endsAt: day(-10) }],
  ];
  it.each(bad)('with bad %s is refused', (field, over) => {
    const given = { id: 'sla', key: 'SLA-1001', serviceId: 'service', customerId: null, replaces: null };
    const expected = { ok: false, refusal: { code: 'INVALID_INPUT', field } };
    expect(draft({ ...given, terms: { ...terms, ...over } }, now)).toMatchObject(expected);
    expect(decideSla(anSla(), { type: 'REDRAFT', terms: { ...terms, ...over } }, now)).toMatchObject(expected);
  });
  it('may measure the resolution alone', () => {
    const only = { ...terms, targets: targets.filter(({ metric }) => metric === 'RESOLUTION') };
    expect(decideSla(anSla(), { type: 'REDRAFT', terms: only }, now).ok).toBe(true);
  });
  it('replaces an agreement of the same service and customer only, as the next edition', () => {
    const given = { id: 'next', key: 'SLA-1002', serviceId: 'service', terms };
    const next = draft({ ...given, customerId: 'customer', replaces: active({ edition: 2 }) }, now);
    expect(next).toMatchObject({ ok: true, value: [{ replacesId: 'sla', edition: 3 }] });
    expect(draft({ ...given, customerId: null, replaces: active() }, now)).toMatchObject({
      refusal: { code: 'INVALID_INPUT', field: 'replacesId' },
    });
  });
});

describe('acceptance', () => {
  it('by both parties comes before the agreement', () => {
    const one = after(anSla(), accept('CUSTOMER', customer));
    expect(refusal(anSla(), commands.AGREE)).toEqual({
      code: 'BOTH_PARTIES_REQUIRED',
      missing: ['PROVIDER', 'CUSTOMER'],
    });
    expect(refusal(one, commands.AGREE)).toEqual({ code: 'BOTH_PARTIES_REQUIRED', missing: ['PROVIDER'] });
    expect(after(after(one, accept('PROVIDER', provider)), commands.AGREE).state).toBe('AGREED');
  });
  it('of a customer is the customer’s own, or needs a name and evidence', () => {
    expect(after(anSla(), accept('CUSTOMER', customer)).acceptances).toMatchObject([
      { party: 'CUSTOMER', personId: 'user' },
    ]);
    expect(refusal(anSla(), accept('CUSTOMER', provider))).toEqual({ code: 'ACCEPTANCE_EVIDENCE_REQUIRED' });
    expect(after(anSla(), accept('CUSTOMER', provider, 'minutes of 2 March')).acceptances).toMatchObject([
      { personId: 'manager', representative: 'Jannik Vogel', evidence: 'minutes of 2 March' },
    ]);
  });
  it('is not for the other party, nor by one customer for all', () => {
    const no = { code: 'ACCEPTANCE_NOT_YOURS' };
    expect(refusal(anSla(), accept('PROVIDER', customer))).toMatchObject(no);
    expect(refusal(anSla({ customerId: null }), accept('CUSTOMER', customer))).toMatchObject(no);
  });
  it('is given once, and void once the terms change', () => {
    const one = after(anSla(), accept('CUSTOMER', customer));
    expect(refusal(one, accept('CUSTOMER', customer))).toEqual({ code: 'ALREADY_ACCEPTED', party: 'CUSTOMER' });
    expect(after(one, commands.REDRAFT).acceptances).toEqual([]);
  });
});

describe('activation', () => {
  const agreed = anSla({ state: 'AGREED', acceptances: accepted });
  const within = (over: Partial<Circumstances>): SlaCommand => ({
    type: 'ACTIVATE',
    ...circumstances,
    ...over,
  });
  it('puts it into force from its start', () =>
    expect(after(agreed, activate)).toMatchObject({ inForceFrom: day(-10), inForceUntil: null }));
  it('needs a live service that is offered, and a calendar in use', () => {
    expect(refusal(agreed, within({ service: { state: 'DESIGNED', customerIds: ['customer'] } }))).toEqual({
      code: 'SERVICE_NOT_LIVE',
      state: 'DESIGNED',
    });
    const elsewhere = within({ service: { state: 'LIVE', customerIds: ['other'] } });
    expect(refusal(agreed, elsewhere)).toEqual({ code: 'SERVICE_NOT_OFFERED', customerId: 'customer' });
    expect(decideSla({ ...agreed, customerId: null }, elsewhere, now).ok).toBe(true);
    expect(refusal(agreed, within({ calendarState: 'WITHDRAWN' }))).toEqual({ code: 'CALENDAR_WITHDRAWN' });
  });
  it('waits for its start', () =>
    expect(refusal({ ...agreed, startsAt: day(1) }, activate)).toEqual({ code: 'SLA_STARTS_LATER', startsAt: day(1) }));
  it.each<[string, Partial<Sla>, Partial<Sla>, boolean]>([
    ['without end, and another in force', {}, { inForceFrom: day(-20) }, false],
    ['after another’s end', {}, { state: 'ENDED', inForceFrom: day(-20), inForceUntil: day(-10) }, true],
    ['before another’s end', {}, { state: 'ENDED', inForceFrom: day(-20), inForceUntil: day(-9) }, false],
    ['over before another’s start', { endsAt: day(-5) }, { inForceFrom: day(-5) }, true],
    ['over after another’s start', { endsAt: day(-4) }, { inForceFrom: day(-5) }, false],
    ['in place of another', { replacesId: 'other' }, { inForceFrom: day(-20) }, true],
    ['in place of one that began later', { replacesId: 'other' }, { inForceFrom: day(-5) }, false],
    [
      'in place of one that ended later',
      { replacesId: 'other' },
      { state: 'ENDED', inForceFrom: day(-20), inForceUntil: day(-9) },
      false,
    ],
  ])('of one %s', (_, over, otherOver, allowed) => {
    const other = active({ id: 'other', key: 'SLA-2000', ...otherOver });
    const found = refusal({ ...agreed, ...over }, within({ others: [other] }));
    expect(found).toEqual(allowed ? undefined : { code: 'SLA_OVERLAPS', keys: ['SLA-2000'] });
  });
});

describe('the agreement that decides', () => {
  const general = active({ id: 'general', customerId: null, inForceFrom: day(-20) });
  const own = active({ id: 'own' });
  it('is the customer’s own before the general one, at that moment', () => {
    const at = (when: number, whose: string | null) => slaFor([general, own], whose, day(when))?.id;
    expect([at(0, 'customer'), at(0, 'other'), at(0, null)]).toEqual(['own', 'general', 'general']);
    expect([at(-11, 'customer'), at(-21, 'customer')]).toEqual(['general', undefined]);
  });
  it('decides from its start to its end, the end not included, also once it has ended', () => {
    const ended = after(own, { ...end, inForceUntil: day(-1) });
    expect([day(-10), day(-2)].map((at) => inForceAt(ended, at))).toEqual([true, true]);
    expect([day(-11), day(-1), now].map((at) => inForceAt(ended, at))).toEqual([false, false, false]);
    expect(inForceAt({ ...own, state: 'AGREED' }, now)).toBe(false);
  });
  it('ends after it began', () =>
    expect(refusal(own, { ...end, inForceUntil: day(-10) })).toMatchObject({ code: 'INVALID_INPUT', field: 'endsAt' }));
});

describe('histories', () => {
  it('follow the table, and are in force only after both parties accepted', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<SlaAction | 'ACCEPT_CUSTOMER'>(...slaMachine.actions, 'ACCEPT_CUSTOMER'), {
          maxLength: 14,
        }),
        (actions) => {
          let sla = anSla();
          for (const action of actions) {
            const command = action === 'ACCEPT_CUSTOMER' ? accept('CUSTOMER', customer) : commands[action];
            const decision = decideSla(sla, command, now);
            if (!decision.ok) continue;
            const next = decision.value.reduce<Sla>(evolveSla, sla);
            expect(next.state).toBe(stateAfter(slaMachine, sla.state, command.type));
            expect(next.version).toBe(sla.version + 1);
            if (next.state === 'ACTIVE') expect(new Set(next.acceptances.map(({ party }) => party)).size).toBe(2);
            sla = next;
          }
        },
      ),
      { seed: 7 },
    ));
  it('begin with a draft', () => {
    const decision = decideSla(active(), end, now);
    const [event] = decision.ok ? decision.value : [];
    if (!event) throw new Error('no event');
    expect(() => evolveSla(undefined, event)).toThrow('SlaDrafted');
  });
});
