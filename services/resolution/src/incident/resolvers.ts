/** Names the command, shapes the answer; no rules here. */
import { levels } from '@attest/contracts';
import { actionsFor } from '@attest/kernel';
import {
  badInput,
  type Context,
  history,
  type PageArguments,
  page,
  payloads,
  referenceBy,
  referencesTo,
  stub,
  where,
} from '@attest/subgraph';
import type { IncidentCommandInput, IncidentFilter, IncidentOrder, Resolvers } from '../generated/graphql.ts';
import { inForce, type PriorityMatrix } from '../priority.ts';
import {
  bulkAtMost,
  handleIncident,
  handleIncidents,
  type IncidentRequest,
  importIncidents,
  logIncident,
  publishPriorityMatrix,
} from './commands.ts';
import { type Incident, incidentMachine, incidentRights } from './domain.ts';
import { months, trends } from './figures.ts';
import { incidentRefusals } from './refusals.ts';
import { commentsOf, incidentEntity, incidentStore, matrixId, matrixStore, openOfServices } from './store.ts';

const answer = payloads(incidentRefusals);

const orders = {
  LOGGED_DESC: [{ by: 'loggedAt', direction: 'DESC' }],
  LOGGED_ASC: [{ by: 'loggedAt', direction: 'ASC' }],
  PRIORITY: [
    { by: 'priority', direction: 'ASC' },
    { by: 'loggedAt', direction: 'ASC' },
  ],
  UPDATED_DESC: [{ by: 'updatedAt', direction: 'DESC' }],
} as const satisfies Record<IncidentOrder, readonly { by: keyof Incident; direction: 'ASC' | 'DESC' }[]>;

const filtered = (filter: IncidentFilter | null | undefined) => {
  const f = filter ?? {};
  const given = where()
    .in('state', f.states)
    .in('priority', f.priorities)
    .eq('category', f.category)
    .eq('serviceId', f.serviceId)
    .eq('customerId', f.customerId)
    .eq('teamId', f.teamId)
    .eq('assigneeId', f.assigneeId)
    .has('ciIds', f.configurationItemId)
    .has('problemIds', f.problemId)
    .has('changeIds', f.changeId)
    .eq('source', f.source)
    .atLeast('loggedAt', f.loggedFrom)
    .before('loggedAt', f.loggedBefore)
    .contains('title', f.titleContains);
  if (f.open === true) return given.isNull('closedAt', true).isNull('resolvedAt', true);
  return f.open === false ? given.sql('(closed_at IS NOT NULL OR resolved_at IS NOT NULL)') : given;
};

type Listing = PageArguments & { filter?: IncidentFilter | null; orderBy?: IncidentOrder | null };

const listIncidents = (context: Context, { filter, orderBy, ...args }: Listing) =>
  page<Incident>(context, {
    from: incidentEntity,
    where: filtered(filter),
    order: orders[orderBy ?? 'LOGGED_DESC'],
    args,
  });

/** A mutation of one incident: its input's id, version and reason, and the command that it names. */
const command =
  <Input extends Omit<IncidentCommandInput, 'expectedVersion' | 'reason'> & Partial<IncidentCommandInput>>(
    request: (input: Input, context: Context) => IncidentRequest,
  ) =>
  async (_: unknown, { input }: { input: Input }, context: Context) =>
    answer('incident', await handleIncident(context.deps, context.actor, input.id, request(input, context), input));

/** A mutation of many incidents: one answer each. */
const bulk =
  <Input extends { ids: readonly string[]; reason?: string | null }>(
    request: (input: Input, context: Context) => IncidentRequest,
  ) =>
  async (_: unknown, { input }: { input: Input }, context: Context) => {
    const { deps, actor } = context;
    if (input.ids.length > bulkAtMost) throw badInput(`ids must be at most ${bulkAtMost}`);
    const handled = await handleIncidents(deps, actor, input.ids, request(input, context), { reason: input.reason });
    return { results: handled.map(({ id, result }) => ({ id, ...answer('incident', result) })) };
  };

