/** One example of each event, complete and always the same, for the catalogue and for partners' own tests. */
import { type Instant, parseInstant } from '@attest/kernel';
import { Check, Errors } from 'typebox/schema';
import type { EventContract, EventEnvelope } from '../event.ts';
import type { JsonSchema } from './schema.ts';

const instant = (text: string): Instant => {
  const parsed = parseInstant(text);
  if (!parsed.ok) throw new RangeError(parsed.refusal.reason);
  return parsed.value;
};

/** The contract's sample data in an envelope of fixed values: the first event of a record. */
export const sampleOf = (contract: EventContract): EventEnvelope => ({
  id: '01980000-0000-7000-8000-0000000000e1',
  subject: contract.subject,
  service: contract.service,
  process: contract.process,
  type: contract.type,
  version: contract.version,
  recordId: '01980000-0000-7000-8000-0000000000a1',
  recordVersion: 1,
  at: instant('2026-01-05T08:00:00Z'),
  recordedAt: instant('2026-01-05T08:00:00.250Z'),
  actor: { id: '01980000-0000-7000-8000-000000000003', name: 'Amara Okafor' },
  data: { ...(contract.sample as Record<string, unknown>) },
  hash: 'a'.repeat(64),
  previousHash: '',
});

/** Why `data` does not fit the schema, one line a fault; nothing where it fits. */
export const misfits = (schema: JsonSchema, data: unknown): string[] => {
  if (Check(schema, data)) return [];
  const [, errors] = Errors(schema, data);
  return errors.map((error) => `${error.instancePath || '/'}: ${error.message}`);
};
