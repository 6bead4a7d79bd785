/** How a refusal is told: records by what people call them, and ways on that the caller may go. */
import { join } from 'node:path';
import { type Actor, type CommonRefusal, illegal, machine, type RefusalCatalogue, type Refused } from '@attest/kernel';
import { type Context, type Process, payloads } from '@attest/subgraph';
import { anActor, aSubgraph, fixedClock, ids } from '@attest/testkit';
import { EntitySchema } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { placeItem, shop } from './shelf.ts';

const customerId = '01980000-0000-7000-8000-0000000000c1';
const stranger = '01980000-0000-7000-8000-00000000dead';

/** A rack has a key, so that it is a record with a guard of its own; a thing on a shelf is a mere copy. */
const rackEntity = new EntitySchema<{ id: string; key: string; title: string }>({
  name: 'rack',
  columns: { id: { type: 'uuid', primary: true }, key: { type: 'text' }, title: { type: 'text' } },
});

type RackRefusal = { readonly code: 'STANDS_BEFORE'; readonly rackId: string; readonly itemId: string };
const refusals: RefusalCatalogue<RackRefusal> = {
  STANDS_BEFORE: { message: ({ rackId, itemId }) => `${rackId} and ${itemId} stand before it.` },
};
const answer = payloads(refusals);
const door = machine(['OPEN', 'SHUT'], 'OPEN', {
  OPEN: { from: ['SHUT'], to: 'OPEN' },
  KNOCK: { from: ['SHUT'] },
  SHUT: { from: ['OPEN'], to: 'SHUT' },
});
const rights = { OPEN: ['SERVICE_DESK_AGENT'], KNOCK: ['SERVICE_DESK_AGENT', 'CUSTOMER_USER'], SHUT: [] } as const;
const refused = (refusal: RackRefusal | CommonRefusal): Refused<RackRefusal | CommonRefusal> => ({
  ok: false,
  refusal,
});

const rack: Process = {
  name: 'rack',
  sdl: `type Query { racks: Int }
    type Mutation { standBefore(rackId: ID!, itemId: ID!): RackPayload! shut: RackPayload! find(id: ID!): RackPayload! }
    type RackPayload { rack: Int refusal: Refusal }`,
  refusals,
  entities: [rackEntity],
  stores: [],
  reactions: [],
  resolvers: {
    Query: { racks: () => 0 },
    Mutation: {
      standBefore: (_: unknown, input: Omit<RackRefusal, 'code'>) =>
        answer('rack', refused({ code: 'STANDS_BEFORE', ...input })),
      shut: () => answer('rack', illegal(door, 'SHUT', 'SHUT', rights) ?? { ok: true, value: 1 }),
      find: (_: unknown, { id }: { id: string }, { actor }: Context) =>
        answer('rack', refused({ code: 'NOT_FOUND', id: actor ? id : '' })),
    },
  },
};

const clock = fixedClock('2026-01-05T08:00:00Z');
const graph = await aSubgraph({
  service: 'shop',
  processes: [...shop, rack],
  migrationsDir: join(import.meta.dirname, '..', 'migrations'),
  now: clock.now,
  newId: ids(0x701d),
});
const agent = anActor('SERVICE_DESK_AGENT');
const theirs = anActor('CUSTOMER_USER', { customerId });
const rackId = '01980000-0000-7000-8000-00000000aaaa';
await graph.owner('CREATE TABLE rack (id uuid PRIMARY KEY, key text NOT NULL, title text NOT NULL)');
await graph.owner('GRANT SELECT ON rack TO PUBLIC');
await graph.owner(`INSERT INTO rack VALUES ('${rackId}', 'RCK-1001', 'by the door')`);
const placed = await placeItem(graph.deps, agent, { shelf: 'A', name: 'a box' });
const itemId = placed.ok ? placed.value.id : '';

const told = async (mutation: string, actor: Actor) =>
  (await graph.as(actor).data(`mutation { told: ${mutation} { refusal { code message allowed } } }`)).told.refusal;

describe('a refusal', () => {
  it('names records as people do, and leaves an id that is nobody’s', async () => {
    const before = (other: string) => told(`standBefore(rackId: "${rackId}", itemId: "${other}")`, agent);
    expect((await before(itemId)).message).toBe('RCK-1001 “by the door” and a box stand before it.');
    expect((await before(stranger)).message).toBe(`RCK-1001 “by the door” and ${stranger} stand before it.`);
  });
  it('names copies to nobody outside, whom no row security keeps from them', async () =>
    expect((await told(`standBefore(rackId: "${rackId}", itemId: "${itemId}")`, theirs)).message).toBe(
      `RCK-1001 “by the door” and ${itemId} stand before it.`,
    ));
  it('says back the id that was asked for', async () =>
    expect((await told(`find(id: "${rackId}")`, agent)).message).toContain(rackId));
  it('says of an impossible transition only what the caller may do instead', async () => {
    const message = (possible: string) => `SHUT is not possible in the state SHUT. Possible: ${possible}.`;
    expect(await told('shut', agent)).toMatchObject({ allowed: ['OPEN', 'KNOCK'], message: message('OPEN, KNOCK') });
    expect(await told('shut', theirs)).toMatchObject({ allowed: ['KNOCK'], message: message('KNOCK') });
    expect(await told('shut', anActor('INTERNAL_AUDITOR'))).toMatchObject({ allowed: [], message: message('nothing') });
  });
});
