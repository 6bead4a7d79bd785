import { priorities } from '@attest/contracts';
import { plusMs } from '@attest/kernel';
import { read, verifyRecords } from '@attest/record';
import { anActor } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { handleService } from '../catalogue/commands.ts';
import {
  type DraftSlaInput,
  draftSla,
  handleCalendar,
  handleSla,
  publishCalendar,
  type SlaRequest,
} from './commands.ts';
import type { Sla, SlaTerms, Target } from './domain/index.ts';
import {
  aService,
  catalogueManager,
  clock,
  customerId,
  deps,
  graph,
  manager,
  newId,
  otherId,
  value,
} from './fixture.ts';
import { calendarStore, slaStore, versionsOf } from './store.ts';

const user = anActor('CUSTOMER_USER', { customerId });
const dayMs = 86_400_000;

const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'OK' : result.refusal.code;

const hours = { zone: 'Europe/Berlin', weekly: { mon: [{ from: '08:00', to: '17:00' }] } };
const aCalendar = async () => value(await publishCalendar(deps, manager, { name: 'Office', hours }));
const calendarId = (await aCalendar()).id;

const targets: Target[] = priorities.map((priority, index) => ({
  metric: 'RESOLUTION',
  priority,
  minutes: 240 * (index + 1),
  atRiskPercent: 75,
}));
const terms = (over: Partial<SlaTerms> = {}): SlaTerms => ({
  scope: 'All sites.',
  calendarId,
  targets,
  pausedIn: ['WAITING_ON_USER'],
  workloadLimits: [{ measure: 'INCIDENTS_PER_MONTH', limit: 200 }],
  exceptions: ['Maintenance.'],
  startsAt: plusMs(clock.now(), -10 * dayMs),
  endsAt: null,
  ...over,
});
type Over = Partial<Omit<DraftSlaInput, 'terms'>> & { readonly terms?: Partial<SlaTerms> };
const input = async ({ terms: own, ...over }: Over = {}): Promise<DraftSlaInput> => ({
  serviceId: over.serviceId ?? (await aService()),
  customerId,
  replacesId: null,
  ...over,
  terms: terms(own),
});
const aDraft = async (over: Over = {}): Promise<Sla> => value(await draftSla(deps, manager, await input(over)));
const step = (id: string, request: SlaRequest, actor = manager) => handleSla(deps, actor, id, request);
const accept = (party: 'PROVIDER' | 'CUSTOMER', evidence: string | null = null): SlaRequest => ({
  type: 'ACCEPT',
  party,
  representative: evidence && 'Jannik Vogel',
  evidence,
});
const agreed = async (over: Over = {}): Promise<Sla> => {
  const { id } = await aDraft(over);
  for (const request of [accept('PROVIDER'), accept('CUSTOMER', 'minutes'), { type: 'AGREE' } as const])
    value(await step(id, request));
  return stored(id);
};
const stored = async (id: string): Promise<Sla> => {
  const sla = await read(graph.db, manager, (tx) => slaStore.load(tx, id));
  if (!sla) throw new Error('no such agreement');
  return sla;
};
const active = async (over: Over = {}): Promise<Sla> =>
  value(await step((await agreed(over)).id, { type: 'ACTIVATE' }));
const types = async (id: string) => (await graph.events(id)).map((event) => event.type);

describe('calendars', () => {
  it('are written with their events, and keep every version', async () => {
    const calendar = await aCalendar();
    const later = plusMs(clock.now(), dayMs);
    const next = value(
      await handleCalendar(deps, manager, calendar.id, {
        type: 'PUBLISH',
        name: 'Office, longer',
        hours: { ...hours, weekly: { mon: [{ from: '07:00', to: '19:00' }] } },
        effectiveAt: later,
      }),
    );
    expect(next).toMatchObject({ version: 2, effectiveAt: later });
    expect(await read(graph.db, manager, (tx) => calendarStore.load(tx, calendar.id))).toEqual(next);
    const versions = await read(graph.db, manager, (tx) => versionsOf(tx, [calendar.id]));
    expect(versions.get(calendar.id)).toMatchObject([
      { version: 1, content: calendar.content },
      { version: 2, content: next.content, effectiveAt: later },
    ]);
    expect(await types(calendar.id)).toEqual(['CalendarPublished', 'CalendarPublished']);
  });

  it('a refusal writes nothing', async () => {
    const calendar = await aCalendar();
    const sla = await aDraft({ terms: { calendarId: calendar.id } });
    const before = await graph.events();
    const bad = { name: 'Office', hours: { zone: 'Mars/Base', weekly: {} } };
    expect(code(await publishCalendar(deps, manager, bad))).toBe('INVALID_INPUT');
    expect(code(await publishCalendar(deps, user, { name: 'Office', hours }))).toBe('FORBIDDEN');
    const withdraw = { type: 'WITHDRAW', why: 'closed' } as const;
    expect(await handleCalendar(deps, manager, calendar.id, withdraw)).toMatchObject({
      refusal: { code: 'CALENDAR_IN_USE', slaKeys: [sla.key] },
    });
    expect(code(await handleCalendar(deps, manager, newId(), withdraw))).toBe('NOT_FOUND');
    expect(code(await handleCalendar(deps, manager, calendar.id, withdraw, { expectedVersion: 9 }))).toBe('CONFLICT');
    expect(await graph.events()).toEqual(before);
  });

  it('no agreement comes about on a calendar that is withdrawn at the same time', async () => {
    const serviceId = await aService();
    for (let round = 0; round < 10; round += 1) {
      const own = { calendarId: (await aCalendar()).id };
      const asked = await input({ serviceId, terms: own });
      const results = await Promise.all([
        draftSla(deps, manager, asked),
        handleCalendar(deps, manager, own.calendarId, { type: 'WITHDRAW', why: 'closed' }),
      ]);
      expect(results.filter((result) => result.ok)).toHaveLength(1);
    }
  });
});

