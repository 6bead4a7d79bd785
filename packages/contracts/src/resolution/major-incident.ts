/** Event types of major incidents. Source: ISO/IEC 20000-1:2018 8.6.1, 2011 8.1. */
import Type from 'typebox';
import { At, eventsOf, Id, Ids, nullable, oneOf, Text } from '../event.ts';
import { incidentStates, priorities } from './incident.ts';

const major = eventsOf('resolution', 'major-incident');

const serviceId = '01980000-0000-7000-8000-000000000001';
const customerId = '01980000-0000-7000-8000-000000000002';
const personId = '01980000-0000-7000-8000-000000000003';
const incidentId = '01980000-0000-7000-8000-000000000006';
const childId = '01980000-0000-7000-8000-000000000007';
const criteriaId = '01980000-0000-7000-8000-00000000000b';
const majorIncidentId = '01980000-0000-7000-8000-00000000000c';
const entryId = '01980000-0000-7000-8000-00000000000d';
const improvementId = '01980000-0000-7000-8000-00000000000e';
const at = '2026-01-05T08:30:00.000Z' as Type.Static<typeof At>;

export const majorIncidentStates = [
  'PROPOSED',
  'DECLINED',
  'DECLARED',
  'IN_PROGRESS',
  'RESTORED',
  'UNDER_REVIEW',
  'CLOSED',
  'DOWNGRADED',
] as const;
/** For whom an update is. */
export const majorIncidentAudiences = ['CUSTOMERS', 'INTERNAL'] as const;
/** AUTOMATIC: the platform's, from what happened to the lead incident or to the major incident itself. */
export const majorIncidentEntryKinds = ['FACT', 'DECISION', 'ACTION', 'AUTOMATIC'] as const;
export const majorIncidentImprovementStates = [
  'PROPOSED',
  'ACCEPTED',
  'REJECTED',
  'IN_PROGRESS',
  'DONE',
  'EVALUATED',
] as const;

const reason = Type.Object({
  /** The rule that is met; null where a person says why. */
  rule: nullable(Text),
  because: Text,
});

/** What every event says besides its own fact, as of after the event. */
const stands = {
  state: oneOf(majorIncidentStates),
  key: Text,
  /** The incident that it is about. */
  incidentId: Id,
  title: Text,
  priority: oneOf(priorities),
  serviceId: nullable(Id),
  /** The customers of the incidents that belong to it. */
  customerIds: Ids,
  /** Who is responsible for it; null until it is declared. */
  ownerId: nullable(Id),
};
const internal = { ...stands, visibility: oneOf(['INTERNAL']) };
const standing = {
  state: 'IN_PROGRESS' as const,
  key: 'MAJ-1001',
  incidentId,
  title: 'Mail is down everywhere',
  priority: 'P1' as const,
  serviceId,
  customerIds: [customerId],
  ownerId: personId,
};
const within = { ...standing, visibility: 'INTERNAL' as const };
const proposedFacts = {
  reasons: Type.Array(reason),
  criteriaId: nullable(Id),
  criteriaEdition: nullable(Type.Integer()),
  affectedUsers: nullable(Type.Integer()),
  affectedCustomers: nullable(Type.Integer()),
};
const entry = { entryId: Id, kind: oneOf(majorIncidentEntryKinds), occurredAt: At, body: Text };
const anEntry = { entryId, kind: 'FACT' as const, occurredAt: at, body: 'The first mail server does not answer.' };
const recipient = Type.Object({ personId: Id, name: Text, at: At });
const why = 'It is back to one customer only.';

