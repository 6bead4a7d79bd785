import { join } from 'node:path';
import { customerEvents, supplierEvents } from '@attest/contracts';
import { read, verifyRecords } from '@attest/record';
import { anActor, anEvent, aSubgraph, fixedClock, ids } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { processes } from '../processes.ts';
import { formTeam, handlePerson, handleTeam, type RegisterPersonInput, registerPerson } from './commands.ts';
import type { Person, Team } from './domain.ts';
import { personStore, teamStore } from './store.ts';

const clock = fixedClock();
const newId = ids(5);
const graph = await aSubgraph({
  service: 'governance',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
  newId,
});
const { deps } = graph;
const manager = anActor('SMS_MANAGER');
const customerId = newId();
const supplierId = newId();
await graph.deliver(
  anEvent(customerEvents.CustomerRegistered, { recordId: customerId, data: { customerId, name: 'Nordlicht' } }),
  anEvent(supplierEvents.SupplierRegistered, { recordId: supplierId, data: { supplierId, name: 'Meridian' } }),
);

// Races need open connections: a new one comes too late.
await Promise.all(Array.from({ length: 8 }, () => read(graph.db, manager, (tx) => tx.query('SELECT 1'))));

let count = 0;
const input = (over: Partial<RegisterPersonInput> = {}): RegisterPersonInput => {
  count += 1;
  return {
    name: `Person ${count}`,
    title: null,
    email: `person${count}@provider.example`,
    phone: null,
    roles: [],
    customerId: null,
    supplierId: null,
    ...over,
  };
};
const value = <T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'OK' : result.refusal.code;
const aPerson = async (over: Partial<RegisterPersonInput> = {}): Promise<Person> =>
  value(await registerPerson(deps, manager, input(over)));
const aTeam = async (): Promise<Team> => value(await formTeam(deps, manager, { name: 'Network', kind: 'SUPPORT' }));
const person = (id: string) => read(graph.db, manager, (tx) => personStore.load(tx, id));
const team = (id: string) => read(graph.db, manager, (tx) => teamStore.load(tx, id));
const types = async (id: string) => (await graph.events(id)).map((event) => event.type);

