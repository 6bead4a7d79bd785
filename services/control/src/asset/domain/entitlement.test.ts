import { everyStateTimesAction, type Instant, reachable } from '@attest/kernel';
import { describe, expect, it } from 'vitest';
import {
  decide,
  type EntitlementCommand,
  evolve,
  type LicenceEntitlement,
  type LicenceEntitlementAction,
  licenceEntitlementMachine,
  type RecordEntitlement,
  recordEntitlement,
} from './entitlement.ts';

const now = '2026-01-05T08:00:00.000Z' as Instant;
const facts: RecordEntitlement = {
  ...{ id: 'e', key: 'ENT-1', itemId: 'i', quantity: 2, contract: 'Order 1', obligations: '', expiresAt: null },
};
const licence = { key: 'CI-1', typeName: 'LICENCE', licence: true };
const anEntitlement = (over: Partial<LicenceEntitlement> = {}): LicenceEntitlement => ({
  ...facts,
  ...{ version: 1, head: '', state: 'IN_FORCE', renewalDue: false, reason: null, recordedAt: now, endedAt: null },
  ...over,
});
const commands: Record<LicenceEntitlementAction, EntitlementCommand> = {
  FALL_DUE: { type: 'FALL_DUE' },
  EXPIRE: { type: 'EXPIRE' },
  END: { type: 'END', reason: 'terminated' },
};

describe('an entitlement', () => {
  it.each(everyStateTimesAction(licenceEntitlementMachine))('$action from $state', ({ state, action, legal, to }) => {
    const entitlement = anEntitlement({ state });
    const decision = decide(entitlement, commands[action], now);
    expect(decision.ok).toBe(legal);
    if (decision.ok)
      expect(decision.value.reduce(evolve, entitlement)).toMatchObject({
        ...{ state: to, version: 2, renewalDue: action === 'FALL_DUE' },
        endedAt: action === 'FALL_DUE' ? null : now,
      });
    else expect(decision.refusal.code).toBe('ILLEGAL_TRANSITION');
  });
  it('reaches every state', () =>
    expect(reachable(licenceEntitlementMachine)).toEqual(licenceEntitlementMachine.states));
  it.each<[string, Partial<RecordEntitlement>, boolean]>([
    ['LICENCE_ITEM_REQUIRED', {}, false],
    ['ENTITLEMENT_OVER', { expiresAt: now }, true],
    ['INVALID_INPUT', { quantity: 0 }, true],
    ['INVALID_INPUT', { quantity: 1.5 }, true],
    ['INVALID_INPUT', { contract: ' ' }, true],
  ])('is refused by %s', (code, over, isLicence) =>
    expect(recordEntitlement({ ...facts, ...over }, { ...licence, licence: isLicence }, now)).toMatchObject({
      refusal: { code },
    }),
  );
});
