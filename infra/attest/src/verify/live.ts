/** Every service proves its own records: chains, personal data, and each row against the fold of its history. */
import { text } from 'node:stream/consumers';
import type { Verification } from '@attest/record';
import type { ServiceName } from '../start/services.ts';
import type { Count, Flaw } from './finding.ts';
import { askService, standingOf } from './service.ts';

export type Proof = {
  readonly count: Count;
  readonly flaws: readonly Flaw[];
  /** Why the service could not be asked; its records are not proven then. */
  readonly failure?: string;
};

const without = (service: ServiceName, note: string): Count => ({
  service,
  records: 0,
  events: 0,
  erased: 0,
  findings: 0,
  note,
});

const failed = (service: ServiceName, failure: string): Proof => ({
  count: without(service, 'not verified'),
  flaws: [],
  failure: `${service} could not be verified: ${failure}`,
});

/** Asks one service. A database without its tables is none that the service ever ran on: nothing is wrong there. */
export const proofOf = async (service: ServiceName, databaseUrl: string): Promise<Proof> => {
  const standing = await standingOf(service, databaseUrl);
  if ('neverRan' in standing) return { count: without(service, 'never ran here'), flaws: [] };
  if ('obstacle' in standing) return failed(service, standing.obstacle);
  const asked = askService(service, 'verify', databaseUrl);
  const answer = await text(asked.stdout);
  const failure = await asked.failure([0, 1]);
  if (failure !== undefined) return failed(service, failure);
  const line = answer.trim().split('\n').at(-1) ?? '';
  // Exit code 1 is also that of a service that could not start; then it said why, and printed no proof.
  if (!line.startsWith('{')) return failed(service, (await asked.failure([0])) ?? 'it gave no answer');
  const { records, events, erased, findings }: Verification = JSON.parse(line);
  return { count: { service, records, events, erased, findings: findings.length }, flaws: findings };
};
