/** Who may do what to configuration data. Pure. */
import type { Rights } from '@attest/kernel';
import type { ConfigurationItemAction } from './domain.ts';

const keepers = ['CONFIGURATION_MANAGER'] as const;
const feeders = ['CONFIGURATION_MANAGER', 'INTEGRATION'] as const;
const operators = ['CONFIGURATION_MANAGER', 'RELEASE_MANAGER', 'SUPPORT_ENGINEER'] as const;

export const configurationRights: Rights<
  ConfigurationItemAction | 'REGISTER' | 'DEFINE_TYPE' | 'DEFINE_KIND' | 'TAKE_BASELINE'
> = {
  DEFINE_TYPE: keepers,
  DEFINE_KIND: keepers,
  TAKE_BASELINE: [...keepers, 'RELEASE_MANAGER'],
  REGISTER: feeders,
  PUT_INTO_USE: operators,
  START_MAINTENANCE: operators,
  END_MAINTENANCE: operators,
  CHANGE: keepers,
  RELATE: feeders,
  UNRELATE: feeders,
  RETIRE: keepers,
  APPLY: [],
  REFUSE_EFFECT: [],
  CONFIRM: feeders,
  GROUP_DEPENDENCIES: keepers,
  CORRECT: keepers,
};
