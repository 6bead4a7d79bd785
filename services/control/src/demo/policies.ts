/** The demonstration's release policies: one in force, one that a customer has still to agree to. */
import { demoId, persona } from '@attest/demo';
import { type Instant, plusMs } from '@attest/kernel';
import { mustSucceed } from '@attest/record';
import {
  type DraftPolicy,
  decidePolicy,
  draftPolicy,
  evolvePolicy,
  type PolicyCommand,
  type ReleasePolicyEvent,
} from '../release/domain/index.ts';

const hourMs = 3_600_000;
const releaser = { ...persona('release-manager'), id: persona('release-manager').personId };

const drafted = (slug: string, key: string, over: Partial<DraftPolicy> = {}): DraftPolicy => ({
  id: demoId('release policy', slug),
  key,
  customerId: demoId('customer', slug),
  edition: 1,
  rules: [
    { releaseType: 'MAJOR', atMost: 1, perDays: 30, noticeHours: 48, environments: ['ACCEPTANCE'] },
    { releaseType: 'MINOR', atMost: 4, perDays: 30, noticeHours: 24, environments: ['ACCEPTANCE'] },
  ],
  emergencyCriteria: [
    'A critical service is down and only a release restores it.',
    'A weakness is being exploited and only a release closes it.',
  ],
  earlyLifeDays: 7,
  ...over,
});

/** Every policy's events. */
export const tellPolicies = (keys: readonly string[], epoch: Instant): (readonly ReleasePolicyEvent[])[] => {
  const told = (draft: DraftPolicy, at: Instant, commands: readonly PolicyCommand[]): readonly ReleasePolicyEvent[] => {
    let events = mustSucceed(draftPolicy(draft, at));
    for (const [index, command] of commands.entries()) {
      const policy = events.reduce<ReturnType<typeof evolvePolicy> | undefined>(evolvePolicy, undefined);
      if (!policy) throw new Error('a policy begins with an event');
      events = [...events, ...mustSucceed(decidePolicy(policy, command, plusMs(at, (index + 1) * hourMs)))];
    }
    return events;
  };
  const agree = { type: 'AGREE', by: releaser } as const;
  const provider: PolicyCommand = { ...agree, party: 'PROVIDER', representative: null, evidence: null };
  const customer: PolicyCommand = {
    ...agree,
    party: 'CUSTOMER',
    representative: 'Rohan Desai',
    evidence: 'Minutes of the service review.',
  };
  const [first = '', second = ''] = keys;
  const start = plusMs(epoch, 9 * hourMs);
  return [
    told(drafted('saffron-bay', first), start, [provider, customer, { type: 'PUT_IN_FORCE' }]),
    told(drafted('great-lakes', second, { earlyLifeDays: 14 }), plusMs(start, 80 * 24 * hourMs), [provider]),
  ];
};
