/** Event types of the release policy that is agreed with a customer. Source: ISO/IEC 20000-1:2018 8.5.3; 2011 9.3. */
import type { Instant } from '@attest/kernel';
import Type from 'typebox';
import { At, eventsOf, Id, nullable, oneOf, Text } from '../event.ts';

const policy = eventsOf('control', 'release');

export const releasePolicyStates = ['DRAFT', 'IN_FORCE', 'SUPERSEDED', 'WITHDRAWN'] as const;
export const releasePolicyParties = ['PROVIDER', 'CUSTOMER'] as const;
/** MAJOR and MINOR come at an agreed frequency, EMERGENCY by agreed criteria. */
export const releaseTypes = ['MAJOR', 'MINOR', 'EMERGENCY'] as const;
/** Types that a policy gives a frequency. */
export const plannedReleaseTypes = ['MAJOR', 'MINOR'] as const;
/** In the order in which a release goes through them. */
export const releaseEnvironments = ['BUILD', 'TEST', 'ACCEPTANCE', 'LIVE'] as const;

const customerId = '01980000-0000-7000-8000-000000000002';
const personId = '01980000-0000-7000-8000-000000000003';
const policyId = '01980000-0000-7000-8000-000000000014';
const at = '2026-01-05T08:30:00.000Z' as Instant;

const rule = Type.Object({
  releaseType: oneOf(plannedReleaseTypes),
  /** So many releases of the type begin in any so many days. */
  atMost: Type.Integer(),
  perDays: Type.Integer(),
  /** Hours between the plan and the beginning of the deployment. */
  noticeHours: Type.Integer(),
  /** Where a release of the type goes before it is live. */
  environments: Type.Array(oneOf(releaseEnvironments)),
});
const agreement = Type.Object({
  party: oneOf(releasePolicyParties),
  personId: Id,
  /** Who agreed for the customer, where the provider recorded it. */
  representative: nullable(Text),
  /** Where that can be seen. */
  evidence: nullable(Text),
  at: At,
});

const stands = {
  state: oneOf(releasePolicyStates),
  key: Text,
  customerId: Id,
  /** Counts the policies of one customer, from 1. */
  edition: Type.Integer(),
  rules: Type.Array(rule),
  /** An emergency release meets one of these; there is none where the list is empty. */
  emergencyCriteria: Type.Array(Text),
  /** Days after a deployment in which incidents on its items are counted to it. */
  earlyLifeDays: Type.Integer(),
  agreements: Type.Array(agreement),
};
const standing = {
  state: 'DRAFT' as const,
  key: 'RPL-1001',
  customerId,
  edition: 1,
  rules: [
    { releaseType: 'MAJOR' as const, atMost: 1, perDays: 90, noticeHours: 240, environments: ['ACCEPTANCE' as const] },
  ],
  emergencyCriteria: ['A critical service is down and only a release restores it.'],
  earlyLifeDays: 7,
  agreements: [
    { party: 'PROVIDER' as const, personId, representative: null, evidence: null, at },
    { party: 'CUSTOMER' as const, personId, representative: null, evidence: null, at },
  ],
};

export const releasePolicyEvents = {
  ReleasePolicyDrafted: policy({
    type: 'ReleasePolicyDrafted',
    summary: 'A release policy was written down, to be agreed with the customer.',
    data: Type.Object({ ...stands, policyId: Id }),
    sample: { ...standing, agreements: [], policyId },
  }),
  ReleasePolicyAgreed: policy({
    type: 'ReleasePolicyAgreed',
    summary: 'The provider, or the customer, agreed to the release policy.',
    data: Type.Object({ ...stands, party: oneOf(releasePolicyParties) }),
    personal: ['agreements'],
    sample: { ...standing, party: 'CUSTOMER' },
  }),
  ReleasePolicyInForce: policy({
    type: 'ReleasePolicyInForce',
    summary: 'A release policy that both parties agreed to is in force.',
    data: Type.Object({ ...stands }),
    personal: ['agreements'],
    sample: { ...standing, state: 'IN_FORCE' },
  }),
  ReleasePolicySuperseded: policy({
    type: 'ReleasePolicySuperseded',
    summary: 'A later edition took the place of this release policy.',
    data: Type.Object({ ...stands }),
    personal: ['agreements'],
    sample: { ...standing, state: 'SUPERSEDED' },
  }),
  ReleasePolicyWithdrawn: policy({
    type: 'ReleasePolicyWithdrawn',
    summary: 'A draft of a release policy was given up.',
    data: Type.Object({ ...stands, why: Text }),
    personal: ['agreements', 'why'],
    sample: { ...standing, state: 'WITHDRAWN', agreements: [], why: 'The customer wants fewer releases.' },
  }),
};
