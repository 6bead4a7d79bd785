/** The life of one of the demonstration's incidents, by dice: every step is what the rules of the process allow. */
import { type DemoService, demoId, people, type Rng, rng, teams } from '@attest/demo';
import { type Instant, plusMs } from '@attest/kernel';
import type { IncidentChannel } from '../generated/graphql.ts';
import {
  decide,
  evolve,
  type Incident,
  type IncidentCommand,
  type IncidentEvent,
  log,
} from '../incident/domain/index.ts';
import { shippedMatrix } from '../priority.ts';
import { placeOf } from './place.ts';
import { itemsOf } from './problem.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

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

export type Told = { incident: Incident; events: IncidentEvent[] };

/** Carries a command out where the rules allow it. */
const then = ({ incident, events }: Told, command: IncidentCommand, at: Instant): Told => {
  const decision = decide(incident, command, at);
  return decision.ok
    ? { incident: decision.value.reduce(evolve, incident), events: [...events, ...decision.value] }
    : { incident, events };
};

/** By dice of its own; one of a customer calls more often than the others. */
const callerOf = (customerId: string, index: number): string => {
  const all = people.filter((one) => one.customerId === customerId && one.roles.includes('CUSTOMER_USER'));
  const random = rng(`attest demonstration: caller ${index}`);
  return random.weighted(all.map(({ id }, rank) => [id, rank === 0 ? 3 : 1] as const));
};

/** One in ten goes to a team first that cannot help; by dice of its own. */
const detourOf = (service: DemoService, index: number): string | undefined => {
  const random = rng(`attest demonstration: detour ${index}`);
  if (!random.chance(0.1)) return undefined;
  return random.pick(teams.filter(({ id, kind }) => kind === 'SUPPORT' && id !== service.teamId)).id;
};

const workHoursMs = { P1: 2, P2: 6, P3: 20, P4: 50, P5: 90 } as const;

export const story = (
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
      callerId: callerOf(customerId, index),
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
  const detour = detourOf(service, index);
  if (detour) told = then(told, { type: 'ASSIGN', teamId: detour, assigneeId: null }, plusMs(at, 60_000));
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