describe('agreements', () => {
  it('are written with their events', async () => {
    const sla = await active();
    expect(sla).toMatchObject({ key: expect.stringMatching(/^SLA-\d+$/), state: 'ACTIVE', inForceFrom: sla.startsAt });
    expect(await stored(sla.id)).toEqual(sla);
    const events = await graph.events(sla.id);
    expect(events.map(({ type }) => type)).toEqual([
      'SlaDrafted',
      'SlaAccepted',
      'SlaAccepted',
      'SlaAgreed',
      'SlaActivated',
    ]);
    expect(events.at(-1)).toMatchObject({ hash: sla.head, data: { inForceUntil: null } });
  });

  it('are accepted by the customer’s own people; nobody else’s see them', async () => {
    const sla = await aDraft();
    const stranger = anActor('CUSTOMER_USER', { customerId: otherId });
    expect(code(await step(sla.id, accept('CUSTOMER'), stranger))).toBe('NOT_FOUND');
    expect(code(await step(sla.id, accept('PROVIDER'), user))).toBe('ACCEPTANCE_NOT_YOURS');
    expect(value(await step(sla.id, accept('CUSTOMER'), user)).acceptances).toMatchObject([
      { party: 'CUSTOMER', personId: user.id },
    ]);
    const general = await active({ customerId: null, serviceId: sla.serviceId });
    expect(code(await step(general.id, { type: 'END', why: 'x', endsAt: null }, user))).toBe('FORBIDDEN');
  });

  it('a refusal writes nothing', async () => {
    const sla = await aDraft();
    const [withdrawn, pipeline] = [await aCalendar(), await aService(false)];
    value(await handleCalendar(deps, manager, withdrawn.id, { type: 'WITHDRAW', why: 'closed' }));
    const before = await graph.events();
    const tried = async (over: Over) =>
      code(await draftSla(deps, manager, await input({ serviceId: sla.serviceId, ...over })));
    expect(code(await draftSla(deps, user, await input({ serviceId: sla.serviceId })))).toBe('FORBIDDEN');
    expect(await tried({ serviceId: newId() })).toBe('UNKNOWN_REFERENCE');
    expect(await tried({ customerId: newId() })).toBe('UNKNOWN_REFERENCE');
    expect(await tried({ replacesId: newId() })).toBe('UNKNOWN_REFERENCE');
    expect(await tried({ terms: { calendarId: 'CAL-1001' } })).toBe('UNKNOWN_REFERENCE');
    expect(await tried({ terms: { calendarId: withdrawn.id } })).toBe('CALENDAR_WITHDRAWN');
    expect(await tried({ serviceId: pipeline, terms: { scope: '' } })).toBe('INVALID_INPUT');
    expect(code(await step(sla.id, { type: 'AGREE' }))).toBe('BOTH_PARTIES_REQUIRED');
    expect(code(await step(sla.id, { type: 'ACTIVATE' }))).toBe('ILLEGAL_TRANSITION');
    expect(code(await step(newId(), { type: 'AGREE' }))).toBe('NOT_FOUND');
    expect(code(await handleSla(deps, manager, sla.id, accept('PROVIDER'), { expectedVersion: 9 }))).toBe('CONFLICT');
    expect(await graph.events()).toEqual(before);
    expect(await stored(sla.id)).toEqual(sla);
  });

  it('of racing commands exactly one wins', async () => {
    const sla = await agreed();
    const results = await Promise.all(
      Array.from({ length: 5 }, () =>
        handleSla(deps, manager, sla.id, { type: 'ACTIVATE' }, { expectedVersion: sla.version }),
      ),
    );
    expect(results.map(code).toSorted()).toEqual([...Array(4).fill('CONFLICT'), 'OK']);
  });

  it('of two that would be in force at one time, one is', async () => {
    const first = await agreed();
    const second = await agreed({ serviceId: first.serviceId });
    const results = await Promise.all([first, second].map(({ id }) => step(id, { type: 'ACTIVATE' })));
    expect(results.map(code).toSorted()).toEqual(['OK', 'SLA_OVERLAPS']);
    const general = await agreed({ serviceId: first.serviceId, customerId: null });
    expect(code(await step(general.id, { type: 'ACTIVATE' }))).toBe('OK');
  });

  it('a service does not go while an agreement on it comes', async () => {
    const sla = await agreed();
    const retire = () => handleService(deps, catalogueManager, sla.serviceId, { type: 'RETIRE', why: 'old' });
    const results = await Promise.all([step(sla.id, { type: 'ACTIVATE' }), retire()]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.map(code)).toContain(results[0]?.ok ? 'SERVICE_HAS_ACTIVE_SLA' : 'SERVICE_NOT_LIVE');
    const bound = await active();
    expect(
      await handleService(deps, catalogueManager, bound.serviceId, { type: 'CHANGE', entry: { customerIds: [] } }),
    ).toMatchObject({ refusal: { code: 'SERVICE_HAS_ACTIVE_SLA', slaKeys: [bound.key] } });
  });

  it('one takes the place of another, in one transaction', async () => {
    const old = await active();
    const startsAt = plusMs(clock.now(), -dayMs);
    const next = await active({ serviceId: old.serviceId, replacesId: old.id, terms: { startsAt } });
    expect(next).toMatchObject({ state: 'ACTIVE', edition: 2, inForceFrom: startsAt });
    expect(await stored(old.id)).toMatchObject({
      state: 'ENDED',
      ending: 'REPLACED',
      inForceUntil: startsAt,
      replacedById: next.id,
    });
  });

  it('begin and end by themselves as agreed', async () => {
    const [startsAt, endsAt] = [plusMs(clock.now(), dayMs), plusMs(clock.now(), 3 * dayMs)];
    const sla = await agreed({ terms: { startsAt, endsAt } });
    expect(code(await step(sla.id, { type: 'ACTIVATE' }))).toBe('SLA_STARTS_LATER');
    expect(await graph.tick()).toBe(0);
    clock.advance(dayMs);
    await graph.tick();
    expect(await stored(sla.id)).toMatchObject({ state: 'ACTIVE', inForceFrom: startsAt, inForceUntil: endsAt });
    clock.advance(2 * dayMs + 5000);
    await graph.tick();
    expect(await stored(sla.id)).toMatchObject({ state: 'ENDED', ending: 'TERM', inForceUntil: endsAt });
    expect(await types(sla.id)).toEqual(expect.arrayContaining(['SlaActivated', 'SlaEnded']));
  });

  it('that cannot begin as agreed stay agreed', async () => {
    const serviceId = await aService(false);
    const sla = await agreed({ serviceId, terms: { startsAt: plusMs(clock.now(), dayMs) } });
    clock.advance(2 * dayMs);
    await graph.tick();
    expect((await stored(sla.id)).state).toBe('AGREED');
    for (const type of ['DESIGN', 'INTRODUCE'] as const)
      value(await handleService(deps, catalogueManager, serviceId, { type }));
    expect(code(await step(sla.id, { type: 'ACTIVATE' }))).toBe('OK');
  });

  it('a retried draft has one effect', async () => {
    const asked = { ...(await input()), idempotencyKey: 'k1' };
    const first = value(await draftSla(deps, manager, asked));
    expect(value(await draftSla(deps, manager, asked))).toEqual(first);
  });

  it('rows say what their histories say', async () => {
    const { findings, records } = await read(graph.db, manager, (tx) => verifyRecords(tx, [slaStore, calendarStore]));
    expect(findings).toEqual([]);
    expect(records).toBeGreaterThan(10);
  });
});

