/**
 * What a service says of its own records when it is asked from the command line: `main.ts verify` recomputes every chain
 * and every row; `main.ts export` writes every event, a line each, for whoever wants to check them elsewhere.
 */
import { once } from 'node:events';
import { systemActor } from '@attest/kernel';
import {
  closeDatabase,
  openDatabase,
  read,
  type StoredEvent,
  storedColumns,
  storedFrom,
  verifyRecords,
} from '@attest/record';
import type { ServiceEnv } from './env.ts';
import type { Process } from './process.ts';

export const proofs = ['verify', 'export'] as const;
export type Proof = (typeof proofs)[number];

const atATime = 2000;

const print = async (line: string): Promise<void> => {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
};

/** Until all that was printed has left this process: who exits before that cuts it off. */
const printed = (): Promise<void> => new Promise((done) => process.stdout.write('', () => done()));

/** Prints one JSON line (verify: the findings; export: a line an event); answers the exit code: 1 where a finding is. */
export const prove = async (
  proof: Proof,
  { service, processes, env }: { service: string; processes: readonly Process[]; env: ServiceEnv },
): Promise<number> => {
  const entities = processes.flatMap((one) => one.entities);
  const db = await openDatabase({ service, url: env.databaseUrl, entities, poolSize: 2 });
  try {
    return await read(db, systemActor(proof), async (tx) => {
      if (proof === 'verify') {
        const verification = await verifyRecords(
          tx,
          processes.flatMap(({ stores }) => stores),
        );
        await print(JSON.stringify({ service, ...verification }));
        return verification.findings.length > 0 ? 1 : 0;
      }
      let [afterId, afterVersion] = ['00000000-0000-0000-0000-000000000000', 0];
      for (;;) {
        const rows = await tx.query<StoredEvent>(
          `SELECT ${storedColumns} FROM ${storedFrom} WHERE (e.record_id, e.record_version) > ($1::uuid, $2::integer)
           ORDER BY e.record_id, e.record_version LIMIT ${atATime}`,
          [afterId, afterVersion],
        );
        const last = rows.at(-1);
        if (!last) return 0;
        for (const { seq: _, xid: __, ...row } of rows) await print(JSON.stringify({ ...row, service }));
        [afterId, afterVersion] = [last.recordId, last.recordVersion];
      }
    });
  } finally {
    await printed();
    await closeDatabase(db);
  }
};
