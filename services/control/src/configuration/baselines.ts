/** Baselines in the database: taken in two steps, so that nothing is added to what one has named. */
import { hash as digest } from 'node:crypto';
import { baselineEvents } from '@attest/contracts';
import { type Actor, type CommonRefusal, forbidden, type Instant, type Result, refuse } from '@attest/kernel';
import {
  cancelDeadline,
  type Deps,
  deadline,
  nextKey,
  onDeadline,
  record,
  recordStore,
  type Tx,
  transact,
} from '@attest/record';
import { EntitySchema } from 'typeorm';
import { releaseKey } from '../deployment.ts';
import { holdsAt, type Moment } from '../moment.ts';
import { inTurn } from '../turn.ts';
import {
  type BaselineEvent,
  type BaselineRefusal,
  badBaselineName,
  type ConfigurationBaseline,
  evolveBaseline,
  takeBaseline,
} from './baseline.ts';
import { configurationRights } from './domain.ts';
import { paramsOf } from './past.ts';

export const baselineEntity = new EntitySchema<ConfigurationBaseline>({
  name: 'ci_baseline',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    name: { type: 'text', unique: true },
    asOf: { type: 'timestamptz' },
    knownAt: { type: 'timestamptz' },
    hash: { type: 'text' },
    items: { type: 'integer' },
    relations: { type: 'integer' },
    releaseId: { type: 'uuid', nullable: true },
    takenAt: { type: 'timestamptz' },
  },
});

export const baselineStore = recordStore<ConfigurationBaseline, BaselineEvent>({
  service: 'control',
  process: 'configuration',
  name: 'baseline',
  contracts: baselineEvents,
  entity: baselineEntity,
  evolve: evolveBaseline,
});

type Content = { readonly hash: string; readonly items: number; readonly relations: number };
type Digest = { readonly count: number; readonly hash: string };

/** One hash over the hashes of the lines, in their order; the lines are PostgreSQL's own text of JSON, which is the same for the same. */
const digestSql = (line: string, order: string, from: string): string =>
  `SELECT count(*)::integer AS count,
     encode(sha256(coalesce(string_agg(sha256(convert_to(${line}::text, 'UTF8')), ''::bytea ORDER BY ${order}), ''::bytea)), 'hex') AS hash
   FROM ${from}`;

/** The content of the configuration at a moment: always the same, once nobody can add to what was known. */
export const contentAt = async (tx: Tx, moment: Moment): Promise<Content> => {
  const item = `jsonb_build_object('id', p.item_id, 'name', p.name, 'description', p.description, 'typeName', p.type_name, 'state', p.state,
    'serviceId', p.service_id, 'ownerId', p.owner_id, 'attributes', p.attributes, 'redundancy', p.redundancy)`;
  const [items] = await tx.query<Digest>(
    digestSql(item, 'p.item_id', `ci_period p WHERE ${holdsAt('p', moment)}`),
    paramsOf(moment),
  );
  const [relations] = await tx.query<Digest>(
    digestSql(
      'jsonb_build_array(f.item_id, r.kind, t.item_id)',
      'f.item_id, r.kind, t.item_id',
      `ci_relation_period r JOIN ci_node f ON f.node = r.from_node JOIN ci_node t ON t.node = r.to_node WHERE ${holdsAt('r', moment)}`,
    ),
    paramsOf(moment),
  );
  return {
    hash: digest('sha256', `${items?.hash ?? ''} ${relations?.hash ?? ''}`, 'hex'),
    items: items?.count ?? 0,
    relations: relations?.count ?? 0,
  };
};

/**
 * Settles what is known: waits for those who write now; whoever writes later writes what is known later. Short, and a
 * transaction of its own: it keeps everybody from writing until it ends.
 */
const settle = (tx: Tx): Promise<number> =>
  tx.execute('UPDATE ci_fence SET known_at = greatest(known_at, $1::timestamptz)', [tx.now()]);

