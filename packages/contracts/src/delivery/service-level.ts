/** Event types of service level management: calendars, agreements, clocks. Source: ISO/IEC 20000-1:2018 8.3.3. */
import type { Instant } from '@attest/kernel';
import Type from 'typebox';
import { At, eventsOf, Id, oneOf, Text } from '../event.ts';
import { incidentStates, priorities } from '../resolution/incident.ts';

const nullable = <S extends Type.TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
const serviceId = '01980000-0000-7000-8000-000000000001';
const customerId = '01980000-0000-7000-8000-000000000002';
const personId = '01980000-0000-7000-8000-000000000003';
const incidentId = '01980000-0000-7000-8000-000000000006';
const slaId = '01980000-0000-7000-8000-000000000007';
const calendarId = '01980000-0000-7000-8000-000000000008';
const clockId = '01980000-0000-7000-8000-000000000009';
const nextSlaId = '01980000-0000-7000-8000-00000000000a';

const serviceLevel = eventsOf('delivery', 'service-level');

export const calendarStates = ['IN_USE', 'WITHDRAWN'] as const;
/** A list that nobody may change: what a domain holds goes into an event as it is. */
const list = <S extends Type.TSchema>(schema: S) => Type.Unsafe<readonly Type.Static<S>[]>(Type.Array(schema));

/** Local wall-clock times `HH:MM`, to 24:00; the end is not included. */
const Hours = list(Type.Object({ from: Text, to: Text }));
const name = Type.Optional(Text);
const CalendarContent = Type.Object({
  /** IANA zone; all times of the calendar are of this zone. */
  zone: Text,
  weekly: Type.Object({ mon: Hours, tue: Hours, wed: Hours, thu: Hours, fri: Hours, sat: Hours, sun: Hours }),
  /** Taken out of the hours of one date. */
  breaks: list(Type.Object({ on: Text, from: Text, to: Text, name })),
  /** Hours of one date in place of its weekday’s. */
  overrides: list(Type.Object({ on: Text, hours: Hours, name })),
  /** Whole local days without service: `YYYY-MM-DD`, or `MM-DD` for every year. */
  holidays: list(Type.Object({ on: Text, name })),
});
const office = [{ from: '08:00', to: '17:00' }];
const calendarContent = {
  zone: 'Europe/Berlin',
  weekly: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] },
  breaks: [{ on: '2026-06-12', from: '12:00', to: '14:00', name: 'Staff meeting' }],
  overrides: [{ on: '2026-12-24', hours: [{ from: '08:00', to: '12:00' }] }],
  holidays: [{ on: '12-25', name: 'Christmas Day' }],
};

export const calendarEvents = {
  CalendarPublished: serviceLevel({
    type: 'CalendarPublished',
    summary:
      'A version of a calendar of service hours was published; clocks that run keep the version they began with.',
    data: Type.Object({
      calendarId: Id,
      key: Text,
      state: oneOf(calendarStates),
      name: Text,
      /** Clocks that start from then on use this version. */
      effectiveAt: At,
      content: CalendarContent,
    }),
    sample: {
      calendarId,
      key: 'CAL-1001',
      state: 'IN_USE',
      name: 'Berlin office hours',
      effectiveAt: '2026-01-01T00:00:00.000Z' as Instant,
      content: calendarContent,
    },
  }),
  CalendarWithdrawn: serviceLevel({
    type: 'CalendarWithdrawn',
    summary: 'A calendar may no longer be agreed upon.',
    data: Type.Object({ key: Text, state: oneOf(calendarStates), why: Text }),
    sample: { key: 'CAL-1001', state: 'WITHDRAWN', why: 'the office was closed' },
  }),
};

export const slaStates = ['DRAFT', 'AGREED', 'ACTIVE', 'ENDED', 'WITHDRAWN'] as const;
export const clockMetrics = ['RESPONSE', 'RESOLUTION'] as const;
export const parties = ['PROVIDER', 'CUSTOMER'] as const;
export const workloadMeasures = ['INCIDENTS_PER_MONTH', 'REQUESTS_PER_MONTH', 'USERS'] as const;
export const slaEndings = ['TERM', 'REPLACED', 'TERMINATED'] as const;