const cellsOf = (matrix: PriorityMatrix) =>
  levels.flatMap((impact) => levels.map((urgency) => ({ impact, urgency, priority: matrix.cells[impact][urgency] })));

const shownMatrix = (matrix: PriorityMatrix) => ({ version: matrix.version, cells: cellsOf(matrix) });

const between = (
  field: string,
  value: number | null | undefined,
  least: number,
  most: number,
  usual: number,
): number => {
  const given = value ?? usual;
  if (given < least || given > most) throw badInput(`${field} must be from ${least} to ${most}`);
  return given;
};

const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);

const monthsApart = (from: string, until: string): number =>
  (Number(until.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(until.slice(5, 7)) - Number(from.slice(5, 7));

const textsOf = (details: unknown): Record<string, string> => {
  if (details === null || details === undefined) return {};
  const entries = typeof details === 'object' && !Array.isArray(details) ? Object.entries(details) : [['', null]];
  if (!entries.every(([, value]) => typeof value === 'string')) throw badInput('details must be an object of texts');
  return Object.fromEntries(entries);
};

export const resolvers: Resolvers = {
  Query: {
    incident: async (_, { id }, context) => (await context.load(incidentStore, id)) ?? null,
    incidentByKey: async (_, { key }, context) =>
      (
        await page<Incident>(context, {
          from: incidentEntity,
          where: where().eq('key', key),
          order: [],
          args: { first: 1 },
        })
      ).nodes[0] ?? null,
    incidents: (_, args, context) => listIncidents(context, args),
    priorityMatrix: async (_, __, context) => shownMatrix(inForce(await context.load(matrixStore, matrixId))),
    incidentTrends: (_, { by, until, windowDays, pastWindows, source, first }, context) => {
      const query = {
        by,
        until: until ?? context.deps.now(),
        windowDays: between('windowDays', windowDays, 1, 92, 7),
        pastWindows: between('pastWindows', pastWindows, 2, 52, 8),
        source: source ?? null,
        first: between('first', first, 1, 100, 10),
      };
      return context.read((tx) => trends(tx, query));
    },
    incidentMonths: (_, { from, until, zone, source }, context) => {
      const inZone = zone ?? 'UTC';
      if (!zones.has(inZone)) throw badInput(`zone must be an IANA time zone, not ${JSON.stringify(inZone)}`);
      const apart = monthsApart(from, until);
      if (apart < 0 || apart >= 36) throw badInput('until must be from 0 to 35 months after from');
      return context.read((tx) => months(tx, { from, until, zone: inZone, source: source ?? null }));
    },
  },
  Mutation: {
    logIncident: async (_, { input }, { deps, actor }) => {
      const { configurationItemIds, serviceId, customerId, callerId, description, channel, ...facts } = input;
      return answer(
        'incident',
        await logIncident(deps, actor, {
          ...facts,
          description: description ?? '',
          channel: channel ?? 'PORTAL',
          serviceId: serviceId ?? null,
          customerId: customerId ?? null,
          callerId: callerId ?? null,
          ciIds: configurationItemIds ?? [],
        }),
      );
    },
    classifyIncident: command(({ category, subcategory, impact, urgency }) => ({
      type: 'CLASSIFY',
      category,
      subcategory,
      impact,
      urgency,
    })),
    assignIncident: command(({ teamId, assigneeId }) => ({ type: 'ASSIGN', teamId, assigneeId: assigneeId ?? null })),
    startIncident: command((_, { actor }) => ({ type: 'START', actorId: actor.id })),
    waitOnUser: command(() => ({ type: 'WAIT_ON_USER' })),
    waitOnSupplier: command(({ onId }) => ({ type: 'WAIT_ON_SUPPLIER', waitingOnId: onId })),
    waitOnProblem: command(({ onId }) => ({ type: 'WAIT_ON_PROBLEM', waitingOnId: onId })),
    waitOnChange: command(({ onId }) => ({ type: 'WAIT_ON_CHANGE', waitingOnId: onId })),
    resumeIncident: command(() => ({ type: 'RESUME' })),
    resolveIncident: command(({ kind, resolution }) => ({ type: 'RESOLVE', kind, resolution })),
    reopenIncident: command(() => ({ type: 'REOPEN' })),
    closeIncident: command((_, { actor }) => ({ type: 'CLOSE', by: actor.customerId ? 'USER' : 'PROVIDER' })),
    cancelIncident: command(({ why }) => ({ type: 'CANCEL', why })),
    commentIncident: command(({ body, visibility }, { deps }) => ({
      type: visibility === 'INTERNAL' ? 'NOTE' : 'COMMENT',
      commentId: deps.newId(),
      body,
    })),
    linkIncident: command(({ kind, targetId }) => ({ type: 'LINK', kind, targetId })),
    unlinkIncident: command(({ kind, targetId }) => ({ type: 'UNLINK', kind, targetId })),
    assignIncidents: bulk(({ teamId, assigneeId }) => ({ type: 'ASSIGN', teamId, assigneeId: assigneeId ?? null })),
    closeIncidents: bulk((_, { actor }) => ({ type: 'CLOSE', by: actor.customerId ? 'USER' : 'PROVIDER' })),
    publishPriorityMatrix: async (_, { input }, { deps, actor }) => {
      const cells: Record<string, Record<string, string>> = {};
      for (const { impact, urgency, priority } of input.cells)
        cells[impact] = { ...cells[impact], [urgency]: priority };
      const result = await publishPriorityMatrix(deps, actor, cells, input);
      return answer('priorityMatrix', result.ok ? { ok: true, value: shownMatrix(inForce(result.value)) } : result);
    },
    importIncidents: async (_, { input }, { deps, actor }) =>
      answer(
        'report',
        await importIncidents(
          deps,
          actor,
          input.rows.map(({ details, state, serviceId, customerId, ...row }) => ({
            ...row,
            state: state ?? null,
            serviceId: serviceId ?? null,
            customerId: customerId ?? null,
            details: textsOf(details),
          })),
        ),
      ),
  },
  Incident: {
    __resolveReference: referenceBy(incidentStore),
    availableActions: (incident, _, { actor }) => actionsFor(incidentMachine, incidentRights, actor, incident.state),
    service: (incident) => stub('Service', incident.serviceId),
    customer: (incident) => stub('Customer', incident.customerId),
    caller: (incident) => stub('Person', incident.callerId),
    team: (incident) => stub('Team', incident.teamId),
    assignee: (incident) => stub('Person', incident.assigneeId),
    configurationItems: (incident) => incident.ciIds.map((id) => ({ __typename: 'ConfigurationItem' as const, id })),
    problems: referencesTo('Problem', (incident: Incident) => incident.problemIds),
    changes: (incident) => incident.changeIds.map((id) => ({ __typename: 'Change' as const, id })),
    comments: async (incident, _, context) => (await context.batch(commentsOf, incident.id)) ?? [],
    imported: ({ source, externalId, revision, details }) =>
      source === null || externalId === null ? null : { source, externalId, revision, details },
    history: (incident, args, context) => history(context, incident, args),
  },
  IncidentComment: {
    author: (comment) => stub('Person', comment.authorId),
  },
  Service: {
    openIncidents: async ({ id }, _, context) => (await context.batch(openOfServices, id)) ?? 0,
  },
  Problem: {
    incidents: async ({ id }, _, context) =>
      (
        await page<Incident>(context, {
          from: incidentEntity,
          where: where().has('problemIds', id),
          order: orders.LOGGED_DESC,
          args: { first: 100 },
        })
      ).nodes,
  },
};
