/** Rows of problems: one column a property of the state. */
import { problemEvents } from '@attest/contracts';
import { type Instant, plusMs } from '@attest/kernel';
import { cancelDeadline, deadline, type Recorded, recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import { learn } from '../known.ts';
import {
  ageRule,
  type ChangeOutcome,
  effectSpan,
  evolve,
  type Problem,
  type ProblemEvent,
  problemMachine,
} from './domain/index.ts';

export const problemEntity = new EntitySchema<Problem>({
  name: 'problem',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    title: { type: 'text' },
    description: { type: 'text' },
    state: { type: 'text' },
    category: { type: 'text', nullable: true },
    serviceId: { type: 'uuid', nullable: true },
    impact: { type: 'text' },
    urgency: { type: 'text' },
    priority: { type: 'text' },
    matrixVersion: { type: 'integer' },
    teamId: { type: 'uuid', nullable: true },
    assigneeId: { type: 'uuid', nullable: true },
    evidence: { type: 'jsonb', nullable: true },
    proposalId: { type: 'uuid', nullable: true },
    incidentIds: { type: 'uuid', array: true },
    requestIds: { type: 'uuid', array: true },
    ciIds: { type: 'uuid', array: true },
    workaround: { type: 'text', nullable: true },
    knownErrorEdition: { type: 'integer' },
    rootCause: { type: 'text', nullable: true },
    method: { type: 'text', nullable: true },
    analysis: { type: 'jsonb', nullable: true },
    diagnosis: { type: 'jsonb' },
    fixes: { type: 'jsonb' },
    resolution: { type: 'text', nullable: true },
    fixedCiIds: { type: 'uuid', array: true },
    tookEffectAt: { type: 'timestamptz', nullable: true },
    effectDays: { type: 'integer', nullable: true },
    effect: { type: 'jsonb', nullable: true },
    escalations: { type: 'integer' },
    escalatedToId: { type: 'uuid', nullable: true },
    ageFrom: { type: 'timestamptz' },
    raisedAt: { type: 'timestamptz' },
    updatedAt: { type: 'timestamptz' },
    resolvedAt: { type: 'timestamptz', nullable: true },
    closedAt: { type: 'timestamptz', nullable: true },
  },
});

/** An entry of the diagnosis log as people read it; written with its event, never changed. */
export type DiagnosisEntry = {
  readonly id: string;
  readonly problemId: string;
  readonly body: string;
  readonly correctsId: string | null;
  readonly authorId: string;
  readonly authorName: string;
  readonly at: Instant;
};

export const diagnosisEntity = new EntitySchema<DiagnosisEntry>({
  name: 'problem_diagnosis',
  columns: {
    id: { type: 'uuid', primary: true },
    problemId: { type: 'uuid' },
    body: { type: 'text' },
    correctsId: { type: 'uuid', nullable: true },
    authorId: { type: 'uuid' },
    authorName: { type: 'text' },
    at: { type: 'timestamptz' },
  },
});

/** How a change ended. */
export type ChangeEnd = { readonly id: string; readonly outcome: ChangeOutcome; readonly endedAt: Instant };

export const changeEndEntity = new EntitySchema<ChangeEnd>({
  name: 'problem_change',
  columns: {
    id: { type: 'uuid', primary: true },
    outcome: { type: 'text' },
    endedAt: { type: 'timestamptz' },
  },
});

