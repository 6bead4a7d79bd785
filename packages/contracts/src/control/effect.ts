/** What a change does to configuration items: said by changes and releases alike. Source: ISO/IEC 20000-1:2018 8.5.1.3, 8.2.6. */
import Type from 'typebox';
import { Id, nullable, oneOf, Text } from '../event.ts';

export const configurationItemStates = ['PLANNED', 'IN_USE', 'UNDER_MAINTENANCE', 'RETIRED'] as const;

export const relationKinds = [
  'DEPENDS_ON',
  'RUNS_ON',
  'CONNECTS_TO',
  'USES',
  'LICENSED_BY',
  'PART_OF',
  'DOCUMENTED_BY',
  'LOCATED_IN',
  'COVERED_BY',
  'MANAGED_BY',
] as const;

/** Text, a whole number or a truth value; decimals and dates are text. */
export const AttributeValue = Type.Union([Type.String(), Type.Number(), Type.Boolean()]);
export const Attributes = Type.Record(Type.String(), AttributeValue);

/** One side of an effect: only what the change touches. */
export const EffectSide = Type.Object({
  /** Null: the change leaves the state alone. */
  state: nullable(oneOf(configurationItemStates)),
  /** Null: the attribute is absent. */
  attributes: Type.Record(Type.String(), nullable(AttributeValue)),
  /** Relations from the item to others: whether each is there. */
  relations: Type.Optional(
    Type.Array(Type.Object({ kind: oneOf(relationKinds), toId: Id, toKey: Text, there: Type.Boolean() })),
  ),
});

/** How a change affects one configuration item: as it was known when the effect was recorded, and as it is to be. */
export const effectShape = {
  ciId: Id,
  ciKey: Text,
  before: EffectSide,
  after: EffectSide,
  /** Of an item that comes into being by the change: what it is registered with, besides what `after` says. */
  registers: Type.Optional(
    Type.Object({
      name: Text,
      description: Text,
      typeName: Text,
      /** The version of the type that its attributes were checked by; 0 for a shipped type. */
      typeVersion: Type.Integer(),
      serviceId: nullable(Id),
      ownerId: nullable(Id),
    }),
  ),
};

export const effectSample = {
  ciId: '01980000-0000-7000-8000-000000000005',
  ciKey: 'CI-1005',
  before: { state: null, attributes: { version: '1.4.2', hotfix: null } },
  after: { state: null, attributes: { version: '1.5.0', hotfix: '2026-01' } },
};
