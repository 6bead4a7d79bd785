/** Refusals as the graph shows them: the catalogue gives each code its message, clause and type. */
import type { AnyRefusal, CommonRefusal, RefusalCatalogue, RefusalEntry, Result } from '@attest/kernel';
import type { Refusals } from './process.ts';

/** The parent value of the interface Refusal. The refusal's own facts stand beside these. */
export type RefusalPayload = {
  readonly __typename: string;
  readonly code: string;
  readonly message: string;
  readonly clause: string | null;
  readonly allowed: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;
};

export const ruleRefusal = 'RuleRefusal';

export const commonRefusals: RefusalCatalogue<CommonRefusal> = {
  NOT_FOUND: {
    type: 'NotFound',
    message: ({ id }) => `Nothing with the id ${id} is known here, or you may not see it.`,
  },
  CONFLICT: {
    type: 'Conflict',
    message: () => 'Somebody else was first. Read the record again, then decide again.',
    allowed: () => ['READ_AGAIN'],
  },
  INVALID_INPUT: { type: 'InvalidInput', message: ({ field, reason }) => `${field}: ${reason}.` },
  UNKNOWN_REFERENCE: {
    type: 'UnknownReference',
    message: ({ field, id }) => `${field} refers to ${id}, which is not known here, or no longer in use.`,
  },
  IDEMPOTENCY_KEY_REUSED: {
    type: 'IdempotencyKeyReused',
    message: ({ key }) => `The idempotency key ${JSON.stringify(key)} was used before, for something else.`,
  },
  FORBIDDEN: {
    type: 'Forbidden',
    message: ({ action, roles }) =>
      `${action} is for ${roles.length > 0 ? roles.join(', ') : 'the platform itself'}: none of your roles may do it.`,
  },
  ILLEGAL_TRANSITION: {
    type: 'IllegalTransition',
    message: ({ action, state, allowed }) =>
      `${action} is not possible in the state ${state}. Possible: ${allowed.length > 0 ? allowed.join(', ') : 'nothing'}.`,
    allowed: ({ allowed }) => allowed,
  },
};

const payloadOf = (entry: RefusalEntry<never> | undefined, refusal: AnyRefusal): RefusalPayload => {
  if (!entry) throw new Error(`the refusal ${refusal.code} is in no catalogue`);
  const { message, clause, allowed, type } = entry as RefusalEntry<AnyRefusal>;
  const { code, ...details } = refusal;
  return {
    ...details,
    details,
    __typename: type ?? ruleRefusal,
    code,
    message: message(refusal),
    clause: clause ?? null,
    allowed: allowed?.(refusal) ?? [],
  };
};

type Answer<Name extends string, T> = { readonly [N in Name]: T | null } & { readonly refusal: RefusalPayload | null };

export type Payloads<R extends AnyRefusal> = {
  /** `{ [name]: value, refusal: null }`, or `{ [name]: null, refusal }`. */
  <Name extends string, T>(name: Name, result: Result<T, R>): Answer<Name, T>;
  /** The refusal alone, for payloads of another shape (bulk commands). */
  readonly refusal: (refusal: R) => RefusalPayload;
};

/**
 * Shapes the answers of a process: `const answer = payloads(incidentRefusals)`, then
 * `answer('incident', await handleIncident(...))`. A refusal outside the process's and the common catalogue does not compile.
 */
export const payloads = <R extends AnyRefusal = never>(own: RefusalCatalogue<R>): Payloads<R | CommonRefusal> => {
  const catalogue: Refusals = { ...commonRefusals, ...own };
  const refusalOf = (refusal: R | CommonRefusal) => payloadOf(catalogue[refusal.code], refusal);
  const answer = <Name extends string, T>(name: Name, result: Result<T, R | CommonRefusal>) =>
    (result.ok
      ? { [name]: result.value, refusal: null }
      : { [name]: null, refusal: refusalOf(result.refusal) }) as Answer<Name, T>;
  return Object.assign(answer, { refusal: refusalOf });
};
