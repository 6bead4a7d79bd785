/** Rows of deployment runs and their deadlines; and what is seen of changes and releases, read where these are kept. */
import { deploymentDeadlinesEvents, deploymentRunEvents } from '@attest/contracts';
import { cancelDeadline, deadline, type Recorded, recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import {
  type DeadlinesEvent,
  type DeploymentDeadlines,
  type DeploymentRun,
  type DeploymentRunEvent,
  evolve,
  evolveDeadlines,
  type PublishedDeadlines,
  type Seen,
  type SeenChange,
  type SeenEffect,
  type SeenRelease,
  shippedDeadlines,
  unsettled,
} from './domain/index.ts';

const common = { id: { type: 'uuid', primary: true }, version: { type: 'integer' }, head: { type: 'text' } } as const;

export const runEntity = new EntitySchema<DeploymentRun>({
  name: 'deployment_run',
  columns: {
    ...common,
    key: { type: 'text', unique: true },
    title: { type: 'text' },
    state: { type: 'text' },
    changeId: { type: 'uuid', unique: true },
    changeKey: { type: 'text' },
    step: { type: 'text' },
    backwards: { type: 'boolean' },
    releaseId: { type: 'uuid', nullable: true },
    windowEndsAt: { type: 'timestamptz', nullable: true },
    since: { type: 'timestamptz' },
    dueAt: { type: 'timestamptz', nullable: true },
    overdueSince: { type: 'timestamptz', nullable: true },
    steps: { type: 'jsonb' },
    escalations: { type: 'jsonb' },
    startedAt: { type: 'timestamptz' },
    endedAt: { type: 'timestamptz', nullable: true },
    updatedAt: { type: 'timestamptz' },
  },
});

/** The deadline of a run, as the ticker knows it. */
const stepDeadline = { process: 'orchestration', kind: 'step' } as const;

export const runStore = recordStore<DeploymentRun, DeploymentRunEvent>({
  service: 'control',
  process: 'orchestration',
  name: 'deploymentRun',
  contracts: deploymentRunEvents,
  entity: runEntity,
  evolve,
  project: async (tx, { before, next: { id: recordId, dueAt } }) => {
    if (dueAt !== null) await deadline(tx, { ...stepDeadline, recordId, dueAt });
    else if (before?.dueAt) await cancelDeadline(tx, { ...stepDeadline, recordId });
  },
});

export const deadlinesEntity = new EntitySchema<PublishedDeadlines>({
  name: 'deployment_deadlines',
  columns: {
    ...common,
    steps: { type: 'jsonb' },
    acknowledgeMinutes: { type: 'integer' },
    publishedAt: { type: 'timestamptz' },
  },
});

export const deadlinesStore = recordStore<PublishedDeadlines, DeadlinesEvent>({
  service: 'control',
  process: 'orchestration',
  name: 'deploymentDeadlines',
  contracts: deploymentDeadlinesEvents,
  entity: deadlinesEntity,
  evolve: evolveDeadlines,
});

/** There is one set of deadlines: the id is the same everywhere. */
export const deadlinesId = '01980000-0000-7000-8000-0000000c4a03';

/** The deadlines in force: what was published, else as shipped. */
export const deadlinesNow = async (tx: Tx): Promise<DeploymentDeadlines> =>
  (await deadlinesStore.load(tx, deadlinesId)) ?? shippedDeadlines;

/** Runs of the changes, by change; held until the transaction ends. */
export const holdRuns = async (tx: Tx, changeIds: readonly string[]): Promise<Map<string, DeploymentRun>> => {
  const rows = await tx.query<Recorded>('SELECT id FROM deployment_run WHERE change_id = ANY($1::uuid[])', [changeIds]);
  const runs = await runStore.loadMany(
    tx,
    rows.map(({ id }) => id),
    'FOR UPDATE',
  );
  return new Map(runs.map((run) => [run.changeId, run]));
};

/** Changes whose runs stand at the release, though it may have given them up. */
export const changesAt = async (tx: Tx, releaseIds: readonly string[]): Promise<string[]> => {
  const rows = await tx.query<{ changeId: string }>(
    'SELECT change_id AS "changeId" FROM deployment_run WHERE release_id = ANY($1::uuid[]) AND ended_at IS NULL',
    [releaseIds],
  );
  return rows.map(({ changeId }) => changeId);
};

const selectChanges = `SELECT id, key, title, state, ends_at AS "endsAt", approved_at AS "approvedAt", backed_out_at AS "backedOutAt", effects
  FROM change WHERE id = ANY($1::uuid[])`;

const selectReleases = `SELECT id, key, state, outcome, ends_at AS "endsAt", backed_out AS "backedOut", effects, change_ids AS "changeIds",
    deployed_at IS NOT NULL OR jsonb_path_exists(steps, '$[*].progress ? (@ != null)') AS "touchedLive"
  FROM release WHERE change_ids && $1::uuid[] ORDER BY planned_at DESC, id DESC`;

/** The changes and their releases as they are now, by change; those that are no change are left out. */
export const seenOf = async (tx: Tx, changeIds: readonly string[]): Promise<Map<string, Seen>> => {
  const changes = await tx.query<SeenChange>(selectChanges, [changeIds]);
  const releases = await tx.query<SeenRelease & { changeIds: readonly string[] }>(selectReleases, [changeIds]);
  return new Map(
    changes.map((change) => [
      change.id,
      {
        change,
        releases: releases
          .filter((release) => release.changeIds.includes(change.id))
          .map((release) => ({
            ...release,
            effects: release.effects.filter(({ changeId }) => changeId === change.id),
          })),
      },
    ]),
  );
};

/** Items that are not recorded as they are to be, by run; of runs that wait for them alone. */
export const openItemsOf = async (tx: Tx, runIds: readonly string[]): Promise<Map<string, SeenEffect[]>> => {
  const runs = (await runStore.loadMany(tx, runIds)).filter((run) => run.step === 'CONFIGURATION' && !run.endedAt);
  const seen = await seenOf(
    tx,
    runs.map(({ changeId }) => changeId),
  );
  return new Map(
    runs.map(({ id, changeId, backwards }) => {
      const its = seen.get(changeId);
      return [id, its ? unsettled(its, backwards) : []];
    }),
  );
};

const runsBy = async (tx: Tx, sql: string, ids: readonly string[]): Promise<Map<string, DeploymentRun[]>> => {
  const rows = await tx.query<{ of: string; id: string }>(sql, [ids]);
  const runs = await runStore.loadMany(tx, [...new Set(rows.map(({ id }) => id))]);
  const byId = new Map(runs.map((run) => [run.id, run]));
  return new Map(
    [...Map.groupBy(rows, (row) => row.of)].map(([of, own]) => [of, own.flatMap(({ id }) => byId.get(id) ?? [])]),
  );
};

/** For the fields that this process contributes to Change and Release. */
export const runsOfChanges = (tx: Tx, ids: readonly string[]) =>
  runsBy(tx, 'SELECT change_id AS of, id FROM deployment_run WHERE change_id = ANY($1::uuid[])', ids);

export const runsOfReleases = (tx: Tx, ids: readonly string[]) =>
  runsBy(
    tx,
    `SELECT r.id AS of, d.id FROM release r CROSS JOIN LATERAL unnest(r.change_ids) WITH ORDINALITY AS c(id, place)
     JOIN deployment_run d ON d.change_id = c.id WHERE r.id = ANY($1::uuid[]) ORDER BY c.place`,
    ids,
  );
