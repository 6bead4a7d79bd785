/** Event types of the criteria for major incidents. Source: ISO/IEC 20000-1:2018 8.6.1. */
import Type from 'typebox';
import { At, eventsOf, Id, Ids, nullable, oneOf, Text } from '../event.ts';
import { priorities } from './incident.ts';

const major = eventsOf('resolution', 'major-incident');

const customerId = '01980000-0000-7000-8000-000000000002';
const personId = '01980000-0000-7000-8000-000000000003';
const criteriaId = '01980000-0000-7000-8000-00000000000b';
const at = '2026-01-05T08:30:00.000Z' as Type.Static<typeof At>;

export const majorIncidentCriteriaStates = ['DRAFT', 'IN_FORCE', 'SUPERSEDED', 'WITHDRAWN'] as const;
/** How much a service matters, as the catalogue says it. */
export const majorIncidentCriticalities = ['HIGH', 'MEDIUM', 'LOW'] as const;
export const majorIncidentParties = ['PROVIDER', 'CUSTOMER'] as const;

/** One rule: all that it says has to hold. A condition in words is for people to judge. */
const rule = Type.Object({
  name: Text,
  /** At least this priority; P1 is the highest. */
  priorityAtLeast: nullable(oneOf(priorities)),
  /** One of these services; every service where there is none. */
  serviceIds: Ids,
  /** A service of one of these criticalities; every one where there is none. */
  criticalities: Type.Array(oneOf(majorIncidentCriticalities)),
  affectedUsersAtLeast: nullable(Type.Integer()),
  affectedCustomersAtLeast: nullable(Type.Integer()),
  childIncidentsAtLeast: nullable(Type.Integer()),
  condition: nullable(Text),
});
const minutesByPriority = Type.Object({
  P1: Type.Integer(),
  P2: Type.Integer(),
  P3: Type.Integer(),
  P4: Type.Integer(),
  P5: Type.Integer(),
});
const agreement = Type.Object({
  party: oneOf(majorIncidentParties),
  personId: Id,
  /** Who agreed for the customer, where the provider recorded it. */
  representative: nullable(Text),
  /** Where that can be seen. */
  evidence: nullable(Text),
  at: At,
});

const criteriaStands = {
  state: oneOf(majorIncidentCriteriaStates),
  key: Text,
  /** Whose criteria; null: of every customer who has none. */
  customerId: nullable(Id),
  /** Counts the sets of one customer, from 1. */
  edition: Type.Integer(),
  rules: Type.Array(rule),
  /** Minutes between two updates to those concerned, by priority. */
  updateMinutes: minutesByPriority,
  /** Minutes in which top management acknowledges that it was told. */
  acknowledgeMinutes: Type.Integer(),
  agreements: Type.Array(agreement),
};
const criteriaStanding = {
  state: 'DRAFT' as const,
  key: 'MIC-1001',
  customerId,
  edition: 1,
  rules: [
    {
      name: 'A critical service is down',
      priorityAtLeast: 'P1' as const,
      serviceIds: [] as string[],
      criticalities: ['HIGH' as const],
      affectedUsersAtLeast: null,
      affectedCustomersAtLeast: null,
      childIncidentsAtLeast: null,
      condition: null,
    },
  ],
  updateMinutes: { P1: 30, P2: 60, P3: 120, P4: 240, P5: 480 },
  acknowledgeMinutes: 15,
  agreements: [
    { party: 'PROVIDER' as const, personId, representative: null, evidence: null, at },
    { party: 'CUSTOMER' as const, personId, representative: null, evidence: null, at },
  ],
};

export const majorIncidentCriteriaEvents = {
  MajorIncidentCriteriaDrafted: major({
    type: 'MajorIncidentCriteriaDrafted',
    summary: 'Criteria by which an incident is a major one were written down, to be agreed with the customer.',
    data: Type.Object({ ...criteriaStands, criteriaId: Id }),
    sample: { ...criteriaStanding, agreements: [], criteriaId },
  }),
  MajorIncidentCriteriaAgreed: major({
    type: 'MajorIncidentCriteriaAgreed',
    summary: 'The provider, or the customer, agreed to the criteria.',
    data: Type.Object({ ...criteriaStands, party: oneOf(majorIncidentParties) }),
    personal: ['agreements'],
    sample: { ...criteriaStanding, party: 'CUSTOMER' },
  }),
  MajorIncidentCriteriaInForce: major({
    type: 'MajorIncidentCriteriaInForce',
    summary: 'Criteria that both parties agreed to are in force.',
    data: Type.Object({ ...criteriaStands }),
    personal: ['agreements'],
    sample: { ...criteriaStanding, state: 'IN_FORCE' },
  }),
  MajorIncidentCriteriaSuperseded: major({
    type: 'MajorIncidentCriteriaSuperseded',
    summary: 'A later edition took the place of these criteria.',
    data: Type.Object({ ...criteriaStands }),
    personal: ['agreements'],
    sample: { ...criteriaStanding, state: 'SUPERSEDED' },
  }),
  MajorIncidentCriteriaWithdrawn: major({
    type: 'MajorIncidentCriteriaWithdrawn',
    summary: 'A draft of criteria was given up.',
    data: Type.Object({ ...criteriaStands, why: Text }),
    personal: ['agreements', 'why'],
    sample: { ...criteriaStanding, state: 'WITHDRAWN', agreements: [], why: 'The customer wants other figures.' },
  }),
};
