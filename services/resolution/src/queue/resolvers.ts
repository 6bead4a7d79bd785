/** Reads queues and searches; no rules here. */
import { type Actor, forbidden } from '@attest/kernel';
import { teamsOf } from '@attest/reference';
import { type Context, page, referenceTo, type Where } from '@attest/subgraph';
import { GraphQLError } from 'graphql';
import type { IncidentQueueFilter, Resolvers } from '../generated/graphql.ts';
import { type Queue, queueRights } from './domain.ts';
import { type RecordHit, searchRecords, typeOf, whereRecordFound } from './record-search.ts';
import { searchIncidents, whereFound } from './search.ts';
import { countOf, filtered, isOpen, type QueuedIncident, type QueuedRow, queueOf, queueOrders } from './store.ts';

const mayRead = (actor: Actor, queue: Queue): void => {
  const no = forbidden(queueRights, actor, queue);
  if (!no) return;
  const { roles } = no.refusal;
  throw new GraphQLError(`the queue ${queue} is for ${roles.join(', ')}`, { extensions: { code: 'FORBIDDEN', roles } });
};

/** What is in a queue, before the filter. */
const waiting = async (context: Context, queue: Queue): Promise<Where> => {
  const { id } = context.actor;
  if (queue === 'MINE') return isOpen().eq('assigneeId', id);
  if (queue === 'ALL_OPEN') return isOpen().eq('customerId', context.actor.customerId);
  const teams = (await context.read((tx) => teamsOf(tx, [id]))).get(id) ?? [];
  return teams.length === 1 ? isOpen().eq('teamId', teams[0]) : isOpen().in('teamId', teams);
};

/** Tokens by which the index narrows a search: a customer's people search their customer's incidents. */
const within = ({ customerId }: Actor, filter: IncidentQueueFilter | null | undefined): string[] => {
  const ofService = filter?.serviceIds?.length === 1 ? filter.serviceIds : [];
  const ofCustomer =
    customerId !== undefined ? [customerId] : filter?.customerIds?.length === 1 ? filter.customerIds : [];
  const tokens = [...ofCustomer.map((id) => `c/${id}`), ...ofService.map((id) => `s/${id}`)];
  return tokens.filter((token) => /^[cs]\/[0-9a-f-]{36}$/.test(token));
};

/** Whether a filter asks for more than tokens tell. */
const narrows = (filter: IncidentQueueFilter | null | undefined): boolean =>
  Object.values(filter ?? {}).some((value) => value !== null && value !== undefined);

export const resolvers: Resolvers = {
  Query: {
    incidentQueue: async (_, { queue, filter, orderBy, ...args }, context) => {
      mayRead(context.actor, queue);
      const only = (await waiting(context, queue)).and(filtered(filter, context.actor.id));
      const order = queueOrders[orderBy ?? 'PRIORITY'];
      const listed = await page<QueuedRow, QueuedIncident>(context, {
        from: queueOf(context.deps.db),
        where: only,
        order,
        args,
        map: ({ dueAt, ...incident }) => ({ id: incident.id, dueAt, incident }),
      });
      return { ...listed, totalCount: () => context.read((tx) => countOf(tx, only)) };
    },
    searchIncidents: (_, { filter, ...args }, context) => {
      const only = filtered(filter, context.actor.id);
      return searchIncidents(context, args, { within: within(context.actor, filter), only, narrowed: narrows(filter) });
    },
    searchRecords: (_, args, context) => searchRecords(context, args),
  },
  QueuedIncident: {
    // The row of the incident's own entity: what its process takes for an incident.
    incident: ({ incident }) => incident as never,
  },
  IncidentHit: {
    incident: ({ incident }) => incident as never,
    snippet: (hit, _, context) => whereFound(context, hit),
  },
  RecordHit: {
    record: async (hit, args, context, info) => {
      const __typename = typeOf[hit.kind];
      const found = await referenceTo<RecordHit, object>(__typename, ({ id }) => id)(hit, args, context, info);
      return found && ({ ...found, __typename } as never);
    },
    snippet: (hit, _, context) => whereRecordFound(context, hit),
  },
};
