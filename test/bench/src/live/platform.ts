/**
 * A stand-in for the service of incidents and its relay: it remembers versions of records, answers for them by the caller's
 * customer, and changes so many a second, telling the bus as a relay does.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { incidentEvents } from '@attest/contracts';
import { ensureStream, managerOf, openBus } from '@attest/record/bus';
import { jetstream } from '@nats-io/jetstream';
import type { FieldNode, SelectionSetNode } from 'graphql';
import { Kind, parse, valueFromASTUntyped } from 'graphql';
import { processorMs, serveParent, settings } from '../gateway/child.ts';
import { customerOf, idOf, type PlatformSettings } from './plan.ts';

const { natsUrl, records, customers, rate, seconds } = settings<PlatformSettings>();

type Row = { readonly id: string; readonly customer: string; version: number; title: string };
type Values = Readonly<Record<string, unknown>>;

/** The time as both processes have it, in milliseconds. */
const now = (): number => performance.timeOrigin + performance.now();
const rows: Row[] = Array.from({ length: records }, (_, n) => ({
  id: idOf(n),
  customer: customerOf(n, customers),
  version: 1,
  title: String(now()),
}));
const byId = new Map(rows.map((row) => [row.id, row]));
const byCustomer = Map.groupBy(rows, ({ customer }) => customer);

const fieldsOf = (set: SelectionSetNode | undefined): FieldNode[] =>
  (set?.selections ?? []).flatMap((node) => (node.kind === Kind.FIELD ? [node] : []));
const pick = (source: Values, set: SelectionSetNode | undefined): Values =>
  Object.fromEntries(
    fieldsOf(set).map(({ alias, name, selectionSet }) => {
      const value = source[name.value] ?? null;
      const shown = (one: unknown) => (selectionSet ? pick(one as Values, selectionSet) : one);
      return [(alias ?? name).value, Array.isArray(value) ? value.map(shown) : value === null ? null : shown(value)];
    }),
  );

const documents = new Map<string, SelectionSetNode | undefined>();
const selectionOf = (query: string): SelectionSetNode | undefined => {
  if (!documents.has(query)) {
    const [operation] = parse(query).definitions;
    documents.set(query, operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet : undefined);
  }
  return documents.get(query);
};

const answer = ({ query, variables = {} }: { query: string; variables?: Values }, customer: string): Values => {
  const root = (field: FieldNode): unknown => {
    const args = Object.fromEntries(
      (field.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]),
    );
    if (field.name.value === 'incident') {
      const row = byId.get(String(args.id));
      return row?.customer === customer ? pick(row, field.selectionSet) : null;
    }
    const own = byCustomer.get(customer) ?? [];
    const nodes = own.slice(0, Number(args.first ?? 25));
    const pageInfo = { hasNextPage: nodes.length < own.length };
    return pick({ nodes, pageInfo, totalCount: own.length }, field.selectionSet);
  };
  const entries = fieldsOf(selectionOf(query)).map((field) => [(field.alias ?? field.name).value, root(field)]);
  return { data: Object.fromEntries(entries) };
};

const customerIn = (authorization = ''): string => {
  const claims: { customer?: string } = JSON.parse(
    Buffer.from(authorization.split('.')[1] ?? '', 'base64url').toString(),
  );
  return claims.customer ?? '';
};

let asked = 0;
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    asked += 1;
    const text = JSON.stringify(
      answer(JSON.parse(Buffer.concat(chunks).toString()), customerIn(request.headers.authorization)),
    );
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    response.end(text);
  });
});
server.keepAliveTimeout = 60_000;

const bus = await openBus({ url: natsUrl, name: 'attest-bench' });
await ensureStream(bus, await managerOf(bus), 'resolution');
const js = jetstream(bus.connection, { timeout: 10_000 });
const { subject } = incidentEvents.IncidentClassified;

const state = { changed: 0, told: 0, done: false, took: 0, batches: [] as number[] };
const change = (n: number): string => {
  const row = rows[n % records];
  if (!row) throw new Error('there is nothing to change');
  row.version += 1;
  row.title = String(now());
  state.changed += 1;
  const { sample } = incidentEvents.IncidentClassified;
  return JSON.stringify({ specversion: '1.0', type: subject, subject: row.id, data: sample });
};

/** In one batch, one fsync, as the relay publishes. */
const tell = async (events: readonly string[]): Promise<void> => {
  const began = performance.now();
  const [first, ...rest] = events;
  const last = rest.pop();
  if (first === undefined) return;
  if (last === undefined) await js.publish(subject, first);
  else {
    const batch = await js.startBatch(subject, first);
    for (const event of rest) batch.add(subject, event);
    await batch.commit(subject, last, { timeout: 30_000 });
  }
  state.told += events.length;
  state.batches.push(performance.now() - began);
};

/** In even portions, catching up where the machine was late. */
const run = async (): Promise<void> => {
  const began = performance.now();
  for (let next = 0; next < rate * seconds; ) {
    const due = Math.min(rate * seconds, next + 500, Math.floor(((performance.now() - began) / 1000) * rate));
    // Records in an order that does not follow that of subscriptions.
    await tell(Array.from({ length: due - next }, (_, i) => change((next + i) * 7919)));
    next = due;
    await pause(5);
  }
  state.took = (performance.now() - began) / 1000;
  state.done = true;
};

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  serveParent(
    { url: `http://127.0.0.1:${port}/graphql` },
    {
      begin: () => void run(),
      state: () => ({ ...state, asked, processorMs: processorMs() }),
      versions: () => Object.fromEntries(rows.map(({ id, version }) => [id, version])),
    },
  );
});
