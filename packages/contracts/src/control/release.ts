/** Event types of release and deployment management. Source: ISO/IEC 20000-1:2018 8.5.3. */
import type { Instant } from '@attest/kernel';
import Type from 'typebox';
import { At, eventsOf, Id, Ids, nullable, oneOf, Text } from '../event.ts';
import { effectSample, effectShape } from './effect.ts';
import { type releaseEnvironments, releaseTypes } from './release-policy.ts';

const release = eventsOf('control', 'release');

export const releaseStates = ['PLANNED', 'BUILT', 'ACCEPTED', 'DEPLOYED', 'FAILED', 'CLOSED', 'CANCELLED'] as const;
export const criterionPhases = ['BEFORE_DEPLOYMENT', 'AFTER_DEPLOYMENT'] as const;
export const releaseOutcomes = ['SUCCESSFUL', 'FAILED'] as const;
export const stepProgresses = ['STARTED', 'SUCCEEDED', 'FAILED'] as const;

/** In the schema any word; those of `releaseEnvironments` since promotion is recorded. */
const Environment = Type.Unsafe<(typeof releaseEnvironments)[number]>({ type: 'string' });

const personId = '01980000-0000-7000-8000-000000000003';
const changeId = '01980000-0000-7000-8000-000000000010';
const releaseId = '01980000-0000-7000-8000-000000000012';
const criterionId = '01980000-0000-7000-8000-000000000013';
const stepId = '01980000-0000-7000-8000-000000000015';

/** What every release event says besides its own fact, as of after the event. */
const stands = { key: Text, title: Text, state: oneOf(releaseStates), changeIds: Ids };
const standing = { key: 'REL-1007', title: 'Mail platform 2026.1', changeIds: [changeId] };

const plan = {
  description: Text,
  startsAt: At,
  /** Not included. */
  endsAt: At,
  environments: Type.Array(Environment),
  criteria: Type.Array(Type.Object({ id: Id, description: Text, phase: oneOf(criterionPhases) })),
  releaseType: Type.Optional(oneOf(releaseTypes)),
  /** The agreed criterion that an emergency release meets; null for others. */
  emergencyCriterion: Type.Optional(nullable(Text)),
  /** How it meets it. */
  justification: Type.Optional(nullable(Text)),
  /** What is done in the live environment, in order. */
  steps: Type.Optional(Type.Array(Type.Object({ id: Id, description: Text }))),
  /** Customers whose services it may touch. */
  customerIds: Type.Optional(Ids),
  /** Release policies by which the plan was judged. */
  policyIds: Type.Optional(Ids),
  /** Days after the deployment in which incidents on its items are counted to it. */
  earlyLifeDays: Type.Optional(Type.Integer()),
};
const planned = {
  description: 'The new database, then the clients.',
  startsAt: '2026-01-10T20:00:00.000Z' as Instant,
  endsAt: '2026-01-10T22:00:00.000Z' as Instant,
  environments: ['ACCEPTANCE' as const, 'LIVE' as const],
  criteria: [{ id: criterionId, description: 'A mail arrives within a minute.', phase: 'BEFORE_DEPLOYMENT' as const }],
  releaseType: 'MINOR' as const,
  emergencyCriterion: null,
  justification: null,
  steps: [{ id: stepId, description: 'Stop the mail service.' }],
  customerIds: ['01980000-0000-7000-8000-000000000002'],
  policyIds: ['01980000-0000-7000-8000-000000000014'],
  earlyLifeDays: 7,
};
/** What the release's changes do to configuration items, in the order of its changes. */
const Effects = Type.Array(Type.Object({ changeId: Id, ...effectShape }));
const effects = [{ changeId, ...effectSample }];

