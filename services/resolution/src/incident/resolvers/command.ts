/** Mutations of incidents: a command named, its answer shaped. */
import { badInput, type Context, payloads } from '@attest/subgraph';
import type { IncidentCommandInput } from '../../generated/graphql.ts';
import { bulkAtMost, handleIncident, handleIncidents, type IncidentRequest } from '../commands/index.ts';
import { incidentRefusals } from '../refusals.ts';

export const answer = payloads(incidentRefusals);

/** A mutation of one incident: its input's id, version and reason, and the command that it names. */
export const command =
  <Input extends Omit<IncidentCommandInput, 'expectedVersion' | 'reason'> & Partial<IncidentCommandInput>>(
    request: (input: Input, context: Context) => IncidentRequest,
  ) =>
  async (_: unknown, { input }: { input: Input }, context: Context) =>
    answer('incident', await handleIncident(context.deps, context.actor, input.id, request(input, context), input));

/** A mutation of many incidents: one answer each. */
export const bulk =
  <Input extends { ids: readonly string[]; reason?: string | null }>(
    request: (input: Input, context: Context) => IncidentRequest,
  ) =>
  async (_: unknown, { input }: { input: Input }, context: Context) => {
    const { deps, actor } = context;
    if (input.ids.length > bulkAtMost) throw badInput(`ids must be at most ${bulkAtMost}`);
    const handled = await handleIncidents(deps, actor, input.ids, request(input, context), { reason: input.reason });
    return { results: handled.map(({ id, result }) => ({ id, ...answer('incident', result) })) };
  };
