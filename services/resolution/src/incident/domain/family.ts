/**
 * Families of incidents: children that are resolved with their parent, duplicates that are closed for the one that stays.
 *
 * One level: a parent is nobody's child, so that there is no circle. Source: ISO/IEC 20000-1:2018 8.6.1.
 */
import { type Refused, refuse } from '@attest/kernel';
import { type Incident, isOpen } from './incident.ts';

/** The other incident, as it stands when the command is decided. */
export type Relative = Pick<Incident, 'id' | 'key' | 'state' | 'parentId' | 'duplicateOfId'>;

export type FamilyRefusal =
  | { readonly code: 'RELATED_TO_ITSELF' }
  | { readonly code: 'PARENT_IS_CHILD'; readonly key: string; readonly parentId: string }
  | { readonly code: 'PARENT_SETTLED'; readonly key: string; readonly state: string }
  | { readonly code: 'CHILD_OF_ANOTHER'; readonly parentId: string }
  | { readonly code: 'HAS_CHILDREN'; readonly children: number }
  | { readonly code: 'NOT_A_CHILD' }
  | { readonly code: 'ORIGINAL_IS_DUPLICATE'; readonly key: string; readonly duplicateOfId: string }
  | { readonly code: 'ORIGINAL_SETTLED'; readonly key: string; readonly state: string };

/** Why an incident may not become the child of `parent`; nothing where it may, or is already. */
export const badParent = (
  incident: Pick<Incident, 'id' | 'parentId'>,
  parent: Relative,
  children: number,
): Refused<FamilyRefusal> | undefined => {
  if (parent.id === incident.id) return refuse({ code: 'RELATED_TO_ITSELF' });
  if (incident.parentId === parent.id) return undefined;
  if (incident.parentId !== null) return refuse({ code: 'CHILD_OF_ANOTHER', parentId: incident.parentId });
  if (children > 0) return refuse({ code: 'HAS_CHILDREN', children });
  if (parent.parentId !== null) return refuse({ code: 'PARENT_IS_CHILD', key: parent.key, parentId: parent.parentId });
  if (!isOpen(parent.state)) return refuse({ code: 'PARENT_SETTLED', key: parent.key, state: parent.state });
  return undefined;
};

/** Why an incident may not be closed as a duplicate of `original`; nothing where it may. */
export const badOriginal = (
  incident: Pick<Incident, 'id'>,
  original: Relative,
  children: number,
): Refused<FamilyRefusal> | undefined => {
  if (original.id === incident.id) return refuse({ code: 'RELATED_TO_ITSELF' });
  if (children > 0) return refuse({ code: 'HAS_CHILDREN', children });
  if (original.duplicateOfId !== null)
    return refuse({ code: 'ORIGINAL_IS_DUPLICATE', key: original.key, duplicateOfId: original.duplicateOfId });
  if (original.state === 'CLOSED' || original.state === 'CANCELLED')
    return refuse({ code: 'ORIGINAL_SETTLED', key: original.key, state: original.state });
  return undefined;
};
