/** The demonstration's criteria and major incidents: one that was closed, one that is still to be reviewed, one that waits for a decision. */
import {
  acknowledgedAfterMinutes,
  customers,
  type DemoMajorIncident,
  declaredAt,
  demoEpoch,
  demoId,
  majorIncidents,
  persona,
  services,
} from '@attest/demo';
import { type Actor, type Instant, instantOf, plusMs, systemActor } from '@attest/kernel';
import { mustSucceed, nextKeys, recordMany, type Tx } from '@attest/record';
import * as incident from '../incident/domain/index.ts';
import { incidentStore } from '../incident/store/index.ts';
import * as major from '../major-incident/domain/index.ts';
import { criteriaStore, learnCriticality, majorStore } from '../major-incident/store.ts';
import { shippedMatrix } from '../priority.ts';

const minuteMs = 60_000;
const owner = persona('incident-manager').personId;
const engineer = persona('engineer').personId;
const director = persona('director');

const criteriaId = demoId('major-incident-criteria', 'everybody');

/** What holds for every customer that has no criteria of its own. */
const seedCriteria = async (tx: Tx, at: Instant): Promise<void> => {
  const [key = ''] = await nextKeys(tx, 'MIC', 1);
  const rule = {
    ...{ priorityAtLeast: null, serviceIds: [], criticalities: [], affectedUsersAtLeast: null },
    ...{ affectedCustomersAtLeast: null, childIncidentsAtLeast: null, condition: null },
  };
  const drafted = major.draftCriteria(
    {
      ...{ id: criteriaId, key, customerId: null, edition: 1, ...major.shippedTerms },
      rules: [
        { ...rule, name: 'A critical service is down', priorityAtLeast: 'P1', criticalities: ['HIGH'] },
        { ...rule, name: 'Many incidents of one cause', childIncidentsAtLeast: 5 },
        { ...rule, name: 'Many users', affectedUsersAtLeast: 100, condition: 'Work stands still.' },
      ],
    },
    at,
  );
  const events = [...mustSucceed(drafted)];
  let criteria = events.reduce<major.MajorIncidentCriteria | undefined>(major.evolveCriteria, undefined);
  const by: Actor = { id: owner, name: persona('incident-manager').name, roles: ['INCIDENT_MANAGER'] };
  const steps: major.CriteriaCommand[] = [
    { type: 'AGREE', party: 'PROVIDER', by, representative: null, evidence: null },
    {
      ...{ type: 'AGREE', party: 'CUSTOMER', by, representative: 'The customers’ round table' },
      evidence: 'Minutes of its first meeting.',
    },
    { type: 'PUT_IN_FORCE' },
  ];
  for (const step of steps) {
    if (!criteria) return;
    const more = mustSucceed(major.decideCriteria(criteria, step, at));
    events.push(...more);
    criteria = more.reduce<major.MajorIncidentCriteria>(major.evolveCriteria, criteria);
  }
  await recordMany(tx, criteriaStore, [{ before: undefined, events }], { reason: 'demonstration' });
};

/** Steps of one history, each by the rules of its process. */
const told = <S, C, E>(
  first: { readonly events: readonly E[]; readonly state: S },
  decide: (state: S, command: C, at: Instant) => { ok: true; value: E[] } | { ok: false; refusal: { code: string } },
  evolve: (state: S, event: E) => S,
  steps: readonly (readonly [C, Instant])[],
): E[] => {
  let { state } = first;
  const events = [...first.events];
  for (const [command, at] of steps) {
    const more = mustSucceed(decide(state, command, at));
    events.push(...more);
    state = more.reduce(evolve, state);
  }
  return events;
};

type Led = Pick<DemoMajorIncident, 'incidentId' | 'title' | 'service'>;
type Minutes = (count: number) => Instant;

/** The incident, being worked on; `then` is what becomes of it. */
const seedLead = async (
  tx: Tx,
  one: Led,
  minutes: Minutes,
  then: readonly (readonly [incident.IncidentCommand, Instant])[],
): Promise<major.Lead> => {
  const service = services.find(({ slug }) => slug === one.service);
  const customerId = customers[0]?.id ?? null;
  const [key = ''] = await nextKeys(tx, 'INC', 1);
  const facts = {
    ...{
      id: one.incidentId,
      key,
      title: one.title,
      description: 'Reported by several sites.',
      channel: 'PHONE' as const,
    },
    ...{ category: service?.categories[0] ?? one.service, impact: 'HIGH' as const, urgency: 'HIGH' as const },
    ...{ serviceId: service?.id ?? null, customerId, callerId: null, ciIds: [] },
  };
  const logged = mustSucceed(incident.log(facts, shippedMatrix, minutes(-20)));
  const [first] = logged;
  if (!first) throw new RangeError('nothing was logged');
  const events = told<incident.Incident, incident.IncidentCommand, incident.IncidentEvent>(
    { events: [first], state: evolveAll(first) },
    incident.decide,
    incident.evolve,
    [
      [{ type: 'ASSIGN', teamId: service?.teamId ?? '', assigneeId: engineer }, minutes(-15)],
      [{ type: 'START', actorId: engineer }, minutes(-10)],
      ...then,
    ],
  );
  await recordMany(tx, incidentStore, [{ before: undefined, events }], { reason: 'demonstration' });
  return {
    ...{ id: one.incidentId, key, title: one.title, state: 'IN_PROGRESS', priority: 'P1' },
    ...{ serviceId: facts.serviceId, customerId, assigneeId: engineer, parentId: null },
  };
};

const evolveAll = (first: incident.IncidentEvent): incident.Incident => incident.evolve(undefined, first);

type Identity = { readonly id: string; readonly key: string };

