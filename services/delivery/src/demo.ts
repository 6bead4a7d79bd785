/** The demonstration's services, calendars, agreements and costs, from the cast that all services share. */
import { priorities } from '@attest/contracts';
import { customers, demoEpoch, demoId, people, persona, rng, services, suppliers } from '@attest/demo';
import { type Actor, type Instant, instantOf, msOf, parseInstant } from '@attest/kernel';
import { type Deps, mustSucceed, nextKeys, recordMany, type Tx, transact } from '@attest/record';
import { decide, evolve, propose, type Service, type ServiceEvent } from './catalogue/domain.ts';
import { serviceStore } from './catalogue/store.ts';
import { byHand, costKinds, recordCost } from './finance/domain.ts';
import { costStore } from './finance/store.ts';
import { learn } from './known.ts';
import {
  decideSla,
  draft,
  evolveSla,
  pausedUnlessTold,
  publishFirst,
  type Sla,
  type SlaCommand,
  type SlaEvent,
  type SlaTerms,
  type Target,
} from './service-level/domain/index.ts';
import { calendarStore, slaStore } from './service-level/store.ts';

const actorOf = (id: Parameters<typeof persona>[0]): Actor => {
  const { personId, name, roles } = persona(id);
  return { id: personId, name, roles };
};

/** Agreements are as old as the oldest history that somebody may import, so that it is measured, too. */
const agreedSince = mustSucceed(parseInstant('2016-01-01T00:00:00Z'));

/** Version 0: whatever the owners say of them later is newer. */
const learnCast = async (tx: Tx): Promise<void> => {
  const cast = { CUSTOMER: customers, PERSON: people, SUPPLIER: suppliers } as const;
  for (const kind of ['CUSTOMER', 'PERSON', 'SUPPLIER'] as const)
    for (const { id, name } of cast[kind]) await learn(tx, kind, { id, name, active: true, recordVersion: 0 });
};

const outcomes = {
  HIGH: 'Customers’ business runs without interruption.',
  MEDIUM: 'Customers’ people do their work as planned.',
  LOW: 'Customers’ people work more easily.',
} as const;

const seedServices = async (tx: Tx, at: Instant): Promise<void> => {
  const keys = await nextKeys(tx, 'SVC', services.length);
  await recordMany(
    tx,
    serviceStore,
    services.map(({ id, name, description, criticality, customerIds, ownerId, supplierIds }, index) => {
      const entry = {
        name,
        description,
        criticality,
        customerIds,
        ownerId,
        supplierIds,
        outcome: outcomes[criticality],
      };
      const events: ServiceEvent[] = [...mustSucceed(propose({ id, key: keys[index] ?? '', ...entry }, at))];
      for (const type of ['DESIGN', 'INTRODUCE'] as const) {
        const service = events.reduce<Service | undefined>(evolve, undefined);
        if (service) events.push(...mustSucceed(decide(service, { type }, at)));
      }
      return { before: undefined, events };
    }),
  );
};

const hours = (from: string, to: string, days = 5) =>
  Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].slice(0, days).map((day) => [day, [{ from, to }]]),
  );

const newYear = { on: '01-01', name: 'New Year' };
const christmas = { on: '12-25', name: 'Christmas Day' };
const calendars = [
  { slug: 'always', name: 'Around the clock', hours: { zone: 'UTC', weekly: hours('00:00', '24:00', 7) } },
  {
    slug: 'berlin',
    name: 'Berlin office hours',
    hours: { zone: 'Europe/Berlin', weekly: hours('07:00', '19:00'), holidays: [newYear, { on: '05-01' }, christmas] },
  },
  {
    slug: 'kolkata',
    name: 'Kolkata plant hours',
    hours: { zone: 'Asia/Kolkata', weekly: hours('06:30', '22:30', 6), holidays: [{ on: '01-26' }, { on: '08-15' }] },
  },
  {
    slug: 'chicago',
    name: 'Chicago office hours',
    hours: {
      zone: 'America/Chicago',
      weekly: hours('08:00', '18:00'),
      holidays: [newYear, { on: '07-04' }, christmas],
    },
  },
] as const;

const calendarId = (slug: (typeof calendars)[number]['slug']) => demoId('calendar', slug);

const seedCalendars = async (tx: Tx, at: Instant): Promise<void> => {
  const keys = await nextKeys(tx, 'CAL', calendars.length);
  await recordMany(
    tx,
    calendarStore,
    calendars.map(({ slug, ...calendar }, index) => {
      const whose = { id: calendarId(slug), key: keys[index] ?? '', effectiveAt: agreedSince };
      return { before: undefined, events: mustSucceed(publishFirst({ ...calendar, ...whose }, at)) };
    }),
  );
};

/** Minutes for P1 to P5. */
const levels = {
  HIGH: { response: [15, 30, 60, 240, 480], resolution: [240, 480, 960, 2400, 4800] },
  MEDIUM: { response: [30, 60, 120, 480, 960], resolution: [480, 960, 1440, 3600, 7200] },
  LOW: { response: [60, 120, 240, 480, 960], resolution: [960, 1440, 2400, 4800, 7200] },
} as const;

const targetsOf = (level: keyof typeof levels): Target[] =>
  priorities.flatMap((priority, index) => [
    { metric: 'RESPONSE', priority, minutes: levels[level].response[index] ?? 0, atRiskPercent: 75 },
    { metric: 'RESOLUTION', priority, minutes: levels[level].resolution[index] ?? 0, atRiskPercent: 75 },
  ]);

