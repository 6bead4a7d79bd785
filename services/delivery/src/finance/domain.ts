/**
 * Cost item: what a service cost in a month. An entry is never edited: another entry takes it back.
 *
 * Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 8.4.1; 2011 6.4.
 */
import { type costEvents, costKinds, costStates, type EventOf } from '@attest/contracts';
import {
  type ActionOf,
  badText,
  badUuid,
  firstRefusal,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  illegal,
  type Money,
  machine,
  money,
  never,
  ok,
  type Result,
  type Rights,
  refuse,
  stateAfter,
} from '@attest/kernel';

export type CostState = (typeof costStates)[number];
export type CostKind = (typeof costKinds)[number];
export { costKinds };

export const costMachine = machine(costStates, 'RECORDED', {
  REVERSE: { from: ['RECORDED'], to: 'REVERSED' },
});
export type CostAction = ActionOf<typeof costMachine>;

export const costRights: Rights<CostAction | 'RECORD' | 'READ'> = {
  RECORD: ['FINANCE_MANAGER'],
  REVERSE: ['FINANCE_MANAGER'],
  READ: [
    'FINANCE_MANAGER',
    'SERVICE_CATALOGUE_MANAGER',
    'SERVICE_LEVEL_MANAGER',
    'SMS_MANAGER',
    'TOP_MANAGEMENT',
    'INTERNAL_AUDITOR',
  ],
};

export type CostItem = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: CostState;
  readonly serviceId: string;
  readonly kind: CostKind;
  /** First day of the month that bears it. */
  readonly period: string;
  /** Decimal text, exact; negative for a credit or a reversal. */
  readonly amount: string;
  readonly currency: string;
  readonly note: string;
  readonly reversesId: string | null;
  readonly reversedById: string | null;
  /** The asset that it is a cost of; null for what people entered. */
  readonly assetId: string | null;
  /** The part of the asset's cost that it is, once. */
  readonly chargeId: string | null;
  readonly recordedAt: Instant;
};

export type CostEvent = EventOf<typeof costEvents>;

export type RecordCost = {
  readonly id: string;
  readonly key: string;
  readonly serviceId: string;
  readonly kind: CostKind;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly amount: string;
  readonly currency: string;
  readonly note: string;
  readonly assetId: string | null;
  readonly chargeId: string | null;
};

/** What people enter is a cost of no asset. */
export const byHand: Pick<RecordCost, 'assetId' | 'chargeId'> = { assetId: null, chargeId: null };

/** The id and key are those of the entry that takes this one back. */
export type CostCommand = { readonly type: 'REVERSE'; readonly id: string; readonly key: string; readonly why: string };

export type CostRefusal =
  | IllegalTransition
  | InvalidInput
  | { readonly code: 'COST_IN_FUTURE'; readonly month: string }
  | { readonly code: 'REVERSAL_IS_FINAL'; readonly reversesId: string };

/** What a reversal makes: the mark on the entry, and the entry that takes it back. */
export type Reversal = { readonly marked: CostEvent[]; readonly reversal: CostEvent[] };

/** Reads a month `YYYY-MM` as its first day, or refuses with INVALID_INPUT. */
export const firstDayOf = (month: string, field = 'month'): Result<string, InvalidInput> =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(month)
    ? { ok: true, value: `${month}-01` }
    : refuse({ code: 'INVALID_INPUT', field, reason: 'a month is expected, for example 2026-01' });

const isNothing = ({ amount }: Money): boolean => !/[1-9]/.test(amount);

const negated = ({ amount, currency }: Pick<Money, 'amount' | 'currency'>): Money => ({
  amount: amount.startsWith('-') ? amount.slice(1) : `-${amount}`,
  currency,
});

/**
 * Decides a new entry. Costs are actual: a month that has not begun (in UTC) has none; a credit is negative.
 *
 * @returns CostRecorded; or INVALID_INPUT, COST_IN_FUTURE
 */
export const recordCost = (command: RecordCost, now: Instant): Result<CostEvent[], CostRefusal> => {
  const { id, key, serviceId, kind, month, amount, currency, note, assetId, chargeId } = command;
  const bad = firstRefusal(badUuid('serviceId', serviceId), badText('note', note, 1000));
  if (bad) return bad;
  const period = firstDayOf(month);
  if (!period.ok) return period;
  const exact = money(amount, currency);
  if (!exact.ok) return exact;
  if (isNothing(exact.value)) return refuse({ code: 'INVALID_INPUT', field: 'amount', reason: 'must not be zero' });
  if (month > now.slice(0, 7)) return refuse({ code: 'COST_IN_FUTURE', month });
  return ok([
    {
      type: 'CostRecorded',
      at: now,
      costItemId: id,
      key,
      state: costMachine.initial,
      serviceId,
      kind,
      period: period.value,
      amount: exact.value,
      note,
      reversesId: null,
      assetId,
      chargeId,
    },
  ]);
};

/** Decides what happened, or why nothing may. */
export const decide = (item: CostItem, command: CostCommand, now: Instant): Result<Reversal, CostRefusal> => {
  const refused = illegal(costMachine, item.state, command.type, costRights);
  if (refused) return refused;
  switch (command.type) {
    case 'REVERSE': {
      if (item.reversesId !== null) return refuse({ code: 'REVERSAL_IS_FINAL', reversesId: item.reversesId });
      const { id, key, why } = command;
      const { serviceId, kind, period, assetId } = item;
      const state = stateAfter(costMachine, item.state, command.type);
      return (
        badText('why', why, 1000) ??
        ok({
          marked: [{ type: 'CostReversed', at: now, key: item.key, state, serviceId, reversedById: id, why }],
          reversal: [
            {
              type: 'CostRecorded',
              at: now,
              costItemId: id,
              key,
              state: costMachine.initial,
              serviceId,
              kind,
              period,
              amount: negated(item),
              note: why,
              reversesId: item.id,
              assetId,
              chargeId: null,
            },
          ],
        })
      );
    }
    default:
      return never(command.type);
  }
};

/** Applies one event; total. Throws where a history does not begin with CostRecorded: such a history is broken. */
export const evolve = (item: CostItem | undefined, event: CostEvent): CostItem => {
  switch (event.type) {
    case 'CostRecorded': {
      const { type: _, at, costItemId, amount, assetId = null, chargeId = null, ...facts } = event;
      const named = { ...facts, ...amount, assetId, chargeId, id: costItemId };
      return { ...named, version: 1, head: '', reversedById: null, recordedAt: at };
    }
    case 'CostReversed':
      if (!item) throw new Error(`a cost item begins with CostRecorded, not ${event.type}`);
      return { ...item, version: item.version + 1, state: event.state, reversedById: event.reversedById };
    default:
      return never(event);
  }
};
