/** Event types of maintenance windows and freezes. Source: ISO/IEC 20000-1:2018 8.5.1. */
import type { Instant } from '@attest/kernel';
import Type from 'typebox';
import { At, eventsOf, Id, Ids, nullable, oneOf, Text } from '../event.ts';

const change = eventsOf('control', 'change');

export const changePeriodKinds = ['MAINTENANCE_WINDOW', 'FREEZE'] as const;
export const changePeriodStates = ['IN_FORCE', 'WITHDRAWN'] as const;

const hours = Type.Array(Type.Object({ from: Text, to: Text }));

const stands = {
  key: Text,
  state: oneOf(changePeriodStates),
  kind: oneOf(changePeriodKinds),
  name: Text,
  /** Counts what was published of this period, from 1. */
  edition: Type.Integer(),
  /** The services that it is for; with `ciIds` empty too, it is for everything. */
  serviceIds: Ids,
  ciIds: Ids,
  /** IANA zone of the weekly hours. */
  zone: Text,
  /** Hours of the week; null: all the time from `startsAt` to `endsAt`. */
  weekly: nullable(Type.Object({ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours })),
  startsAt: At,
  /** Not included; null: until it is withdrawn. */
  endsAt: nullable(At),
};
const standing = {
  key: 'CHP-1001',
  state: 'IN_FORCE' as const,
  kind: 'MAINTENANCE_WINDOW' as const,
  name: 'Sunday nights',
  edition: 1,
  serviceIds: ['01980000-0000-7000-8000-000000000001'],
  ciIds: [],
  zone: 'Europe/Berlin',
  weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [{ from: '22:00', to: '24:00' }] },
  startsAt: '2026-01-05T08:00:00.000Z' as Instant,
  endsAt: null,
};

export const changePeriodEvents = {
  ChangePeriodPublished: change({
    type: 'ChangePeriodPublished',
    summary: 'When changes of some services and items are made, or are not made, was published.',
    data: Type.Object({ periodId: Id, ...stands }),
    sample: { periodId: '01980000-0000-7000-8000-000000000014', ...standing },
  }),
  ChangePeriodRevised: change({
    type: 'ChangePeriodRevised',
    summary: 'Another edition of a maintenance window or freeze is in force.',
    data: Type.Object({ ...stands }),
    sample: { ...standing, edition: 2, name: 'Nights of Sunday' },
  }),
  ChangePeriodWithdrawn: change({
    type: 'ChangePeriodWithdrawn',
    summary: 'A maintenance window or freeze no longer counts.',
    data: Type.Object({ ...stands, why: Text }),
    personal: ['why'],
    sample: { ...standing, state: 'WITHDRAWN', why: 'The service has no users on Saturdays any more.' },
  }),
};
