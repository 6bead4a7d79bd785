/** Event types of configuration audits: what is recorded, held against what is there. Source: ISO/IEC 20000-1:2018 8.2.6; 2011 9.1. */
import Type from 'typebox';
import { At, eventsOf, Id, nullable, oneOf, Text } from '../event.ts';
import { AttributeValue } from './effect.ts';

const audit = eventsOf('control', 'audit');

export const configurationAuditStates = ['PLANNED', 'IN_PROGRESS', 'CLOSED', 'CANCELLED'] as const;
export const varianceKinds = ['NOT_FOUND', 'NOT_RECORDED', 'DIFFERENT'] as const;
export const varianceOutcomes = ['FIXED', 'ACCEPTED', 'CHANGE_RAISED'] as const;

const personId = '01980000-0000-7000-8000-000000000003';
const ciId = '01980000-0000-7000-8000-000000000005';
const varianceId = '01980000-0000-7000-8000-000000000051';

const stands = { key: Text, title: Text, state: oneOf(configurationAuditStates), auditorId: Id };
const standing = {
  key: 'CAU-1001',
  title: 'Hosts of hall 1',
  state: 'IN_PROGRESS' as const,
  auditorId: personId,
};

export const configurationAuditEvents = {
  ConfigurationAuditPlanned: audit({
    type: 'ConfigurationAuditPlanned',
    summary: 'A configuration audit is planned: what of, by whom, until when, and how often.',
    data: Type.Object({
      id: Id,
      ...stands,
      /** Types of items that are audited; empty for all. */
      typeNames: Type.Array(Text),
      plannedFor: At,
      dueAt: At,
      /** Days after which it is planned again; null for once. */
      everyDays: nullable(Type.Integer()),
      /** The audit that this one repeats. */
      previousId: nullable(Id),
    }),
    sample: {
      id: '01980000-0000-7000-8000-000000000050',
      ...standing,
      state: 'PLANNED',
      typeNames: ['HOST'],
      plannedFor: '2026-01-05T08:00:00.000Z' as never,
      dueAt: '2026-01-19T08:00:00.000Z' as never,
      everyDays: 90,
      previousId: null,
    },
  }),
  ConfigurationAuditCounted: audit({
    type: 'ConfigurationAuditCounted',
    summary: 'What was there was held against what was recorded at a moment; every variance is named.',
    data: Type.Object({
      ...stands,
      /** The moment of the records. */
      asOf: At,
      /** The discovery run that saw what was there; null where people counted. */
      runId: nullable(Id),
      expectedCount: Type.Integer(),
      observedCount: Type.Integer(),
      /** SHA-256 of what was expected and what was observed. */
      contentHash: Text,
      variances: Type.Array(
        Type.Object({
          id: Id,
          kind: oneOf(varianceKinds),
          itemId: nullable(Id),
          itemKey: nullable(Text),
          name: Text,
          /** The attribute that differs; null for the whole item. */
          field: nullable(Text),
          expected: nullable(AttributeValue),
          observed: nullable(AttributeValue),
        }),
      ),
    }),
    sample: {
      ...standing,
      asOf: '2026-01-05T08:00:00.000Z' as never,
      runId: null,
      expectedCount: 12,
      observedCount: 12,
      contentHash: 'c0ffee',
      variances: [
        {
          id: varianceId,
          kind: 'DIFFERENT',
          itemId: ciId,
          itemKey: 'CI-1005',
          name: 'app-01',
          field: 'location',
          expected: 'Hall 1',
          observed: 'Hall 2',
        },
      ],
    },
  }),
  ConfigurationAuditVarianceSettled: audit({
    type: 'ConfigurationAuditVarianceSettled',
    summary: 'A variance of a configuration audit ended: fixed, accepted with a reason, or with a change.',
    data: Type.Object({
      ...stands,
      varianceId: Id,
      outcome: oneOf(varianceOutcomes),
      reason: Text,
      changeId: nullable(Id),
      settledById: Id,
    }),
    sample: {
      ...standing,
      varianceId,
      outcome: 'FIXED',
      reason: 'The record was corrected.',
      changeId: null,
      settledById: personId,
    },
  }),
  ConfigurationAuditOverdue: audit({
    type: 'ConfigurationAuditOverdue',
    summary: 'A configuration audit is not closed, and its time is over.',
    data: Type.Object({ ...stands, dueAt: At }),
    sample: { ...standing, dueAt: '2026-01-19T08:00:00.000Z' as never },
  }),
  ConfigurationAuditClosed: audit({
    type: 'ConfigurationAuditClosed',
    summary: 'A configuration audit is closed: each of its variances ended.',
    data: Type.Object({
      ...stands,
      conclusion: Text,
      fixed: Type.Integer(),
      accepted: Type.Integer(),
      changesRaised: Type.Integer(),
    }),
    sample: {
      ...standing,
      state: 'CLOSED' as const,
      conclusion: 'Moves are recorded late.',
      fixed: 2,
      accepted: 1,
      changesRaised: 0,
    },
  }),
  ConfigurationAuditSeriesEnded: audit({
    type: 'ConfigurationAuditSeriesEnded',
    summary: 'A configuration audit does not come again, with a reason.',
    data: Type.Object({ ...stands, reason: Text }),
    sample: { ...standing, state: 'CLOSED' as const, reason: 'The hall is given up.' },
  }),
  ConfigurationAuditCancelled: audit({
    type: 'ConfigurationAuditCancelled',
    summary: 'A planned configuration audit does not take place; its series goes on.',
    data: Type.Object({ ...stands, reason: Text }),
    sample: { ...standing, state: 'CANCELLED' as const, reason: 'The hall is given up.' },
  }),
};
