/** A service with people and a customer, and what tests of major incidents do with it through the graph. */
import { join } from 'node:path';
import { improvementEvents, notificationEvents, serviceEvents } from '@attest/contracts';
import type { Actor } from '@attest/kernel';
import { transact } from '@attest/record';
import { anActor, anEvent, aSubgraph, fixedClock } from '@attest/testkit';
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
export const [service, customer, other, team] = [1, 2, 3, 4].map(id) as [string, string, string, string];
export const engineer = anActor('SUPPORT_ENGINEER');
export const agent = anActor('SERVICE_DESK_AGENT');
export const manager = anActor('INCIDENT_MANAGER');
export const deputy = anActor('INCIDENT_MANAGER', { name: 'deputy' });
export const relations = anActor('BUSINESS_RELATIONSHIP_MANAGER');
export const theirs = anActor('CUSTOMER_USER', { customerId: customer });
export const others = anActor('CUSTOMER_USER', { customerId: other, name: 'of another customer' });
await transact(graph.db, anActor('SYSTEM'), async (tx) => {
  const known = [
    ['SERVICE', service],
    ['CUSTOMER', customer],
    ['CUSTOMER', other],
    ['TEAM', team],
    ...[engineer, manager, deputy].map((person) => ['PERSON', person.id] as const),
  ] as const;
  for (const [kind, one] of known) await learn(tx, kind, { id: one, name: kind, active: true, recordVersion: 1 });
});
const serviceData = { criticality: 'HIGH' as const };
await graph.deliver(anEvent(serviceEvents.ServiceProposed, { recordId: service, recordVersion: 2, data: serviceData }));

const fields = `id key version state faults owner { id } reasons { rule because } updateDueAt missedUpdates
  told { name acknowledgedAt } children { id } availableActions`;
const refusal = 'refusal { __typename code message clause allowed }';
// biome-ignore lint/suspicious/noExplicitAny: what a mutation answers is known to the test that asked
export type Shape = any;
export const send = async (actor: Actor, mutation: string, type: string, input: object): Promise<Shape> => {
  const ofCriteria = 'majorIncidentCriteria { id state version edition }';
  const ofMajor = /Criteria/.test(mutation) ? ofCriteria : `majorIncident { ${fields} }`;
  const record = /Major/.test(mutation) ? ofMajor : 'incident { id key version state }';
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${record} ${refusal} } }`;
  return (await graph.as(actor).data(document, { input }))[mutation];
};
const pascal = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
export const act = (actor: Actor, mutation: string, input: object) => send(actor, mutation, pascal(mutation), input);
export const plain = (actor: Actor, mutation: string, recordId: string) =>
  send(actor, mutation, 'MajorIncidentCommandInput', { id: recordId });
export const saying = (actor: Actor, mutation: string, recordId: string, why = 'for a reason') =>
  send(actor, mutation, 'MajorIncidentWhyInput', { id: recordId, why });

export const logged = async (over: object = {}): Promise<string> => {
  const facts = { title: 'Mail is down', category: 'email', impact: 'HIGH', urgency: 'HIGH', serviceId: service };
  const { incident } = await act(agent, 'logIncident', { ...facts, customerId: customer, ...over });
  await graph.deliver(...(await graph.events(incident.id)));
  return incident.id;
};
export const assigned = async (): Promise<string> => {
  const incident = await logged();
  await act(agent, 'assignIncident', { id: incident, teamId: team, assigneeId: engineer.id });
  return incident;
};
export const candidateOf = async (incident: string): Promise<Shape> => {
  const { majorIncidentCandidates } = await graph
    .as(manager)
    .data(`{ majorIncidentCandidates(first: 100) { nodes { ${fields} incident { id } } } }`);
  return majorIncidentCandidates.nodes.find((node: Shape) => node.incident.id === incident);
};
export const declared = async (): Promise<{ major: string; incident: string }> => {
  const incident = await assigned();
  const { majorIncident } = await act(manager, 'declareMajorIncident', { incidentId: incident, ownerId: manager.id });
  return { major: majorIncident.id, incident };
};
/** What governance would say of it. */
export const told = (major: string, over: object = {}) =>
  anEvent(notificationEvents.NotificationSent, { recordId: id(900), data: { sourceId: major, ...over } });
export const improved = (major: string, n: number) =>
  anEvent(improvementEvents.ImprovementProposed, {
    recordId: id(n),
    data: { sourceId: major, key: `IMP-${n}`, state: 'PROPOSED' },
  });
export const show = async (actor: Actor, major: string, selection = fields): Promise<Shape> =>
  (await graph.as(actor).data(`{ majorIncident(id: "${major}") { ${selection} } }`)).majorIncident;

export const rules = [
  { name: 'critical', priorityAtLeast: 'P1', criticalities: ['HIGH'] },
  { name: 'many children', childIncidentsAtLeast: 2 },
  { name: 'many users', affectedUsersAtLeast: 100, condition: 'the press calls' },
];
export const drafted = async (over: object = {}): Promise<string> =>
  (await act(relations, 'draftMajorIncidentCriteria', { customerId: customer, rules, ...over })).majorIncidentCriteria
    .id;
export const agree = (actor: Actor, criteria: string, party: string, over: object = {}) =>
  act(actor, 'agreeMajorIncidentCriteria', { id: criteria, party, ...over });

/** Criteria of the customer that both have agreed to. */
export const inForce = async (): Promise<string> => {
  const criteria = await drafted();
  await agree(theirs, criteria, 'CUSTOMER');
  await agree(manager, criteria, 'PROVIDER');
  await plain(manager, 'putMajorIncidentCriteriaInForce', criteria);
  return criteria;
};
