/**
 * The demonstration's incidents: ninety days in a daily and weekly rhythm, one kind rising in the last week, a few problems.
 *
 * The same on every machine for the same day; every history is what the rules of the process decided, at its own time.
 */

import { customers, type DemoService, demoEpoch, people, rng, services, suppliers, teams } from '@attest/demo';
import { type Actor, type Instant, instantOf, msOf, systemActor } from '@attest/kernel';
import { type Deps, nextKeys, recordMany, type Tx, transact } from '@attest/record';
import { seedCategories } from './demo/category.ts';
import { seedDesk } from './demo/desk.ts';
import { seedEscalationRules, seedFamily } from './demo/family.ts';
import { seedAlerts, seedEmails } from './demo/intake.ts';
import { seedKnowledge } from './demo/knowledge.ts';
import { seedMajorIncidents } from './demo/major.ts';
import { seedProblems } from './demo/problem.ts';
import { seedRequests } from './demo/request.ts';
import { story, type Told } from './demo/story.ts';
import type { Incident } from './incident/domain/index.ts';
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
    await seedCategories(tx, demoEpoch(now()));
    await seedEscalationRules(tx, demoEpoch(now()));
    const incidents = await seedIncidents(tx, now());
    await seedFamily(tx, incidents, now());
    await seedDesk(tx, now());
    await seedProblems(tx, incidents);
    await seedKnowledge(tx, incidents, now());
    await seedRequests(tx, now());
    await seedAlerts(tx, now());
    await seedEmails(tx, now());
    await lookAtTrends(tx, now(), false, now());
    await seedMajorIncidents(tx, now());
  });