/** Whose and which agreement it is, and where it stands after the event. */
const slaStands = {
  key: Text,
  state: oneOf(slaStates),
  serviceId: Id,
  /** Null: for every customer to whom the service is offered. */
  customerId: nullable(Id),
};
const slaStanding = { key: 'SLA-1001', state: 'DRAFT', serviceId, customerId } as const;
const SlaTerms = Type.Object({
  scope: Text,
  calendarId: Id,
  targets: list(
    Type.Object({
      metric: oneOf(clockMetrics),
      priority: oneOf(priorities),
      /** Minutes of service hours. */
      minutes: Type.Integer(),
      /** Share of the minutes, in percent, after which the target is at risk. */
      atRiskPercent: Type.Integer(),
    }),
  ),
  /** States of an incident in which its clocks do not count. */
  pausedIn: list(oneOf(incidentStates)),
  workloadLimits: list(Type.Object({ measure: oneOf(workloadMeasures), limit: Type.Integer() })),
  exceptions: list(Text),
  startsAt: At,
  /** Null: until it is ended or replaced. */
  endsAt: nullable(At),
});
const slaTerms = {
  scope: 'E-mail of all sites.',
  calendarId,
  targets: [{ metric: 'RESOLUTION' as const, priority: 'P1' as const, minutes: 240, atRiskPercent: 75 }],
  pausedIn: ['WAITING_ON_USER' as const],
  workloadLimits: [{ measure: 'INCIDENTS_PER_MONTH' as const, limit: 200 }],
  exceptions: ['Planned maintenance on Sundays.'],
  startsAt: '2026-01-01T00:00:00.000Z' as Instant,
  endsAt: null,
};

export const slaEvents = {
  SlaDrafted: serviceLevel({
    type: 'SlaDrafted',
    summary: 'An agreement on service levels was drafted.',
    data: Type.Object({
      ...slaStands,
      slaId: Id,
      /** The agreement that this one takes the place of. */
      replacesId: nullable(Id),
      /** 1, and 1 more than that of the agreement that it replaces. */
      edition: Type.Integer(),
      terms: SlaTerms,
    }),
    sample: { ...slaStanding, slaId, replacesId: null, edition: 1, terms: slaTerms },
  }),
  SlaRedrafted: serviceLevel({
    type: 'SlaRedrafted',
    summary: 'The terms of a draft changed; what was accepted before is void.',
    data: Type.Object({ ...slaStands, terms: SlaTerms }),
    sample: { ...slaStanding, terms: slaTerms },
  }),
  SlaAccepted: serviceLevel({
    type: 'SlaAccepted',
    summary: 'One of the two parties accepted the terms.',
    data: Type.Object({
      ...slaStands,
      party: oneOf(parties),
      /** Who recorded the acceptance. */
      personId: Id,
      /** The customer's person who accepted, where the provider recorded it. */
      representative: nullable(Text),
      /** Where the acceptance can be seen: a signed document, minutes. */
      evidence: nullable(Text),
    }),
    personal: ['representative', 'evidence'],
    sample: {
      ...slaStanding,
      party: 'CUSTOMER',
      personId,
      representative: 'Jannik Vogel',
      evidence: 'minutes of the review',
    },
  }),
  SlaAgreed: serviceLevel({
    type: 'SlaAgreed',
    summary: 'Both parties accepted the terms; they change no more.',
    data: Type.Object({ ...slaStands }),
    sample: { ...slaStanding, state: 'AGREED' },
  }),
  SlaActivated: serviceLevel({
    type: 'SlaActivated',
    summary: 'The agreement is in force from its start.',
    data: Type.Object({ ...slaStands, inForceFrom: At, inForceUntil: nullable(At) }),
    sample: {
      ...slaStanding,
      state: 'ACTIVE',
      inForceFrom: '2026-01-01T00:00:00.000Z' as Instant,
      inForceUntil: null,
    },
  }),
  SlaEnded: serviceLevel({
    type: 'SlaEnded',
    summary: 'The agreement is no longer in force; its clocks run on.',
    data: Type.Object({
      ...slaStands,
      ending: oneOf(slaEndings),
      inForceUntil: At,
      replacedById: nullable(Id),
      why: nullable(Text),
    }),
    sample: {
      ...slaStanding,
      state: 'ENDED',
      ending: 'REPLACED',
      inForceUntil: '2027-01-01T00:00:00.000Z' as Instant,
      replacedById: nextSlaId,
      why: null,
    },
  }),
  SlaWithdrawn: serviceLevel({
    type: 'SlaWithdrawn',
    summary: 'The agreement will not come into force.',
    data: Type.Object({ ...slaStands, why: Text }),
    sample: { ...slaStanding, state: 'WITHDRAWN', why: 'the customer wants other terms' },
  }),
};

