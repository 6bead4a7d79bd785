/** Event types of what comes in by itself: alerts of monitoring tools, e-mail. Source: ISO/IEC 20000-1:2018 8.6.1. */
import type { Instant } from '@attest/kernel';
import Type from 'typebox';
import { At, eventsOf, Id, Ids, nullable, oneOf, Text } from '../event.ts';
import { levels } from './incident.ts';

const intake = eventsOf('resolution', 'intake');

const recordId = '01980000-0000-7000-8000-00000000000b';
const incidentId = '01980000-0000-7000-8000-000000000006';
const personId = '01980000-0000-7000-8000-000000000003';
const at = '2026-03-02T09:30:00.000Z' as Instant;

export const alertStates = ['FIRING', 'RESOLVED'] as const;
/** Whether alerts are one incident each, or all of a sender's group together. */
export const alertBundlings = ['FINGERPRINT', 'GROUP'] as const;
/** What became of an alert that fired again: its incident was opened again, was open still, or a new one was logged. */
export const alertRefirings = ['REOPENED', 'JOINED', 'LOGGED'] as const;

const texts = Type.Record(Text, Text);

/** How an alert stands after the event. What a tool measures is the provider's own. */
const alertStands = { visibility: oneOf(['INTERNAL']), state: oneOf(alertStates), incidentId: Id };
const alertStanding = { visibility: 'INTERNAL', state: 'FIRING', incidentId } as const;

/** What was received, and what the rules made of it. */
const signal = {
  labels: texts,
  annotations: texts,
  /** Whether labels or annotations were more or longer than what is kept. */
  shortened: Type.Boolean(),
  /** Where the tool shows what it saw; only http and https. */
  generatorUrl: nullable(Text),
  startsAt: At,
  /** The name of the rule that applied; null for the fallback. */
  rule: nullable(Text),
  /** 0 for the rules that the platform ships with. */
  rulesVersion: Type.Integer(),
  category: Text,
  impact: oneOf(levels),
  urgency: oneOf(levels),
};
const signalled = {
  labels: { alertname: 'DiskFull', instance: 'db-1', severity: 'critical' },
  annotations: { summary: 'The disk of db-1 is full' },
  shortened: false,
  generatorUrl: 'https://monitor.example/graph?q=disk',
  startsAt: at,
  rule: 'critical',
  rulesVersion: 1,
  category: 'monitoring',
  impact: 'HIGH' as const,
  urgency: 'HIGH' as const,
};

export const alertEvents = {
  AlertFired: intake({
    type: 'AlertFired',
    summary: 'A monitoring tool told of something for the first time; it became an incident, or part of one.',
    data: Type.Object({
      ...alertStands,
      ...signal,
      alertId: Id,
      key: Text,
      /** The account that sent it. */
      sourceId: Id,
      sourceName: Text,
      fingerprint: Text,
      /** Alerts of one source and bundle share an incident. */
      bundle: Text,
    }),
    sample: {
      ...alertStanding,
      ...signalled,
      alertId: recordId,
      key: 'ALR-1001',
      sourceId: personId,
      sourceName: 'Monitoring',
      fingerprint: '5a8e1f0c9b7d3e21',
      bundle: 'alert 5a8e1f0c9b7d3e21',
    },
  }),
  AlertChanged: intake({
    type: 'AlertChanged',
    summary: 'An alert that fires has other labels than before.',
    data: Type.Object({ ...alertStands, ...signal, occurrences: Type.Integer() }),
    sample: { ...alertStanding, ...signalled, occurrences: 12 },
  }),
  AlertResolved: intake({
    type: 'AlertResolved',
    summary: 'What the alert told of is over, by the tool; how often it was told since the last event is counted.',
    data: Type.Object({ ...alertStands, endsAt: At, occurrences: Type.Integer(), lastSeenAt: At }),
    sample: { ...alertStanding, state: 'RESOLVED', endsAt: at, occurrences: 14, lastSeenAt: at },
  }),
  AlertRefired: intake({
    type: 'AlertRefired',
    summary: 'An alert fired again: its incident was opened again or was open still, or a new one was logged.',
    data: Type.Object({
      ...alertStands,
      ...signal,
      how: oneOf(alertRefirings),
      /** The incident that it belonged to before; null where that one was opened again. */
      previousIncidentId: nullable(Id),
      occurrences: Type.Integer(),
    }),
    sample: { ...alertStanding, ...signalled, how: 'REOPENED', previousIncidentId: null, occurrences: 15 },
  }),
};

