/**
 * What a subgraph takes of a document. The gateway has weighed what the client wrote; what it sends on is written out,
 * joined and renamed, and may be larger. These limits are for whoever got hold of a token: a second door behind the first.
 */
import { createHash } from 'node:crypto';
import { GraphQLError, parse } from 'graphql';
import type { Limits, Overweight } from './weigh.ts';
import { overweight, weighText } from './weigh.ts';

export const subgraphLimits: Limits = {
  characters: 2_000_000,
  tokens: 100_000,
  depth: 24,
  aliases: 1_000,
  directives: 9,
  duplicates: 50,
  rootFields: 100,
  fragments: 1_000,
  selections: 50_000,
  introspection: 2,
};

const textsAtMost = 1_000;

const studied = (text: string, limits: Limits): Overweight | undefined => {
  const found = weighText(text, limits);
  if (found) return found;
  try {
    return overweight(parse(text, { noLocation: true }), limits);
  } catch (fault) {
    // The server says better what is wrong with a text that is not GraphQL.
    if (fault instanceof GraphQLError) return undefined;
    throw fault;
  }
};

/** Weighs texts; those that passed are known again. */
export const weigher = (limits: Limits): ((text: string) => Overweight | undefined) => {
  const passed = new Set<string>();
  return (text) => {
    if (text.length > limits.characters) return { limit: 'characters', allowed: limits.characters, found: text.length };
    const key = createHash('sha256').update(text).digest('base64');
    if (passed.has(key)) return undefined;
    const found = studied(text, limits);
    if (found) return found;
    if (passed.size >= textsAtMost) passed.clear();
    passed.add(key);
    return undefined;
  };
};
