/**
 * How long a live query waits for a service: shorter than somebody who asked, since it holds a place that others wait for.
 *
 * A service that answered nothing at all meanwhile is away; one that answered others has something wrong with this question.
 * A service that is away is asked by whose turn it is to find out, and by no other question.
 */
import { GraphQLError } from 'graphql';
import { type GraphContext, unavailable } from '../subgraphs.ts';
import type { Absences } from './absence.ts';
import type { Timers } from './sessions.ts';

export type Through = NonNullable<GraphContext['through']>;

export type Patience = {
  /** The way to services for one question: says which it needs. It may ask `trying` although that is away. */
  readonly way: (onNeed: (service: string) => void, trying: string | undefined) => Through;
};

export type PatienceOptions = {
  readonly patienceMs: number;
  readonly timers: Pick<Timers, 'after'>;
  readonly absences: Pick<Absences, 'isAway' | 'answered'>;
};

const tooSlow = (service: string): GraphQLError =>
  new GraphQLError(`The service "${service}" took too long.`, {
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', service },
  });

/** Whether a failure is an answer of the service, and not of the way there. */
const isAnswer = (error: unknown): boolean =>
  error instanceof GraphQLError && error.extensions.code !== 'SERVICE_UNAVAILABLE';

export const openPatience = ({ patienceMs, timers, absences }: PatienceOptions): Patience => {
  /** Answers of each service so far. */
  const answers = new Map<string, number>();
  const answersOf = (service: string): number => answers.get(service) ?? 0;

  return {
    way: (onNeed, trying) => async (service, ask) => {
      onNeed(service);
      if (service !== trying && absences.isAway(service)) throw unavailable(service, 'is waited for');
      const before = answersOf(service);
      const late = Promise.withResolvers<never>();
      const cancel = timers.after(patienceMs, () =>
        late.reject(answersOf(service) === before ? unavailable(service, 'did not answer in time') : tooSlow(service)),
      );
      const heard = (): void => {
        cancel();
        answers.set(service, answersOf(service) + 1);
        absences.answered(service);
      };
      const asked = ask();
      asked.then(heard, (error: unknown) => (isAnswer(error) ? heard() : cancel()));
      return Promise.race([asked, late.promise]);
    },
  };
};
