/** Event types of incidents. Source: ISO/IEC 20000-1:2018 8.6.1. */
import Type from 'typebox';
import { eventsOf, Id, Ids, nullable, oneOf, Text } from '../event.ts';

const incident = eventsOf('resolution', 'incident');

export const incidentStates = [
  'NEW',
  'ASSIGNED',
  'IN_PROGRESS',
  'WAITING_ON_USER',
  'WAITING_ON_SUPPLIER',
  'WAITING_ON_PROBLEM',
  'WAITING_ON_CHANGE',
  'RESOLVED',
  'CLOSED',
  'REOPENED',
  'CANCELLED',
] as const;
export const priorities = ['P1', 'P2', 'P3', 'P4', 'P5'] as const;
export const levels = ['HIGH', 'MEDIUM', 'LOW'] as const;
export const resolutionKinds = ['PERMANENT', 'WORKAROUND', 'NO_FAULT_FOUND', 'DUPLICATE', 'USER_EDUCATION'] as const;
/** Characters that an imported state of an incident may have at most, by field; whoever sends one checks the same. */
export const importLimits = {
  source: 100,
  externalId: 200,
  title: 200,
  category: 100,
  subcategory: 100,
  location: 200,
  detailName: 100,
  detail: 2000,
} as const;

export const incidentChannels = ['PHONE', 'EMAIL', 'PORTAL', 'CHAT', 'MONITORING', 'IN_PERSON', 'OTHER'] as const;
export const riskLevels = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'] as const;
export const linkKinds = ['CONFIGURATION_ITEM', 'PROBLEM', 'CHANGE', 'CAUSED_BY_CHANGE', 'CAUSED_BY_RELEASE'] as const;
export const escalationKinds = ['FUNCTIONAL', 'HIERARCHICAL'] as const;

/**
 * What every incident event says besides its own fact, as of after the event, so that a consumer (a clock, a list)
 * needs no history to know where the incident stands.
 */
const stands = {
  state: oneOf(incidentStates),
  priority: oneOf(priorities),
  serviceId: Type.Union([Id, Type.Null()]),
  customerId: Type.Union([Id, Type.Null()]),
};
const standing = {
  state: 'NEW',
  priority: 'P3',
  serviceId: '01980000-0000-7000-8000-000000000001',
  customerId: '01980000-0000-7000-8000-000000000002',
} as const;

const classification = {
  category: Text,
  subcategory: nullable(Text),
  impact: oneOf(levels),
  urgency: oneOf(levels),
  /** The version of the priority matrix that gave the priority. */
  matrixVersion: Type.Integer(),
  /** The site, building or room where it hurts; left out in events that say nothing of it. */
  location: Type.Optional(nullable(Text)),
};
const classified = {
  category: 'email',
  subcategory: null,
  impact: 'MEDIUM',
  urgency: 'MEDIUM',
  matrixVersion: 1,
  location: 'Hamburg, terminal 2',
} as const;
const imported = Type.Object({
  source: Text,
  externalId: Text,
  /** Which state of the incident this is, counted from 1 in the order of the source. */
  revision: Type.Integer(),
  /** What else the source said, by its own names. */
  details: Type.Record(Type.String(), Type.String()),
});
const person = '01980000-0000-7000-8000-000000000003';
const team = '01980000-0000-7000-8000-000000000004';
const ci = '01980000-0000-7000-8000-000000000005';

