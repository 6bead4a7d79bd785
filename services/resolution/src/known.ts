/** Local copies of what other services own: enough to check a reference while they are away. */
import { localCopies, type Reference as ReferenceTo } from '@attest/reference';

export type KnownKind =
  | 'SERVICE'
  | 'CUSTOMER'
  | 'SUPPLIER'
  | 'PERSON'
  | 'TEAM'
  | 'CONFIGURATION_ITEM'
  | 'CHANGE'
  | 'RELEASE'
  | 'PROBLEM';
export type Reference = ReferenceTo<KnownKind>;

export const { knownEntity, learn, learning, strangers, unknown } = localCopies<KnownKind>();