/** Agreements of one customer, in its own hours, beside the general ones. */
const own = [
  { service: 'email', customer: 'nordlicht', calendar: 'berlin' },
  { service: 'batch-trace', customer: 'saffron-bay', calendar: 'kolkata' },
  { service: 'claims', customer: 'great-lakes', calendar: 'chicago' },
] as const;

type Agreement = {
  readonly id: string;
  readonly service: (typeof services)[number];
  readonly customerId: string | null;
  readonly calendarId: string;
};

const agreements: readonly Agreement[] = [
  ...services.map((service) => ({
    id: demoId('sla', service.slug),
    service,
    customerId: null,
    calendarId: calendarId(service.criticality === 'HIGH' ? 'always' : 'berlin'),
  })),
  ...own.flatMap(({ service, customer, calendar }) =>
    services
      .filter(({ slug }) => slug === service)
      .map((found) => ({
        id: demoId('sla', `${service} ${customer}`),
        service: found,
        customerId: demoId('customer', customer),
        calendarId: calendarId(calendar),
      })),
  ),
];

const termsOf = ({ service, calendarId: hoursId }: Agreement): SlaTerms => ({
  scope: `${service.name}, all sites.`,
  calendarId: hoursId,
  targets: targetsOf(service.criticality),
  pausedIn: pausedUnlessTold,
  workloadLimits: [{ measure: 'INCIDENTS_PER_MONTH', limit: 400 }],
  exceptions: ['Maintenance that was announced a week before.'],
  startsAt: agreedSince,
  endsAt: null,
});

const seedSlas = async (tx: Tx, at: Instant): Promise<void> => {
  const keys = await nextKeys(tx, 'SLA', agreements.length);
  const manager = actorOf('service-level-manager').id;
  const by = { id: manager, party: 'PROVIDER' } as const;
  const signed = { representative: 'The customer’s board', evidence: 'signed agreement, archive 2016/1' };
  await recordMany(
    tx,
    slaStore,
    agreements.map((agreement, index) => {
      const { id, service, customerId } = agreement;
      const whose = { id, key: keys[index] ?? '', serviceId: service.id, customerId, replaces: null };
      const events: SlaEvent[] = [...mustSucceed(draft({ ...whose, terms: termsOf(agreement) }, at))];
      const steps: SlaCommand[] = [
        { type: 'ACCEPT', party: 'PROVIDER', by, representative: null, evidence: null },
        { type: 'ACCEPT', party: 'CUSTOMER', by, ...signed },
        { type: 'AGREE' },
        {
          type: 'ACTIVATE',
          service: { state: 'LIVE', customerIds: service.customerIds },
          calendarState: 'IN_USE',
          others: [],
        },
      ];
      for (const step of steps) {
        const sla = events.reduce<Sla | undefined>(evolveSla, undefined);
        if (sla) events.push(...mustSucceed(decideSla(sla, step, at)));
      }
      return { before: undefined, events };
    }),
  );
};

/** The months that are over since the demonstration began, each with the moment at which its costs were entered. */
const monthsOver = (from: Instant, until: Instant): { month: string; at: Instant }[] => {
  const months: { month: string; at: Instant }[] = [];
  const begin = new Date(msOf(from));
  for (let next = 1; ; next += 1) {
    const at = instantOf(Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + next, 1, 9));
    if (at > until) return months;
    months.push({ month: instantOf(msOf(at) - 2 * 86_400_000).slice(0, 7), at });
  }
};

const seedCosts = async (tx: Tx, from: Instant, until: Instant): Promise<void> => {
  const chance = rng('costs');
  const entries = monthsOver(from, until).flatMap(({ month, at }) =>
    services.flatMap(({ id: serviceId, slug, name }) =>
      costKinds.slice(0, 4).map((kind) => {
        const amount = `${chance.int(200, 9000)}.${String(chance.int(0, 99)).padStart(2, '0')}`;
        const note = `${name}, ${kind.toLowerCase()}, ${month}`;
        return {
          at,
          cost: {
            id: demoId('cost', `${slug} ${kind} ${month}`),
            serviceId,
            kind,
            month,
            amount,
            currency: 'EUR',
            note,
          },
        };
      }),
    ),
  );
  const keys = await nextKeys(tx, 'CST', entries.length);
  await recordMany(
    tx,
    costStore,
    entries.map(({ at, cost }, index) => ({
      before: undefined,
      events: mustSucceed(recordCost({ ...cost, ...byHand, key: keys[index] ?? '' }, at)),
    })),
  );
};

/** Seeds an empty database, all or nothing; does nothing where there is any service. */
export const seedDemo = ({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> =>
  transact(db, actorOf('catalogue-manager'), async (tx) => {
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('demo', 0))");
    if ((await tx.query('SELECT 1 FROM service LIMIT 1')).length > 0) return;
    const at = demoEpoch(now());
    await learnCast(tx);
    await seedServices(tx, at);
    const levelManager = { ...tx, actor: actorOf('service-level-manager') };
    await seedCalendars(levelManager, at);
    await seedSlas(levelManager, at);
    await seedCosts({ ...tx, actor: actorOf('finance-manager') }, at, now());
  });
