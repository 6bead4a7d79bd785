/** Lists of incidents, by filter and order. */
import { isUuid } from '@attest/kernel';
import {
  ascending,
  type Context,
  descending,
  type ListArguments,
  type Orders,
  type PageArguments,
  page,
  type Where,
  where,
} from '@attest/subgraph';
import type { IncidentFilter, IncidentOrder } from '../../generated/graphql.ts';
import type { Incident } from '../domain/index.ts';
import { incidentEntity } from '../store/index.ts';

export const orders: Orders<IncidentOrder, Incident> = {
  LOGGED_DESC: descending('loggedAt'),
  LOGGED_ASC: ascending('loggedAt'),
  PRIORITY: [...ascending('priority'), ...ascending('loggedAt')],
  UPDATED_DESC: descending('updatedAt'),
};

const filtered = (filter: IncidentFilter | null | undefined) => {
  const f = filter ?? {};
  const given = where()
    .in('state', f.states)
    .in('priority', f.priorities)
    .eq('category', f.category)
    .eq('location', f.location?.trim())
    .eq('serviceId', f.serviceId)
    .eq('customerId', f.customerId)
    .eq('teamId', f.teamId)
    .eq('assigneeId', f.assigneeId)
    .has('ciIds', f.configurationItemId)
    .and(behind(f.problemId))
    .has('changeIds', f.changeId)
    .eq('parentId', f.parentId)
    .eq('duplicateOfId', f.duplicateOfId)
    .and(causedBy('causedByChangeIds', f.causedByChangeId))
    .and(causedBy('causedByReleaseIds', f.causedByReleaseId))
    .eq('riskId', f.riskId)
    .isNull('riskId', f.security === undefined || f.security === null ? undefined : !f.security)
    .isNull('parentId', f.child === undefined || f.child === null ? undefined : !f.child)
    .atLeast('escalationCount', f.escalated === true ? 1 : undefined)
    .eq('escalationCount', f.escalated === false ? 0 : undefined)
    .eq('source', f.source)
    .atLeast('loggedAt', f.loggedFrom)
    .before('loggedAt', f.loggedBefore)
    .contains('title', f.titleContains);
  if (f.open === true) return given.isNull('closedAt', true).isNull('resolvedAt', true);
  return f.open === false ? given.sql('(closed_at IS NOT NULL OR resolved_at IS NOT NULL)') : given;
};

/** The condition on emptiness is there for the index, which leaves out what nobody watches. */
const watched = (given: Where, filter: IncidentFilter | null | undefined, { actor }: Context): Where => {
  const ids = [filter?.watchedBy, filter?.watchedByMe ? actor.id : undefined].filter((id) => typeof id === 'string');
  return ids.reduce((sofar, id) => sofar.sql("watcher_ids <> '{}'").has('watcherIds', id), given);
};

/** Incidents that a problem is behind: linked to it, or named when it was raised and closed before they could be linked. */
export const behind = (problemId: string | null | undefined): Where =>
  typeof problemId === 'string' && isUuid(problemId)
    ? where().any(
        where().has('problemIds', problemId),
        where().sql('incident.id = ANY ((SELECT incident_ids FROM problem WHERE problem.id = ?)::uuid[])', problemId),
      )
    : where().has('problemIds', problemId);

/** Incidents that a change or release caused; the condition on emptiness is there for the index, which leaves out most. */
export const causedBy = (
  property: 'causedByChangeIds' | 'causedByReleaseIds',
  id: string | null | undefined,
): Where => {
  const column = property === 'causedByChangeIds' ? 'caused_by_change_ids' : 'caused_by_release_ids';
  return id === null || id === undefined ? where() : where().sql(`${column} <> '{}'`).has(property, id);
};

export const listIncidents = (
  context: Context,
  { filter, orderBy, ...args }: ListArguments<IncidentFilter, IncidentOrder>,
) =>
  page<Incident>(context, {
    from: incidentEntity,
    where: watched(filtered(filter), filter, context),
    order: orders[orderBy ?? 'LOGGED_DESC'],
    args,
  });

/** Incidents that a field of another record leads to. */
export const listOf = (context: Context, only: Where, args: PageArguments) =>
  page<Incident>(context, { from: incidentEntity, where: only, order: orders.LOGGED_DESC, args });