/** By the rule that every major incident of the demonstration meets. */
const proposedBy = (
  { id, key }: Identity,
  lead: major.Lead,
  affectedUsers: number,
  at: Instant,
): major.MajorIncidentEvent[] => {
  const reasons = [{ rule: 'A critical service is down', because: 'priority P1; service of criticality HIGH' }];
  const customerIds = lead.customerId === null ? [] : [lead.customerId];
  const of = { criteriaId, criteriaEdition: 1, childIds: [], customerIds, affectedUsers, affectedCustomers: 1 };
  return mustSucceed(major.propose({ id, key, lead, title: null, reasons, ...of }, at));
};

const historyOf = (one: DemoMajorIncident, lead: major.Lead, minutes: Minutes): major.MajorIncidentEvent[] => {
  const events = proposedBy(one, lead, 240, minutes(-19));
  let state = events.reduce<major.MajorIncident | undefined>(major.evolve, undefined);
  const add = (more: readonly major.MajorIncidentEvent[]) => {
    events.push(...more);
    state = more.reduce<major.MajorIncident | undefined>(major.evolve, state);
  };
  const step = (command: major.MajorIncidentCommand, count: number) => {
    if (state) add(mustSucceed(major.decide(state, command, minutes(count))));
  };
  const noted = (given: major.Note, count: number) => {
    if (state) add(major.note(state, given, minutes(count)));
  };
  const entryId = (name: string) => demoId('major-incident-entry', `${one.slug} ${name}`);
  step(
    {
      type: 'DECLARE',
      ownerId: owner,
      assigneeId: engineer,
      actorId: owner,
      updateMinutes: 30,
      acknowledgeMinutes: 15,
    },
    0,
  );
  const notificationId = one.notificationId;
  const recipients = [{ personId: director.personId, name: director.name, at: minutes(0) }];
  noted({ type: 'TOLD', notificationId, recipients, escalation: 0 }, 0);
  noted({ type: 'ACKNOWLEDGED', notificationId, personId: director.personId }, acknowledgedAfterMinutes);
  step({ type: 'START' }, 4);
  step(
    {
      type: 'ADD_ENTRY',
      entryId: entryId('fact'),
      kind: 'FACT',
      occurredAt: minutes(-30),
      body: 'The first site does not answer.',
    },
    8,
  );
  step(
    {
      type: 'ADD_ENTRY',
      entryId: entryId('decision'),
      kind: 'DECISION',
      occurredAt: minutes(25),
      body: 'Move to the second site.',
    },
    26,
  );
  for (const [index, body] of [
    'We know of the outage and are looking for the cause.',
    'We are moving to the second site.',
    'Most users work again.',
  ].entries())
    step({ type: 'SEND_UPDATE', updateId: entryId(`update ${index}`), audience: 'CUSTOMERS', body }, 10 + 28 * index);
  step({ type: 'RESTORE', restoration: 'moved to the second site.' }, 95);
  if (one.improvementId === null) return events;
  const review = {
    ...{ whatHappened: 'The storage of the first site was full.', wentWell: 'The second site was ready.' },
    ...{ wentWrong: 'Nobody was told that it filled up.', cause: 'There was no alarm below 5 % of free space.' },
  };
  const dayMinutes = 24 * 60;
  step({ type: 'REVIEW', review, actorId: owner }, 2 * dayMinutes);
  step({ type: 'APPROVE_REVIEW', actorId: persona('sms-manager').personId }, 3 * dayMinutes);
  const { improvementId } = one;
  noted(
    { type: 'IMPROVEMENT', improvementId, improvementKey: 'IMP-1001', improvementState: 'PROPOSED' },
    3 * dayMinutes + 30,
  );
  step({ type: 'CLOSE' }, 3 * dayMinutes + 60);
  return events;
};

/** On the last evening: somebody has to decide. */
const candidate: Led & { readonly id: string } = {
  id: demoId('major-incident', 'scanners'),
  incidentId: demoId('incident', 'major scanners'),
  title: 'Hand scanners stand still in every hall',
  service: 'warehouse',
};
const candidateAfterMinutes = (89 * 24 + 22) * 60;

const seedCandidate = async (tx: Tx, key: string, now: Instant): Promise<void> => {
  const minutes: Minutes = (count) => plusMs(demoEpoch(now), (candidateAfterMinutes + count) * minuteMs);
  const lead = await seedLead(tx, candidate, minutes, []);
  const events = proposedBy({ id: candidate.id, key }, lead, 60, minutes(-19));
  await recordMany(tx, majorStore, [{ before: undefined, events }], { reason: 'demonstration' });
};

/** Seeds criteria and major incidents, after the incidents. */
export const seedMajorIncidents = async (tx: Tx, now: Instant): Promise<void> => {
  const seeding = { ...tx, actor: systemActor('demonstration') };
  for (const { id: serviceId, criticality } of services)
    await learnCriticality(seeding, { serviceId, criticality, recordVersion: 0 });
  await seedCriteria(seeding, instantOf(Date.parse(demoEpoch(now))));
  const [waiting = ''] = (await nextKeys(seeding, 'MAJ', majorIncidents.length + 1)).slice(-1);
  for (const one of majorIncidents) {
    const minutes = (count: number) => plusMs(declaredAt(one, now), count * minuteMs);
    const resolution = `${one.key}: moved to the second site.`;
    const restored = [{ type: 'RESOLVE_BY_RESTORATION', kind: 'WORKAROUND', resolution }, minutes(95)] as const;
    const lead = await seedLead(seeding, one, minutes, [restored]);
    const events = historyOf(one, lead, minutes);
    await recordMany(seeding, majorStore, [{ before: undefined, events }], { reason: 'demonstration' });
  }
  await seedCandidate(seeding, waiting, now);
};