const settledAt = async (tx: Tx): Promise<Instant> => {
  const [fence] = await tx.query<{ knownAt: Instant }>('SELECT known_at AS "knownAt" FROM ci_fence');
  if (!fence) throw new Error('the fence of what is known is gone');
  return fence.knownAt;
};

type Asked = { readonly name: string; readonly asOf: Instant | null; readonly releaseId: string | null };
export type BaselineResult = Result<ConfigurationBaseline, BaselineRefusal | CommonRefusal>;

const named = async (tx: Tx, name: string): Promise<{ id: string; key: string } | undefined> =>
  (await tx.query<{ id: string; key: string }>('SELECT id, key FROM ci_baseline WHERE name = $1', [name]))[0];

const taken = async (tx: Tx, { name, asOf, releaseId }: Asked): Promise<BaselineResult> => {
  await inTurn(tx, 'baselines');
  const knownAt = await settledAt(tx);
  const moment = { asOf: asOf ?? knownAt, knownAt };
  const twin = await named(tx, name);
  const content = twin ? { hash: '', items: 0, relations: 0 } : await contentAt(tx, moment);
  const key = twin ? '' : await nextKey(tx, 'BL');
  const decision = takeBaseline({ id: tx.newId(), key, name, ...moment, ...content, releaseId }, twin, tx.now());
  return decision.ok ? record(tx, baselineStore, undefined, decision.value) : decision;
};

/** Names the configuration as of a moment; of what is known now unless told. */
export const takeBaselineOf = async (
  { db }: Deps,
  actor: Actor,
  asked: Omit<Asked, 'releaseId'>,
): Promise<BaselineResult> => {
  const no = forbidden(configurationRights, actor, 'TAKE_BASELINE') ?? badBaselineName(asked.name);
  if (no) return no;
  await transact(db, actor, settle);
  return transact(db, actor, (tx): Promise<BaselineResult> => taken(tx, { ...asked, releaseId: null }));
};

/** Refuses: a baseline is what others are compared with. */
export const deleteBaseline = ({ db }: Deps, actor: Actor, id: string): Promise<BaselineResult> =>
  transact(db, actor, async (tx): Promise<BaselineResult> => {
    const no = forbidden(configurationRights, actor, 'TAKE_BASELINE');
    if (no) return no;
    const baseline = await baselineStore.load(tx, id);
    return baseline ? refuse({ code: 'BASELINE_IMMUTABLE', key: baseline.key }) : refuse({ code: 'NOT_FOUND', id });
  });

/** A deployment that is told twice, as the demonstration's are, is looked at once. */
const hasBaseline = async (tx: Tx, releaseId: string): Promise<boolean> =>
  (await tx.query('SELECT 1 FROM ci_baseline WHERE release_id = $1 LIMIT 1', [releaseId])).length > 0;

const settling = { process: 'configuration', kind: 'settle-baseline' } as const;
const taking = { process: 'configuration', kind: 'take-baseline' } as const;

/** A baseline of what a deployment made of the configuration, as soon as it is recorded. */
export const baselineDue = (tx: Tx, releaseId: string, deployedAt: Instant): Promise<void> =>
  deadline(tx, { ...settling, recordId: releaseId, dueAt: deployedAt });

/** Two transactions: the first settles what is known, the second looks at it as long as it takes. */
export const baselineDeadlines = [
  onDeadline(settling.process, settling.kind, async (tx, { recordId, dueAt }) => {
    await settle(tx);
    await cancelDeadline(tx, { ...taking, recordId });
    await deadline(tx, { ...taking, recordId, dueAt });
  }),
  onDeadline(taking.process, taking.kind, async (tx, { recordId, dueAt }, { log }) => {
    if (await hasBaseline(tx, recordId)) return;
    const key = await releaseKey(tx, recordId);
    if (key === undefined) throw new Error(`the release ${recordId} was deployed, and is not there`);
    const result = await taken(tx, { name: `${key} deployed`, asOf: dueAt, releaseId: recordId });
    if (!result.ok) log.warn({ release: key, refusal: result.refusal }, 'no baseline of the deployment');
  }),
];
