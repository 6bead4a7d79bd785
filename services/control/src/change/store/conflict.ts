/** What stands against windows, asked of the database: what a change touches, and what else is planned. */

import { msOf } from '@attest/kernel';
import type { Tx } from '@attest/record';
import type { Direction } from '../../impact.ts';
import { spread } from '../../spread.ts';
import { topologyNow } from '../../topology.ts';
import {
  type Change,
  type ChangePeriod,
  type Conflict,
  conflictsIn,
  firstFree,
  occurrences,
  type Planned,
  type Search,
  type Surroundings,
  type Window,
} from '../domain/index.ts';
import { periodsFor } from './period.ts';

type Subject = Pick<Change, 'id' | 'ciIds' | 'serviceIds' | 'implementerId' | 'taskAssigneeIds'>;

/** Items that fail with these, or that these need; whatever stands in for what. */
const reached = async (
  tx: Tx,
  itemIds: readonly string[],
  directions: readonly Direction[],
): Promise<readonly (readonly string[])[]> => {
  const { ground, travel, roots } = await topologyNow(tx, itemIds);
  const nodes = directions.map((direction) => spread(ground, travel, roots, direction, false).order);
  const all = nodes.flatMap((order) => [...order]);
  const rows = all.length > 0 ? await tx.query<{ node: number; id: string }>(itemsAt, [all]) : [];
  const at = new Map(rows.map(({ node, id }) => [node, id]));
  return nodes.map((order) => [...order].flatMap((node) => at.get(node) ?? []));
};

const itemsAt = 'SELECT node, item_id AS id FROM ci_node WHERE node = ANY($1::integer[])';

const servicesOf =
  'SELECT DISTINCT service_id AS id FROM configuration_item WHERE id = ANY($1::uuid[]) AND service_id IS NOT NULL';

type Around = Surroundings & {
  /** Its items and those that fail with them. */
  readonly failing: ReadonlySet<string>;
  /** Services that these stand for, and those that it is about. */
  readonly services: ReadonlySet<string>;
};

/** What a change touches, and the periods that are for it; those that ended before `from` are left out. */
export const surroundings = async (tx: Tx, change: Subject, from: Window['startsAt']): Promise<Around> => {
  const own = new Set(change.ciIds);
  const [down = [], up = []] = await reached(tx, change.ciIds, ['DOWNSTREAM', 'UPSTREAM']);
  const failing = new Set([...own, ...down]);
  const standing = await tx.query<{ id: string }>(servicesOf, [[...failing]]);
  const services = new Set([...standing.map(({ id }) => id), ...change.serviceIds]);
  const affected = new Set([...failing, ...services]);
  return {
    ...{ failing, services },
    own,
    around: new Set([...down, ...up].filter((id) => !own.has(id))),
    affected,
    people: new Set([...change.taskAssigneeIds, ...(change.implementerId === null ? [] : [change.implementerId])]),
    periods: await periodsFor(tx, [...affected], from),
  };
};

/** Only those that have an item of $4 or somebody of $5: of ten thousand that overlap, few have. */
const planned = `SELECT id, key, ci_ids AS "ciIds", starts_at AS "startsAt", ends_at AS "endsAt",
    array_remove(array_append(task_assignee_ids, implementer_id), NULL) AS people
  FROM change WHERE state IN ('SCHEDULED', 'IN_IMPLEMENTATION') AND id <> $1 AND starts_at < $3 AND ends_at > $2
    AND (ci_ids && $4::uuid[] OR implementer_id = ANY($5::uuid[]) OR task_assignee_ids && $5::uuid[]) ORDER BY id`;

const plannedAround = (
  tx: Tx,
  { id }: Subject,
  around: Surroundings,
  { startsAt, endsAt }: Window,
): Promise<Planned[]> =>
  tx.query<Planned>(planned, [id, startsAt, endsAt, [...around.own, ...around.around], [...around.people]]);

