/** How the answers of several resolvers are shaped. */
import { type CommonRefusal, isUuid, type Result } from '@attest/kernel';
import { type Context, payloads } from '@attest/subgraph';
import type { Resolvers } from '../../generated/graphql.ts';
import type { Moment } from '../../moment.ts';
import type { Answer } from '../bulk.ts';
import { handleItem, type ItemRequest } from '../commands.ts';
import { itemsSeen, type SeenItem } from '../past.ts';
import { configurationRefusals } from '../refusals.ts';
import { itemStore } from '../store.ts';

export const answer = payloads(configurationRefusals);

const outcomes = {
  REGISTERED: 'DONE',
  RELATED: 'DONE',
  CONFIRMED: 'DONE',
  KNOWN: 'KNOWN',
  REFUSED: 'REFUSED',
} as const;

/** What became of a batch, counted. */
export const batch = (result: Result<Answer<'REGISTERED' | 'RELATED' | 'CONFIRMED'>[], CommonRefusal>) => {
  if (!result.ok) return { answers: null, done: 0, known: 0, refused: 0, refusal: answer.refusal(result.refusal) };
  const answers = result.value.map((one, index) => ({
    index,
    outcome: outcomes[one.outcome],
    configurationItem: 'item' in one ? one.item : null,
    refusal: 'refusal' in one ? answer.refusal(one.refusal) : null,
  }));
  const count = (outcome: string) => answers.filter((one) => one.outcome === outcome).length;
  return { answers, done: count('DONE'), known: count('KNOWN'), refused: count('REFUSED'), refusal: null };
};

/** An item as it is, or as it was at a moment. */
export const itemSeen = async (context: Context, id: string, seen?: Moment): Promise<SeenItem | undefined> =>
  seen ? (isUuid(id) ? context.batch(itemsSeen, id, seen) : undefined) : context.load(itemStore, id);

/** An item that is there because something refers to it. */
export const itemAt = async (context: Context, id: string, seen?: Moment): Promise<SeenItem> => {
  const item = await itemSeen(context, id, seen);
  if (!item) throw new Error(`the configuration item ${id} is referred to, and is not there`);
  return item;
};

export const itemsAt = (context: Context, ids: readonly string[]): Promise<SeenItem[]> =>
  Promise.all(ids.map((id) => itemAt(context, id)));

/** Resolvers of all parts, type by type; no two resolve the same field. */
export const mergedResolvers = (...parts: readonly Resolvers[]): Resolvers => {
  const merged: Record<string, object> = {};
  for (const part of parts)
    for (const [type, fields] of Object.entries(part)) merged[type] = { ...merged[type], ...fields };
  return merged;
};

type Commanded = { readonly id: string; readonly expectedVersion?: number | null; readonly reason?: string | null };

/** A mutation of one item: its input's id, version and reason, and the command that it names. */
export const command =
  <Input extends Commanded>(request: (input: Input) => ItemRequest) =>
  async (_: unknown, { input }: { input: Input }, { deps, actor }: Context) =>
    answer('configurationItem', await handleItem(deps, actor, input.id, request(input), input));
