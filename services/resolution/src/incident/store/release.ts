/** Local copy of when a release went live and what it touched: its incidents are asked for while control is away. */
import { type Instant, isUuid } from '@attest/kernel';
import type { Tx } from '@attest/record';
import { type Where, where } from '@attest/subgraph';
import { EntitySchema } from 'typeorm';

export type Deployment = {
  readonly releaseId: string;
  readonly deployedAt: Instant;
  readonly ciIds: readonly string[];
};

export const deploymentEntity = new EntitySchema<Deployment>({
  name: 'release_deployed',
  columns: {
    releaseId: { type: 'uuid', primary: true },
    deployedAt: { type: 'timestamptz' },
    ciIds: { type: 'uuid', array: true },
  },
});

/** Keeps a deployment; a release is deployed once. */
export const keepDeployment = async (tx: Tx, { releaseId, deployedAt, ciIds }: Deployment): Promise<void> => {
  await tx.execute(
    'INSERT INTO release_deployed (release_id, deployed_at, ci_ids) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [releaseId, deployedAt, [...new Set(ciIds)]],
  );
};

const of = (column: string): string => `(SELECT ${column} FROM release_deployed WHERE release_id = ?::uuid)`;

/** Incidents on what the release touched, logged in so many days from its deployment; none before that. */
export const afterDeployment = (releaseId: string, days: number): Where =>
  isUuid(releaseId)
    ? where()
        .sql(`ci_ids && ${of('ci_ids')}`, releaseId)
        .sql(`logged_at >= ${of('deployed_at')}`, releaseId)
        .sql(`logged_at < ${of('deployed_at')} + make_interval(days => ?::integer)`, releaseId, days)
    : where().sql('FALSE');
