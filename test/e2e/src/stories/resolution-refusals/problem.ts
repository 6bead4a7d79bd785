/** What problems refuse. */
import { randomBytes } from 'node:crypto';
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { anIncident, dayMs, fromNow, itemId, nobody, type Provocations, serviceId } from './provoke.ts';

const clause = 'ISO/IEC 20000-1:2018 8.6.3';
const known = 'ISO/IEC 20000-1:2011 9.1';
const byChange = 'ISO/IEC 20000-1:2011 8.2';

const facts = { title: 'Mail is held back', impact: 'LOW', urgency: 'LOW' };

/** A problem that is diagnosed, of one incident. */
const diagnosed = async (stage: Stage, over: object = {}): Promise<Named> => {
  const incident = await anIncident(stage);
  const raised = { ...facts, incidentIds: [incident.id], ...over };
  const { id } = await stage.as('problem-manager').does('raiseProblem', raised);
  return stage.as('engineer').does('startProblemDiagnosis', { id });
};

const experiment = { hypothesis: 'The relay is full.', test: 'It was emptied.', outcome: 'Mail arrives.' };

/** One whose fix took effect just now, unless told. */
const fixed = async (stage: Stage, over: object = {}, raised: object = {}): Promise<Named> => {
  const { id } = await diagnosed(stage, raised);
  await stage
    .as('engineer')
    .does('recordRootCause', { id, rootCause: 'The relay was full.', analysis: { experiment } });
  return stage.as('problem-manager').does('resolveProblem', { id, resolution: 'The relay is larger.', ...over });
};

type Measured = { readonly problem: { readonly effect: { readonly verdict: string | null } | null } };

/** One whose incidents came after the fix and not before: the platform has counted them. */
const measured = async (stage: Stage): Promise<Named> => {
  const category = `relay-${randomBytes(4).toString('hex')}`;
  const rows = [1, 2, 3].map((n) => ({
    ...{ source: category, externalId: `${n}`, revision: 1, at: fromNow(-2 * dayMs), state: 'CLOSED', category },
    ...{ title: 'Mail is held back', channel: 'PHONE', impact: 'LOW', urgency: 'LOW' },
  }));
  await stage.as('incident-manager').does('importIncidents', { rows }, 'logged');
  const problem = await fixed(stage, { tookEffectAt: fromNow(-4 * dayMs), effectDays: 2 }, { category });
  await stage.soon(
    'the effect of its fix is measured',
    () =>
      stage
        .as('problem-manager')
        .ask<Measured>('query Measured($id: ID!) { problem(id: $id) { effect { verdict } } }', { id: problem.id }),
    (seen) => seen.problem.effect !== null && seen.problem.effect.verdict !== null,
  );
  return problem;
};

type Log = { readonly diagnosis: readonly { readonly id: string }[] };

export const ofProblems: Provocations = {
  EVIDENCE_REQUIRED: {
    clause,
    attempt: async () => ({ who: 'problem-manager', command: 'raiseProblem', input: facts }),
  },
  TREND_DOES_NOT_RISE: {
    clause,
    attempt: async () => ({
      who: 'problem-manager',
      command: 'raiseProblem',
      input: { ...facts, evidence: { dimension: 'CATEGORY', value: 'what nobody ever logged' } },
    }),
  },
  KNOWN_ERROR_REQUIRED: {
    clause: known,
    attempt: async (stage) => {
      const { id } = await diagnosed(stage);
      return { who: 'engineer', command: 'withdrawKnownError', input: { id, why: 'It was another cause.' } };
    },
  },
  ENTRY_UNKNOWN: {
    clause,
    attempt: async (stage) => {
      const { id } = await diagnosed(stage);
      return { who: 'engineer', command: 'correctProblemDiagnosis', input: { id, entryId: nobody, body: 'No.' } };
    },
  },
  ENTRY_CORRECTED: {
    clause,
    attempt: async (stage) => {
      const { id } = await diagnosed(stage);
      const { diagnosis } = await stage
        .as('engineer')
        .does<Log>('noteProblemDiagnosis', { id, body: 'Only on Mondays.' }, 'diagnosis { id }');
      const correction = { id, entryId: diagnosis[0]?.id, body: 'Only on Tuesdays.' };
      await stage.as('engineer').does('correctProblemDiagnosis', correction);
      return { who: 'engineer', command: 'correctProblemDiagnosis', input: correction };
    },
  },
  CONFIGURATION_ITEM_REQUIRED: {
    clause: known,
    attempt: async (stage) => {
      const { id } = await diagnosed(stage);
      const input = { id, configurationItemIds: [], workaround: 'Send it again.' };
      return { who: 'engineer', command: 'recordKnownError', input };
    },
  },
  CHANGE_REQUIRED: {
    clause: byChange,
    attempt: async (stage) => {
      const { id } = await diagnosed(stage);
      const lives = { id, configurationItemIds: [itemId], workaround: 'Send it again.' };
      await stage.onceKnown('engineer', 'recordKnownError', lives);
      return { who: 'problem-manager', command: 'resolveProblem', input: { id, resolution: 'It is larger.' } };
    },
  },
  CHANGE_NOT_CLOSED: {
    clause: byChange,
    attempt: async (stage) => {
      const { id } = await diagnosed(stage);
      const change = await stage.as('change-manager').does('requestChange', {
        ...{ title: 'A larger relay', description: 'Twice the size.', justification: 'Mail is held back.' },
        ...{ type: 'NORMAL', serviceIds: [serviceId], backOutPlan: 'The old one stays.' },
      });
      await stage.onceKnown('problem-manager', 'linkProblemChange', { id, changeId: change.id });
      return { who: 'problem-manager', command: 'resolveProblem', input: { id, resolution: 'It is larger.' } };
    },
  },
  CAUSE_OR_REASON_REQUIRED: {
    clause,
    attempt: async (stage) => {
      const { id } = await diagnosed(stage);
      await stage.as('problem-manager').does('resolveProblem', { id, resolution: 'It went away.' });
      return { who: 'problem-manager', command: 'closeProblem', input: { id } };
    },
  },
  EFFECT_OR_REASON_REQUIRED: {
    clause,
    attempt: async (stage) => {
      const { id } = await fixed(stage);
      return { who: 'problem-manager', command: 'closeProblem', input: { id } };
    },
  },
  EFFECT_NOT_MEASURED: {
    clause,
    attempt: async (stage) => {
      const { id } = await fixed(stage);
      return { who: 'problem-manager', command: 'confirmProblemEffect', input: { id, remark: 'It is quiet.' } };
    },
  },
  EFFECT_DID_NOT_FALL: {
    clause,
    attempt: async (stage) => {
      const { id } = await measured(stage);
      return { who: 'problem-manager', command: 'confirmProblemEffect', input: { id, remark: 'It is quiet.' } };
    },
  },
};
