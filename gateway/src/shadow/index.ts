/**
 * Stock beside our own executor: a share of queries is run by both, and their answers are held against each other.
 *
 * The caller has its answer before stock begins, and nothing that stock does, or fails to do, reaches it. Mutations are
 * never repeated.
 */
import { metrics } from '@opentelemetry/api';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayAnswer, GatewayExecutor, GatewayRequest } from '../express.ts';
import type { GraphContext } from '../subgraphs.ts';
import type { Answered } from './difference.ts';
import { differenceOf } from './difference.ts';

/**
 * SAME, also where it differs as docs/adr/0100 allows · DIFFERENT · CHANGED: the data changed in between, so that nothing can
 * be said · SKIPPED: too many were under way.
 */
export type Outcome = 'SAME' | 'DIFFERENT' | 'CHANGED' | 'SKIPPED';

export type Shadow = {
  /** To be told of each request with its answer; returns at once. */
  readonly follow: (request: GatewayRequest, answer: Promise<GatewayAnswer>) => void;
  /** When all that is under way has been compared. */
  readonly settled: () => Promise<void>;
};

export type ShadowOptions = {
  readonly own: GatewayExecutor;
  readonly stock: GatewayExecutor;
  /** Of a hundred queries, how many are compared. */
  readonly percent: number;
  readonly log: Logger;
  /** From 0 up to 1. */
  readonly dice?: () => number;
};

/** More at once would take what callers need. */
const comparisonsAtMost = 4;

const shownError = ({ message, path, extensions }: GraphQLError) => ({
  message,
  path,
  code: extensions.code ?? 'INTERNAL_SERVER_ERROR',
});

/** An answer as plain data; one that failed as the error that it failed with. */
const settledAnswer = async (running: Promise<GatewayAnswer>): Promise<Answered> => {
  try {
    const { data, errors, extensions } = await running;
    const plain = { data, errors: errors?.map(shownError), extensions };
    return JSON.parse(JSON.stringify(plain));
  } catch (error) {
    return { errors: [shownError(error instanceof GraphQLError ? error : new GraphQLError(String(error)))] };
  }
};

/** The same request with a report of its own: what is waited for and fails here is no news of the caller's. */
const apart = (request: GatewayRequest): GatewayRequest => {
  const context: GraphContext = { ...asContext(request), report: { errorCodes: [], waits: [] } };
  return { ...request, context, metrics: {} };
};

const asContext = ({ context }: { readonly context: object }): GraphContext => context as GraphContext;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const shadow = ({ own, stock, percent, log, dice = Math.random }: ShadowOptions): Shadow => {
  const meter = metrics.getMeter('attest-gateway');
  const comparisons = meter.createCounter('attest.gateway.shadow');
  const under = new Set<Promise<void>>();

  const outcomeOf = async (request: GatewayRequest, first: Answered): Promise<[Outcome, Answered | undefined]> => {
    const theirs = await settledAnswer(stock(apart(request)));
    if (differenceOf(first, theirs) !== 'answer') return ['SAME', undefined];
    // Somebody may have changed what was asked for: once more, and only what stays different counts.
    const again = await settledAnswer(own(apart(request)));
    if (differenceOf(first, again) !== 'nothing') return ['CHANGED', undefined];
    return ['DIFFERENT', theirs];
  };

  const compare = async (request: GatewayRequest, answer: Promise<GatewayAnswer>): Promise<void> => {
    const first = await settledAnswer(answer);
    await turn();
    const [outcome, theirs] = await outcomeOf(request, first);
    comparisons.add(1, { outcome });
    const line = {
      operation: request.operationName,
      queryHash: request.queryHash,
      traceId: asContext(request).trace.id,
    };
    // Answers stay out of the log: they are people's data. Whoever asks again sees them.
    if (outcome === 'DIFFERENT')
      log.warn(
        { ...line, errors: { own: first.errors?.length ?? 0, stock: theirs?.errors?.length ?? 0 } },
        'both executors answer differently',
      );
    else log.debug({ ...line, outcome }, 'both executors were compared');
  };

  return {
    follow: (request, answer) => {
      if (request.operation.operation !== 'query' || dice() * 100 >= percent) return;
      if (under.size >= comparisonsAtMost) {
        comparisons.add(1, { outcome: 'SKIPPED' });
        return;
      }
      const work = compare(request, answer)
        .catch((error: unknown) => log.error({ err: error }, 'both executors could not be compared'))
        .finally(() => under.delete(work));
      under.add(work);
    },
    settled: async () => {
      await Promise.all(under);
    },
  };
};
