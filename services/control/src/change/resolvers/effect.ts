/** What a change does to configuration items, as the graph shows it. */
import { referenceTo, stub } from '@attest/subgraph';
import { kindsOf, type RelationOfEffect, relationsOf } from '../../effect.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import type { PlannedEffect } from '../domain/index.ts';

export const effects = {
  ChangeEffect: {
    kinds: kindsOf,
    registration: (effect) => effect.registers ?? null,
    relations: relationsOf,
    itemId: (effect) => effect.ciId,
    item: referenceTo('ConfigurationItem', (effect: PlannedEffect) => effect.ciId),
    itemKey: (effect) => effect.ciKey,
    before: (effect) => effect.before.attributes,
    after: (effect) => effect.after.attributes,
    stateBefore: (effect) => effect.before.state,
    stateAfter: (effect) => effect.after.state,
  },
  ChangeRegistration: {
    service: (registers) => stub('Service', registers.serviceId),
    owner: (registers) => stub('Person', registers.ownerId),
  },
  ChangeRelation: { to: referenceTo('ConfigurationItem', (relation: RelationOfEffect) => relation.toId) },
} satisfies Pick<Resolvers, 'ChangeEffect' | 'ChangeRegistration' | 'ChangeRelation'>;
