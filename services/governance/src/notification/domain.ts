/**
 * Notification: people of a role are told of something and acknowledge it; until one does, it is told again, and to more.
 *
 * Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 7.4, 8.6.1.
 */
import { type EventOf, type notificationEvents, type notificationSources, notificationStates } from '@attest/contracts';
import {
  type ActionOf,
  type IllegalTransition,
  type Instant,
  illegal,
  machine,
  never,
  ok,
  plusMs,
  type Result,
  type Rights,
  type Role,
  refuse,
  rolesOf,
  stateAfter,
} from '@attest/kernel';

export type NotificationState = (typeof notificationStates)[number];
export type NotificationSource = (typeof notificationSources)[number];

/** DELIVER, ESCALATE and WITHDRAW are the platform's. */
export const notificationMachine = machine(notificationStates, 'UNDELIVERED', {
  DELIVER: { from: ['UNDELIVERED'], to: 'SENT' },
  ACKNOWLEDGE: { from: ['SENT', 'ACKNOWLEDGED'], to: 'ACKNOWLEDGED' },
  ESCALATE: { from: ['UNDELIVERED', 'SENT'] },
  WITHDRAW: { from: ['UNDELIVERED', 'SENT'], to: 'WITHDRAWN' },
});
export type NotificationAction = ActionOf<typeof notificationMachine>;

/** Everybody whom something may be told of may acknowledge it: who is told is decided by the notification itself. */
export const notificationRights: Rights<NotificationAction> = {
  DELIVER: [],
  ACKNOWLEDGE: rolesOf.PROVIDER,
  ESCALATE: [],
  WITHDRAW: [],
};

/** From the first escalation on, people of this role are told, too: they can walk over. */
export const escalationRole: Role = 'SMS_MANAGER';

/** So often it is told again at the most. */
export const escalationsAtMost = 12;

export type Recipient = {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  readonly toldAt: Instant;
  readonly acknowledgedAt: Instant | null;
};

export type Notification = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: NotificationState;
  readonly role: Role;
  readonly sourceKind: NotificationSource;
  readonly sourceId: string;
  readonly sourceKey: string;
  readonly title: string;
  readonly recipients: readonly Recipient[];
  readonly recipientIds: readonly string[];
  readonly unacknowledgedIds: readonly string[];
  readonly escalations: number;
  readonly acknowledgeMinutes: number;
  readonly escalatesAt: Instant | null;
  readonly sentAt: Instant;
  readonly updatedAt: Instant;
  readonly acknowledgedAt: Instant | null;
};

export type NotificationEvent = EventOf<typeof notificationEvents>;

/** Somebody who holds a role now. */
export type Holder = { readonly personId: string; readonly name: string; readonly role: Role };

export type Message = Pick<
  Notification,
  'id' | 'key' | 'role' | 'sourceKind' | 'sourceId' | 'sourceKey' | 'title' | 'acknowledgeMinutes'
>;

export type NotificationCommand =
  | { readonly type: 'DELIVER' | 'ESCALATE'; readonly holders: readonly Holder[] }
  | { readonly type: 'ACKNOWLEDGE'; readonly personId: string }
  | { readonly type: 'WITHDRAW'; readonly why: string };

export type NotificationRefusal =
  | IllegalTransition
  | { readonly code: 'NOT_TOLD' }
  | { readonly code: 'ACKNOWLEDGED_BEFORE'; readonly at: Instant };

type Decision = Result<NotificationEvent[], NotificationRefusal>;

const later = (now: Instant, minutes: number): Instant => plusMs(now, minutes * 60_000);

/** Those who were told, and those of the holders who are told now. */
const told = (before: readonly Recipient[], holders: readonly Holder[], now: Instant): Recipient[] => [
  ...before,
  ...holders
    .filter(
      ({ personId }, index) =>
        !before.some((one) => one.personId === personId) &&
        holders.findIndex((one) => one.personId === personId) === index,
    )
    .map((holder) => ({ ...holder, toldAt: now, acknowledgedAt: null })),
];

/**
 * Decides the first event of a notification: whoever holds the role is told; where nobody does, that is said.
 *
 * @returns NotificationSent or NotificationUndeliverable
 */
