/**
 * E-mail to the service desk: received, then taken as an incident or a comment, ignored, or kept back for the desk.
 *
 * Pure. Source: ISO/IEC 20000-1:2018 8.6.1 (record), 8.3.2 (communication with customers).
 */
import { type EventOf, type emailEvents, emailStates, type emailUses } from '@attest/contracts';
import {
  type ActionOf,
  badText,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  illegal,
  machine,
  never,
  ok,
  type Result,
  stateAfter,
} from '@attest/kernel';
import type { Attachment, Ignoring, Message, Proof, Quarantine } from './message.ts';
import { emailRights } from './rights.ts';
import { cleanLine } from './text.ts';

/** People accept and reject; the platform does the rest as soon as a message has come. */
export const emailMachine = machine(emailStates, 'RECEIVED', {
  TAKE: { from: ['RECEIVED'], to: 'TAKEN' },
  QUARANTINE: { from: ['RECEIVED'], to: 'QUARANTINED' },
  IGNORE: { from: ['RECEIVED'], to: 'IGNORED' },
  ACCEPT: { from: ['QUARANTINED', 'IGNORED'], to: 'TAKEN' },
  REJECT: { from: ['QUARANTINED'], to: 'REJECTED' },
  ACKNOWLEDGE: { from: ['TAKEN'] },
});
export type EmailState = (typeof emailMachine)['states'][number];
export type EmailAction = ActionOf<typeof emailMachine>;
export type EmailUse = (typeof emailUses)[number];

export type Email = Omit<Message, 'headers' | 'fromAddress'> & {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: EmailState;
  /** '' where there is none. */
  readonly fromAddress: string;
  readonly proof: Proof;
  readonly senderId: string | null;
  readonly settingsVersion: number;
  readonly incidentId: string | null;
  /** The service request that it is a comment on. */
  readonly requestId: string | null;
  readonly use: EmailUse | null;
  readonly why: string | null;
  /** The Message-ID that the acknowledgement is to have. */
  readonly acknowledgedAs: string | null;
  readonly receivedAt: Instant;
  readonly updatedAt: Instant;
};

export type EmailEvent = EventOf<typeof emailEvents>;

export type EmailCommand =
  | {
      readonly type: 'TAKE' | 'ACCEPT';
      readonly use: EmailUse;
      readonly incidentId: string;
      readonly incidentKey: string;
    }
  | { readonly type: 'TAKE' | 'ACCEPT'; readonly requestId: string; readonly requestKey: string }
  | { readonly type: 'QUARANTINE'; readonly why: Quarantine }
  | { readonly type: 'IGNORE'; readonly why: Ignoring }
  | { readonly type: 'REJECT'; readonly why: string }
  | { readonly type: 'ACKNOWLEDGE'; readonly incidentKey: string; readonly domain: string };

export type ReceiveEmail = Omit<Message, 'headers'> &
  Pick<Email, 'id' | 'key' | 'proof' | 'senderId' | 'settingsVersion'>;

const internal = { visibility: 'INTERNAL' } as const;

/** The first event of a message. */
export const receive = (
  { id: emailId, fromAddress, references, attachments, ...facts }: ReceiveEmail,
  now: Instant,
): EmailEvent => ({
  type: 'EmailReceived',
  at: now,
  ...internal,
  state: emailMachine.initial,
  incidentId: null,
  emailId,
  ...facts,
  fromAddress: fromAddress ?? '',
  references: [...references],
  attachments: attachments.map((one: Attachment) => ({ ...one })),
});

/** Decides what happened, or why nothing may. */
export const decideEmail = (
  email: Email,
  command: EmailCommand,
  now: Instant,
): Result<EmailEvent[], IllegalTransition | InvalidInput> => {
  const refused = illegal(emailMachine, email.state, command.type, emailRights);
  if (refused) return refused;
  const { incidentId } = email;
  const base = { at: now, ...internal, state: stateAfter(emailMachine, email.state, command.type) };
  switch (command.type) {
    case 'TAKE':
    case 'ACCEPT': {
      if ('requestId' in command) {
        const { requestId, requestKey } = command;
        return ok([{ ...base, type: 'EmailTakenForRequest', incidentId: null, requestId, requestKey }]);
      }
      const { use, incidentKey } = command;
      return ok([{ ...base, type: 'EmailTaken', incidentId: command.incidentId, use, incidentKey }]);
    }
    case 'QUARANTINE':
      return ok([{ ...base, type: 'EmailQuarantined', incidentId, why: command.why }]);
    case 'IGNORE':
      return ok([{ ...base, type: 'EmailIgnored', incidentId, why: command.why }]);
    case 'REJECT':
      return (
        badText('why', command.why, 1000) ?? ok([{ ...base, type: 'EmailRejected', incidentId, why: command.why }])
      );
    case 'ACKNOWLEDGE': {
      const { incidentKey, domain } = command;
      return ok([
        {
          ...base,
          type: 'EmailAcknowledgementDue',
          incidentId,
          incidentKey,
          to: email.fromAddress,
          subject: `${cleanLine(`Re: ${email.subject || '(no subject)'}`, 180)} [${incidentKey}]`,
          messageId: `${email.id}@${domain}`,
          inReplyTo: email.messageId,
          references: [...email.references, email.messageId],
          autoSubmitted: 'auto-replied',
        },
      ]);
    }
    default:
      return never(command);
  }
};

/** Applies one event. Throws where a history does not begin with EmailReceived. */
export const evolveEmail = (email: Email | undefined, event: EmailEvent): Email => {
  if (event.type === 'EmailReceived') {
    const { type: _, at, visibility: __, emailId: id, ...facts } = event;
    return {
      ...facts,
      id,
      version: 1,
      head: '',
      requestId: null,
      use: null,
      why: null,
      acknowledgedAs: null,
      receivedAt: at,
      updatedAt: at,
    };
  }
  if (!email) throw new Error(`an e-mail begins with EmailReceived, not ${event.type}`);
  const { at, state, incidentId } = event;
  const next = { ...email, version: email.version + 1, state, incidentId, updatedAt: at };
  switch (event.type) {
    case 'EmailTaken':
      return { ...next, use: event.use };
    case 'EmailTakenForRequest':
      return { ...next, use: 'COMMENT', requestId: event.requestId };
    case 'EmailQuarantined':
    case 'EmailIgnored':
    case 'EmailRejected':
      return { ...next, why: event.why };
    case 'EmailAcknowledgementDue':
      return { ...next, acknowledgedAs: event.messageId };
    default:
      return never(event);
  }
};
