/** The outcome of a decision: a value, or the reason why nothing may happen. Refusals are data, never exceptions. */
export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refused<R> = { readonly ok: false; readonly refusal: R };
export type Result<T, R> = Ok<T> | Refused<R>;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
export const refuse = <const R>(refusal: R): Refused<R> => ({ ok: false, refusal });

/** The end of an exhaustive switch: a new member of the union does not compile until it has a case. */
export const never = (value: never): never => {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
};