describe('people and teams', () => {
  it('are written with their events', async () => {
    const amara = await aPerson({ roles: ['SERVICE_DESK_AGENT'], phone: '+49 30 1' });
    expect(amara).toMatchObject({ key: expect.stringMatching(/^PER-\d+$/), version: 1, state: 'ACTIVE' });
    expect(await person(amara.id)).toEqual(amara);
    const [event] = await graph.events(amara.id);
    expect(event).toMatchObject({
      type: 'PersonRegistered',
      hash: amara.head,
      actor: { id: manager.id },
      data: { personId: amara.id, email: amara.email, phone: '+49 30 1', roles: ['SERVICE_DESK_AGENT'] },
    });
    const desk = await aTeam();
    expect(await team(desk.id)).toEqual(desk);
    expect(await types(desk.id)).toEqual(['TeamFormed']);
  });

  it('a refusal writes nothing', async () => {
    const before = await graph.events();
    const amara = await person(
      (await graph.events()).find((event) => event.type === 'PersonRegistered')?.recordId ?? '',
    );
    const agent = anActor('SERVICE_DESK_AGENT');
    expect(code(await registerPerson(deps, agent, input()))).toBe('FORBIDDEN');
    expect(code(await registerPerson(deps, manager, input({ name: ' ' })))).toBe('INVALID_INPUT');
    expect(code(await registerPerson(deps, manager, input({ customerId: newId() })))).toBe('UNKNOWN_REFERENCE');
    expect(code(await registerPerson(deps, manager, input({ email: amara?.email.toUpperCase() ?? '' })))).toBe(
      'EMAIL_TAKEN',
    );
    expect(code(await handlePerson(deps, manager, newId(), { type: 'DEACTIVATE' }))).toBe('NOT_FOUND');
    expect(code(await handlePerson(deps, manager, 'PER-1001', { type: 'DEACTIVATE' }))).toBe('NOT_FOUND');
    expect(
      code(await handlePerson(deps, manager, amara?.id ?? '', { type: 'DEACTIVATE' }, { expectedVersion: 7 })),
    ).toBe('CONFLICT');
    expect(code(await handlePerson(deps, manager, amara?.id ?? '', { type: 'JOIN_TEAM', teamId: newId() }))).toBe(
      'UNKNOWN_REFERENCE',
    );
    expect(code(await handleTeam(deps, manager, newId(), { type: 'DISBAND' }))).toBe('NOT_FOUND');
    expect(await graph.events()).toEqual(before);
    expect(await person(amara?.id ?? '')).toEqual(amara);
  });

  it('two registrations of one address at once: one wins', async () => {
    const results = await Promise.all(
      Array.from({ length: 5 }, () => registerPerson(deps, manager, input({ email: 'one@provider.example' }))),
    );
    expect(results.map(code).toSorted()).toEqual(['EMAIL_TAKEN', 'EMAIL_TAKEN', 'EMAIL_TAKEN', 'EMAIL_TAKEN', 'OK']);
  });

  it('of racing deactivations exactly one wins', async () => {
    const leaver = await aPerson();
    const results = await Promise.all(
      Array.from({ length: 5 }, () =>
        handlePerson(deps, manager, leaver.id, { type: 'DEACTIVATE' }, { expectedVersion: 1 }),
      ),
    );
    expect(results.map(code).toSorted()).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'CONFLICT', 'OK']);
    expect(await types(leaver.id)).toEqual(['PersonRegistered', 'PersonDeactivated']);
  });

  it('the last two who answer for the system cannot leave at once', async () => {
    const [hanna, wei] = [await aPerson({ roles: ['SMS_MANAGER'] }), await aPerson({ roles: ['SMS_MANAGER'] })];
    const results = await Promise.all([
      handlePerson(deps, manager, hanna.id, { type: 'DEACTIVATE' }),
      handlePerson(deps, manager, wei.id, { type: 'REVOKE_ROLE', role: 'SMS_MANAGER' }),
    ]);
    expect(results.map(code).toSorted()).toEqual(['LAST_HOLDER_OF_ROLE', 'OK']);
  });

  it('nobody joins a team that is disbanded at the same time', async () => {
    const [zanele, network] = [await aPerson(), await aTeam()];
    const results = await Promise.all([
      handleTeam(deps, manager, network.id, { type: 'DISBAND' }),
      handlePerson(deps, manager, zanele.id, { type: 'JOIN_TEAM', teamId: network.id }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const disbanded = (await team(network.id))?.state === 'DISBANDED';
    expect((await person(zanele.id))?.teamIds).toEqual(disbanded ? [] : [network.id]);
  });

  it('nobody becomes the lead of a team while leaving it', async () => {
    const [pavel, network] = [await aPerson(), await aTeam()];
    value(await handlePerson(deps, manager, pavel.id, { type: 'JOIN_TEAM', teamId: network.id }));
    const results = await Promise.all([
      handlePerson(deps, manager, pavel.id, { type: 'DEACTIVATE' }),
      handleTeam(deps, manager, network.id, { type: 'NAME_LEAD', personId: pavel.id }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const led = (await team(network.id))?.leadId === pavel.id;
    expect((await person(pavel.id))?.state).toBe(led ? 'ACTIVE' : 'INACTIVE');
  });

  it('a retried registration has one effect', async () => {
    const asked = { ...input(), idempotencyKey: 'k1' };
    const [first, again] = [await registerPerson(deps, manager, asked), await registerPerson(deps, manager, asked)];
    expect(value(again)).toEqual(value(first));
    expect(code(await registerPerson(deps, manager, { ...asked, name: 'Another' }))).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('the people of a customer leave with it, once', async () => {
    const anke = await aPerson({ customerId, roles: ['CUSTOMER_USER'] });
    const amara = await aPerson();
    const ended = anEvent(customerEvents.CustomerEnded, {
      recordId: customerId,
      recordVersion: 9,
      data: { customerId },
    });
    await graph.deliver(ended, ended);
    expect(await person(anke.id)).toMatchObject({ state: 'INACTIVE', roles: [], version: 2 });
    expect(await types(anke.id)).toEqual(['PersonRegistered', 'PersonDeactivated']);
    expect((await person(amara.id))?.state).toBe('ACTIVE');
    expect(code(await registerPerson(deps, manager, input({ customerId })))).toBe('UNKNOWN_REFERENCE');
    const late = anEvent(customerEvents.CustomerChanged, {
      recordId: customerId,
      recordVersion: 8,
      data: { customerId },
    });
    await graph.deliver(late);
    expect(code(await registerPerson(deps, manager, input({ customerId })))).toBe('UNKNOWN_REFERENCE');
  });

  it('rows say what their histories say', async () => {
    const { findings, records } = await read(graph.db, manager, (tx) => verifyRecords(tx, [personStore, teamStore]));
    expect(findings).toEqual([]);
    expect(records).toBeGreaterThan(10);
  });
});

describe('the graph', () => {
  it('answers a command with the record, or with the reason and its clause', async () => {
    const register = `mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) {
      person { id key name party roles availableActions email } refusal { __typename code message clause allowed } } }`;
    const asked = { name: 'Karim Benali', email: 'karim@meridian.example', supplierId, roles: ['SUPPLIER_USER'] };
    const { registerPerson: done } = await graph.as(manager).data(register, { input: asked });
    expect(done).toMatchObject({ refusal: null, person: { party: 'SUPPLIER', roles: ['SUPPLIER_USER'] } });
    expect(done.person.availableActions).toContain('GRANT_ROLE');
    const grant = `mutation ($input: PersonRoleInput!) { grantRole(input: $input) {
      person { id } refusal { __typename code message clause allowed } } }`;
    const { grantRole: refused } = await graph
      .as(manager)
      .data(grant, { input: { id: done.person.id, role: 'CHANGE_MANAGER' } });
    expect(refused).toEqual({
      person: null,
      refusal: {
        __typename: 'RuleRefusal',
        code: 'ROLE_NOT_FOR_PARTY',
        message: 'A person of a supplier cannot hold the role CHANGE_MANAGER.',
        clause: 'ISO/IEC 20000-1:2018 5.3',
        allowed: ['SUPPLIER_USER', 'PARTNER'],
      },
    });
  });

  it('leads from teams to members and back', async () => {
    const network = await aTeam();
    const [pavel, zanele] = [await aPerson({ name: 'Pavel' }), await aPerson({ name: 'Zanele' })];
    for (const { id } of [pavel, zanele])
      value(await handlePerson(deps, manager, id, { type: 'JOIN_TEAM', teamId: network.id }));
    value(await handleTeam(deps, manager, network.id, { type: 'NAME_LEAD', personId: pavel.id }));
    const { team: found } = await graph.as(manager).data(
      `query ($id: ID!) { team(id: $id) { name kind lead { name } members(first: 1) { totalCount nodes { name teams { id } } pageInfo { hasNextPage } }
        history { nodes { type version } } } }`,
      { id: network.id },
    );
    expect(found).toMatchObject({
      kind: 'SUPPORT',
      lead: { name: 'Pavel' },
      members: {
        totalCount: 2,
        nodes: [{ name: 'Pavel', teams: [{ id: network.id }] }],
        pageInfo: { hasNextPage: true },
      },
      history: {
        nodes: [
          { type: 'TeamFormed', version: 1 },
          { type: 'TeamChanged', version: 2 },
        ],
      },
    });
  });

  it('finds people by role, team, party and name', async () => {
    const find = async (filter: object) =>
      (
        await graph
          .as(manager)
          .data(
            'query ($filter: PersonFilter) { people(filter: $filter, first: 100) { nodes { name party state } totalCount } }',
            { filter },
          )
      ).people;
    expect((await find({ role: 'SUPPLIER_USER' })).nodes).toEqual([
      { name: 'Karim Benali', party: 'SUPPLIER', state: 'ACTIVE' },
    ]);
    for (const party of ['PROVIDER', 'CUSTOMER', 'SUPPLIER']) {
      const { nodes, totalCount } = await find({ party });
      expect(totalCount, party).toBeGreaterThan(0);
      expect(new Set(nodes.map((node: { party: string }) => node.party))).toEqual(new Set([party]));
    }
    expect((await find({ nameContains: 'karim' })).totalCount).toBe(1);
  });

  it('tells the caller who it is and what it may do', async () => {
    const me = 'query { me { id name roles person { key } customer { id } permissions { record action } } }';
    const hanna = await aPerson({ name: 'Hanna', roles: ['SMS_MANAGER'] });
    expect((await graph.as({ id: hanna.id, name: 'Hanna', roles: ['SMS_MANAGER'] }).data(me)).me).toMatchObject({
      roles: ['SMS_MANAGER'],
      person: { key: hanna.key },
      customer: null,
      permissions: expect.arrayContaining([
        { record: 'PERSON', action: 'REGISTER' },
        { record: 'TEAM', action: 'DISBAND' },
      ]),
    });
    expect((await graph.as(anActor('CUSTOMER_USER', { customerId })).data(me)).me).toMatchObject({
      person: null,
      customer: { id: customerId },
      permissions: [],
    });
  });

  it('shows customers and suppliers neither each other’s people nor how to reach the provider’s', async () => {
    const otherCustomer = newId();
    await graph.deliver(
      anEvent(customerEvents.CustomerRegistered, {
        recordId: otherCustomer,
        data: { customerId: otherCustomer, name: 'Lakes' },
      }),
    );
    const [own, amara, karim] = [
      await aPerson({ customerId: otherCustomer, phone: '1' }),
      await aPerson({ phone: '2' }),
      await aPerson({ supplierId, phone: '3' }),
    ];
    const seen =
      'query ($id: ID!) { person(id: $id) { id email phone availableActions history { totalCount nodes { data } } } }';
    const user = graph.as(anActor('CUSTOMER_USER', { customerId: otherCustomer }));
    const ask = async ({ id }: Person) => (await user.data(seen, { id })).person;
    expect(await ask(own)).toMatchObject({
      email: own.email,
      phone: '1',
      availableActions: [],
      history: { totalCount: 1 },
    });
    expect(await ask(amara)).toEqual({
      id: amara.id,
      email: null,
      phone: null,
      availableActions: [],
      history: { totalCount: 0, nodes: [] },
    });
    expect(await ask(karim)).toBeNull();
    const stranger = graph.as(anActor('CUSTOMER_USER', { customerId }));
    expect((await stranger.data(seen, { id: own.id })).person).toBeNull();
    const supplier = graph.as(anActor('SUPPLIER_USER', { supplierId }));
    expect((await supplier.data(seen, { id: karim.id })).person).toMatchObject({ phone: '3' });
    expect((await supplier.data(seen, { id: own.id })).person).toBeNull();
  });

  it('is asked for entities by their ids', async () => {
    const amara = await aPerson({ name: 'Amara' });
    const { _entities } = await graph
      .as(manager)
      .data('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { name } ... on Team { name } } }', {
        r: [
          { __typename: 'Person', id: amara.id },
          { __typename: 'Team', id: newId() },
        ],
      });
    expect(_entities).toEqual([{ name: 'Amara' }, null]);
  });
});
