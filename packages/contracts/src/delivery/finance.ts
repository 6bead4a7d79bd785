/** Event types of budgeting and accounting for services. Source: ISO/IEC 20000-1:2018 8.4.1. */
import Type from 'typebox';
import { eventsOf, Id, MoneyAmount, oneOf, Text } from '../event.ts';

const nullable = <S extends Type.TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
const serviceId = '01980000-0000-7000-8000-000000000001';
const costItemId = '01980000-0000-7000-8000-00000000000b';
const reversalId = '01980000-0000-7000-8000-00000000000c';

const finance = eventsOf('delivery', 'finance');

export const costStates = ['RECORDED', 'REVERSED'] as const;
export const costKinds = ['LABOUR', 'HARDWARE', 'SOFTWARE', 'SUPPLIER', 'FACILITY', 'OTHER'] as const;

export const costEvents = {
  CostRecorded: finance({
    type: 'CostRecorded',
    summary: 'A cost of a service was entered; a reversal is an entry of its own.',
    data: Type.Object({
      costItemId: Id,
      key: Text,
      state: oneOf(costStates),
      serviceId: Id,
      kind: oneOf(costKinds),
      /** The month that bears it: its first day, `YYYY-MM-01`. */
      period: Type.String({ format: 'date' }),
      amount: MoneyAmount,
      note: Text,
      /** The entry that this one takes back. */
      reversesId: nullable(Id),
      /** The asset that it is a cost of, and the part of its cost; null, or not there, for what people entered. */
      assetId: Type.Optional(nullable(Id)),
      chargeId: Type.Optional(nullable(Id)),
    }),
    sample: {
      costItemId,
      key: 'CST-1001',
      state: 'RECORDED',
      serviceId,
      kind: 'SOFTWARE',
      period: '2026-01-01',
      amount: { amount: '1250.00', currency: 'EUR' },
      note: 'Mailbox licences',
      reversesId: null,
      assetId: null,
      chargeId: null,
    },
  }),
  CostReversed: finance({
    type: 'CostReversed',
    summary: 'A cost was taken back by another entry.',
    data: Type.Object({ key: Text, state: oneOf(costStates), serviceId: Id, reversedById: Id, why: Text }),
    sample: { key: 'CST-1001', state: 'REVERSED', serviceId, reversedById: reversalId, why: 'entered twice' },
  }),
};
