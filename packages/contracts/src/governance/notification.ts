/** Event types of notifications: people are told of something, and acknowledge it. Source: ISO/IEC 20000-1:2018 7.4, 8.6.1. */
import { roles } from '@attest/kernel';
import Type from 'typebox';
import { At, eventsOf, Id, nullable, oneOf, Text } from '../event.ts';

const notification = eventsOf('governance', 'notification');

const personId = '01980000-0000-7000-8000-000000000003';
const notificationId = '01980000-0000-7000-8000-000000000010';
const sourceId = '01980000-0000-7000-8000-00000000000c';
const at = '2026-01-05T08:30:00.000Z' as Type.Static<typeof At>;

/** UNDELIVERED: there was nobody to tell. */
export const notificationStates = ['UNDELIVERED', 'SENT', 'ACKNOWLEDGED', 'WITHDRAWN'] as const;
/** The kinds of record that people are told of. */
export const notificationSources = ['MAJOR_INCIDENT', 'DEPLOYMENT_RUN', 'REOPENED_RUN'] as const;

const recipient = Type.Object({
  personId: Id,
  name: Text,
  /** The role by which the person was told. */
  role: oneOf(roles),
  toldAt: At,
  acknowledgedAt: nullable(At),
});

/** How a notification stands after the event. */
const stands = {
  state: oneOf(notificationStates),
  key: Text,
  sourceKind: oneOf(notificationSources),
  sourceId: Id,
  sourceKey: Text,
  title: Text,
  recipients: Type.Array(recipient),
  /** How often it was escalated because nobody acknowledged it. */
  escalations: Type.Integer(),
  acknowledgeMinutes: Type.Integer(),
  /** When it is escalated unless it is acknowledged before; null where it is not any more. */
  escalatesAt: nullable(At),
};
const standing = {
  state: 'SENT' as const,
  key: 'NTF-1001',
  sourceKind: 'MAJOR_INCIDENT' as const,
  sourceId,
  sourceKey: 'MAJ-1001',
  title: 'Mail is down everywhere',
  recipients: [{ personId, name: 'Wei Zhang', role: 'TOP_MANAGEMENT' as const, toldAt: at, acknowledgedAt: null }],
  escalations: 0,
  acknowledgeMinutes: 15,
  escalatesAt: at,
};

export const notificationEvents = {
  NotificationSent: notification({
    type: 'NotificationSent',
    summary: 'People are told of something, and are to acknowledge it.',
    data: Type.Object({ ...stands, notificationId: Id, role: oneOf(roles) }),
    personal: ['title', 'recipients'],
    sample: { ...standing, notificationId, role: 'TOP_MANAGEMENT' },
  }),
  NotificationUndeliverable: notification({
    type: 'NotificationUndeliverable',
    summary: 'There was nobody to tell: no active person holds the role.',
    data: Type.Object({ ...stands, notificationId: Id, role: oneOf(roles) }),
    personal: ['title', 'recipients'],
    sample: { ...standing, notificationId, role: 'TOP_MANAGEMENT', state: 'UNDELIVERED', recipients: [] },
  }),
  NotificationEscalated: notification({
    type: 'NotificationEscalated',
    summary: 'Nobody acknowledged it in time: it was told again, and to more people.',
    data: Type.Object({ ...stands }),
    personal: ['title', 'recipients'],
    sample: { ...standing, escalations: 1 },
  }),
  NotificationDelivered: notification({
    type: 'NotificationDelivered',
    summary: 'What nobody could be told before was told to somebody who now holds the role.',
    data: Type.Object({ ...stands }),
    personal: ['title', 'recipients'],
    sample: standing,
  }),
  NotificationAcknowledged: notification({
    type: 'NotificationAcknowledged',
    summary: 'One of the people who were told acknowledged it.',
    data: Type.Object({ ...stands, personId: Id }),
    personal: ['title', 'recipients'],
    sample: {
      ...standing,
      state: 'ACKNOWLEDGED',
      recipients: [{ ...standing.recipients[0], acknowledgedAt: at }] as never,
      escalatesAt: null,
      personId,
    },
  }),
  NotificationWithdrawn: notification({
    type: 'NotificationWithdrawn',
    summary: 'What people were told of is over: nobody has to acknowledge it any more.',
    data: Type.Object({ ...stands, why: Text }),
    personal: ['title', 'recipients'],
    sample: { ...standing, state: 'WITHDRAWN', escalatesAt: null, why: 'MAJ-1001 was downgraded.' },
  }),
};
