/** What lies on the service desk's own table: one overdue, some that are soon, one that waits, one that nobody has taken. */
import { demoId, people, persona, services } from '@attest/demo';
import { type Instant, plusMs } from '@attest/kernel';
import { mustSucceed, nextKeys, recordMany, type Tx } from '@attest/record';
import { decide, evolve, type Incident, type IncidentCommand, log } from '../incident/domain/index.ts';
import { incidentStore } from '../incident/store/index.ts';
import { shippedMatrix } from '../priority.ts';
import { placeOf } from './place.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const teamId = demoId('team', 'service-desk');
const agent = persona('agent').personId;

type Level = Incident['impact'];
type Script = {
  readonly title: string;
  readonly about: readonly [service: string, category: string, customer: string];
  readonly levels: readonly [impact: Level, urgency: Level];
  readonly hoursAgo: number;
  /** Nobody unless told. */
  readonly who?: string;
  readonly steps?: readonly IncidentCommand[];
};

const colleague = people.find(({ slug }) => slug === 'noor.rahimi')?.id ?? agent;
const start = (actorId: string): IncidentCommand => ({ type: 'START', actorId });

/** By services that are agreed around the clock, so that what is due is due at any hour at which somebody looks. */
const scripts: readonly Script[] = [
  {
    title: 'Accounts are locked again an hour after they were unlocked',
    ...{ about: ['identity', 'account', 'saffron-bay'], levels: ['MEDIUM', 'MEDIUM'], hoursAgo: 18, who: agent },
    steps: [start(agent)],
  },
  {
    title: 'The token asks for a code that never comes',
    ...{ about: ['remote-access', 'token', 'great-lakes'], levels: ['MEDIUM', 'MEDIUM'], hoursAgo: 14.5, who: agent },
    steps: [start(agent)],
  },
  {
    title: 'Invitations arrive a day late at the whole office',
    ...{ about: ['email', 'calendar', 'great-lakes'], levels: ['HIGH', 'MEDIUM'], hoursAgo: 7, who: colleague },
    steps: [start(colleague)],
  },
  {
    title: 'No wireless in the break room since the refurbishment',
    ...{ about: ['site-network', 'wireless', 'nordlicht'], levels: ['LOW', 'MEDIUM'], hoursAgo: 6, who: agent },
    steps: [start(agent), { type: 'WAIT_ON_USER' }],
  },
  {
    title: 'A new colleague is missing from the team’s folder',
    ...{ about: ['identity', 'access right', 'nordlicht'], levels: ['LOW', 'LOW'], hoursAgo: 2.5, who: agent },
  },
  {
    title: 'The shared address bounces what it is sent',
    ...{ about: ['email', 'mailbox', 'saffron-bay'], levels: ['LOW', 'MEDIUM'], hoursAgo: 0.7 },
  },
];

const told = (
  { title, about, levels, hoursAgo, who, steps = [] }: Script,
  key: string,
  index: number,
  now: Instant,
) => {
  const [slug, category, customer] = about;
  const [impact, urgency] = levels;
  const at = plusMs(now, -hoursAgo * hourMs);
  const customerId = demoId('customer', customer);
  const [serviceId = null] = services.filter((service) => service.slug === slug).map(({ id }) => id);
  const callerId = people.filter((one) => one.customerId === customerId).at(-1 - index)?.id ?? null;
  const logged = mustSucceed(
    log(
      {
        ...{
          id: demoId('incident on the desk', title),
          key,
          title,
          description: 'Called in.',
          channel: 'PHONE',
          category,
        },
        ...{ ...placeOf(customerId, category, index), impact, urgency, serviceId, customerId, callerId, ciIds: [] },
      },
      shippedMatrix,
      at,
    ),
  );
  const events = [...logged];
  let incident = logged.reduce<Incident | undefined>(evolve, undefined);
  const commands: readonly IncidentCommand[] = [{ type: 'ASSIGN', teamId, assigneeId: who ?? null }, ...steps];
  for (const [step, command] of commands.entries()) {
    if (!incident) throw new Error('an incident begins with an event');
    const more = mustSucceed(decide(incident, command, plusMs(at, (step + 1) * 6 * minuteMs)));
    events.push(...more);
    incident = more.reduce<Incident | undefined>(evolve, incident);
  }
  return { before: undefined, events };
};

export const seedDesk = async (tx: Tx, now: Instant): Promise<void> => {
  const keys = await nextKeys(tx, 'INC', scripts.length);
  const items = scripts.map((script, index) => told(script, keys[index] ?? '', index, now));
  await recordMany(tx, incidentStore, items, {
    ...{ reason: 'demonstration', policies: { priorityMatrix: shippedMatrix.version } },
  });
};
