/** Whether a live query may run at all: the same rules as for every operation, in the same order. */
import type { Result } from '@attest/kernel';
import { ok, refuse } from '@attest/kernel';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { rateError } from '../ask/index.ts';
import { type SentOperation, tooDeep } from '../ask/sent.ts';
import type { Caller } from '../identity.ts';
import type { Admit } from '../limit/admission.ts';
import type { Bucket } from '../limit/rate.ts';
import { refusalCost } from '../limit/rate.ts';
import type { Safelist } from '../operations/safelist.ts';

export type Clearance = {
  readonly admit: Admit['admit'];
  readonly safelist: Safelist;
  readonly rate: Bucket;
  /** Whether a text that no manifest has is worth a line in the log. */
  readonly logUnlisted: boolean;
};

export type NotCleared = { readonly code: 'NOT_CLEARED'; readonly errors: readonly GraphQLError[] };

const no = (error: GraphQLError) => refuse<NotCleared>({ code: 'NOT_CLEARED', errors: [error] });

const missing = (): GraphQLError =>
  new GraphQLError('There is no operation in the request.', { extensions: { code: 'BAD_REQUEST' } });
const deep = (): GraphQLError =>
  new GraphQLError('The variables are nested too deeply.', { extensions: { code: 'OPERATION_TOO_LARGE' } });

/** The text to run, where it may. It is paid for later, when it is known what it asks the graph for. */
export const clear = (
  { admit, safelist, logUnlisted }: Clearance,
  sent: SentOperation,
  log: Logger,
): Result<string, NotCleared> => {
  if (sent.id === undefined && sent.text === undefined) return no(missing());
  const chosen = safelist.choose(sent);
  if (chosen.refusal) return no(chosen.refusal);
  if (logUnlisted && !chosen.listed) log.warn('a live query of no manifest');
  if (tooDeep(sent.variables)) return no(deep());
  const { refusal } = admit({ text: chosen.text, operationName: sent.operationName, variables: sent.variables });
  return refusal ? no(refusal) : ok(chosen.text);
};

/** Takes what the first answer may cost from what the caller may spend. The answers after it are kept few by other means. */
export const pay = (
  { admit, rate }: Clearance,
  { id }: Caller,
  text: string,
  variables: Readonly<Record<string, unknown>>,
): Result<undefined, NotCleared> => {
  const { cost, refusal } = admit({ text, variables });
  if (refusal) {
    rate.charge(id, refusalCost);
    return no(refusal);
  }
  const taken = rate.take(id, Math.max(1, cost));
  return taken.allowed ? ok(undefined) : no(rateError(taken));
};
