/** Refusals that every process shares. A process adds its own codes; each code has an entry in a catalogue. */
import type { Forbidden } from './actor.ts';
import type { IllegalTransition } from './machine.ts';

/** No record of that id that the caller may see: one answer for "absent" and "not yours", so that ids cannot be probed. */
export type NotFound = { readonly code: 'NOT_FOUND'; readonly id: string };
/** Another command was first: `expectedVersion` is stale, or a racing write won. Read again, then decide again. */
export type Conflict = { readonly code: 'CONFLICT'; readonly id: string; readonly version?: number };
/** A value that cannot be: which input field and why. */
export type InvalidInput = { readonly code: 'INVALID_INPUT'; readonly field: string; readonly reason: string };
/** A reference to something of another process that is not known here. */
export type UnknownReference = { readonly code: 'UNKNOWN_REFERENCE'; readonly field: string; readonly id: string };
/** The idempotency key was used before with other input. */
export type IdempotencyKeyReused = { readonly code: 'IDEMPOTENCY_KEY_REUSED'; readonly key: string };

export type CommonRefusal =
  | NotFound
  | Conflict
  | InvalidInput
  | UnknownReference
  | IdempotencyKeyReused
  | Forbidden
  | IllegalTransition;

/** Any refusal: a stable code, and the details that its message is made of. */
export type AnyRefusal = { readonly code: string };

/**
 * The catalogue entry of a refusal code.
 *
 * `message` is for people, in plain English; `clause` names the rule's source ("ISO/IEC 20000-1:2018 8.6.1"), absent for
 * technical refusals; `allowed` says what would be allowed instead; `type` names the GraphQL type when it is not RuleRefusal.
 */
export type RefusalEntry<R> = {
  readonly message: (refusal: R) => string;
  readonly clause?: string;
  readonly allowed?: (refusal: R) => readonly string[];
  readonly type?: string;
};

/** One entry a code: a code without an entry does not compile. */
export type RefusalCatalogue<R extends AnyRefusal> = {
  readonly [C in R['code']]: RefusalEntry<Extract<R, { code: C }>>;
};