export const releaseEvents = {
  ReleasePlanned: release({
    type: 'ReleasePlanned',
    summary: 'A release of authorised changes was planned.',
    data: Type.Object({ id: Id, ...stands, ...plan }),
    personal: ['justification'],
    sample: { id: releaseId, ...standing, state: 'PLANNED', ...planned },
  }),
  ReleaseReplanned: release({
    type: 'ReleaseReplanned',
    summary: 'The plan of a release changed; what was built or checked before no longer counts.',
    data: Type.Object({ ...stands, ...plan }),
    personal: ['justification'],
    sample: { ...standing, state: 'PLANNED', ...planned },
  }),
  ReleaseBuilt: release({
    type: 'ReleaseBuilt',
    summary: 'The release is built: one identified set to be checked and deployed.',
    data: Type.Object({
      ...stands,
      /** What identifies the set: a tag, a digest, a package list. */
      build: Text,
    }),
    sample: { ...standing, state: 'BUILT', build: 'mail-platform@sha256:0d1f' },
  }),
  ReleaseCriterionChecked: release({
    type: 'ReleaseCriterionChecked',
    summary: 'An acceptance criterion was checked.',
    data: Type.Object({ ...stands, criterionId: Id, met: Type.Boolean(), evidence: Text, checkerId: Id }),
    sample: { ...standing, state: 'BUILT', criterionId, met: true, evidence: 'Test run 812.', checkerId: personId },
  }),
  ReleaseAccepted: release({
    type: 'ReleaseAccepted',
    summary: 'All criteria before deployment are met: the release may be deployed.',
    data: Type.Object({ ...stands, acceptorId: Id }),
    sample: { ...standing, state: 'ACCEPTED', acceptorId: personId },
  }),
  ReleasePromoted: release({
    type: 'ReleasePromoted',
    summary: 'What was built is in the next environment before the live one.',
    data: Type.Object({ ...stands, environment: Environment, evidence: Text, promoterId: Id }),
    sample: {
      ...standing,
      state: 'BUILT',
      environment: 'ACCEPTANCE',
      evidence: 'Pipeline run 4711.',
      promoterId: personId,
    },
  }),
  ReleaseStepReported: release({
    type: 'ReleaseStepReported',
    summary: 'A step of the deployment began, succeeded or failed.',
    data: Type.Object({
      ...stands,
      stepId: Id,
      progress: oneOf(stepProgresses),
      /** What the pipeline says of it; may be empty. */
      detail: Text,
      reporterId: Id,
    }),
    sample: {
      ...standing,
      state: 'ACCEPTED',
      stepId,
      progress: 'SUCCEEDED',
      detail: 'Pipeline run 4712, 14 s.',
      reporterId: personId,
    },
  }),
  ReleaseDeployed: release({
    type: 'ReleaseDeployed',
    summary: 'The release is in the live environment; its effects on configuration items are to be recorded.',
    data: Type.Object({ ...stands, deployerId: Id, effects: Effects }),
    sample: { ...standing, state: 'DEPLOYED', deployerId: personId, effects },
  }),
  ReleaseFailed: release({
    type: 'ReleaseFailed',
    summary: 'The release did not succeed.',
    data: Type.Object({
      ...stands,
      why: Text,
      /** Whether the live environment is as it was before. */
      backedOut: Type.Boolean(),
      /** Effects to be taken back; empty where none was recorded or nothing was backed out. */
      effects: Effects,
    }),
    personal: ['why'],
    sample: { ...standing, state: 'FAILED', why: 'Start took too long.', backedOut: true, effects },
  }),
  ReleaseReviewed: release({
    type: 'ReleaseReviewed',
    summary: 'How the release went was analysed, and what follows from it.',
    data: Type.Object({ ...stands, analysis: Text, improvement: Text, reviewerId: Id }),
    personal: ['analysis', 'improvement'],
    sample: {
      ...standing,
      state: 'FAILED',
      analysis: 'The rehearsal used a smaller copy.',
      improvement: 'Rehearse on full copies.',
      reviewerId: personId,
    },
  }),
  ReleaseClosed: release({
    type: 'ReleaseClosed',
    summary: 'The release is settled.',
    data: Type.Object({ ...stands, outcome: oneOf(releaseOutcomes) }),
    sample: { ...standing, state: 'CLOSED', outcome: 'SUCCESSFUL' },
  }),
  ReleaseCancelled: release({
    type: 'ReleaseCancelled',
    summary: 'The release was given up before it was deployed.',
    data: Type.Object({ ...stands, why: Text }),
    personal: ['why'],
    sample: { ...standing, state: 'CANCELLED', why: 'no longer needed' },
  }),
};