export const send = (message: Message, holders: readonly Holder[], now: Instant): NotificationEvent[] => {
  const { id: notificationId, ...facts } = message;
  const recipients = told([], holders, now);
  const base = { at: now, notificationId, ...facts, recipients, escalations: 0 };
  const escalatesAt = later(now, message.acknowledgeMinutes);
  return recipients.length > 0
    ? [{ ...base, type: 'NotificationSent', state: 'SENT', escalatesAt }]
    : [{ ...base, type: 'NotificationUndeliverable', state: notificationMachine.initial, escalatesAt }];
};

const standing = (notification: Notification, state: NotificationState) => {
  const { key, sourceKind, sourceId, sourceKey, title, recipients, escalations, acknowledgeMinutes, escalatesAt } =
    notification;
  return {
    ...{ state, key, sourceKind, sourceId, sourceKey, title, escalations, acknowledgeMinutes, escalatesAt },
    recipients: [...recipients],
  };
};

/** Decides what happened, or why nothing may. */
export const decide = (notification: Notification, command: NotificationCommand, now: Instant): Decision => {
  const refused = illegal(notificationMachine, notification.state, command.type, notificationRights);
  if (refused) return refused;
  const state = stateAfter(notificationMachine, notification.state, command.type);
  const base = { at: now, ...standing(notification, state) };
  const { acknowledgeMinutes, escalations } = notification;
  switch (command.type) {
    case 'DELIVER': {
      const recipients = told(notification.recipients, command.holders, now);
      const escalatesAt = later(now, acknowledgeMinutes);
      return ok(recipients.length === 0 ? [] : [{ ...base, type: 'NotificationDelivered', recipients, escalatesAt }]);
    }
    case 'ESCALATE': {
      const recipients = told(notification.recipients, command.holders, now);
      const last = escalations + 1 >= escalationsAtMost;
      const again = { escalations: escalations + 1, escalatesAt: last ? null : later(now, acknowledgeMinutes) };
      // Told to somebody at last, or to nobody still.
      const then = recipients.length > 0 ? ('SENT' as const) : notification.state;
      return ok([{ ...base, type: 'NotificationEscalated', state: then, recipients, ...again }]);
    }
    case 'ACKNOWLEDGE': {
      const { personId } = command;
      const own = notification.recipients.find((recipient) => recipient.personId === personId);
      if (!own) return refuse({ code: 'NOT_TOLD' });
      if (own.acknowledgedAt !== null) return refuse({ code: 'ACKNOWLEDGED_BEFORE', at: own.acknowledgedAt });
      const recipients = notification.recipients.map((one) =>
        one.personId === personId ? { ...one, acknowledgedAt: now } : one,
      );
      return ok([{ ...base, type: 'NotificationAcknowledged', recipients, escalatesAt: null, personId }]);
    }
    case 'WITHDRAW':
      return ok([{ ...base, type: 'NotificationWithdrawn', escalatesAt: null, why: command.why }]);
    default:
      return never(command);
  }
};

/** Applies one event. Throws where a history begins with anything but a sending. */
export const evolve = (notification: Notification | undefined, event: NotificationEvent): Notification => {
  const { state, recipients, escalations, escalatesAt, at } = event;
  const reached = {
    recipients,
    recipientIds: recipients.map(({ personId }) => personId),
    unacknowledgedIds: recipients.filter((one) => one.acknowledgedAt === null).map(({ personId }) => personId),
  };
  if (event.type === 'NotificationSent' || event.type === 'NotificationUndeliverable') {
    const { notificationId: id, type: _, at: __, ...facts } = event;
    return { ...facts, ...reached, id, version: 1, head: '', sentAt: at, updatedAt: at, acknowledgedAt: null };
  }
  if (!notification) throw new Error(`a notification begins with its sending, not with ${event.type}`);
  return {
    ...notification,
    ...reached,
    version: notification.version + 1,
    state,
    escalations,
    escalatesAt,
    updatedAt: at,
    acknowledgedAt:
      event.type === 'NotificationAcknowledged' ? (notification.acknowledgedAt ?? at) : notification.acknowledgedAt,
  };
};
