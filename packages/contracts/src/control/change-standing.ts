/** Where a change stands, as each of its events says it. Source: ISO/IEC 20000-1:2018 8.5.1. */
import { eventsOf, Id, Ids, nullable, oneOf, Text } from '../event.ts';
import { effectSample } from './effect.ts';

export const change = eventsOf('control', 'change');

export const changeStates = [
  'REQUESTED',
  'ASSESSED',
  'APPROVED',
  'SCHEDULED',
  'IN_IMPLEMENTATION',
  'IMPLEMENTED',
  'BACKED_OUT',
  'REVIEWED',
  'CLOSED',
  'REJECTED',
  'CANCELLED',
] as const;
export const changeTypes = ['STANDARD', 'NORMAL', 'MAJOR', 'EMERGENCY'] as const;

const serviceId = '01980000-0000-7000-8000-000000000001';
export const personId = '01980000-0000-7000-8000-000000000003';
export const teamId = '01980000-0000-7000-8000-000000000004';
const problemId = '01980000-0000-7000-8000-00000000000f';

/** What every change event says besides its own fact, as of after the event. */
export const stands = {
  key: Text,
  title: Text,
  state: oneOf(changeStates),
  changeType: oneOf(changeTypes),
  serviceIds: Ids,
  /** The problem that the change is to solve; null for none. */
  problemId: nullable(Id),
  /** The configuration items that its effects name, and those that relations of its effects lead to. */
  ciIds: Ids,
};
export const standing = {
  key: 'CHG-1042',
  title: 'Renew the mail database',
  changeType: 'NORMAL' as const,
  serviceIds: [serviceId],
  problemId,
  ciIds: [effectSample.ciId],
};
