/** A record's history as the graph shows it. */

import type { Instant } from '@attest/kernel';
import { factsOf, type StoredEvent, storedColumns, storedFrom } from '@attest/record';
import type { Context } from './context.ts';
import { type Connection, type PageArguments, page } from './page.ts';
import type { Source } from './source.ts';
import { type Where, where } from './where.ts';

/** The parent value of RecordEvent. */
export type RecordEvent = {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly actorId: string;
  readonly actorName: string;
  readonly onBehalfOf: string | null;
  readonly reason: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly policies: Readonly<Record<string, unknown>> | null;
  readonly erased: boolean;
  readonly hash: string;
  readonly previousHash: string;
};

const events: Source<StoredEvent> = {
  from: storedFrom,
  select: storedColumns,
  columns: {
    recordId: { sql: 'e.record_id', kind: 'uuid', nullable: false },
    recordVersion: { sql: 'e.record_version', kind: 'integer', nullable: false },
    type: { sql: 'e.type', kind: 'text', nullable: false },
    at: { sql: 'e.at', kind: 'instant', nullable: false },
  },
  unique: 'recordVersion',
};

const shown = (event: StoredEvent): RecordEvent => ({
  id: event.id,
  type: event.type,
  version: event.recordVersion,
  at: event.at,
  recordedAt: event.recordedAt,
  actorId: event.actor.id,
  actorName: event.actor.name,
  onBehalfOf: event.actor.onBehalfOf ?? null,
  reason: event.reason,
  data: factsOf(event),
  policies: event.policies,
  erased: event.commitment !== null && event.personal === null,
  hash: event.hash,
  previousHash: event.previousHash,
});

/** People of a customer or supplier do not see what the provider wrote for itself. */
const visibleTo = ({ customerId, supplierId }: Context['actor']): Where =>
  customerId === undefined && supplierId === undefined
    ? where()
    : where().sql("e.data->>'visibility' IS DISTINCT FROM 'INTERNAL'");

/**
 * The history of a record that the caller may see; the caller has it, so its row security was passed.
 *
 * @param only  further conditions, over the properties recordVersion, type and at, or own SQL over `event e`
 */
export const history = (
  context: Pick<Context, 'read' | 'actor'>,
  record: { readonly id: string },
  args: PageArguments,
  { where: only = where() }: { readonly where?: Where } = {},
): Promise<Connection<RecordEvent>> =>
  page(context, {
    from: events,
    where: where().eq('recordId', record.id).and(visibleTo(context.actor)).and(only),
    order: [{ by: 'recordVersion', direction: 'ASC' }],
    args,
    map: shown,
  });