export const incidentEvents = {
  IncidentLogged: incident({
    type: 'IncidentLogged',
    summary: 'An incident was recorded, classified and given a priority.',
    data: Type.Object({
      ...stands,
      ...classification,
      incidentId: Id,
      key: Text,
      title: Text,
      description: Text,
      channel: oneOf(incidentChannels),
      callerId: nullable(Id),
      ciIds: Ids,
      teamId: nullable(Id),
      assigneeId: nullable(Id),
      /** Set where the incident came from another system's log. */
      imported: nullable(imported),
    }),
    personal: ['title', 'description'],
    sample: {
      ...standing,
      ...classified,
      incidentId: '01980000-0000-7000-8000-000000000006',
      key: 'INC-1042',
      title: 'Mail is not delivered',
      description: 'Since this morning no mail arrives.',
      channel: 'PHONE',
      callerId: person,
      ciIds: [ci],
      teamId: null,
      assigneeId: null,
      imported: null,
    },
  }),
  IncidentClassified: incident({
    type: 'IncidentClassified',
    summary: 'Category, impact or urgency changed; the priority follows by the matrix.',
    data: Type.Object({ ...stands, ...classification }),
    sample: { ...standing, ...classified },
  }),
  IncidentAssigned: incident({
    type: 'IncidentAssigned',
    summary: 'The incident was given to a team, and perhaps to a person.',
    data: Type.Object({ ...stands, teamId: Id, assigneeId: nullable(Id) }),
    sample: { ...standing, state: 'ASSIGNED', teamId: team, assigneeId: person },
  }),
  IncidentStarted: incident({
    type: 'IncidentStarted',
    summary: 'Somebody began to work on the incident: the response.',
    data: Type.Object({ ...stands, assigneeId: Id }),
    sample: { ...standing, state: 'IN_PROGRESS', assigneeId: person },
  }),
  IncidentPutOnHold: incident({
    type: 'IncidentPutOnHold',
    summary: 'Work waits on the user, a supplier, a problem or a change.',
    data: Type.Object({
      ...stands,
      on: oneOf(['USER', 'SUPPLIER', 'PROBLEM', 'CHANGE']),
      /** The supplier, problem or change that is waited on; null for the user. */
      waitingOnId: nullable(Id),
    }),
    sample: { ...standing, state: 'WAITING_ON_USER', on: 'USER', waitingOnId: null },
  }),
  IncidentResumed: incident({
    type: 'IncidentResumed',
    summary: 'Work goes on after a wait.',
    data: Type.Object({ ...stands }),
    sample: { ...standing, state: 'IN_PROGRESS' },
  }),
  IncidentCommented: incident({
    type: 'IncidentCommented',
    summary: 'A comment was added, for everybody or for the provider only.',
    data: Type.Object({
      ...stands,
      commentId: Id,
      visibility: oneOf(['PUBLIC', 'INTERNAL']),
      body: Text,
      /** Whom it asks to look. */
      mentionIds: Type.Optional(Ids),
    }),
    personal: ['body'],
    sample: { ...standing, commentId: ci, visibility: 'PUBLIC', body: 'We are looking into it.' },
  }),
  IncidentLinked: incident({
    type: 'IncidentLinked',
    summary:
      'The incident was linked to a configuration item, a problem, a change, or to the change or release that caused it.',
    data: Type.Object({ ...stands, kind: oneOf(linkKinds), targetId: Id }),
    sample: { ...standing, kind: 'PROBLEM', targetId: ci },
  }),
  IncidentUnlinked: incident({
    type: 'IncidentUnlinked',
    summary: 'A link was taken away.',
    data: Type.Object({ ...stands, kind: oneOf(linkKinds), targetId: Id }),
    sample: { ...standing, kind: 'PROBLEM', targetId: ci },
  }),
  IncidentResolved: incident({
    type: 'IncidentResolved',
    summary: 'Service is restored.',
    data: Type.Object({
      ...stands,
      kind: oneOf(resolutionKinds),
      resolution: Text,
      /** The parent that it was resolved with. */
      withParentId: Type.Optional(Id),
    }),
    personal: ['resolution'],
    sample: { ...standing, state: 'RESOLVED', kind: 'PERMANENT', resolution: 'The queue was restarted.' },
  }),
  IncidentMadeChild: incident({
    type: 'IncidentMadeChild',
    summary: 'The incident became the child of another: it is resolved with its parent.',
    data: Type.Object({ ...stands, parentId: Id, parentKey: Text }),
    sample: { ...standing, parentId: ci, parentKey: 'INC-1001' },
  }),
  IncidentSeparated: incident({
    type: 'IncidentSeparated',
    summary: 'The incident is no longer the child of another.',
    data: Type.Object({ ...stands, parentId: Id }),
    sample: { ...standing, parentId: ci },
  }),
  IncidentMarkedDuplicate: incident({
    type: 'IncidentMarkedDuplicate',
    summary: 'The incident says what another one says already: it is closed with a reference to that one.',
    data: Type.Object({ ...stands, originalId: Id, originalKey: Text }),
    sample: { ...standing, state: 'CLOSED', originalId: ci, originalKey: 'INC-1001' },
  }),
  IncidentWatched: incident({
    type: 'IncidentWatched',
    summary: 'A person follows the incident.',
    data: Type.Object({ ...stands, personId: Id }),
    sample: { ...standing, personId: person },
  }),
  IncidentUnwatched: incident({
    type: 'IncidentUnwatched',
    summary: 'A person follows the incident no longer.',
    data: Type.Object({ ...stands, personId: Id }),
    sample: { ...standing, personId: person },
  }),
  IncidentRiskLinked: incident({
    type: 'IncidentRiskLinked',
    summary: 'A security risk stands behind the incident: its level decides the priority, the matrix no longer does.',
    data: Type.Object({ ...stands, riskId: Id, level: oneOf(riskLevels), ruleVersion: Type.Integer() }),
    sample: { ...standing, priority: 'P1', riskId: ci, level: 'CRITICAL', ruleVersion: 0 },
  }),
  IncidentRiskUnlinked: incident({
    type: 'IncidentRiskUnlinked',
    summary: 'The security risk no longer decides the priority: the matrix does again.',
    data: Type.Object({ ...stands, riskId: Id, matrixVersion: Type.Integer() }),
    sample: { ...standing, riskId: ci, matrixVersion: 1 },
  }),
  IncidentEscalated: incident({
    type: 'IncidentEscalated',
    summary: 'The incident was given to another team for its skills, or brought before somebody with more authority.',
    data: Type.Object({
      ...stands,
      escalationId: Id,
      /** For the provider's people only. */
      visibility: oneOf(['INTERNAL']),
      kind: oneOf(escalationKinds),
      teamId: nullable(Id),
      personId: nullable(Id),
      role: nullable(Text),
      why: Text,
      /** Set where a rule did it: which one, of which version, and the occasion, which never comes twice. */
      rule: nullable(Type.Object({ ruleId: Text, version: Type.Integer(), occasion: Text })),
    }),
    personal: ['why'],
    sample: {
      ...standing,
      escalationId: ci,
      visibility: 'INTERNAL',
      kind: 'HIERARCHICAL',
      teamId: null,
      personId: null,
      role: 'INCIDENT_MANAGER',
      why: 'Nobody works on it.',
      rule: { ruleId: 'nobody', version: 1, occasion: 'NO_OWNER 2026-01-05T08:00:00.000Z' },
    },
  }),
  IncidentAttached: incident({
    type: 'IncidentAttached',
    summary: 'A file that is kept elsewhere was referred to; its hash says what it was.',
    data: Type.Object({
      ...stands,
      attachmentId: Id,
      visibility: oneOf(['PUBLIC', 'INTERNAL']),
      name: Text,
      mediaType: Text,
      sizeBytes: Type.Integer(),
      /** Hex SHA-256 of the file. */
      sha256: Text,
      uri: Text,
      /** The attachment that this one stands in for. */
      replacesId: nullable(Id),
    }),
    personal: ['name', 'uri'],
    sample: {
      ...standing,
      attachmentId: ci,
      visibility: 'PUBLIC',
      name: 'mail.log',
      mediaType: 'text/plain',
      sizeBytes: 2048,
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      uri: 'https://files.example.org/mail.log',
      replacesId: null,
    },
  }),
  IncidentAttachmentWithdrawn: incident({
    type: 'IncidentAttachmentWithdrawn',
    summary: 'A file is no longer referred to; that it was, and its hash, stays.',
    data: Type.Object({ ...stands, attachmentId: Id, why: Text }),
    personal: ['why'],
    sample: { ...standing, attachmentId: ci, why: 'it held a password' },
  }),
  IncidentReopened: incident({
    type: 'IncidentReopened',
    summary: 'The resolution did not hold; work goes on.',
    data: Type.Object({ ...stands }),
    sample: { ...standing, state: 'REOPENED' },
  }),
  IncidentClosed: incident({
    type: 'IncidentClosed',
    summary: 'The resolution is confirmed; nothing may change any more.',
    data: Type.Object({ ...stands, by: oneOf(['USER', 'PROVIDER', 'TIMEOUT']) }),
    sample: { ...standing, state: 'CLOSED', by: 'USER' },
  }),
  IncidentCancelled: incident({
    type: 'IncidentCancelled',
    summary: 'The incident was recorded in error.',
    data: Type.Object({ ...stands, why: Text }),
    sample: { ...standing, state: 'CANCELLED', why: 'recorded twice' },
  }),
  IncidentImported: incident({
    type: 'IncidentImported',
    summary: 'One more state of an incident, taken from another system’s log as it was there.',
    data: Type.Object({
      ...stands,
      ...classification,
      from: oneOf(incidentStates),
      /** False where this platform would not have allowed the transition: kept all the same, and counted. */
      allowed: Type.Boolean(),
      /** What else the source said, by its own names. */
      details: Type.Record(Type.String(), Type.String()),
      revision: Type.Integer(),
    }),
    sample: {
      ...standing,
      ...classified,
      state: 'RESOLVED',
      from: 'NEW',
      allowed: false,
      details: { closed_code: 'code 5' },
      revision: 2,
    },
  }),
};
