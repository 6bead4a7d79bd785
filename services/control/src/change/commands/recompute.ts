/** Conflicts of scheduled changes, computed again where something that they rest on is another than before. */
import type { Instant } from '@attest/kernel';
import { mustSucceed, record, type Tx } from '@attest/record';
import { decide } from '../domain/index.ts';
import { changeStore, conflictsOf, policyNow, unaccepted } from '../store/index.ts';
import { options, windowOf } from './handle.ts';

/** Computes the conflicts of these changes again; records those of which others stand now. */
export const recompute = async (tx: Tx, ids: readonly string[], at: Instant, reason: string): Promise<void> => {
  const policy = await policyNow(tx);
  for (const change of await changeStore.loadMany(tx, [...new Set(ids)].sort(), 'FOR UPDATE')) {
    const window = windowOf(change);
    if (change.state !== 'SCHEDULED' || !window) continue;
    const conflicts = await unaccepted(tx, change, await conflictsOf(tx, change, window));
    const events = mustSucceed(decide(change, { type: 'RECORD_CONFLICTS', conflicts }, at, policy));
    mustSucceed(await record(tx, changeStore, change, events, options(policy, reason)));
  }
};
