/** The demonstration's change policy: as shipped until a few days ago; since then it names assessors and what comes by a change only. */
import { demoId } from '@attest/demo';
import { type Instant, plusMs } from '@attest/kernel';
import { mustSucceed } from '@attest/record';
import {
  type ChangePolicy,
  type ChangePolicyEvent,
  evolvePolicy,
  type PolicyTerms,
  publishPolicy,
  shippedPolicy,
} from '../change/domain/index.ts';
import { policyId } from '../change/store/index.ts';

const hourMs = 3_600_000;
/** The day of the demonstration on which it was published, from 0. */
const publishedOnDay = 87;

const nobody = { roles: [], personIds: [], teamIds: [] };

const terms: PolicyTerms = {
  ...shippedPolicy,
  controlledAdditions: [{ typeName: 'NETWORK_DEVICE', registrations: true, relations: true }],
  assessors: [
    { ...nobody, process: 'SERVICE_LEVEL', roles: ['SERVICE_LEVEL_MANAGER'] },
    {
      ...{ ...nobody, process: 'AVAILABILITY', roles: ['CHANGE_ADVISORY_BOARD_MEMBER'] },
      teamIds: [demoId('team', 'platform')],
    },
    { ...nobody, process: 'FINANCE', roles: ['FINANCE_MANAGER'] },
  ],
};

export type ToldPolicy = {
  readonly events: ChangePolicyEvent[];
  readonly publishedAt: Instant;
  /** The policy that was in force at that moment. */
  readonly at: (moment: Instant) => ChangePolicy;
};

export const tellChangePolicy = (epoch: Instant): ToldPolicy => {
  const publishedAt = plusMs(epoch, (publishedOnDay * 24 + 8) * hourMs);
  const events = mustSucceed(publishPolicy(policyId, terms, publishedAt));
  const published = events.reduce<ChangePolicy | undefined>((_, event) => evolvePolicy(undefined, event), undefined);
  return { events, publishedAt, at: (moment) => (published && moment >= publishedAt ? published : shippedPolicy) };
};
