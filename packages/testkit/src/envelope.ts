/** Events as another service would have published them. */
import type { DataOf, EventContract, EventEnvelope } from '@attest/contracts';
import { parseInstant } from '@attest/kernel';
import { anActor, ids } from './fixture.ts';

const newId = ids(0xe7e7);

type Over<C extends EventContract> = Partial<Omit<EventEnvelope, 'data'>> & { readonly data?: DataOf<C> };

/** An event of this contract with its sample's data, unless told otherwise; each has an id of its own. */
export const anEnvelope = <C extends EventContract>(contract: C, over: Over<C> = {}): EventEnvelope => {
  const at = parseInstant('2026-01-05T08:00:00Z');
  if (!at.ok) throw new RangeError(at.refusal.reason);
  const { id, name } = anActor('SYSTEM');
  return {
    id: newId(),
    subject: contract.subject,
    service: contract.service,
    process: contract.process,
    type: contract.type,
    version: contract.version,
    recordId: newId(),
    recordVersion: 1,
    at: at.value,
    recordedAt: at.value,
    actor: { id, name },
    hash: '',
    previousHash: '',
    ...over,
    data: (over.data ?? contract.sample) as Record<string, unknown>,
  };
};
