/** How the answers of several resolvers are shaped. */
import type { CommonRefusal, Result } from '@attest/kernel';
import { type Context, payloads } from '@attest/subgraph';
import type { Resolvers } from '../../generated/graphql.ts';
import type { Answer } from '../bulk.ts';
import type { ConfigurationItem } from '../domain.ts';
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

/** An item that is there because something refers to it. */
export const itemAt = async (context: Context, id: string): Promise<ConfigurationItem> => {
  const item = await context.load(itemStore, id);
  if (!item) throw new Error(`the configuration item ${id} is referred to, and is not there`);
  return item;
};

export const itemsAt = (context: Context, ids: readonly string[]): Promise<ConfigurationItem[]> =>
  Promise.all(ids.map((id) => itemAt(context, id)));

/** Resolvers of all parts, type by type; no two resolve the same field. */
export const mergedResolvers = (...parts: readonly Resolvers[]): Resolvers => {
  const merged: Record<string, object> = {};
  for (const part of parts)
    for (const [type, fields] of Object.entries(part)) merged[type] = { ...merged[type], ...fields };
  return merged;
};
