/** The catalogue of what transitions refuse beside the common codes. */
import type { CommonRefusal, RefusalCatalogue } from '@attest/kernel';
import type { TransitionRefusal } from './domain/index.ts';

type Own = Exclude<TransitionRefusal, CommonRefusal>;

const clause = 'ISO/IEC 20000-1:2018 8.5.2';
const removal = 'ISO/IEC 20000-1:2011 5.2';
const major = 'ISO/IEC 20000-1:2011 9.2';

export const transitionRefusals: RefusalCatalogue<Own> = {
  DUTIES_REQUIRED: {
    message: ({ kinds }) => `The plan does not say what becomes of: ${kinds.join(', ')}.`,
    clause: removal,
    allowed: () => ['PLAN'],
  },
  TRANSITION_CRITERIA_REQUIRED: {
    message: () => 'The plan does not say what must hold before the transition goes live.',
    clause,
    allowed: () => ['PLAN'],
  },
  TRANSITION_CRITERIA_NOT_MET: {
    message: ({ open }) => `Not met before acceptance: ${open.join('; ')}.`,
    clause,
    allowed: () => ['CHECK', 'PLAN'],
  },
  DISPOSAL_NOT_CONFIRMED: {
    message: ({ open }) => `Nobody confirmed what became of: ${open.join('; ')}.`,
    clause: removal,
    allowed: () => ['CONFIRM_DUTY'],
  },
  AGREEMENTS_NOT_ENDED: {
    message: ({ open }) => `Contracts and agreements are not ended: ${open.join('; ')}.`,
    clause: removal,
    allowed: ({ slas, contracts }) => [
      'CONFIRM_DUTY',
      ...slas.map((key) => `END_SLA ${key}`),
      ...contracts.map((key) => `TERMINATE ${key}`),
    ],
  },
  ASSETS_NOT_DISPOSED: {
    message: ({ assets }) =>
      `Assets of the service are neither disposed of nor for anything else: ${assets.join(', ')}.`,
    clause: removal,
    allowed: ({ assets }) => assets.flatMap((key) => [`DISPOSE ${key}`, `TIE ${key}`]),
  },
  DUTY_CONFIRMED_ALREADY: { message: ({ subject }) => `“${subject}” is confirmed already.`, clause: removal },
  TRANSITION_CHANGE_REQUIRED: {
    message: () => 'A transition goes live by an approved change: name it first.',
    clause,
    allowed: () => ['NAME_CHANGE'],
  },
  TRANSITION_NOT_AUTHORISED: {
    message: ({ key, state }) => `The change ${key} is ${state}: it authorises nothing.`,
    clause,
    allowed: ({ states }) => states,
  },
  MAJOR_CHANGE_REQUIRED: {
    message: ({ key, changeType }) =>
      `A service is removed or handed over by a major change; ${key} is ${changeType.toLowerCase()}.`,
    clause: major,
    allowed: () => ['MAJOR'],
  },
  CHANGE_OF_OTHER_SERVICE: { message: ({ key }) => `${key} is not about this service.`, clause },
  REVIEWER_IS_OWNER: {
    message: () => 'Who answers for a transition does not review it.',
    clause,
  },
};
