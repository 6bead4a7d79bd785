/** What releases refuse, and the policies that customers agree to. */
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { agreedServiceId, approved, customerId, later, once, type Provocations, scheduled, soon } from './provoke.ts';

const clause = 'ISO/IEC 20000-1:2018 8.5.3';
const agreed = 'ISO/IEC 20000-1:2011 9.3';
const who = 'release-manager';

type Release = Named & {
  readonly criteria: readonly { readonly id: string; readonly phase: string }[];
  readonly steps: readonly { readonly id: string }[];
};
const shown = 'id key version state criteria { id phase } steps { id }';

const plan = (changeIds: readonly string[], over: object = {}) => ({
  ...{ title: 'More memory', changeIds, ...later(), environments: ['BUILD', 'TEST', 'LIVE'] },
  ...{ criteria: [{ description: 'It boots.' }], ...over },
});

const planned = ({ as }: Stage, changeIds: readonly string[], over: object = {}): Promise<Release> =>
  as(who).does<Release>('planRelease', plan(changeIds, over), shown);

const build = async ({ as }: Stage, { id }: Release): Promise<void> => {
  await as('pipeline').does('buildRelease', { id, build: 'memory@1' });
};

const criterionOf = ({ criteria }: Release, phase: string) => criteria.find((one) => one.phase === phase)?.id;

const accept = async (stage: Stage, release: Release): Promise<void> => {
  const { id } = release;
  await build(stage, release);
  await stage.as('pipeline').does('promoteRelease', { id, environment: 'TEST', evidence: 'Run 1.' });
  const criterionId = criterionOf(release, 'BEFORE_DEPLOYMENT');
  await stage.as('engineer').does('checkReleaseCriterion', { id, criterionId, met: true, evidence: 'It booted.' });
  await stage.as(who).does('acceptRelease', { id });
};

/** Accepted, and deployed in a window that opens while the story goes on. */
export const inWindow = once(async (stage: Stage) => {
  const { change } = await scheduled(stage, soon);
  const release = await planned(stage, [change.id], { ...soon(), steps: ['Stop it', 'Start it'] });
  await accept(stage, release);
  return { release, change };
});

const report = ({ id, steps }: Release, place: number, progress: string) => ({
  ...{ id, stepId: steps[place]?.id, progress },
});

/** Its first step is under way. */
const begun = once(async (stage: Stage) => {
  const { release } = await inWindow(stage);
  await stage.soon(
    'the window of the release opens',
    () => stage.as('pipeline').tries('reportDeploymentStep', report(release, 0, 'STARTED')),
    ({ refusal }) => refusal?.code !== 'OUTSIDE_WINDOW',
  );
  return release;
});

const failed = once(async (stage: Stage) => {
  const { id } = await begun(stage);
  await stage.as('pipeline').does('failRelease', { id, why: 'It does not boot.', backedOut: false });
  return id;
});

const backedOut = once(async (stage: Stage) => {
  const id = await failed(stage);
  await stage.as('pipeline').does('backOutRelease', { id, why: 'The old modules are in again.' });
  return id;
});

/** Built, and nothing else yet. */
const built = once(async (stage: Stage) => {
  const { change } = await approved(stage);
  const criteria = [{ description: 'It boots.' }, { description: 'It stays up.', phase: 'AFTER_DEPLOYMENT' }];
  const release = await planned(stage, [change.id], { criteria });
  await build(stage, release);
  return { release, change };
});

const drafted = once(({ as }: Stage) =>
  as('relationship-manager').does('draftReleasePolicy', {
    ...{ customerId, rules: [{ releaseType: 'MINOR', atMost: 1000, perDays: 1 }] },
  }),
);

/** One that the provider has agreed to. */
const halfAgreed = once(async (stage: Stage) => {
  const { id } = await drafted(stage);
  await stage.as(who).does('agreeReleasePolicy', { id, party: 'PROVIDER' });
  return id;
});

