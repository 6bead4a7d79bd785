/** Names the command, shapes the answer; no rules here. */
import { actionsFor, forbidden } from '@attest/kernel';
import {
  ascending,
  byKey,
  type Context,
  descending,
  history,
  type ListArguments,
  type Orders,
  page,
  payloads,
  referenceBy,
  referencesTo,
  referenceTo,
  stub,
  where,
} from '@attest/subgraph';
import { countedBy } from '../counted.ts';
import type { ProblemCommandInput, ProblemFilter, ProblemOrder, Resolvers } from '../generated/graphql.ts';
import { analysisOf, shownAnalysis } from './analysis.ts';
import { handleProblem, type ProblemRequest, raiseProblem } from './commands/index.ts';
import { type Analysis, effectRule, type Problem, problemMachine, problemRights } from './domain/index.ts';
import { problemRefusals } from './refusals.ts';
import { diagnosisOf, knownErrorsOf, problemEntity, problemStore, problemsOfRequests } from './store.ts';

const answer = payloads(problemRefusals);

const orders: Orders<ProblemOrder, Problem> = {
  RAISED_DESC: descending('raisedAt'),
  RAISED_ASC: ascending('raisedAt'),
  PRIORITY: [...ascending('priority'), ...ascending('raisedAt')],
  UPDATED_DESC: descending('updatedAt'),
};

const listProblems = (context: Context, { filter, orderBy, ...args }: ListArguments<ProblemFilter, ProblemOrder>) =>
  page<Problem>(context, {
    from: problemEntity,
    where: where()
      .in('state', filter?.states)
      .eq('serviceId', filter?.serviceId)
      .eq('category', filter?.category)
      .has('ciIds', filter?.configurationItemId)
      .contains('title', filter?.titleContains),
    order: orders[orderBy ?? 'RAISED_DESC'],
    args,
  });

/** A mutation of one problem: its input's id, version and reason, and the command that it names. */
const command =
  <Input extends ProblemCommandInput>(request: (input: Input, context: Context) => ProblemRequest) =>
  async (_: unknown, { input }: { input: Input }, context: Context) =>
    answer('problem', await handleProblem(context.deps, context.actor, input.id, request(input, context), input));

