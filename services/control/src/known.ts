/** Local copies of what other services own: enough to check a reference while they are away. */
import { localCopies, type Reference as ReferenceTo } from '@attest/reference';

export type KnownKind = 'SERVICE' | 'PERSON' | 'TEAM' | 'PROBLEM' | 'CUSTOMER';
export type Reference = ReferenceTo<KnownKind>;

export const { knownEntity, learn, learning, strangers, unknown } = localCopies<KnownKind>();
