/**
 * The demonstration's incidents: ninety days in a daily and weekly rhythm, one kind rising in the last week, a few problems.
 *
 * The same on every machine for the same day; every history is what the rules of the process decided, at its own time.
 */

import {
  customers,
  type DemoService,
  demoEpoch,
  demoId,
  people,
  type Rng,
  rng,
  services,
  suppliers,
  teams,
} from '@attest/demo';
import { type Actor, type Instant, instantOf, msOf, plusMs, systemActor } from '@attest/kernel';
import { type Deps, nextKeys, recordMany, type Tx, transact } from '@attest/record';
import { seedEscalationRules, seedFamily } from './demo/family.ts';
import { seedAlerts, seedEmails } from './demo/intake.ts';
import { seedKnowledge } from './demo/knowledge.ts';
import { seedMajorIncidents } from './demo/major.ts';
import { placeOf } from './demo/place.ts';
import { itemsOf, seedProblems } from './demo/problem.ts';
import { seedRequests } from './demo/request.ts';
import type { IncidentChannel } from './generated/graphql.ts';
import {
  decide,
  evolve,
  type Incident,
  type IncidentCommand,
  type IncidentEvent,
  log,
} from './incident/domain/index.ts';
import { incidentStore } from './incident/store/index.ts';
import { learn } from './known.ts';
import { learnReader } from './notice/store.ts';
import { shippedMatrix } from './priority.ts';
import { lookAtTrends } from './trend/commands.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Incidents on each day of the week, Monday first. */
const perDay = [26, 22, 20, 19, 17, 5, 4];
/** How many of a day's incidents come in each hour (UTC). */
const perHour = [1, 1, 1, 1, 1, 2, 5, 9, 12, 12, 10, 8, 7, 9, 10, 8, 6, 4, 2, 2, 1, 1, 1, 1];
const rising = { service: 'email', category: 'mailbox', fromDay: 83, extra: 5 };

const causes = [
  ['cannot sign in since this morning', 'MEDIUM', 'HIGH'],
  ['is slow for everybody on the floor', 'HIGH', 'MEDIUM'],
  ['shows an error when saving', 'MEDIUM', 'MEDIUM'],
  ['works, but one setting was lost', 'LOW', 'LOW'],
  ['does not start', 'LOW', 'HIGH'],
  ['is down for the whole site', 'HIGH', 'HIGH'],
  ['如何设置？', 'LOW', 'LOW'],
] as const;

const fixes = [
  'Restarted the service.',
  'Restored from the last good state.',
  'Renewed the certificate.',
  'Explained how it is done.',
];

type Told = { incident: Incident; events: IncidentEvent[] };

/** Carries a command out where the rules allow it. */
const then = ({ incident, events }: Told, command: IncidentCommand, at: Instant): Told => {
  const decision = decide(incident, command, at);
  return decision.ok
    ? { incident: decision.value.reduce(evolve, incident), events: [...events, ...decision.value] }
    : { incident, events };
};

const workHoursMs = { P1: 2, P2: 6, P3: 20, P4: 50, P5: 90 } as const;

const story = (
  random: Rng,
  service: DemoService,
  category: string,
  at: Instant,
  index: number,
  end: Instant,
): Told | undefined => {
  const [what, impact, urgency] = random.weighted(causes.map((cause, rank) => [cause, rank === 5 ? 1 : 6] as const));
  const id = demoId('incident', String(index));
  const customerId = random.pick(service.customerIds);
  const caller = people.find((person) => person.customerId === customerId);
  const logged = log(
    {
      id,
      key: '',
      title: `${service.name}: ${category} ${what}`,
      description: `Reported from the ${random.pick(['first', 'second', 'third'])} floor.`,
      channel: random.weighted<IncidentChannel>([
        ['PHONE', 6],
        ['PORTAL', 4],
        ['EMAIL', 3],
        ['MONITORING', 1],
      ]),
      category,
      ...placeOf(customerId, category, index),
      impact,
      urgency,
      serviceId: service.id,
      customerId,
      callerId: caller?.id ?? null,
      ciIds: itemsOf(category),
    },
    shippedMatrix,
    at,
  );
  if (!logged.ok) return undefined;
  const [first] = logged.value;
  if (!first) return undefined;
  let told: Told = { incident: evolve(undefined, first), events: [first] };
  let moment = at;
  const later = (leastMs: number, mostMs: number): boolean => {
    moment = plusMs(moment, random.int(leastMs, mostMs));
    return moment < end;
  };
  const members = people.filter((person) => person.teamIds.includes(service.teamId));
  const assignee = members.length > 0 ? random.pick(members).id : null;
  if (!later(2 * 60_000, 40 * 60_000)) return told;
  // One in four calls is answered by who takes it: nobody else is asked.
  if (index % 4 === 0 && told.incident.channel === 'PHONE' && told.incident.priority !== 'P1') {
    const agent = people.find((person) => person.roles.includes('SERVICE_DESK_AGENT'));
    told = then(told, { type: 'START', actorId: agent?.id ?? service.ownerId }, moment);
    if (!later(3 * 60_000, 25 * 60_000)) return told;
    told = then(told, { type: 'RESOLVE', kind: 'USER_EDUCATION', resolution: 'Explained how it is done.' }, moment);
    if (!later(dayMs, 3 * dayMs)) return told;
    return then(told, { type: 'CLOSE', by: 'USER' }, moment);
  }
  told = then(told, { type: 'ASSIGN', teamId: service.teamId, assigneeId: assignee }, moment);
  if (!later(5 * 60_000, 90 * 60_000)) return told;
  told = then(told, { type: 'START', actorId: assignee ?? service.ownerId }, moment);
  if (random.chance(0.2)) {
    if (!later(10 * 60_000, 2 * hourMs)) return told;
    told = then(told, { type: 'WAIT_ON_USER' }, moment);
    if (!later(hourMs, 20 * hourMs)) return told;
    told = then(told, { type: 'RESUME' }, moment);
  }
  const work = workHoursMs[told.incident.priority] * hourMs;
  if (!later(work / 20, random.chance(0.12) ? work * 2 : work)) return told;
  told = then(
    told,
    { type: 'RESOLVE', kind: random.chance(0.7) ? 'PERMANENT' : 'WORKAROUND', resolution: random.pick(fixes) },
    moment,
  );
  if (random.chance(0.04)) {
    if (!later(hourMs, dayMs)) return told;
    told = then(told, { type: 'REOPEN' }, moment);
    told = then(told, { type: 'START', actorId: assignee ?? service.ownerId }, plusMs(moment, 60_000));
    if (!later(hourMs, 6 * hourMs)) return told;
    told = then(told, { type: 'RESOLVE', kind: 'PERMANENT', resolution: random.pick(fixes) }, moment);
  }
  if (!later(dayMs, 3 * dayMs)) return told;
  return then(told, { type: 'CLOSE', by: random.chance(0.4) ? 'USER' : 'TIMEOUT' }, moment);
};

