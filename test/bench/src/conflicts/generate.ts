/** Ten thousand scheduled changes on a CMDB in layers, made by SQL: the same on every machine. */
import { withClient } from '@attest/embedded';

const idSql = (kind: number, n: string) => `('01980000-000${kind}-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
export const idOf = (kind: number, n: number): string =>
  `01980000-000${kind}-7000-8000-${n.toString(16).padStart(12, '0')}`;

export const kinds = { item: 1, change: 2, person: 3, service: 4, period: 5 } as const;
export const size = (quick: boolean) => ({ items: quick ? 500 : 5_000, changes: quick ? 500 : 10_000 });

/** Numbers from 0 to 1, by what they are for. */
const random = (n: string, what: number) =>
  `((hashint8extended(${n}, ${what}) & 16777215)::double precision / 16777216)`;
const below = (n: string, what: number, limit: number | string) => `floor(${limit} * ${random(n, what)})::bigint`;

/** A hundredth stand for services, the others need up to two of the layer below: a tenth as many in each. */
const items = (count: number) => `
  INSERT INTO configuration_item (id, version, head, key, name, description, type_name, type_version, state, attributes, relations,
    service_id, owner_id, source, external_id, registered_at, updated_at, retired_at, redundancy, confirmed_at)
  SELECT ${idSql(kinds.item, 'i')}, 1, repeat('a', 64), 'CI-' || i, 'item ' || i, '', 'HOST', 0, 'IN_USE', '{}', '[]',
    CASE WHEN i % 100 = 99 THEN ${idSql(kinds.service, 'i / 100')} END, NULL, 'bench', i::text, '2026-01-01', '2026-01-01', NULL, '[]', '2026-01-01'
  FROM generate_series(0, ${count - 1}) i;
  INSERT INTO ci_node (item_id) SELECT id FROM configuration_item ORDER BY id;
  INSERT INTO ci_relation (from_id, kind, to_id)
  SELECT DISTINCT ${idSql(kinds.item, 'i')}, 'DEPENDS_ON', ${idSql(kinds.item, `(i / 10) + ${below('i * 4 + r', 1, 3)}`)}
  FROM generate_series(30, ${count - 1}) i CROSS JOIN generate_series(1, 2) r WHERE ${random('i * 4 + r', 2)} < 0.7`;

/** In the ninety nights of a quarter, of one to eight hours: at any moment of a night some dozens overlap. */
const changes = (count: number, itemCount: number) => `
  INSERT INTO change (id, version, head, key, title, description, justification, change_type, requested_type, service_impact, state,
    requester_id, service_ids, problem_id, ci_ids, effects, assessments, risk, back_out_plan, approver_id, tests, starts_at, ends_at,
    implementer_id, accepted_conflict_ids, accepted_conflicts, open_conflicts, release_id, review, outcome, requested_at, approved_at,
    implemented_at, backed_out_at, closed_at, updated_at, tasks, task_assignee_ids)
  SELECT ${idSql(kinds.change, 'i')}, 1, repeat('a', 64), 'CHG-' || i, 'change ' || i, '', '', 'NORMAL', 'NORMAL', 'NONE', 'SCHEDULED',
    ${idSql(kinds.person, '0')}, '{}', NULL,
    ARRAY(SELECT DISTINCT ${idSql(kinds.item, below('i * 8 + c', 3, itemCount))} FROM generate_series(1, 1 + (i % 3)) c), '[]', '[]',
    'LOW', 'back', NULL, '[]', starts_at, starts_at + interval '1 hour' * (1 + ${below('i', 4, 8)}),
    ${idSql(kinds.person, below('i', 5, 200))}, '{}', '[]', '[]', NULL, NULL, NULL, '2026-01-01', NULL, NULL, NULL, NULL, '2026-01-01', '[]', '{}'
  FROM (SELECT i, '2026-04-01T18:00:00Z'::timestamptz + interval '1 day' * ${below('i', 6, 90)}
    + interval '1 minute' * ${below('i', 7, 360)} AS starts_at FROM generate_series(0, ${count - 1}) i) made`;

/** Weekly windows of services, and freezes at the ends of months. */
const periods = `
  INSERT INTO change_period (id, version, head, key, kind, state, edition, name, service_ids, ci_ids, zone, weekly, starts_at, ends_at,
    published_at, updated_at, withdrawn_at)
  SELECT ${idSql(kinds.period, 'i')}, 1, repeat('a', 64), 'CHP-' || i, CASE WHEN i % 2 = 0 THEN 'FREEZE' ELSE 'MAINTENANCE_WINDOW' END,
    'IN_FORCE', 1, 'period ' || i, ARRAY[${idSql(kinds.service, 'i')}], '{}', 'Europe/Berlin',
    CASE WHEN i % 2 = 1 THEN '{"mon":[],"tue":[{"from":"18:00","to":"24:00"}],"wed":[{"from":"00:00","to":"06:00"}],"thu":[],"fri":[],
      "sat":[{"from":"18:00","to":"24:00"}],"sun":[]}'::jsonb END,
    CASE WHEN i % 2 = 0 THEN '2026-04-28T00:00:00Z'::timestamptz + interval '1 month' * (i % 3) ELSE '2026-01-01'::timestamptz END,
    CASE WHEN i % 2 = 0 THEN '2026-05-01T00:00:00Z'::timestamptz + interval '1 month' * (i % 3) END, '2026-01-01', '2026-01-01', NULL
  FROM generate_series(0, 49) i`;

/** Makes it all, as the administrator. */
export const generate = (url: string, { items: itemCount, changes: count }: ReturnType<typeof size>): Promise<void> =>
  withClient(url, async (client) => {
    for (const sql of [items(itemCount), changes(count, itemCount), periods, 'ANALYZE']) await client.query(sql);
  });