export const majorIncidentEvents = {
  MajorIncidentProposed: major({
    type: 'MajorIncidentProposed',
    summary:
      'An incident meets the criteria, or a person says that it does: to be declared a major incident or declined.',
    data: Type.Object({ ...internal, ...proposedFacts, majorIncidentId: Id, childIds: Ids }),
    personal: ['title', 'reasons'],
    sample: {
      ...within,
      state: 'PROPOSED',
      ownerId: null,
      majorIncidentId,
      childIds: [childId],
      reasons: [{ rule: 'A critical service is down', because: 'priority P1; service of criticality HIGH' }],
      criteriaId,
      criteriaEdition: 1,
      affectedUsers: null,
      affectedCustomers: 1,
    },
  }),
  MajorIncidentWeighed: major({
    type: 'MajorIncidentWeighed',
    summary: 'A proposed major incident has further reasons.',
    data: Type.Object({ ...internal, ...proposedFacts }),
    personal: ['title', 'reasons'],
    sample: {
      ...within,
      state: 'PROPOSED',
      ownerId: null,
      reasons: [{ rule: 'Many are affected', because: '40 users' }],
      criteriaId,
      criteriaEdition: 1,
      affectedUsers: 40,
      affectedCustomers: 2,
    },
  }),
  MajorIncidentDeclined: major({
    type: 'MajorIncidentDeclined',
    summary: 'A proposed incident is no major one, for the reason that is given.',
    data: Type.Object({ ...internal, why: Text }),
    personal: ['title', 'why'],
    sample: { ...within, state: 'DECLINED', ownerId: null, why: 'A test of the alarm.' },
  }),
  MajorIncidentDeclared: major({
    type: 'MajorIncidentDeclared',
    summary: 'A major incident was declared and has an owner; top management is to be told.',
    data: Type.Object({
      ...stands,
      declaredById: Id,
      assigneeId: nullable(Id),
      /** Minutes between two updates. */
      updateMinutes: Type.Integer(),
      /** Minutes in which top management acknowledges. */
      acknowledgeMinutes: Type.Integer(),
      updateDueAt: At,
    }),
    personal: ['title'],
    sample: {
      ...standing,
      state: 'DECLARED',
      declaredById: personId,
      assigneeId: null,
      updateMinutes: 30,
      acknowledgeMinutes: 15,
      updateDueAt: at,
    },
  }),
  MajorIncidentStarted: major({
    type: 'MajorIncidentStarted',
    summary: 'Those who restore the service are at work.',
    data: Type.Object({ ...stands }),
    personal: ['title'],
    sample: standing,
  }),
  MajorIncidentHandedOver: major({
    type: 'MajorIncidentHandedOver',
    summary: 'Another person is responsible from now on.',
    data: Type.Object({ ...internal, fromId: Id, why: Text }),
    personal: ['title', 'why'],
    sample: { ...within, fromId: personId, why: 'End of the shift.' },
  }),
  MajorIncidentChildLinked: major({
    type: 'MajorIncidentChildLinked',
    summary: 'An incident became a child of the lead incident.',
    data: Type.Object({ ...internal, childId: Id }),
    personal: ['title'],
    sample: { ...within, childId },
  }),
  MajorIncidentChildUnlinked: major({
    type: 'MajorIncidentChildUnlinked',
    summary: 'An incident is no longer a child of the lead incident.',
    data: Type.Object({ ...internal, childId: Id }),
    personal: ['title'],
    sample: { ...within, childId },
  }),
  MajorIncidentEntryAdded: major({
    type: 'MajorIncidentEntryAdded',
    summary: 'The timeline has another entry.',
    data: Type.Object({ ...internal, ...entry }),
    personal: ['title', 'body'],
    sample: { ...within, ...anEntry },
  }),
  MajorIncidentEntryCorrected: major({
    type: 'MajorIncidentEntryCorrected',
    summary: 'An entry of the timeline was corrected; the former one stays.',
    data: Type.Object({ ...internal, ...entry, correctsId: Id }),
    personal: ['title', 'body'],
    sample: { ...within, ...anEntry, correctsId: '01980000-0000-7000-8000-00000000000f' },
  }),
  MajorIncidentFollowed: major({
    type: 'MajorIncidentFollowed',
    summary: 'Something happened to the lead incident: the timeline says it.',
    data: Type.Object({
      ...internal,
      ...entry,
      incidentState: oneOf(incidentStates),
      assigneeId: nullable(Id),
      updateMinutes: nullable(Type.Integer()),
    }),
    personal: ['title', 'body'],
    sample: {
      ...within,
      ...anEntry,
      kind: 'AUTOMATIC',
      body: 'INC-1042 was assigned.',
      incidentState: 'ASSIGNED',
      assigneeId: personId,
      updateMinutes: 30,
    },
  }),
  MajorIncidentUpdateSent: major({
    type: 'MajorIncidentUpdateSent',
    summary: 'Those concerned were told how it stands.',
    data: Type.Object({
      ...stands,
      visibility: oneOf(['PUBLIC', 'INTERNAL']),
      updateId: Id,
      audience: oneOf(majorIncidentAudiences),
      body: Text,
      /** When the next one is due; null where no more is. */
      updateDueAt: nullable(At),
    }),
    personal: ['title', 'body'],
    sample: {
      ...standing,
      visibility: 'PUBLIC',
      updateId: entryId,
      audience: 'CUSTOMERS',
      body: 'Mail arrives again for half of the users.',
      updateDueAt: at,
    },
  }),
  MajorIncidentUpdateOverdue: major({
    type: 'MajorIncidentUpdateOverdue',
    summary: 'An update to those concerned was due and did not come.',
    data: Type.Object({
      ...internal,
      dueAt: At,
      /** How many were missed since the last one. */
      missed: Type.Integer(),
      updateDueAt: At,
    }),
    personal: ['title'],
    sample: { ...within, dueAt: at, missed: 1, updateDueAt: at },
  }),
  MajorIncidentTold: major({
    type: 'MajorIncidentTold',
    summary: 'People were told of the major incident, as governance says.',
    data: Type.Object({
      ...internal,
      notificationId: Id,
      recipients: Type.Array(recipient),
      /** How often it was escalated because nobody acknowledged; 0 at first. */
      escalation: Type.Integer(),
    }),
    personal: ['title', 'recipients'],
    sample: {
      ...within,
      notificationId: '01980000-0000-7000-8000-000000000010',
      recipients: [{ personId, name: 'Wei Zhang', at }],
      escalation: 0,
    },
  }),
  MajorIncidentNobodyTold: major({
    type: 'MajorIncidentNobodyTold',
    summary: 'Nobody could be told: no active person is top management.',
    data: Type.Object({ ...internal, notificationId: Id }),
    personal: ['title'],
    sample: { ...within, notificationId: '01980000-0000-7000-8000-000000000010' },
  }),
  MajorIncidentAcknowledged: major({
    type: 'MajorIncidentAcknowledged',
    summary: 'One of those who were told acknowledged it.',
    data: Type.Object({ ...internal, notificationId: Id, personId: Id, acknowledgedAt: At }),
    personal: ['title'],
    sample: {
      ...within,
      notificationId: '01980000-0000-7000-8000-000000000010',
      personId,
      acknowledgedAt: at,
    },
  }),
  MajorIncidentRestored: major({
    type: 'MajorIncidentRestored',
    summary: 'The service is restored; the lead incident is resolved with it, and its children with the lead.',
    data: Type.Object({ ...stands, childIds: Ids, restoration: Text }),
    personal: ['title', 'restoration'],
    sample: { ...standing, state: 'RESTORED', childIds: [childId], restoration: 'Moved to the second site.' },
  }),
  MajorIncidentRelapsed: major({
    type: 'MajorIncidentRelapsed',
    summary: 'The restoration did not hold.',
    data: Type.Object({ ...internal, why: Text, updateDueAt: At }),
    personal: ['title', 'why'],
    sample: { ...within, why: 'The second site is overloaded.', updateDueAt: at },
  }),
  MajorIncidentReviewed: major({
    type: 'MajorIncidentReviewed',
    summary: 'The review after the restoration was written down; an earlier one is replaced by it.',
    data: Type.Object({
      ...internal,
      whatHappened: Text,
      wentWell: Text,
      wentWrong: Text,
      cause: Text,
      reviewerId: Id,
    }),
    personal: ['title', 'whatHappened', 'wentWell', 'wentWrong', 'cause'],
    sample: {
      ...within,
      state: 'UNDER_REVIEW',
      whatHappened: 'The storage of the first site was full.',
      wentWell: 'The second site took over in 20 minutes.',
      wentWrong: 'The alarm had been switched off.',
      cause: 'No alarm below 5 % of free space.',
      reviewerId: personId,
    },
  }),
  MajorIncidentReviewApproved: major({
    type: 'MajorIncidentReviewApproved',
    summary: 'Somebody else approved the review.',
    data: Type.Object({ ...internal, approverId: Id }),
    personal: ['title'],
    sample: { ...within, state: 'UNDER_REVIEW', approverId: personId },
  }),
  MajorIncidentImprovementNoted: major({
    type: 'MajorIncidentImprovementNoted',
    summary: 'An improvement comes from the major incident, or stands elsewhere than before.',
    data: Type.Object({
      ...internal,
      improvementId: Id,
      improvementKey: Text,
      improvementState: oneOf(majorIncidentImprovementStates),
    }),
    personal: ['title'],
    sample: {
      ...within,
      state: 'UNDER_REVIEW',
      improvementId,
      improvementKey: 'IMP-1001',
      improvementState: 'PROPOSED',
    },
  }),
  MajorIncidentClosed: major({
    type: 'MajorIncidentClosed',
    summary: 'The major incident was reviewed and is closed; its improvements go on.',
    data: Type.Object({ ...stands }),
    personal: ['title'],
    sample: { ...standing, state: 'CLOSED' },
  }),
  MajorIncidentDowngraded: major({
    type: 'MajorIncidentDowngraded',
    summary: 'It is no major incident after all; its incidents go on as others do.',
    data: Type.Object({ ...internal, why: Text }),
    personal: ['title', 'why'],
    sample: { ...within, state: 'DOWNGRADED', why },
  }),
};