const stories = (now: Instant): Told[] => {
  const random = rng('attest demonstration: incidents');
  const epoch = msOf(demoEpoch(now));
  const days = Math.floor((msOf(now) - epoch) / dayMs);
  const told: Told[] = [];
  const add = (service: DemoService, category: string, day: number) => {
    const hour = random.weighted(perHour.map((weight, at) => [at, weight] as const));
    const at = instantOf(epoch + day * dayMs + hour * hourMs + random.int(0, hourMs - 1));
    const one = at < now ? story(random, service, category, at, told.length, now) : undefined;
    if (one) told.push(one);
  };
  const mail = services.find(({ slug }) => slug === rising.service);
  for (let day = 0; day <= days; day += 1) {
    const weekday = (new Date(epoch + day * dayMs).getUTCDay() + 6) % 7;
    const count = perDay[weekday] ?? 0;
    for (let n = random.int(Math.floor(count * 0.8), Math.ceil(count * 1.2)); n > 0; n -= 1) {
      const service = random.weighted(services.map((item) => [item, item.criticality === 'HIGH' ? 3 : 2] as const));
      add(service, random.pick(service.categories), day);
    }
    if (mail && day >= rising.fromDay) for (let n = 0; n < rising.extra; n += 1) add(mail, rising.category, day);
  }
  return told;
};

const learnCast = async (tx: Tx): Promise<void> => {
  const cast = [
    ['SERVICE', services],
    ['CUSTOMER', customers],
    ['SUPPLIER', suppliers],
    ['PERSON', people],
    ['TEAM', teams],
  ] as const;
  for (const [kind, members] of cast)
    for (const { id, name } of members) await learn(tx, kind, { id, name, active: true, recordVersion: 0 });
  for (const { id: personId, roles, teamIds, customerId = null, supplierId = null } of people)
    await learnReader(tx, { personId, roles, teamIds, customerId, supplierId, active: true, recordVersion: 0 });
};

const seedIncidents = async (tx: Tx, now: Instant): Promise<Incident[]> => {
  const told = stories(now);
  const keys = await nextKeys(tx, 'INC', told.length);
  return recordMany(
    tx,
    incidentStore,
    told.map(({ events }, index) => ({
      before: undefined,
      events: events.map((event) => (event.type === 'IncidentLogged' ? { ...event, key: keys[index] ?? '' } : event)),
    })),
    { reason: 'demonstration', policies: { priorityMatrix: shippedMatrix.version } },
  );
};

const seeder: Actor = systemActor('demonstration');

/** Seeds an empty service; does nothing where there is an incident. */
export const seedDemo = ({ db, now }: Deps): Promise<void> =>
  transact(db, seeder, async (tx) => {
    const [any] = await tx.query('SELECT 1 FROM incident LIMIT 1');
    if (any) return;
    await learnCast(tx);
    await seedEscalationRules(tx, demoEpoch(now()));
    const incidents = await seedIncidents(tx, now());
    await seedFamily(tx, incidents, now());
    await seedProblems(tx, incidents);
    await seedKnowledge(tx, incidents, now());
    await seedRequests(tx, now());
    await seedAlerts(tx, now());
    await seedEmails(tx, now());
    await lookAtTrends(tx, now(), false, now());
    await seedMajorIncidents(tx, now());
  });