export const ofReleases: Provocations = {
  CHANGES_REQUIRED: { clause, attempt: async () => ({ who, command: 'planRelease', input: plan([]) }) },
  CHANGES_NOT_AUTHORISED: {
    clause: agreed,
    attempt: async (stage) => {
      const change = await stage.as('change-manager').does('requestChange', {
        ...{ title: 'More memory', description: 'Twice of it.', justification: 'It is full.', type: 'NORMAL' },
      });
      return { who, command: 'planRelease', input: plan([change.id]) };
    },
  },
  CHANGE_IN_OTHER_RELEASE: {
    clause,
    attempt: async (stage) => ({ who, command: 'planRelease', input: plan([(await built(stage)).change.id]) }),
  },
  ACCEPTANCE_CRITERIA_REQUIRED: {
    clause: agreed,
    attempt: async (stage) => {
      const { change } = await approved(stage);
      const release = await planned(stage, [change.id], { criteria: [] });
      await build(stage, release);
      return { who, command: 'acceptRelease', input: { id: release.id } };
    },
  },
  CRITERION_NOT_DUE: {
    clause: agreed,
    attempt: async (stage) => {
      const { release } = await built(stage);
      const criterionId = criterionOf(release, 'AFTER_DEPLOYMENT');
      const input = { id: release.id, criterionId, met: true, evidence: 'It stays up.' };
      return { who: 'engineer', command: 'checkReleaseCriterion', input };
    },
  },
  PROMOTION_OUT_OF_ORDER: {
    clause,
    attempt: async (stage) => ({
      who: 'pipeline',
      command: 'promoteRelease',
      input: { id: (await built(stage)).release.id, environment: 'ACCEPTANCE', evidence: 'Run 1.' },
    }),
  },
  NOT_PROMOTED: {
    clause,
    attempt: async (stage) => ({
      who,
      command: 'acceptRelease',
      input: { id: (await built(stage)).release.id },
    }),
  },
  ACCEPTANCE_CRITERIA_NOT_MET: {
    clause: agreed,
    attempt: async (stage) => {
      const { id } = (await built(stage)).release;
      await stage.as('pipeline').does('promoteRelease', { id, environment: 'TEST', evidence: 'Run 1.' });
      return { who, command: 'acceptRelease', input: { id } };
    },
  },
  OUTSIDE_WINDOW: {
    clause,
    attempt: async (stage) => {
      const { change } = await scheduled(stage, later);
      const release = await planned(stage, [change.id]);
      await accept(stage, release);
      return { who: 'pipeline', command: 'deployRelease', input: { id: release.id } };
    },
  },
  RELEASE_OUTSIDE_POLICY: {
    clause: agreed,
    attempt: async (stage) => {
      const { change } = await approved(stage, { serviceIds: [agreedServiceId] });
      return { who, command: 'planRelease', input: plan([change.id], { releaseType: 'MINOR' }) };
    },
  },
  EMERGENCY_CRITERIA_NOT_AGREED: {
    clause: agreed,
    attempt: async (stage) => {
      const { change } = await approved(stage);
      const emergency = { releaseType: 'EMERGENCY', emergencyCriterion: 'It burns.', justification: 'It burns.' };
      return { who, command: 'planRelease', input: plan([change.id], emergency) };
    },
  },
  STEP_OUT_OF_ORDER: {
    clause,
    attempt: async (stage) => ({
      who: 'pipeline',
      command: 'reportDeploymentStep',
      input: report((await inWindow(stage)).release, 1, 'STARTED'),
    }),
  },
  DEPLOYMENT_BEGUN: {
    clause,
    attempt: async (stage) => ({
      who,
      command: 'cancelRelease',
      input: { id: (await begun(stage)).id, why: 'Better not.' },
    }),
  },
  STEPS_OPEN: {
    clause,
    attempt: async (stage) => ({
      who: 'pipeline',
      command: 'deployRelease',
      input: { id: (await begun(stage)).id },
    }),
  },
  BACK_OUT_REQUIRED: {
    clause: agreed,
    attempt: async (stage) => ({ who, command: 'closeRelease', input: { id: await failed(stage) } }),
  },
  BACKED_OUT_ALREADY: {
    clause,
    attempt: async (stage) => ({
      who: 'pipeline',
      command: 'backOutRelease',
      input: { id: await backedOut(stage), why: 'To be sure.' },
    }),
  },
  REVIEW_REQUIRED: {
    clause: agreed,
    attempt: async (stage) => ({ who, command: 'closeRelease', input: { id: await backedOut(stage) } }),
  },
  AGREEMENT_EVIDENCE_REQUIRED: {
    clause: agreed,
    attempt: async (stage) => ({
      who,
      command: 'agreeReleasePolicy',
      input: { id: (await drafted(stage)).id, party: 'CUSTOMER' },
    }),
  },
  AGREEMENT_NOT_YOURS: {
    clause: agreed,
    attempt: async (stage) => ({
      who: 'customer-user',
      command: 'agreeReleasePolicy',
      input: { id: (await drafted(stage)).id, party: 'PROVIDER' },
    }),
  },
  AGREED_ALREADY: {
    clause: agreed,
    attempt: async (stage) => ({
      who,
      command: 'agreeReleasePolicy',
      input: { id: await halfAgreed(stage), party: 'PROVIDER' },
    }),
  },
  BOTH_MUST_AGREE: {
    clause: agreed,
    attempt: async (stage) => ({
      who,
      command: 'putReleasePolicyInForce',
      input: { id: await halfAgreed(stage) },
    }),
  },
};