const outcome = {
  category: Text,
  subcategory: nullable(Text),
  impact: oneOf(levels),
  urgency: oneOf(levels),
  serviceId: nullable(Id),
  customerId: nullable(Id),
  teamId: nullable(Id),
  ciIds: Ids,
  /** The label whose value is the name of the service, and that of the configuration item. */
  serviceLabel: nullable(Text),
  ciLabel: nullable(Text),
  bundling: oneOf(alertBundlings),
  /** Minutes after its end in which an alert that fires again opens its incident again. */
  reopenMinutes: Type.Integer(),
  /** Whether the end of the alert resolves the incident. */
  resolves: Type.Boolean(),
};
const outcomeSample = {
  category: 'monitoring',
  subcategory: null,
  impact: 'HIGH' as const,
  urgency: 'HIGH' as const,
  serviceId: null,
  customerId: null,
  teamId: null,
  ciIds: [],
  serviceLabel: 'service',
  ciLabel: 'instance',
  bundling: 'FINGERPRINT' as const,
  reopenMinutes: 30,
  resolves: true,
};

export const alertRulesEvents = {
  AlertRulesPublished: intake({
    type: 'AlertRulesPublished',
    summary: 'New rules say what incidents alerts become.',
    data: Type.Object({
      visibility: oneOf(['INTERNAL']),
      rulesId: Id,
      rules: Type.Array(
        Type.Object({
          name: Text,
          /** All have to hold; a value may have `*` for any text. */
          match: Type.Array(Type.Object({ label: Text, values: Type.Array(Text) })),
          ...outcome,
        }),
      ),
      /** For alerts that no rule is about. */
      fallback: Type.Object(outcome),
    }),
    sample: {
      visibility: 'INTERNAL',
      rulesId: '01980000-0000-7000-8000-00000000000c',
      rules: [{ name: 'critical', match: [{ label: 'severity', values: ['critical'] }], ...outcomeSample }],
      fallback: { ...outcomeSample, impact: 'MEDIUM', urgency: 'MEDIUM' },
    },
  }),
};

export const emailStates = ['RECEIVED', 'TAKEN', 'QUARANTINED', 'IGNORED', 'REJECTED'] as const;
/** What the provider's mail server says of the sender: it is who it says, nothing is known, it is another. */
export const emailProofs = ['PROVEN', 'UNPROVEN', 'FORGED'] as const;
/** What a message became. */
export const emailUses = ['INCIDENT', 'COMMENT'] as const;
export const emailQuarantines = [
  'SENDER_UNKNOWN',
  'SENDER_AMBIGUOUS',
  'NOT_AUTHENTICATED',
  'AUTHENTICATION_FAILED',
  'NOT_A_PARTY',
] as const;
export const emailIgnorings = [
  'AUTOMATIC',
  'BULK',
  'LIST',
  'OWN_MESSAGE',
  'NULL_RETURN_PATH',
  'RATE_LIMITED',
  'AUTHENTICATION_FAILED',
] as const;

const emailStands = {
  visibility: oneOf(['INTERNAL']),
  state: oneOf(emailStates),
  incidentId: nullable(Id),
};
const emailStanding = { visibility: 'INTERNAL', state: 'RECEIVED', incidentId: null } as const;

const attachment = Type.Object({
  name: Text,
  mediaType: Text,
  sizeBytes: Type.Integer(),
  /** Hex. */
  sha256: Text,
});