describe('the graph', () => {
  it('takes an agreement from hours to force', async () => {
    const as = graph.as(manager);
    const { publishCalendar: published } = await as.data(
      `mutation ($input: PublishCalendarInput!) { publishCalendar(input: $input) { calendar { id key version hours { zone weekly { mon { from to } sun { from } } holidays { on name } } } refusal { code message } } }`,
      {
        input: {
          name: 'Plant',
          hours: {
            zone: 'Asia/Kolkata',
            weekly: { mon: [{ from: '06:30', to: '22:30' }] },
            holidays: [{ on: '01-26', name: null }],
          },
        },
      },
    );
    expect(published).toMatchObject({
      refusal: null,
      calendar: {
        version: 1,
        hours: {
          zone: 'Asia/Kolkata',
          weekly: { mon: [{ from: '06:30', to: '22:30' }], sun: [] },
          holidays: [{ on: '01-26', name: null }],
        },
      },
    });
    const { publishCalendar: bad } = await as.data(
      `mutation ($input: PublishCalendarInput!) { publishCalendar(input: $input) { refusal { __typename code message } } }`,
      { input: { name: 'Plant', hours: { zone: 'Asia/Kolkata', weekly: { mon: [{ from: '22:30', to: '06:30' }] } } } },
    );
    expect(bad.refusal).toMatchObject({ __typename: 'InvalidInput', message: expect.stringContaining('mon') });
    const serviceId = await aService();
    const { id: calendar } = published.calendar;
    const target = (priority: string, minutes: number) => ({ metric: 'RESOLUTION', priority, minutes });
    const draft = {
      scope: 'All.',
      calendarId: calendar,
      targets: priorities.map((p, i) => target(p, 60 * (i + 1))),
      startsAt: clock.now(),
    };
    const fields = `sla { id key version state service { name } customer { id } calendar { name } targets { priority minutes atRiskPercent } pausedIn acceptances { party representative } availableActions edition } refusal { __typename code clause allowed }`;
    const { draftSla: drafted } = await as.data(
      `mutation ($input: DraftSlaInput!) { draftSla(input: $input) { ${fields} } }`,
      {
        input: { serviceId, customerId, terms: draft },
      },
    );
    expect(drafted).toMatchObject({
      refusal: null,
      sla: { state: 'DRAFT', calendar: { name: 'Plant' }, pausedIn: ['WAITING_ON_USER'], edition: 1 },
    });
    expect(drafted.sla.targets[0]).toEqual({ priority: 'P1', minutes: 60, atRiskPercent: 75 });
    const { id } = drafted.sla;
    const take = async (mutation: string, type: string, more: object = {}, actor = manager) =>
      (
        await graph.as(actor).data(`mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { ${fields} } }`, {
          input: { id, ...more },
        })
      ).answer;
    expect((await take('agreeSla', 'SlaCommandInput')).refusal).toEqual({
      __typename: 'RuleRefusal',
      code: 'BOTH_PARTIES_REQUIRED',
      clause: 'ISO/IEC 20000-1:2018 8.3.3; 2005 3.3',
      allowed: ['ACCEPT', 'REDRAFT'],
    });
    expect(
      (await take('acceptSla', 'AcceptSlaInput', { party: 'CUSTOMER', expectedVersion: 1 }, user)).sla.acceptances,
    ).toHaveLength(1);
    expect((await take('acceptSla', 'AcceptSlaInput', { party: 'PROVIDER', expectedVersion: 1 })).refusal.code).toBe(
      'CONFLICT',
    );
    expect(
      (await take('acceptSla', 'AcceptSlaInput', { party: 'PROVIDER', expectedVersion: 2 })).sla.acceptances,
    ).toHaveLength(2);
    expect((await take('agreeSla', 'SlaCommandInput')).sla.state).toBe('AGREED');
    expect((await take('activateSla', 'SlaCommandInput')).sla).toMatchObject({
      state: 'ACTIVE',
      availableActions: ['END'],
    });
    const { service } = await graph
      .as(user)
      .data(
        'query ($id: ID!) { service(id: $id) { slas(states: [ACTIVE]) { id } clocks { totalCount } slaAttainment(from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z") { met } } }',
        { id: serviceId },
      );
    expect(service).toEqual({ slas: [{ id }], clocks: { totalCount: 0 }, slaAttainment: [] });
    expect((await take('endSla', 'EndSlaInput', { why: 'moved away', endsAt: plusMs(clock.now(), 1) })).sla.state).toBe(
      'ENDED',
    );
  });

  it('shows customers their own agreements, and general ones that are settled', async () => {
    const own = await active();
    const general = await active({ serviceId: own.serviceId, customerId: null });
    const generalDraft = await aDraft({ serviceId: own.serviceId, customerId: null });
    const other = await aDraft({ serviceId: own.serviceId, customerId: otherId });
    const find = async (actor: Parameters<typeof graph.as>[0]) => {
      const { slas } = await graph
        .as(actor)
        .data('query ($filter: SlaFilter) { slas(filter: $filter, orderBy: KEY) { nodes { id } totalCount } }', {
          filter: { serviceId: own.serviceId },
        });
      return slas.nodes.map(({ id }: Sla) => id);
    };
    expect(await find(manager)).toEqual([own.id, general.id, generalDraft.id, other.id]);
    expect(await find(user)).toEqual([own.id, general.id]);
    expect(await find(anActor('CUSTOMER_USER', { customerId: otherId }))).toEqual([general.id, other.id]);
    expect(await find(anActor('CUSTOMER_USER', { customerId: newId() }))).toEqual([]);
    expect(await find(anActor('SUPPLIER_USER', { supplierId: newId() }))).toEqual([]);
  });
});