export const clockStates = ['RUNNING', 'PAUSED', 'STOPPED'] as const;
export const clockVerdicts = ['OPEN', 'MET', 'BREACHED', 'VOID'] as const;
export const clockSteps = ['STARTED', 'PAUSED', 'RESUMED', 'RETARGETED', 'AT_RISK', 'BREACHED', 'STOPPED'] as const;

/** What every clock event says, as of after the event. */
const clockStands = {
  incidentId: Id,
  incidentKey: Text,
  serviceId: Id,
  customerId: nullable(Id),
  metric: oneOf(clockMetrics),
  slaId: Id,
  state: oneOf(clockStates),
  /** VOID: the incident was cancelled before the target was missed. */
  verdict: oneOf(clockVerdicts),
  incidentState: oneOf(incidentStates),
  priority: oneOf(priorities),
  targetMinutes: Type.Integer(),
  /** When the target will be at risk, if nothing else happens; null while paused and where it never will. */
  warnAt: nullable(At),
  /** When the target will be, or was, missed; null while paused and where it never will. */
  dueAt: nullable(At),
  /** Minutes of service time that had counted when the event happened; absent in events of before this was said. */
  elapsedMinutes: Type.Optional(Type.Number()),
};
const clockStanding = {
  incidentId,
  incidentKey: 'INC-1042',
  serviceId,
  customerId,
  metric: 'RESOLUTION',
  slaId,
  state: 'RUNNING',
  verdict: 'OPEN',
  incidentState: 'NEW',
  priority: 'P1',
  targetMinutes: 240,
  warnAt: '2026-01-05T11:00:00.000Z' as Instant,
  dueAt: '2026-01-05T12:00:00.000Z' as Instant,
} as const;
const clockEvent = <const Name extends string>(
  type: Name,
  summary: string,
  sample: Partial<Type.Static<typeof clockData>>,
) => serviceLevel({ type, summary, data: clockData, sample: { ...clockStanding, ...sample } });
const clockData = Type.Object({ ...clockStands });

export const clockEvents = {
  ClockStarted: serviceLevel({
    type: 'ClockStarted',
    summary: 'A target of an agreement began to be measured on an incident.',
    data: Type.Object({
      ...clockStands,
      clockId: Id,
      calendarId: Id,
      calendarVersion: Type.Integer(),
      /** Release of the time-zone database that the first moments were computed with. */
      zoneRules: Text,
    }),
    sample: { ...clockStanding, clockId, calendarId, calendarVersion: 1, zoneRules: '2026a' },
  }),
  ClockPaused: clockEvent('ClockPaused', 'The clock does not count until it is resumed.', {
    state: 'PAUSED',
    incidentState: 'WAITING_ON_USER',
    warnAt: null,
    dueAt: null,
  }),
  ClockResumed: clockEvent(
    'ClockResumed',
    'The clock counts again, after a pause or after the incident was reopened.',
    {
      incidentState: 'IN_PROGRESS',
    },
  ),
  ClockRetargeted: clockEvent('ClockRetargeted', 'The priority changed: another target, measured from the beginning.', {
    priority: 'P2',
    targetMinutes: 480,
  }),
  ClockAtRisk: clockEvent('ClockAtRisk', 'The agreed share of the target is used up.', {
    incidentState: 'IN_PROGRESS',
  }),
  ClockBreached: clockEvent('ClockBreached', 'The target was missed; nothing takes that back.', {
    verdict: 'BREACHED',
  }),
  ClockStopped: clockEvent('ClockStopped', 'What the target asks for was done, or the incident was cancelled.', {
    state: 'STOPPED',
    verdict: 'MET',
    incidentState: 'RESOLVED',
  }),
  ClockCorrected: serviceLevel({
    type: 'ClockCorrected',
    summary: 'A fact that arrived late, or out of order, changed what the clock had said; this is what it says now.',
    data: Type.Object({
      ...clockStands,
      steps: list(
        Type.Object({
          type: oneOf(clockSteps),
          at: At,
          incidentState: oneOf(incidentStates),
          priority: oneOf(priorities),
        }),
      ),
    }),
    sample: {
      ...clockStanding,
      steps: [{ type: 'STARTED', at: '2026-01-05T08:00:00.000Z' as Instant, incidentState: 'NEW', priority: 'P1' }],
    },
  }),
};
