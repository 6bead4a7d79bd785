/** Rows of releases: one column a property of the state. */
import { releaseEvents } from '@attest/contracts';
import { recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import { evolve, type Release, type ReleaseEvent } from './domain/index.ts';

export const releaseEntity = new EntitySchema<Release>({
  name: 'release',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    title: { type: 'text' },
    description: { type: 'text' },
    state: { type: 'text' },
    changeIds: { type: 'uuid', array: true },
    startsAt: { type: 'timestamptz' },
    endsAt: { type: 'timestamptz' },
    releaseType: { type: 'text' },
    emergencyCriterion: { type: 'text', nullable: true },
    justification: { type: 'text', nullable: true },
    environments: { type: 'text', array: true },
    promotions: { type: 'jsonb' },
    steps: { type: 'jsonb' },
    customerIds: { type: 'uuid', array: true },
    policyIds: { type: 'uuid', array: true },
    earlyLifeDays: { type: 'integer' },
    criteria: { type: 'jsonb' },
    build: { type: 'text', nullable: true },
    acceptorId: { type: 'uuid', nullable: true },
    deployerId: { type: 'uuid', nullable: true },
    effects: { type: 'jsonb' },
    failure: { type: 'text', nullable: true },
    backedOut: { type: 'boolean', nullable: true },
    review: { type: 'jsonb', nullable: true },
    outcome: { type: 'text', nullable: true },
    plannedAt: { type: 'timestamptz' },
    deployedAt: { type: 'timestamptz', nullable: true },
    failedAt: { type: 'timestamptz', nullable: true },
    closedAt: { type: 'timestamptz', nullable: true },
    updatedAt: { type: 'timestamptz' },
  },
});

/** From the deployment on, incidents on the items that it changed are counted to it for as many days as its plan says. */
const watchItems = async (tx: Tx, { id, effects, deployedAt, earlyLifeDays }: Release): Promise<void> => {
  await tx.execute(
    `INSERT INTO release_item (release_id, ci_id, from_at, until_at)
     SELECT DISTINCT $1::uuid, ci_id, $3::timestamptz, $3::timestamptz + make_interval(days => $4)
     FROM unnest($2::uuid[]) AS c(ci_id)`,
    [id, effects.map(({ ciId }) => ciId), deployedAt, earlyLifeDays],
  );
};

export const releaseStore = recordStore<Release, ReleaseEvent>({
  service: 'control',
  process: 'release',
  name: 'release',
  contracts: releaseEvents,
  entity: releaseEntity,
  evolve,
  project: async (tx, { next, events }) => {
    if (events.some(({ type }) => type === 'ReleaseDeployed')) await watchItems(tx, next);
  },
});

/** Keys of the releases, other than this one, that hold the changes and are neither settled, failed nor given up; by change. */
export const holdersOf = async (
  tx: Tx,
  changeIds: readonly string[],
  exceptId: string | null,
): Promise<Map<string, string>> => {
  const rows = await tx.query<{ changeId: string; key: string }>(
    `SELECT c.id AS "changeId", r.key FROM unnest($1::uuid[]) AS c(id) JOIN release r ON r.change_ids @> ARRAY[c.id]
     WHERE r.state IN ('PLANNED', 'BUILT', 'ACCEPTED', 'DEPLOYED') AND r.id IS DISTINCT FROM $2 ORDER BY r.key`,
    [changeIds, exceptId],
  );
  return new Map(rows.map(({ changeId, key }) => [changeId, key]));
};

/** Releases that hold or held the changes, the newest first; for the field that this process contributes to Change. */
export const releasesOfChanges = async (tx: Tx, changeIds: readonly string[]): Promise<Map<string, Release[]>> => {
  const rows = await tx.query<{ changeId: string; id: string }>(
    `SELECT c.id AS "changeId", r.id FROM unnest($1::uuid[]) AS c(id) JOIN release r ON r.change_ids @> ARRAY[c.id]
     ORDER BY r.planned_at DESC, r.id DESC`,
    [changeIds],
  );
  const releases = await releaseStore.loadMany(tx, [...new Set(rows.map(({ id }) => id))]);
  const byId = new Map(releases.map((release) => [release.id, release]));
  return new Map(
    [...Map.groupBy(rows, ({ changeId }) => changeId)].map(([changeId, own]) => [
      changeId,
      own.flatMap(({ id }) => byId.get(id) ?? []),
    ]),
  );
};
