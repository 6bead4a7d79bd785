/** Whether the types allow a relation, and where it may lead: for records, and for changes that plan one. Pure. ISO/IEC 20000-1:2018 8.2.6. */
import { type InvalidInput, type RefusalCatalogue, type Refused, refuse } from '@attest/kernel';
import { type CiTypes, mayRelate, type RelationKind, relationsOf } from './ci-type.ts';
import type { ConfigurationItemState, ItemRelation } from './effect.ts';

/** The item that a relation leads to, as it is when that is decided. */
export type Target = ItemRelation & {
  readonly key: string;
  readonly typeName: string;
  readonly state: ConfigurationItemState;
};

export type RelationRefusal =
  | InvalidInput
  | {
      readonly code: 'RELATION_NOT_ALLOWED';
      readonly kind: RelationKind;
      readonly from: string;
      readonly to: string;
      readonly possible: readonly string[];
    }
  | { readonly code: 'TARGET_RETIRED'; readonly id: string; readonly key: string };

/** Why an item has no such relation: to itself, to what is retired, to what its type does not allow. */
export const badRelation = (
  from: { readonly id: string; readonly typeName: string },
  types: CiTypes,
  target: Target,
): Refused<RelationRefusal> | undefined => {
  if (target.toId === from.id)
    return refuse({ code: 'INVALID_INPUT', field: 'toId', reason: 'an item has no relation to itself' });
  if (target.state === 'RETIRED') return refuse({ code: 'TARGET_RETIRED', id: target.toId, key: target.key });
  if (mayRelate(types, from.typeName, target.kind, target.typeName)) return undefined;
  const possible = relationsOf(types, from.typeName).map(
    (rule) => `${rule.kind} ${rule.to.length > 0 ? rule.to.join('|') : 'any'}`,
  );
  return refuse({
    code: 'RELATION_NOT_ALLOWED',
    kind: target.kind,
    from: from.typeName,
    to: target.typeName,
    possible,
  });
};

const clause = 'ISO/IEC 20000-1:2018 8.2.6';

export const relationRefusals: RefusalCatalogue<Exclude<RelationRefusal, InvalidInput>> = {
  RELATION_NOT_ALLOWED: {
    message: ({ kind, from, to }) => `The types do not allow ${from} ${kind} ${to}.`,
    clause,
    allowed: ({ possible }) => possible,
  },
  TARGET_RETIRED: {
    message: ({ key }) => `${key} is retired: nothing new is related to it.`,
    clause,
  },
};