const insertEntry = `INSERT INTO problem_diagnosis (id, problem_id, body, corrects_id, author_id, author_name, at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;

const dayMs = 86_400_000;
export const escalation = { process: 'problem', kind: 'escalate' } as const;
export const effectReview = { process: 'problem', kind: 'measure-effect' } as const;

const ages = ({ state, escalations }: Problem): boolean =>
  problemMachine.transitions.ESCALATE_BY_AGE.from.includes(state) && escalations < ageRule.times;

/** One that is not resolved grows old by its priority; one that is resolved waits for its effect to show. */
const keepDeadlines = async (tx: Tx, before: Problem | undefined, next: Problem): Promise<void> => {
  const { id: recordId, state, priority, ageFrom, escalations, resolvedAt, tookEffectAt, effectDays } = next;
  const aged = before && [before.state, before.priority, before.ageFrom, before.escalations].join();
  if (aged !== [state, priority, ageFrom, escalations].join()) {
    if (ages(next))
      await deadline(tx, { ...escalation, recordId, dueAt: plusMs(ageFrom, ageRule.days[priority] * dayMs) });
    else if (before) await cancelDeadline(tx, { ...escalation, recordId });
  }
  if (state === before?.state) return;
  if (state === 'RESOLVED' && resolvedAt !== null && effectDays !== null)
    await deadline(tx, { ...effectReview, recordId, dueAt: effectSpan(tookEffectAt ?? resolvedAt, effectDays).dueAt });
  else if (before?.state === 'RESOLVED') await cancelDeadline(tx, { ...effectReview, recordId });
};

export const problemStore = recordStore<Problem, ProblemEvent>({
  service: 'resolution',
  process: 'problem',
  name: 'problem',
  contracts: problemEvents,
  entity: problemEntity,
  evolve,
  project: async (tx, { before, next, events }) => {
    // Incidents refer to problems of this service by the same local copy as to everything else.
    const active = next.state !== 'CLOSED' && next.state !== 'CANCELLED';
    await learn(tx, 'PROBLEM', { id: next.id, name: next.key, active, recordVersion: next.version });
    await keepDeadlines(tx, before, next);
    for (const event of events)
      if (event.type === 'ProblemDiagnosisNoted') {
        const { entryId, body, correctsId, at } = event;
        await tx.execute(insertEntry, [entryId, next.id, body, correctsId, tx.actor.id, tx.actor.name, at]);
      }
  },
});

export const diagnosisOf = async (tx: Tx, problemIds: readonly string[]): Promise<Map<string, DiagnosisEntry[]>> => {
  const rows = await tx.query<DiagnosisEntry>(
    `SELECT id, problem_id AS "problemId", body, corrects_id AS "correctsId", author_id AS "authorId",
       author_name AS "authorName", at
     FROM problem_diagnosis WHERE problem_id = ANY($1::uuid[]) ORDER BY at, id`,
    [problemIds],
  );
  return Map.groupBy(rows, ({ problemId }) => problemId);
};

/** Held to the end of the transaction by who links a change and by who hears how it ended: neither misses the other. */
const lockChange = async (tx: Tx, changeId: string): Promise<void> => {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('problem change ' || $1, 0))", [changeId]);
};

/** How the change ended, as far as it is known here; null while it runs. */
export const changeOutcome = async (tx: Tx, changeId: string): Promise<ChangeOutcome | null> => {
  await lockChange(tx, changeId);
  const [row] = await tx.query<ChangeEnd>('SELECT outcome FROM problem_change WHERE id::text = $1', [changeId]);
  return row?.outcome ?? null;
};

/** Keeps how a change ended; the last word counts. */
export const keepChangeEnd = async (tx: Tx, { id, outcome, endedAt }: ChangeEnd): Promise<void> => {
  await lockChange(tx, id);
  await tx.execute(
    `INSERT INTO problem_change (id, outcome, ended_at) VALUES ($1, $2, $3)
     ON CONFLICT (id) DO UPDATE SET outcome = EXCLUDED.outcome, ended_at = EXCLUDED.ended_at
     WHERE problem_change.ended_at <= EXCLUDED.ended_at`,
    [id, outcome, endedAt],
  );
};

/** Those of the ids that are none of the table's, as far as the caller may see. */
export const absent = async (
  tx: Tx,
  table: 'incident' | 'service_request',
  ids: readonly string[],
): Promise<string | undefined> => {
  const rows = await tx.query<{ id: string }>(
    `SELECT r.id FROM unnest($1::text[]) AS r(id) WHERE NOT EXISTS (SELECT 1 FROM ${table} t WHERE t.id::text = r.id) LIMIT 1`,
    [ids],
  );
  return rows[0]?.id;
};

/** Incidents of a problem, where nothing else says their kind, from day to day (UTC, both included). */
export const countLinked = async (tx: Tx, problemId: string, from: string, to: string): Promise<number> => {
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM incident WHERE problem_ids @> ARRAY[$1]::uuid[] AND state <> 'CANCELLED'
       AND logged_at >= $2::date::timestamp AT TIME ZONE 'UTC' AND logged_at < ($3::date + 1)::timestamp AT TIME ZONE 'UTC'`,
    [problemId, from, to],
  );
  return row?.count ?? 0;
};

/** The problems that a change is to fix, locked. */
export const loadFixedBy = async (tx: Tx, changeId: string): Promise<Problem[]> => {
  const rows = await tx.query<Recorded>('SELECT id FROM problem WHERE fixes @> $1::jsonb ORDER BY id FOR UPDATE', [
    JSON.stringify([{ changeId }]),
  ]);
  return problemStore.loadMany(
    tx,
    rows.map(({ id }) => id),
  );
};

/** Known errors that live in each of these configuration items, the newest first: also while their cause is looked for again. */
export const knownErrorsOf = async (tx: Tx, ciIds: readonly string[]): Promise<Map<string, Problem[]>> => {
  const rows = await tx.query<{ ciId: string } & Problem>(
    `SELECT c.id AS "ciId", ${problemStore.table.columns} FROM unnest($1::uuid[]) AS c(id)
     JOIN problem ON problem.ci_ids @> ARRAY[c.id] AND problem.workaround IS NOT NULL
       AND problem.state IN ('KNOWN_ERROR', 'IN_DIAGNOSIS') ORDER BY problem.raised_at DESC, problem.id DESC`,
    [ciIds],
  );
  return Map.groupBy(rows, ({ ciId }) => ciId);
};

/** Problems that each of these requests is linked to, the newest first. */
export const problemsOfRequests = async (tx: Tx, requestIds: readonly string[]): Promise<Map<string, Problem[]>> => {
  const rows = await tx.query<{ requestId: string } & Problem>(
    `SELECT r.id AS "requestId", ${problemStore.table.columns} FROM unnest($1::uuid[]) AS r(id)
     JOIN problem ON problem.request_ids @> ARRAY[r.id] ORDER BY problem.raised_at DESC, problem.id DESC`,
    [requestIds],
  );
  return Map.groupBy(rows, ({ requestId }) => requestId);
};
