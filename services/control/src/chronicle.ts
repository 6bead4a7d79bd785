/** What events said of configuration items, for those who ask what was so before: read where every event is kept. */
import type { Instant } from '@attest/kernel';
import type { Tx } from '@attest/record';
import type { Attributes } from './attribute.ts';
import type { ConfigurationItemState } from './effect.ts';

export type ItemStands = { readonly state: ConfigurationItemState; readonly attributes: Attributes };

/** One event of an item, as far as it says what was so. */
export type ItemWord = ItemStands & {
  readonly at: Instant;
  /** Of a correction: of which time it speaks, and what was so then. */
  readonly corrects: {
    readonly from: Instant;
    readonly until: Instant | null;
    readonly set: {
      readonly state?: ConfigurationItemState;
      readonly attributes?: Readonly<Record<string, string | number | boolean | null>>;
    };
  } | null;
};

const columns = `at, data->>'state' AS state, data->'attributes' AS attributes,
  CASE WHEN data ? 'validFrom' THEN jsonb_build_object('from', data->'validFrom', 'until', data->'validUntil', 'set', data->'set') END AS corrects`;

/** How the item stood right before this version; undefined where that was its first. */
export const stoodBefore = async (tx: Tx, itemId: string, version: number): Promise<ItemStands | undefined> =>
  (
    await tx.query<ItemWord>(`SELECT ${columns} FROM event WHERE record_id = $1 AND record_version = $2`, [
      itemId,
      version - 1,
    ])
  )[0];

/** All that was said of the item before this version, the oldest first. */
export const saidBefore = (tx: Tx, itemId: string, version: number): Promise<ItemWord[]> =>
  tx.query<ItemWord>(
    `SELECT ${columns} FROM event WHERE record_id = $1 AND record_version < $2 ORDER BY record_version`,
    [itemId, version],
  );
