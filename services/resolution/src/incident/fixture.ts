/** The incident process in a graph on a real PostgreSQL, and short ways to act in it. */
import { join } from 'node:path';
import { transact } from '@attest/record';
import { anActor, aSubgraph, fixedClock } from '@attest/testkit';
import { learn } from '../known.ts';
import { processes } from '../processes.ts';

export const clock = fixedClock('2026-01-05T08:00:00Z');
export const graph = await aSubgraph({
  service: 'resolution',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});

export const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const [service, customer, other, person, team, supplier, ci] = [1, 2, 3, 4, 5, 6, 7].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
await transact(graph.db, anActor('SYSTEM'), async (tx) => {
  const known = [
    ['SERVICE', service],
    ['CUSTOMER', customer],
    ['CUSTOMER', other],
    ['PERSON', person],
    ['TEAM', team],
    ['SUPPLIER', supplier],
    ['CONFIGURATION_ITEM', ci],
  ] as const;
  for (const [kind, known_] of known) await learn(tx, kind, { id: known_, name: kind, active: true, recordVersion: 1 });
});

export const agent = anActor('SERVICE_DESK_AGENT');
export const manager = anActor('INCIDENT_MANAGER');
export const theirs = anActor('CUSTOMER_USER', { customerId: customer });
export const others = anActor('CUSTOMER_USER', { customerId: other });

const fields =
  'incident { id key version state priority resolvedAt } refusal { __typename code message clause allowed }';
export const logged = async (over: object = {}, actor = agent) => {
  const { logIncident } = await graph
    .as(actor)
    .data(`mutation ($input: LogIncidentInput!) { logIncident(input: $input) { ${fields} } }`, {
      input: {
        title: 'Mail is not delivered',
        category: 'email',
        impact: 'HIGH',
        urgency: 'MEDIUM',
        serviceId: service,
        customerId: customer,
        ...over,
      },
    });
  return logIncident;
};
export const act = async (mutation: string, type: string, input: object, actor = agent) => {
  const data = await graph
    .as(actor)
    .data(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, { input });
  return data[mutation];
};
export const worked = async () => {
  const { incident } = await logged();
  await act('assignIncident', 'AssignIncidentInput', { id: incident.id, teamId: team, assigneeId: person });
  await act('startIncident', 'IncidentCommandInput', { id: incident.id });
  return incident.id as string;
};

export const resolved = async (incidentId: string, over: object = {}) =>
  act('resolveIncident', 'ResolveIncidentInput', {
    id: incidentId,
    kind: 'PERMANENT',
    resolution: 'restarted',
    ...over,
  });

/** Gives the reactions what was recorded of an incident last, as the bus would. */
export const toldLast = async (incidentId: string): Promise<void> => {
  const last = (await graph.events(incidentId)).at(-1);
  if (last) await graph.deliver(last, last);
};

export const typesOf = async (incidentId: string): Promise<string[]> =>
  (await graph.events(incidentId)).map(({ type }) => type);

export const shown = async (incidentId: string, selection: string, actor = agent) =>
  (await graph.as(actor).data(`query ($id: ID!) { incident(id: $id) { ${selection} } }`, { id: incidentId })).incident;
