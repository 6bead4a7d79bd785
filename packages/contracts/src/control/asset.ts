/** Event types of assets: what the provider may use, and until when. Source: ISO/IEC 20000-1:2018 8.2.5. */
import Type from 'typebox';
import { At, eventsOf, Id, nullable, oneOf, Text } from '../event.ts';

const asset = eventsOf('control', 'asset');

export const licenceEntitlementStates = ['IN_FORCE', 'EXPIRED', 'ENDED'] as const;

const stands = { key: Text, state: oneOf(licenceEntitlementStates), itemId: Id, quantity: Type.Integer() };
const standing = {
  key: 'ENT-1001',
  state: 'IN_FORCE' as const,
  itemId: '01980000-0000-7000-8000-000000000005',
  quantity: 50,
};

export const licenceEntitlementEvents = {
  LicenceEntitlementRecorded: asset({
    type: 'LicenceEntitlementRecorded',
    summary: 'A licence may be used so often, by a contract, until a moment or for good.',
    data: Type.Object({ id: Id, ...stands, contract: Text, obligations: Text, expiresAt: nullable(At) }),
    sample: {
      id: '01980000-0000-7000-8000-000000000060',
      ...standing,
      contract: 'Order 4711',
      obligations: 'Named devices only.',
      expiresAt: '2027-01-01T00:00:00.000Z' as never,
    },
  }),
  LicenceEntitlementRenewalDue: asset({
    type: 'LicenceEntitlementRenewalDue',
    summary: 'An entitlement is over in thirty days: somebody renews it, or lets it go.',
    data: Type.Object(stands),
    sample: standing,
  }),
  LicenceEntitlementExpired: asset({
    type: 'LicenceEntitlementExpired',
    summary: 'An entitlement is over: what is used by it is used without.',
    data: Type.Object(stands),
    sample: { ...standing, state: 'EXPIRED' as const },
  }),
  LicenceEntitlementEnded: asset({
    type: 'LicenceEntitlementEnded',
    summary: 'An entitlement was given up, with a reason.',
    data: Type.Object({ ...stands, reason: Text }),
    sample: { ...standing, state: 'ENDED' as const, reason: 'The contract was terminated.' },
  }),
};