export const resolvers: Resolvers = {
  Query: {
    problem: async (_, { id }, context) => (await context.load(problemStore, id)) ?? null,
    problemByKey: (_, { key }, context) => byKey(context, problemEntity, key),
    problems: (_, args, context) => listProblems(context, args),
  },
  Mutation: {
    raiseProblem: async (_, { input }, { deps, actor }) => {
      const { description, category, serviceId, incidentIds, evidence, ...facts } = input;
      return answer(
        'problem',
        await raiseProblem(deps, actor, {
          ...facts,
          description: description ?? '',
          category: category ?? null,
          serviceId: serviceId ?? null,
          incidentIds: incidentIds ?? [],
          evidence: evidence
            ? {
                dimension: evidence.dimension,
                value: evidence.value,
                until: evidence.until ?? null,
                windowDays: evidence.windowDays ?? 7,
                pastPeriods: evidence.pastPeriods ?? 8,
                source: evidence.source ?? null,
              }
            : null,
        }),
      );
    },
    prioritiseProblem: command(({ impact, urgency }) => ({ type: 'PRIORITISE', impact, urgency })),
    assignProblem: command(({ teamId, assigneeId }) => ({ type: 'ASSIGN', teamId, assigneeId: assigneeId ?? null })),
    startProblemDiagnosis: command(() => ({ type: 'START_DIAGNOSIS' })),
    escalateProblem: command(({ toId, why }) => ({ type: 'ESCALATE', toId: toId ?? null, why })),
    noteProblemDiagnosis: command(({ body }, { deps }) => ({ type: 'NOTE_DIAGNOSIS', entryId: deps.newId(), body })),
    correctProblemDiagnosis: command(({ entryId, body }, { deps }) => ({
      type: 'CORRECT_DIAGNOSIS',
      entryId: deps.newId(),
      correctsId: entryId,
      body,
    })),
    recordRootCause: async (_, { input }, { deps, actor }) => {
      const no = forbidden(problemRights, actor, 'RECORD_ROOT_CAUSE');
      if (no) return answer('problem', no);
      const { id, rootCause } = input;
      const found = analysisOf(input.analysis);
      if (!found.ok) return answer('problem', found);
      const analysis: Analysis = found.value;
      return answer(
        'problem',
        await handleProblem(deps, actor, id, { type: 'RECORD_ROOT_CAUSE', rootCause, analysis }, input),
      );
    },
    recordKnownError: command(({ configurationItemIds, workaround }) => ({
      type: 'RECORD_KNOWN_ERROR',
      ciIds: configurationItemIds,
      workaround,
    })),
    withdrawKnownError: command(({ why }) => ({ type: 'WITHDRAW_KNOWN_ERROR', why })),
    linkProblemIncident: command(({ incidentId }) => ({ type: 'LINK_INCIDENT', incidentId })),
    unlinkProblemIncident: command(({ incidentId }) => ({ type: 'UNLINK_INCIDENT', incidentId })),
    linkProblemRequest: command(({ requestId }) => ({ type: 'LINK_REQUEST', requestId })),
    unlinkProblemRequest: command(({ requestId }) => ({ type: 'UNLINK_REQUEST', requestId })),
    linkProblemChange: command(({ changeId }) => ({ type: 'LINK_CHANGE', changeId })),
    resolveProblem: command(({ resolution, configurationItemIds, tookEffectAt, effectDays }) => ({
      type: 'RESOLVE',
      resolution,
      ciIds: configurationItemIds ?? [],
      tookEffectAt: tookEffectAt ?? null,
      effectDays: effectDays ?? effectRule.days,
    })),
    confirmProblemEffect: command(({ remark }) => ({ type: 'CONFIRM_EFFECT', remark })),
    rejectProblemEffect: command(({ remark }) => ({ type: 'REJECT_EFFECT', remark })),
    reopenProblem: command(() => ({ type: 'REOPEN' })),
    closeProblem: command(({ why }) => ({ type: 'CLOSE', why: why ?? null })),
    cancelProblem: command(({ why }) => ({ type: 'CANCEL', why })),
  },
  ProblemEvidence: countedBy,
  Problem: {
    __resolveReference: referenceBy(problemStore),
    availableActions: (problem, _, { actor }) => actionsFor(problemMachine, problemRights, actor, problem.state),
    service: (problem) => stub('Service', problem.serviceId),
    proposal: referenceTo('ProblemProposal', (problem: Problem) => problem.proposalId),
    team: (problem) => stub('Team', problem.teamId),
    assignee: (problem) => stub('Person', problem.assigneeId),
    requests: referencesTo('ServiceRequest', (problem: Problem) => problem.requestIds),
    configurationItems: (problem) => problem.ciIds.map((id) => ({ __typename: 'ConfigurationItem' as const, id })),
    fixedConfigurationItems: (problem) =>
      problem.fixedCiIds.map((id) => ({ __typename: 'ConfigurationItem' as const, id })),
    analysis: shownAnalysis,
    diagnosis: async (problem, _, context) => (await context.batch(diagnosisOf, problem.id)) ?? [],
    escalatedTo: (problem) => stub('Person', problem.escalatedToId),
    effect: ({ effect }) =>
      effect && { ...effect.figures, verdict: effect.verdict, held: effect.held, remark: effect.remark },
    fixes: (problem) =>
      problem.fixes.map(({ changeId, outcome }) => ({ change: stub('Change', changeId), outcome: outcome ?? null })),
    history: (problem, args, context) => history(context, problem, args),
  },
  ProblemDiagnosisEntry: {
    author: (entry) => stub('Person', entry.authorId),
    correctedById: async ({ id, problemId }, _, context) =>
      (await context.load(problemStore, problemId))?.diagnosis.find((mark) => mark.id === id)?.correctedById ?? null,
  },
  ConfigurationItem: {
    knownErrors: async ({ id }, _, context) => (await context.batch(knownErrorsOf, id)) ?? [],
  },
  Incident: {
    knownErrors: async ({ ciIds }, _, context) => {
      const found = await Promise.all(ciIds.map((id) => context.batch(knownErrorsOf, id)));
      return [...new Map(found.flatMap((errors) => errors ?? []).map((problem) => [problem.id, problem])).values()];
    },
  },
  ServiceRequest: {
    problems: async ({ id }, _, context) => (await context.batch(problemsOfRequests, id)) ?? [],
  },
};