export const emailEvents = {
  EmailReceived: intake({
    type: 'EmailReceived',
    summary: 'An e-mail came in. Attachments are told by name and hash; their bytes are not kept.',
    data: Type.Object({
      ...emailStands,
      emailId: Id,
      key: Text,
      /** Without angle brackets; made of the hash where the message has none. */
      messageId: Text,
      /** Message-IDs that it answers to, the nearest first. */
      references: Type.Array(Text),
      fromAddress: Text,
      fromName: Text,
      subject: Text,
      /** What was written, without markup, earlier messages and signature. */
      body: Text,
      /** Whether earlier messages or a signature were cut from the body, or its end. */
      cut: Type.Boolean(),
      attachments: Type.Array(attachment),
      /** Of the whole message as it came. */
      sha256: Text,
      sizeBytes: Type.Integer(),
      /** Whether the sender is proven by what the provider's own mail server wrote. */
      proof: oneOf(emailProofs),
      /** The person to whom the address belongs; null for a stranger. */
      senderId: nullable(Id),
      /** The version of the settings by which it was judged; 0 for those that the platform ships with. */
      settingsVersion: Type.Integer(),
    }),
    personal: ['references', 'fromAddress', 'fromName', 'subject', 'body', 'attachments'],
    sample: {
      ...emailStanding,
      emailId: recordId,
      key: 'EML-1001',
      messageId: 'c41a@nordlicht.example',
      references: [],
      fromAddress: 'anke.petersen@nordlicht.example',
      fromName: 'Anke Petersen',
      subject: 'No mail since nine',
      body: 'Nothing arrives here any more.',
      cut: true,
      attachments: [
        {
          name: 'screen.png',
          mediaType: 'image/png',
          sizeBytes: 48_211,
          sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
        },
      ],
      sha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
      sizeBytes: 70_102,
      proof: 'PROVEN',
      senderId: personId,
      settingsVersion: 1,
    },
  }),
  EmailTaken: intake({
    type: 'EmailTaken',
    summary: 'An e-mail became an incident, or a comment on one.',
    data: Type.Object({ ...emailStands, use: oneOf(emailUses), incidentKey: Text }),
    sample: { ...emailStanding, state: 'TAKEN', incidentId, use: 'INCIDENT', incidentKey: 'INC-1042' },
  }),
  EmailTakenForRequest: intake({
    type: 'EmailTakenForRequest',
    summary: 'An e-mail became a comment on a service request.',
    data: Type.Object({ ...emailStands, requestId: Id, requestKey: Text }),
    sample: {
      ...emailStanding,
      state: 'TAKEN',
      requestId: '01980000-0000-7000-8000-00000000000a',
      requestKey: 'REQ-1001',
    },
  }),
  EmailQuarantined: intake({
    type: 'EmailQuarantined',
    summary: 'An e-mail waits for the service desk to accept or to reject it.',
    data: Type.Object({ ...emailStands, why: oneOf(emailQuarantines) }),
    sample: { ...emailStanding, state: 'QUARANTINED', why: 'SENDER_UNKNOWN' },
  }),
  EmailIgnored: intake({
    type: 'EmailIgnored',
    summary: 'Nothing is done about an e-mail: a program wrote it, or its sender writes too much.',
    data: Type.Object({ ...emailStands, why: oneOf(emailIgnorings) }),
    sample: { ...emailStanding, state: 'IGNORED', why: 'AUTOMATIC' },
  }),
  EmailRejected: intake({
    type: 'EmailRejected',
    summary: 'The service desk will not act on an e-mail.',
    data: Type.Object({ ...emailStands, why: Text }),
    sample: { ...emailStanding, state: 'REJECTED', why: 'an advertisement' },
  }),
  EmailAcknowledgementDue: intake({
    type: 'EmailAcknowledgementDue',
    summary: 'The sender is to be told which incident the e-mail became. Attest sends no mail: a partner does.',
    data: Type.Object({
      ...emailStands,
      incidentKey: Text,
      to: Text,
      subject: Text,
      /** For the header Message-ID of the answer, without angle brackets: replies to it find the incident. */
      messageId: Text,
      inReplyTo: Text,
      references: Type.Array(Text),
      /** For the header Auto-Submitted (RFC 3834), so that no program answers it. */
      autoSubmitted: oneOf(['auto-replied']),
    }),
    personal: ['to', 'subject', 'references'],
    sample: {
      ...emailStanding,
      state: 'TAKEN',
      incidentId,
      incidentKey: 'INC-1042',
      to: 'anke.petersen@nordlicht.example',
      subject: 'Re: No mail since nine [INC-1042]',
      messageId: '01980000-0000-7000-8000-00000000000b@desk.provider.example',
      inReplyTo: 'c41a@nordlicht.example',
      references: ['c41a@nordlicht.example'],
      autoSubmitted: 'auto-replied',
    },
  }),
};

/** What is done with mail whose sender is not proven. */
export const unprovenPolicies = ['QUARANTINE', 'TAKE'] as const;
/** What is done with mail whose sender is proven to be another. */
export const forgedPolicies = ['QUARANTINE', 'IGNORE'] as const;

export const emailSettingsEvents = {
  EmailSettingsPublished: intake({
    type: 'EmailSettingsPublished',
    summary: 'How e-mail is judged has changed.',
    data: Type.Object({
      visibility: oneOf(['INTERNAL']),
      settingsId: Id,
      /** The right side of the Message-IDs that are made for answers. */
      domain: Text,
      /** Names under which the provider's own mail servers write Authentication-Results (RFC 8601). */
      trustedServers: Type.Array(Text),
      unproven: oneOf(unprovenPolicies),
      forged: oneOf(forgedPolicies),
      /** Messages of one sender in an hour that are looked at. */
      perSenderHourly: Type.Integer(),
      category: Text,
      impact: oneOf(levels),
      urgency: oneOf(levels),
      teamId: nullable(Id),
      acknowledges: Type.Boolean(),
    }),
    sample: {
      visibility: 'INTERNAL',
      settingsId: '01980000-0000-7000-8000-00000000000d',
      domain: 'desk.provider.example',
      trustedServers: ['mx.provider.example'],
      unproven: 'QUARANTINE',
      forged: 'QUARANTINE',
      perSenderHourly: 30,
      category: 'e-mail',
      impact: 'LOW',
      urgency: 'MEDIUM',
      teamId: null,
      acknowledges: true,
    },
  }),
};
