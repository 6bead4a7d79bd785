/** Names the command, shapes the answer; no rules here. */
import { actionsFor } from '@attest/kernel';
import {
  type Context,
  history,
  type PageArguments,
  page,
  payloads,
  referenceBy,
  referenceTo,
  stub,
  where,
} from '@attest/subgraph';
import type { ProblemCommandInput, ProblemFilter, Resolvers } from '../generated/graphql.ts';
import { handleProblem, type ProblemRequest, raiseProblem } from './commands.ts';
import { type Problem, problemMachine, problemRights } from './domain.ts';
import { problemRefusals } from './refusals.ts';
import { knownErrorsOf, problemEntity, problemStore } from './store.ts';

const answer = payloads(problemRefusals);

const listProblems = (context: Context, { filter, ...args }: PageArguments & { filter?: ProblemFilter | null }) =>
  page<Problem>(context, {
    from: problemEntity,
    where: where()
      .in('state', filter?.states)
      .eq('serviceId', filter?.serviceId)
      .eq('category', filter?.category)
      .has('ciIds', filter?.configurationItemId)
      .contains('title', filter?.titleContains),
    order: [{ by: 'raisedAt', direction: 'DESC' }],
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
          evidence: evidence ?? null,
          proposalId: null,
        }),
      );
    },
    prioritiseProblem: command(({ impact, urgency }) => ({ type: 'PRIORITISE', impact, urgency })),
    assignProblem: command(({ teamId, assigneeId }) => ({ type: 'ASSIGN', teamId, assigneeId: assigneeId ?? null })),
    startProblemDiagnosis: command(() => ({ type: 'START_DIAGNOSIS' })),
    recordRootCause: command(({ rootCause, method }) => ({ type: 'RECORD_ROOT_CAUSE', rootCause, method })),
    recordKnownError: command(({ configurationItemIds, workaround }) => ({
      type: 'RECORD_KNOWN_ERROR',
      ciIds: configurationItemIds,
      workaround,
    })),
    linkProblemIncident: command(({ incidentId }) => ({ type: 'LINK_INCIDENT', incidentId })),
    linkProblemChange: command(({ changeId }) => ({ type: 'LINK_CHANGE', changeId })),
    resolveProblem: command(({ resolution }) => ({ type: 'RESOLVE', resolution })),
    reopenProblem: command(() => ({ type: 'REOPEN' })),
    closeProblem: command(({ why }) => ({ type: 'CLOSE', why: why ?? null })),
    cancelProblem: command(({ why }) => ({ type: 'CANCEL', why })),
  },
  Problem: {
    __resolveReference: referenceBy(problemStore),
    availableActions: (problem, _, { actor }) => actionsFor(problemMachine, problemRights, actor, problem.state),
    service: (problem) => stub('Service', problem.serviceId),
    proposal: referenceTo('ProblemProposal', (problem: Problem) => problem.proposalId),
    team: (problem) => stub('Team', problem.teamId),
    assignee: (problem) => stub('Person', problem.assigneeId),
    configurationItems: (problem) => problem.ciIds.map((id) => ({ __typename: 'ConfigurationItem' as const, id })),
    fixes: (problem) =>
      problem.fixes.map(({ changeId, outcome }) => ({ change: stub('Change', changeId), outcome: outcome ?? null })),
    history: (problem, args, context) => history(context, problem, args),
  },
  ConfigurationItem: {
    knownErrors: async ({ id }, _, context) => (await context.batch(knownErrorsOf, id)) ?? [],
  },
};
