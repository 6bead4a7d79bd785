/** Rows of unauthorised changes, and what explains what became of an item. */
import { relationKinds, unauthorisedChangeEvents } from '@attest/contracts';
import { cancelDeadline, deadline, recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import type { RelationKind } from '../../ci-type.ts';
import type { Effect, EffectSide } from '../../effect.ts';
import {
  type Authorised,
  type Change,
  evolveUnauthorised,
  type FieldValue,
  type UnauthorisedChange,
  type UnauthorisedChangeEvent,
  type UnderWay,
} from '../domain/index.ts';

/** The item's state among its attributes. */
export const stateField = '$state';
/** That the item is there. */
export const registeredField = '$registered';
/** That a relation from the item is there: read again by `relationIn`. */
export const relationField = (kind: string, toKey: string): string => `$relation ${kind} ${toKey}`;

/** The relation of which a field says whether it is there; undefined for any other field. */
export const relationIn = (field: string): { readonly kind: RelationKind; readonly toKey: string } | undefined => {
  const [, word, toKey] = field.match(/^\$relation (\S+) (\S+)$/) ?? [];
  const kind = relationKinds.find((one) => one === word);
  return kind && toKey !== undefined ? { kind, toKey } : undefined;
};

export const unauthorisedEntity = new EntitySchema<UnauthorisedChange>({
  name: 'unauthorised_change',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    ciId: { type: 'uuid' },
    ciKey: { type: 'text' },
    facts: { type: 'jsonb' },
    assigneeId: { type: 'uuid', nullable: true },
    changeId: { type: 'uuid', nullable: true },
    why: { type: 'text', nullable: true },
    settledById: { type: 'uuid', nullable: true },
    dueAt: { type: 'timestamptz' },
    missedAt: { type: 'timestamptz', nullable: true },
    detectedAt: { type: 'timestamptz' },
    settledAt: { type: 'timestamptz', nullable: true },
    updatedAt: { type: 'timestamptz' },
  },
});

/** The ticker tells of what is not settled in time. */
const keepDeadline = async (
  tx: Tx,
  before: UnauthorisedChange | undefined,
  { id, dueAt, settledAt }: UnauthorisedChange,
): Promise<void> => {
  const wait = { process: 'change', kind: 'unauthorised', recordId: id };
  if (!before) await deadline(tx, { ...wait, dueAt });
  else if (settledAt !== null) await cancelDeadline(tx, wait);
};

export const unauthorisedStore = recordStore<UnauthorisedChange, UnauthorisedChangeEvent>({
  service: 'control',
  process: 'change',
  name: 'unauthorisedChange',
  contracts: unauthorisedChangeEvents,
  entity: unauthorisedEntity,
  evolve: evolveUnauthorised,
  project: (tx, { before, next }) => keepDeadline(tx, before, next),
});

/** The one of the item that is not settled, locked. */
export const openOf = async (tx: Tx, ciId: string): Promise<UnauthorisedChange | undefined> => {
  const rows = await tx.query<{ id: string }>(
    "SELECT id FROM unauthorised_change WHERE ci_id = $1 AND state = 'DETECTED'",
    [ciId],
  );
  const [open] = await unauthorisedStore.loadMany(
    tx,
    rows.map(({ id }) => id),
    'FOR UPDATE',
  );
  return open;
};

