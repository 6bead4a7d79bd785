/** What stands in one person's lists alone: nobody else asks again, and that person misses nothing. On a real NATS. */
import { noticeEvents } from '@attest/contracts';
import { jetstream } from '@nats-io/jetstream';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type LiveFixture, liveFixture } from '../../fixture/live.ts';
import { positionOf, watch } from '../../fixture/watch.ts';

type Notice = { readonly id: string; readonly count: number };
const sdl = `
  extend type Query { notice(id: ID!): Notice  myNotices(first: Int): NoticeConnection! }
  type Notice @key(fields: "id") { id: ID!  count: Int! }
  type NoticeConnection { nodes: [Notice!]!  pageInfo: PageInfo!  totalCount: Int! }
`;
const query = 'subscription { list: myNoticesChanged { kind nodes { id count } removed } }';

/** By person, and by id. */
const held = new Map<string, Map<string, Notice>>();
const of = ({ sub = '' }: { readonly sub?: string }) => held.get(sub) ?? new Map<string, Notice>();

/** Who asked for the list, question by question. */
const asking: (string | undefined)[] = [];

let live: LiveFixture;
beforeAll(async () => {
  live = await liveFixture({}, undefined, {
    sdl,
    query: {
      notice: (_, { id }, { claims }) => of(claims).get(id) ?? null,
      myNotices: (_, __, { claims }) => {
        asking.push(claims.sub);
        const nodes = [...of(claims).values()];
        return { nodes, pageInfo: { hasNextPage: false }, totalCount: nodes.length };
      },
    },
  });
});
afterAll(() => live.close());
beforeEach(() => held.clear());

const write = (personId: string, id: string): void => {
  const all = held.get(personId) ?? new Map<string, Notice>();
  held.set(personId, all.set(id, { id, count: (all.get(id)?.count ?? 0) + 1 }));
};
const tell = async (personId: string, id: string): Promise<void> => {
  const { subject } = noticeEvents.NoticeGiven;
  const event = { specversion: '1.0', type: subject, subject: id, data: { id, personId } };
  await jetstream(live.bus().connection).publish(subject, JSON.stringify(event));
};
const give = async (personId: string, id: string): Promise<void> => {
  write(personId, id);
  await tell(personId, id);
};
const questionsOf = (personId: string): number => asking.filter((sub) => sub === personId).length;

it('wakes whom it concerns and whoever acts for them, and nobody else', async () => {
  // Who is not to be woken watches first: nobody's rest between two questions hides one that was asked in vain.
  const other = await watch(live, { query }, { sub: 'p-2' });
  expect((await other.next()).data?.list).toMatchObject({ kind: 'SNAPSHOT', nodes: [] });
  const deputy = await watch(live, { query }, { sub: 'p-3', obo: 'p-1' });
  await deputy.next();
  const own = await watch(live, { query }, { sub: 'p-1' });
  await own.next();

  write('p-3', 'n-9');
  for (const count of [1, 2, 3]) {
    await give('p-1', 'n-1');
    expect((await own.next()).data?.list).toMatchObject({ kind: 'CHANGE', nodes: [{ id: 'n-1', count }] });
  }
  expect((await deputy.next()).data?.list).toMatchObject({ nodes: [{ id: 'n-9' }] });
  await give('p-2', 'n-2');
  expect((await other.next()).data?.list).toMatchObject({ kind: 'CHANGE', nodes: [{ id: 'n-2' }] });
  // The list as it was, and what concerned this person.
  expect(questionsOf('p-2')).toBe(2);
  await Promise.all([other.close(), deputy.close(), own.close()]);
});

it('has no gap for who comes back', async () => {
  const first = await watch(live, { query }, { sub: 'p-1' });
  const position = positionOf(await first.next());
  await first.close();
  await give('p-1', 'n-1');
  await give('p-2', 'n-2');
  const again = await watch(live, { query, after: position }, { sub: 'p-1' });
  expect(await again.next()).toMatchObject({
    data: { list: { kind: 'SNAPSHOT', nodes: [{ id: 'n-1' }], removed: [] } },
    extensions: { resumed: 'CHANGED' },
  });
  await give('p-1', 'n-3');
  expect((await again.next()).data?.list).toMatchObject({ kind: 'CHANGE', nodes: [{ id: 'n-3' }] });
  await again.close();
});

it('goes on where it was when a connection breaks, with what each notice became meanwhile', async () => {
  write('p-1', 'n-1');
  const one = { query: 'subscription { noticeChanged(id: "n-1") { count } }' };
  const read = await watch(live, one, { sub: 'p-1' });
  const position = positionOf(await read.next());
  await read.close();
  await give('p-1', 'n-1');
  const again = await watch(live, { ...one, after: position }, { sub: 'p-1' });
  expect(await again.next()).toMatchObject({
    data: { noticeChanged: { count: 2 } },
    extensions: { resumed: 'CHANGED' },
  });
  await again.close();
});
