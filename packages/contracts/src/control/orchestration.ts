/** Event types of the way from an approved change to its closure, watched by one run a change. Source: ISO/IEC 20000-1:2018 8.5.1.3, 8.5.3. */
import type { Instant } from '@attest/kernel';
import Type from 'typebox';
import { At, eventsOf, Id, nullable, oneOf, Text } from '../event.ts';
import { effectSample, effectShape } from './effect.ts';

const orchestration = eventsOf('control', 'orchestration');

/** A run ends COMPLETED, COMPENSATED, or ESCALATED until somebody continues or abandons it. */
export const deploymentRunStates = ['RUNNING', 'ESCALATED', 'COMPLETED', 'COMPENSATED', 'ABANDONED'] as const;
/** What a run waits for. */
export const deploymentRunSteps = ['RELEASE', 'DEPLOYMENT', 'BACK_OUT', 'CONFIGURATION', 'CLOSURE'] as const;
export const escalationCauses = ['DEADLINE_PASSED', 'EFFECT_REFUSED'] as const;

const runId = '01980000-0000-7000-8000-000000000019';
const deadlinesId = '01980000-0000-7000-8000-00000000001a';
const changeId = '01980000-0000-7000-8000-000000000010';
const releaseId = '01980000-0000-7000-8000-000000000012';
const personId = '01980000-0000-7000-8000-000000000003';
const later = '2026-01-11T22:00:00.000Z' as Instant;

/** What every event of a run says, as of after the event. */
const stands = {
  key: Text,
  state: oneOf(deploymentRunStates),
  changeId: Id,
  changeKey: Text,
  title: Text,
  step: oneOf(deploymentRunSteps),
  /** Whether the change is being taken back. */
  backwards: Type.Boolean(),
  /** The release that brings the change; null where none does. */
  releaseId: nullable(Id),
  /** The end of the window in which the step is to be done; null where it has none. */
  windowEndsAt: nullable(At),
  /** When the run is escalated unless what it waits for has happened; null where it waits no more. */
  dueAt: nullable(At),
};
const standing = {
  key: 'RUN-1001',
  changeId,
  changeKey: 'CHG-1001',
  title: 'Renew the mail database',
  step: 'CONFIGURATION' as const,
  backwards: false,
  releaseId,
  windowEndsAt: null,
  dueAt: later,
};
const waitsNoMore = { ...standing, dueAt: null };

const Refused = Type.Object({
  ciId: Id,
  ciKey: Text,
  /** The refusal of configuration management. */
  code: Text,
  message: Text,
  clause: nullable(Text),
});

export const deploymentRunEvents = {
  DeploymentRunStarted: orchestration({
    type: 'DeploymentRunStarted',
    summary: 'A change was approved: from now on its way to closure is watched.',
    data: Type.Object({ runId: Id, ...stands }),
    sample: { runId, ...standing, state: 'RUNNING', step: 'RELEASE', releaseId: null },
  }),
  DeploymentRunAdvanced: orchestration({
    type: 'DeploymentRunAdvanced',
    summary: 'What a run waited for happened, or became something else: it waits for the step that is named.',
    data: Type.Object({ ...stands }),
    sample: { ...standing, state: 'RUNNING' },
  }),
  DeploymentRunEscalated: orchestration({
    type: 'DeploymentRunEscalated',
    summary:
      'A run does not go on by itself: a deadline passed, or the CMDB refused what was deployed. Somebody decides.',
    data: Type.Object({
      ...stands,
      cause: oneOf(escalationCauses),
      /** What the CMDB refused; empty where a deadline passed. */
      refused: Type.Array(Refused),
      /** In what time whoever is told of it acknowledges it. */
      acknowledgeMinutes: Type.Integer(),
    }),
    sample: {
      ...waitsNoMore,
      state: 'ESCALATED',
      cause: 'EFFECT_REFUSED',
      refused: [
        {
          ciId: effectSample.ciId,
          ciKey: effectSample.ciKey,
          code: 'DEPENDED_ON',
          message: 'Others need it.',
          clause: null,
        },
      ],
      acknowledgeMinutes: 240,
    },
  }),
  DeploymentRunContinued: orchestration({
    type: 'DeploymentRunContinued',
    summary: 'Somebody let an escalated run go on: what the CMDB lacks is recorded once more, and a new deadline runs.',
    data: Type.Object({
      ...stands,
      note: Text,
      resolverId: Id,
      /** Effects that configuration management makes, or takes back, once more. */
      again: Type.Array(Type.Object({ changeId: Id, ...effectShape })),
    }),
    personal: ['note'],
    sample: {
      ...standing,
      state: 'RUNNING',
      note: 'The relation to the old host is gone.',
      resolverId: personId,
      again: [{ changeId, ...effectSample }],
    },
  }),
  DeploymentRunReopened: orchestration({
    type: 'DeploymentRunReopened',
    summary:
      'The release of a change failed after the change was closed: its run is completed no more, and watches the way back.',
    data: Type.Object({
      ...stands,
      /** In what time whoever is told of it acknowledges it. */
      acknowledgeMinutes: Type.Integer(),
    }),
    sample: { ...standing, state: 'RUNNING', step: 'BACK_OUT', backwards: true, acknowledgeMinutes: 240 },
  }),
  DeploymentRunAbandoned: orchestration({
    type: 'DeploymentRunAbandoned',
    summary: 'Somebody gave an escalated run up; the note says what becomes of the change.',
    data: Type.Object({ ...stands, note: Text, resolverId: Id }),
    personal: ['note'],
    sample: { ...waitsNoMore, state: 'ABANDONED', note: 'Asked for again as CHG-1009.', resolverId: personId },
  }),
  DeploymentRunCompleted: orchestration({
    type: 'DeploymentRunCompleted',
    summary: 'The change is made, the CMDB says so, and it is reviewed and closed.',
    data: Type.Object({ ...stands }),
    sample: { ...waitsNoMore, state: 'COMPLETED', step: 'CLOSURE' },
  }),
  DeploymentRunCompensated: orchestration({
    type: 'DeploymentRunCompensated',
    summary: 'Nothing of the change is left: it was taken back, or given up before it was made; the CMDB is as before.',
    data: Type.Object({ ...stands }),
    sample: { ...waitsNoMore, state: 'COMPENSATED', step: 'CLOSURE', backwards: true },
  }),
};

export const deploymentDeadlinesEvents = {
  DeploymentDeadlinesPublished: orchestration({
    type: 'DeploymentDeadlinesPublished',
    summary: 'A version of the deadlines by which deployments are watched is in force.',
    data: Type.Object({
      deadlinesId: Id,
      /** One a step. Hours from the end of the step’s window, or from its beginning where it has none. */
      steps: Type.Array(Type.Object({ step: oneOf(deploymentRunSteps), hours: Type.Integer() })),
      acknowledgeMinutes: Type.Integer(),
    }),
    sample: { deadlinesId, steps: [{ step: 'CONFIGURATION', hours: 4 }], acknowledgeMinutes: 240 },
  }),
};
