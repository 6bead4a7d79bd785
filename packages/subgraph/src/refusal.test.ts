import { type CommonRefusal, ok, type RefusalCatalogue, type Result, refuse } from '@attest/kernel';
import { describe, expect, it } from 'vitest';
import { commonRefusals, payloads } from './refusal.ts';

type ShelfRefusal =
  | { readonly code: 'SHELF_FULL'; readonly holds: number }
  | { readonly code: 'TOO_HEAVY'; readonly limitKg: number };

const shelfRefusals: RefusalCatalogue<ShelfRefusal> = {
  SHELF_FULL: {
    message: ({ holds }) => `The shelf holds ${holds}.`,
    clause: 'ISO/IEC 20000-1:2018 8.2.6',
    allowed: () => ['TAKE_AWAY'],
  },
  TOO_HEAVY: { type: 'TooHeavy', message: ({ limitKg }) => `At most ${limitKg} kg.` },
};
const answer = payloads(shelfRefusals);
type Outcome = Result<{ id: string }, ShelfRefusal | CommonRefusal>;
const refused = (refusal: ShelfRefusal | CommonRefusal): Outcome => refuse(refusal);

describe('payloads', () => {
  it('hold the record where the command was done', () => {
    const done: Outcome = ok({ id: '1' });
    expect(answer('item', done)).toEqual({ item: { id: '1' }, refusal: null });
  });
  it('hold the refusal with the message, clause and alternatives of its catalogue', () =>
    expect(answer('item', refused({ code: 'SHELF_FULL', holds: 3 }))).toEqual({
      item: null,
      refusal: {
        __typename: 'RuleRefusal',
        code: 'SHELF_FULL',
        message: 'The shelf holds 3.',
        clause: 'ISO/IEC 20000-1:2018 8.2.6',
        allowed: ['TAKE_AWAY'],
        holds: 3,
        details: { holds: 3 },
      },
    }));
  it('are of the type that the catalogue names', () =>
    expect(answer.refusal({ code: 'TOO_HEAVY', limitKg: 20 })).toMatchObject({
      __typename: 'TooHeavy',
      limitKg: 20,
      clause: null,
      allowed: [],
    }));
  it.each<[CommonRefusal, string]>([
    [{ code: 'NOT_FOUND', id: 'x' }, 'NotFound'],
    [{ code: 'CONFLICT', id: 'x', version: 2 }, 'Conflict'],
    [{ code: 'INVALID_INPUT', field: 'title', reason: 'must not be blank' }, 'InvalidInput'],
    [{ code: 'UNKNOWN_REFERENCE', field: 'serviceId', id: 'x' }, 'UnknownReference'],
    [{ code: 'IDEMPOTENCY_KEY_REUSED', key: 'k' }, 'IdempotencyKeyReused'],
    [{ code: 'FORBIDDEN', action: 'CLOSE', roles: ['CHANGE_MANAGER'] }, 'Forbidden'],
    [{ code: 'ILLEGAL_TRANSITION', state: 'NEW', action: 'CLOSE', allowed: ['START'] }, 'IllegalTransition'],
  ])('know the common refusal %j as %s', (refusal, type) => {
    expect(answer('item', refused(refusal)).refusal).toMatchObject({ ...refusal, __typename: type });
    expect(answer.refusal(refusal).message.length).toBeGreaterThan(10);
  });
  it('say what is possible instead of an illegal transition', () =>
    expect(
      answer.refusal({ code: 'ILLEGAL_TRANSITION', state: 'NEW', action: 'CLOSE', allowed: ['START', 'CANCEL'] }),
    ).toMatchObject({ allowed: ['START', 'CANCEL'], message: expect.stringContaining('START, CANCEL') }));
  it('never take a code that no catalogue has for an answer', () =>
    expect(() =>
      payloads({})('item', refused({ code: 'SHELF_FULL', holds: 1 }) as Result<never, CommonRefusal>),
    ).toThrow('SHELF_FULL'));
  it('keep the codes of every process apart from those of one', () =>
    expect(Object.keys(commonRefusals).sort()).toEqual([
      'CONFLICT',
      'FORBIDDEN',
      'IDEMPOTENCY_KEY_REUSED',
      'ILLEGAL_TRANSITION',
      'INVALID_INPUT',
      'NOT_FOUND',
      'UNKNOWN_REFERENCE',
    ]));
});