/** The newest hundred of each item. */
export const unauthorisedOfItems = async (
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, UnauthorisedChange[]>> => {
  const rows = await tx.query<UnauthorisedChange>(
    `SELECT u.* FROM unnest($1::uuid[]) AS t(id) CROSS JOIN LATERAL (
       SELECT ${unauthorisedStore.table.columns} FROM unauthorised_change WHERE ci_id = t.id
       ORDER BY detected_at DESC, id DESC LIMIT 100) AS u`,
    [ids],
  );
  return Map.groupBy(rows, ({ ciId }) => ciId);
};

type Made = Pick<Change, 'id' | 'state' | 'effects' | 'startsAt' | 'endsAt' | 'implementedAt' | 'backedOutAt'>;

const made = `SELECT id, state, effects, starts_at AS "startsAt", ends_at AS "endsAt", implemented_at AS "implementedAt",
    backed_out_at AS "backedOutAt" FROM change
  WHERE ci_ids @> ARRAY[$1]::uuid[]
    AND state IN ('SCHEDULED', 'IN_IMPLEMENTATION', 'IMPLEMENTED', 'BACKED_OUT', 'REVIEWED', 'CLOSED') ORDER BY approved_at, id`;
const settled = `SELECT ${unauthorisedStore.table.columns} FROM unauthorised_change
  WHERE ci_id = $1 AND settled_at IS NOT NULL ORDER BY settled_at, id`;

type Values = { readonly field: string; readonly value: FieldValue }[];

const valuesOf = ({ state, attributes, relations = [] }: EffectSide): Values => [
  ...(state === null ? [] : [{ field: stateField, value: state }]),
  ...Object.entries(attributes).map(([field, value]) => ({ field, value })),
  ...relations.map(({ kind, toKey, there }) => ({ field: relationField(kind, toKey), value: there })),
];
const valuesAfter = ({ after, registers }: Effect): Values => [
  ...(registers ? [{ field: registeredField, value: true }] : []),
  ...valuesOf(after),
];
const valuesBefore = ({ before, registers }: Effect): Values => [
  ...(registers ? [{ field: registeredField, value: false }] : []),
  ...valuesOf(before),
];

export type Explanations = {
  readonly authorised: readonly Authorised[];
  readonly underWay: readonly UnderWay[];
  /** Changes that are made, and have not been seen on the item yet. */
  readonly unseen: readonly string[];
};

/**
 * What explains what became of an item: changes that began, those in their windows, and what was settled of what none explained.
 *
 * @param named  the change by which the record says that it became so, and the moment of which it says it
 */
export const explanationsOf = async (
  tx: Tx,
  ciId: string,
  named: { readonly changeId: string; readonly at: Authorised['at'] } | null,
): Promise<Explanations> => {
  const changes = await tx.query<Made>(made, [ciId]);
  const own = changes.flatMap(({ effects, ...change }) =>
    effects.filter((effect) => effect.ciId === ciId).map((effect) => ({ ...change, effect })),
  );
  const begun = own.flatMap(({ state, effect, startsAt, implementedAt, backedOutAt }) => {
    const at = startsAt ?? implementedAt;
    return [
      ...(state === 'SCHEDULED' || at === null ? [] : valuesAfter(effect).map((one) => ({ ...one, at }))),
      ...(backedOutAt === null ? [] : valuesBefore(effect).map((one) => ({ ...one, at: backedOutAt }))),
    ];
  });
  const told = (await tx.query<UnauthorisedChange>(settled, [ciId])).flatMap(({ state, facts, settledAt }) =>
    facts.map(({ field, before, after, at }) =>
      state === 'REVERTED' ? { field, value: before, at: settledAt ?? at } : { field, value: after, at },
    ),
  );
  const by = own.filter(({ id }) => id === named?.changeId);
  const byName = by.flatMap(({ effect, backedOutAt }) =>
    [...valuesAfter(effect), ...(backedOutAt === null ? [] : valuesBefore(effect))].map((one) => ({
      ...one,
      at: named?.at ?? effect.appliedAt,
    })),
  );
  return {
    authorised: [...begun, ...told],
    underWay: [
      ...own.flatMap(({ effect, startsAt, endsAt }) =>
        startsAt === null || endsAt === null
          ? []
          : valuesAfter(effect).map((one) => ({ ...one, at: startsAt, until: endsAt })),
      ),
      // Whoever names the change says that it is made, whatever the time.
      ...byName.flatMap(({ at, ...one }) => (at === null ? [] : [{ ...one, at, until: endOfTime }])),
    ],
    unseen: own
      .filter(({ state, effect }) => ['IN_IMPLEMENTATION', 'IMPLEMENTED'].includes(state) && effect.appliedAt === null)
      .map(({ id }) => id),
  };
};

const endOfTime = '9999-12-31T23:59:59.999Z' as Authorised['at'];
