/**
 * Whether an operation may run, decided before the graph sees it: by its text, its shape, then by what it may cost.
 *
 * What is found out about a text is kept for the next time that it comes. Refusals are kept apart and a few only: whoever sends
 * what is refused makes nobody's operations be forgotten, and leaves little behind for the collector.
 */
import { hash } from 'node:crypto';
import type { Limits } from '@attest/subgraph/weigh';
import { overweight, overweightError, weighText } from '@attest/subgraph/weigh';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { GraphQLError, parse } from 'graphql';
import { withoutStack } from '../errors.ts';
import { lru } from '../executor/lru.ts';
import type { Asked } from '../express.ts';
import type { Estimator, Unsliced } from './cost.ts';
import { pricer } from './cost.ts';
import type { Prices } from './directives.ts';
import type { LimitSettings } from './settings.ts';

export type Admission = {
  /** What the operation may cost at most; 0 for what is no operation of this graph. */
  readonly cost: number;
  /** Why it may not run: one error with a code and the figures. */
  readonly refusal?: GraphQLError | undefined;
};

export type Admit = {
  /** The graph to reckon with; called again when it changes. */
  readonly load: (schema: GraphQLSchema, prices: Prices) => void;
  readonly admit: (asked: Asked) => Admission;
};

type Known = { readonly estimatorOf: (name: string) => Estimator };

const textsAtMost = 1_000;
const refusalsAtMost = 50;
const namesAtMost = 10;

/** Longer texts are known by their hash, which no text can be: it begins with a character that GraphQL does not know. */
const charactersAsKey = 1_000;
const keyOf = (text: string): string => (text.length > charactersAsKey ? `\0${hash('sha256', text, 'base64')}` : text);

const unslicedError = ({ field, slicingArguments }: Unsliced): GraphQLError =>
  new GraphQLError(`${field} needs exactly one of its arguments ${slicingArguments.join(', ')}.`, {
    extensions: { code: 'LIST_SIZE_REQUIRED', field, slicingArguments },
  });

const costError = (found: number, allowed: number): GraphQLError =>
  new GraphQLError(`The operation may cost ${found}, at most ${allowed} is allowed.`, {
    extensions: { code: 'OPERATION_TOO_EXPENSIVE', limit: 'cost', allowed, found },
  });

/** In the words in which the graph would complain of it, which need not read it again for that. */
const syntaxError = ({ message, source, positions }: GraphQLError): GraphQLError =>
  new GraphQLError(message, { source, positions, extensions: { code: 'GRAPHQL_PARSE_FAILED' } });

const parsed = (text: string): DocumentNode | GraphQLError => {
  try {
    return parse(text, { noLocation: true });
  } catch (fault) {
    if (fault instanceof GraphQLError) return syntaxError(fault);
    throw fault;
  }
};

export const admission = ({ operation, cost }: Pick<LimitSettings, 'operation' | 'cost'>): Admit => {
  let price: ReturnType<typeof pricer> | undefined;
  let texts = lru<Known>(textsAtMost);

  const refusals = lru<GraphQLError>(refusalsAtMost);

  const study = (text: string, limits: Limits): Known | GraphQLError => {
    const tooMuchText = weighText(text, limits);
    if (tooMuchText) return overweightError(tooMuchText);
    const document = parsed(text);
    if (document instanceof GraphQLError) return document;
    const tooLarge = overweight(document, limits);
    if (tooLarge) return overweightError(tooLarge);
    const estimators = lru<Estimator>(namesAtMost);
    const compile = price;
    return { estimatorOf: (name) => estimators.get(name, () => compile?.(document, name) ?? (() => ({ cost: 0 }))) };
  };

  const judge = ({ text, operationName = '', variables = {} }: Asked): Admission => {
    // A text beyond the limit is not worth a hash.
    if (text.length > operation.characters) {
      const tooLong = { limit: 'characters', allowed: operation.characters, found: text.length } as const;
      return { cost: 0, refusal: overweightError(tooLong) };
    }
    const key = keyOf(text);
    const before = texts.find(key) ?? refusals.find(key);
    const known = before ?? study(text, operation);
    if (known instanceof GraphQLError)
      return { cost: 0, refusal: before === undefined ? refusals.get(key, () => known) : known };
    if (before === undefined) texts.get(key, () => known);
    const { cost: found, unsliced } = known.estimatorOf(operationName)(variables);
    if (unsliced) return { cost: found, refusal: unslicedError(unsliced) };
    if (found > cost.most) return { cost: found, refusal: costError(found, cost.most) };
    return { cost: found };
  };

  return {
    load: (schema, prices) => {
      price = pricer({ schema, prices, listSize: cost.listSize });
      texts = lru(textsAtMost);
    },
    admit: (asked) => withoutStack(() => judge(asked)),
  };
};
