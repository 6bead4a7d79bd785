/** What a configuration item is after its events. Pure. */
import { never } from '@attest/kernel';
import { type ItemRelation, sameRelation } from '../effect.ts';
import type { ConfigurationItem, ConfigurationItemEvent } from './domain.ts';

/** What an item is after an event: total, one version an event. Throws where a history does not begin with its registration. */
export const evolve = (item: ConfigurationItem | undefined, event: ConfigurationItemEvent): ConfigurationItem => {
  if (event.type === 'ConfigurationItemRegistered') {
    const { type: _, at, changeId: _changeId, releaseId: _releaseId, backedOut: _backedOut, ...facts } = event;
    return {
      ...facts,
      version: 1,
      head: '',
      relations: [],
      redundancy: [],
      registeredAt: at,
      confirmedAt: at,
      updatedAt: at,
      retiredAt: null,
    };
  }
  if (!item) throw new Error(`a configuration item begins with ConfigurationItemRegistered, not ${event.type}`);
  const { key, name, typeName, state, serviceId, ownerId, attributes, at } = event;
  const next: ConfigurationItem = {
    ...item,
    ...{ key, name, typeName, state, serviceId, ownerId, attributes },
    version: item.version + 1,
    // What was seen before something else was recorded takes nothing back.
    updatedAt: event.type === 'ConfigurationItemConfirmed' && at < item.updatedAt ? item.updatedAt : at,
    retiredAt: state === 'RETIRED' ? (item.retiredAt ?? at) : null,
  };
  switch (event.type) {
    case 'ConfigurationItemChanged':
      return { ...next, description: event.description, typeVersion: event.typeVersion };
    case 'ConfigurationItemPutIntoUse':
    case 'ConfigurationItemMaintenanceStarted':
    case 'ConfigurationItemMaintenanceEnded':
    case 'ConfigurationItemRetired':
    case 'ConfigurationItemEffectRefused':
      return next;
    case 'ConfigurationItemConfirmed':
      return { ...next, confirmedAt: at };
    case 'ConfigurationItemCorrected': {
      if (event.validUntil !== null) return next;
      const { description = item.description } = event.set;
      const gone = (held: ItemRelation) => event.unrelated.some(sameRelation(held));
      const stay = item.relations.filter((held) => !gone(held));
      const came = event.related.filter((one) => !stay.some(sameRelation(one)));
      return { ...next, description, relations: [...stay, ...came] };
    }
    case 'ConfigurationItemDependenciesGrouped':
      return { ...next, redundancy: event.groups };
    case 'ConfigurationItemsRelated':
      return { ...next, relations: [...item.relations, ...event.relations] };
    case 'ConfigurationItemsUnrelated':
      return { ...next, relations: item.relations.filter((held) => !event.relations.some(sameRelation(held))) };
    default:
      return never(event);
  }
};
