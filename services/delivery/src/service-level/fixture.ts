/** A delivery service with a service, an agreement and incidents that tell of themselves: what the tests of clocks share. */
import { join } from 'node:path';
import { type EventEnvelope, incidentEvents, priorities } from '@attest/contracts';
import { type Instant, instantOf, systemActor } from '@attest/kernel';
import { react, read, transact } from '@attest/record';
import { anActor, anEvent, aSubgraph, fixedClock, ids } from '@attest/testkit';
import { handleService, proposeService } from '../catalogue/commands.ts';
import { processes } from '../processes.ts';
import { draftSla, handleSla, publishCalendar, type SlaRequest } from './commands.ts';
import type { Clock, IncidentState, Metric, Priority, SlaTerms, Target } from './domain/index.ts';
import { clocksOfIncidents } from './store.ts';

export const clock = fixedClock('2026-01-02T08:00:00Z');
export const newId = ids(24);
export const graph = await aSubgraph({
  service: 'delivery',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
  newId,
});
export const { deps, db } = graph;
export const manager = anActor('SERVICE_LEVEL_MANAGER');
export const catalogueManager = anActor('SERVICE_CATALOGUE_MANAGER');
export const [customerId, otherId, ownerId] = [newId(), newId(), newId()];
for (const [kind, id] of [
  ['CUSTOMER', customerId],
  ['CUSTOMER', otherId],
  ['PERSON', ownerId],
])
  await graph.owner('INSERT INTO known VALUES ($1, $2, $3, true, 1)', [kind, id, 'somebody']);

// Races need open connections: a new one comes too late.
await Promise.all(Array.from({ length: 8 }, () => read(db, manager, (tx) => tx.query('SELECT 1'))));

export const value = <T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
export const at = (text: string): Instant =>
  instantOf(Date.parse(text.includes('T') ? text : `2026-01-05T${text}:00Z`));

export const workdays = (from: string, to: string) =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [{ from, to }]]));
export const office = { zone: 'UTC', weekly: workdays('08:00', '18:00') };
export const calendar = value(
  await publishCalendar(deps, manager, { name: 'Office', hours: office, effectiveAt: at('2026-01-01T00:00:00Z') }),
);

/** Minutes for P1, twice as many for P2, and so on. */
export const targetsOf = (response: number, resolution: number): Target[] =>
  priorities.flatMap((priority, index) => [
    { metric: 'RESPONSE', priority, minutes: response * (index + 1), atRiskPercent: 50 },
    { metric: 'RESOLUTION', priority, minutes: resolution * (index + 1), atRiskPercent: 50 },
  ]);
/** A service of both customers; live unless told. */
export const aService = async (live = true): Promise<string> => {
  const entry = {
    name: 'E-mail',
    description: 'Mail.',
    outcome: 'Contact.',
    criticality: 'HIGH' as const,
    supplierIds: [],
  };
  const parties = { customerIds: [customerId, otherId], ownerId };
  const { id } = value(await proposeService(deps, catalogueManager, { ...entry, ...parties }));
  for (const type of live ? (['DESIGN', 'INTRODUCE'] as const) : [])
    value(await handleService(deps, catalogueManager, id, { type }));
  return id;
};
export const anSla = async (serviceId: string, over: Partial<SlaTerms> = {}, whose: string | null = null) => {
  const terms: SlaTerms = {
    scope: 'All.',
    calendarId: calendar.id,
    targets: targetsOf(20, 60),
    pausedIn: ['WAITING_ON_USER'],
    workloadLimits: [],
    exceptions: [],
    startsAt: at('2026-01-01T00:00:00Z'),
    endsAt: null,
    ...over,
  };
  const { id } = value(await draftSla(deps, manager, { serviceId, customerId: whose, replacesId: null, terms }));
  const signed = { representative: 'Jannik Vogel', evidence: 'minutes' };
  const steps: SlaRequest[] = [
    { type: 'ACCEPT', party: 'PROVIDER', representative: null, evidence: null },
    { type: 'ACCEPT', party: 'CUSTOMER', ...signed },
    { type: 'AGREE' },
    { type: 'ACTIVATE' },
  ];
  for (const step of steps) value(await handleSla(deps, manager, id, step));
  return id;
};
export const serviceId = await aService();
export const slaId = await anSla(serviceId);

const contractOf: Partial<Record<IncidentState, keyof typeof incidentEvents>> = {
  ASSIGNED: 'IncidentAssigned',
  IN_PROGRESS: 'IncidentStarted',
  WAITING_ON_USER: 'IncidentPutOnHold',
  WAITING_ON_SUPPLIER: 'IncidentPutOnHold',
  RESOLVED: 'IncidentResolved',
  REOPENED: 'IncidentReopened',
  CLOSED: 'IncidentClosed',
  CANCELLED: 'IncidentCancelled',
};
let incidents = 1000;
export type Told = readonly [when: string, state: IncidentState, priority?: Priority];
/** An incident and its events, in order. */
export const anIncident = (
  told: readonly Told[],
  over: { serviceId?: string | null; customerId?: string | null } = {},
) => {
  incidents += 1;
  const [id, key] = [newId(), `INC-${incidents}`];
  const events = told.map(([when, state, priority = 'P1'], index): EventEnvelope<object> => {
    const contract = incidentEvents[index === 0 ? 'IncidentLogged' : (contractOf[state] ?? 'IncidentResumed')];
    const stands = { serviceId, customerId, ...over, state, priority };
    return {
      ...anEvent(contract, { recordId: id, recordVersion: index + 1, at: at(when), recordedAt: at(when) }),
      data: { ...contract.sample, ...stands, ...(index === 0 && { incidentId: id, key }) },
    };
  });
  return { id, key, events };
};
export type Incident = ReturnType<typeof anIncident>;
export const deliverAtOnce = (events: readonly EventEnvelope<object>[]) =>
  transact(db, systemActor('test'), (tx) =>
    react(
      tx,
      processes.flatMap(({ reactions }) => reactions),
      events as EventEnvelope[],
      deps,
    ),
  );
export const clocksOf = ({ id }: Incident): Promise<Clock[]> => read(db, manager, (tx) => clocksOfIncidents(tx, [id]));
export const clockOf = async (incident: Incident, metric: Metric = 'RESOLUTION'): Promise<Clock> => {
  const found = (await clocksOf(incident)).find((one) => one.metric === metric);
  if (!found) throw new Error(`no ${metric} clock`);
  return found;
};
export const said = async (incident: Incident, metric?: Metric): Promise<string[]> =>
  (await graph.events((await clockOf(incident, metric)).id)).map(
    ({ type, at: when }) => `${type} ${when.slice(11, 16)}`,
  );
export const deadlinesOf = async (incident: Incident) => {
  const rows = await graph.owner<{ due: Date }>(
    `SELECT d.due_at AS due FROM deadline d JOIN clock c ON c.id = d.record_id WHERE c.incident_id = $1 ORDER BY 1`,
    [incident.id],
  );
  return rows.map(({ due }) => instantOf(new Date(due).getTime()));
};
export const plain = (clocks: readonly Clock[]) =>
  clocks.map(({ id: _, version: __, head: ___, incidentId: ____, incidentKey: _____, ...rest }) => rest);
