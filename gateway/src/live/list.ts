/** A live list from one answer to the next: what came, what changed, what went. */
import { hash } from 'node:crypto';
import type { GraphQLError } from 'graphql';
import type { Data } from './ask.ts';
import { hidden, type Operation, type Wanted } from './operation.ts';
import { changesType } from './schema.ts';

type Node = Readonly<Record<string, unknown>>;

/** A list as it was sent: a digest of each record, and of what stands beside them. */
export type Sent = { readonly digests: ReadonlyMap<string, string>; readonly beside: string };

export type Step = {
  readonly sent: Sent;
  /** What to send; nothing where nothing has changed. */
  readonly value: Data | undefined;
  /** Errors of the records that are sent, with their places in what is sent. */
  readonly errors: readonly { readonly error: GraphQLError; readonly path: readonly (string | number)[] }[];
};

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const listAt = (connection: Node, key: string): readonly unknown[] => {
  const list = connection[key];
  return Array.isArray(list) ? list : [];
};

/** Names of the lists of records in the answer: as often as they are wanted, once where they are not. */
const nodeKeys = (wanted: readonly Wanted[]): readonly string[] => {
  const keys = [...new Set(wanted.filter(({ field }) => field === 'nodes').map(({ key }) => key))];
  return keys.length > 0 ? keys : [hidden.nodes];
};

const shown = (node: unknown): unknown => {
  if (!isNode(node)) return node;
  const { [hidden.id]: _, ...rest } = node;
  return rest;
};

/** `before` is what was sent last; nothing makes this a snapshot. `connection` is the answer of the graph. */
export const step = (
  { record, wanted, key }: Operation,
  connection: Data,
  errors: readonly GraphQLError[],
  before: Sent | undefined,
): Step => {
  const keys = nodeKeys(wanted);
  const lists = keys.map((one) => listAt(connection, one));
  const ids = (lists[0] ?? []).map((node) => (isNode(node) ? String(node[hidden.id]) : ''));
  const digests = new Map(
    ids.map((id, i) => [id, hash('md5', JSON.stringify(lists.map((list) => list[i])), 'base64')]),
  );
  const page = connection[hidden.page];
  const hasMore = isNode(page) && page.hasNextPage === true;
  const totalCount = connection[hidden.count];
  const inOrder = wanted.some(({ field }) => field === 'ids') ? ids : [];
  const sent: Sent = { digests, beside: JSON.stringify([hasMore, totalCount, inOrder]) };

  const places = ids.flatMap((id, i) => (before?.digests.get(id) === digests.get(id) ? [] : [i]));
  const removed = before ? [...before.digests.keys()].filter((id) => !digests.has(id)) : [];
  const same = before && places.length === 0 && removed.length === 0 && before.beside === sent.beside;
  if (same) return { sent, value: undefined, errors: [] };

  const said = (one: Wanted): unknown => {
    switch (one.field) {
      case 'kind':
        return before ? 'CHANGE' : 'SNAPSHOT';
      case 'nodes':
        return places.map((place) => shown(listAt(connection, one.key)[place]));
      case 'removed':
        return removed;
      case 'ids':
        return ids;
      case 'hasMore':
        return hasMore;
      case 'totalCount':
        return totalCount;
      default:
        return changesType(record);
    }
  };
  const placed = errors.flatMap((error) => {
    const [, list, index, ...below] = error.path ?? [];
    if (typeof index !== 'number') return [{ error, path: error.path ?? [] }];
    const place = places.indexOf(index);
    return place < 0 || typeof list !== 'string' ? [] : [{ error, path: [key, list, place, ...below] }];
  });
  return { sent, value: Object.fromEntries(wanted.map((one) => [one.key, said(one)])), errors: placed };
};