/** What stands against the window, whether somebody accepted it or not. */
export const conflictsOf = async (tx: Tx, change: Subject, window: Window): Promise<Conflict[]> => {
  const around = await surroundings(tx, change, window.startsAt);
  return conflictsIn(window, around, await plannedAround(tx, change, around, window));
};

/** The first window against which nothing stands. */
export const freeWindow = async (tx: Tx, change: Subject, search: Search): Promise<Window | undefined> => {
  const around = await surroundings(tx, change, search.from);
  const others = await plannedAround(tx, change, around, { startsAt: search.from, endsAt: search.until });
  return firstFree(search, around, others);
};

const accepting = `SELECT id FROM change WHERE id = ANY($1::uuid[]) AND accepted_conflict_ids @> ARRAY[$2]::uuid[]`;

/** Less what the other of the two has accepted: one acceptance is enough for both. */
export const unaccepted = async (tx: Tx, change: Subject, conflicts: readonly Conflict[]): Promise<Conflict[]> => {
  if (conflicts.length === 0) return [];
  const rows = await tx.query<{ id: string }>(accepting, [conflicts.map(({ withId }) => withId), change.id]);
  const accepted = new Set(rows.map(({ id }) => id));
  return conflicts.filter(({ withId }) => !accepted.has(withId));
};

const scheduled = "state = 'SCHEDULED' AND ends_at > $1";

const ids = async (tx: Tx, where: string, parameters: readonly unknown[]): Promise<string[]> =>
  (await tx.query<{ id: string }>(`SELECT id FROM change WHERE ${scheduled} AND ${where}`, [...parameters])).map(
    ({ id }) => id,
  );

/** Scheduled changes against which one of these (changes, periods) stood when they were last looked at. */
export const standingAgainst = (tx: Tx, withIds: readonly string[], now: Window['startsAt']): Promise<string[]> =>
  ids(tx, 'open_conflicts @> ANY($2::jsonb[])', [now, withIds.map((withId) => JSON.stringify([{ withId }]))]);

/** Scheduled changes on items that these fail with, or that fail with these. */
export const plannedNear = async (tx: Tx, itemIds: readonly string[], now: Window['startsAt']): Promise<string[]> => {
  const near = (await reached(tx, itemIds, ['DOWNSTREAM', 'UPSTREAM'])).flat();
  return ids(tx, 'ci_ids && $2::uuid[]', [now, [...new Set([...itemIds, ...near])]]);
};

const inScope = `SELECT id FROM configuration_item WHERE id = ANY($1::uuid[]) OR service_id = ANY($2::uuid[])`;

type Row = Window & { readonly id: string };

/** Scheduled changes in whose windows the period stands: those on what its items and services need. */
export const plannedIn = async (tx: Tx, period: ChangePeriod, now: Window['startsAt']): Promise<string[]> => {
  const { ciIds, serviceIds, startsAt, endsAt } = period;
  const general = ciIds.length === 0 && serviceIds.length === 0;
  const items = general ? [] : (await tx.query<{ id: string }>(inScope, [ciIds, serviceIds])).map(({ id }) => id);
  const needed = [...new Set([...items, ...(await reached(tx, items, ['UPSTREAM'])).flat()])];
  const rows = await tx.query<Row>(
    `SELECT id, starts_at AS "startsAt", ends_at AS "endsAt" FROM change WHERE ${scheduled}
       AND ($2 OR ci_ids && $3::uuid[] OR service_ids && $4::uuid[])
       AND ($5 OR (ends_at > $6 AND ($7::timestamptz IS NULL OR starts_at < $7)))`,
    [now, general, needed, serviceIds, period.kind === 'MAINTENANCE_WINDOW', startsAt, endsAt],
  );
  if (period.kind === 'MAINTENANCE_WINDOW') return rows.map(({ id }) => id);
  return rows
    .filter((row) => occurrences(period, { from: msOf(row.startsAt), to: msOf(row.endsAt) }).length > 0)
    .map(({ id }) => id);
};
