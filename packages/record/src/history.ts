/** Events as they were recorded: for a record's history, for the relay, for verification. */
import type { EventEnvelope } from '@attest/contracts';
import type { Instant } from '@attest/kernel';
import type { Sealed } from './chain.ts';
import type { Tx } from './database.ts';

/** An event as the database holds it, with its personal data where that was not erased. */
export type StoredEvent = Sealed & {
  readonly seq: number;
  readonly xid: string;
  readonly previousHash: string;
  readonly hash: string;
  readonly salt: string | null;
  readonly personal: Readonly<Record<string, unknown>> | null;
};

/** The columns of StoredEvent over `event e LEFT JOIN event_personal p`; `service` is not a column: the database is the service's. */
export const storedColumns = `e.seq, e.xid::text AS xid, e.id, e.process, e.record, e.record_id AS "recordId", e.record_version AS "recordVersion",
  e.type, e.type_version AS "typeVersion", e.at, e.recorded_at AS "recordedAt", e.actor, e.reason, e.policies, e.data, e.commitment,
  e.previous_hash AS "previousHash", e.hash, p.salt, p.data AS personal`;
export const storedFrom =
  'event e LEFT JOIN event_personal p ON p.record_id = e.record_id AND p.record_version = e.record_version';

export const factsOf = (event: StoredEvent): Record<string, unknown> => ({ ...event.data, ...event.personal });

export const envelopeOf = (event: StoredEvent): EventEnvelope => ({
  id: event.id,
  subject: `attest.${event.service}.${event.process}.${event.type}.v${event.typeVersion}`,
  service: event.service,
  process: event.process,
  type: event.type,
  version: event.typeVersion,
  recordId: event.recordId,
  recordVersion: event.recordVersion,
  at: event.at,
  recordedAt: event.recordedAt,
  actor: event.actor,
  ...(event.reason !== null && { reason: event.reason }),
  data: factsOf(event),
  hash: event.hash,
  previousHash: event.previousHash,
});

/**
 * A record's events in order, oldest first.
 *
 * @param afterVersion  only those after this version of the record
 * @param limit         at most so many
 */
export const eventsOfRecord = async (
  tx: Tx,
  recordId: string,
  { afterVersion = 0, limit = 1000 }: { afterVersion?: number; limit?: number } = {},
): Promise<StoredEvent[]> => {
  const rows = await tx.query<StoredEvent>(
    `SELECT ${storedColumns} FROM ${storedFrom} WHERE e.record_id = $1 AND e.record_version > $2 ORDER BY e.record_version LIMIT $3`,
    [recordId, afterVersion, limit],
  );
  return rows.map((row) => ({ ...row, service: tx.service }));
};

/** CloudEvents 1.0, structured mode: what is published and what partners get. */
export type CloudEvent = {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  /** The record's id. */
  readonly subject: string;
  readonly time: Instant;
  readonly datacontenttype: 'application/json';
  readonly dataschema: string;
  readonly recordversion: number;
  readonly recordedtime: Instant;
  readonly actorid: string;
  readonly actorname: string;
  readonly onbehalfof?: string;
  readonly reason?: string;
  readonly hash: string;
  readonly previoushash: string;
  readonly data: Record<string, unknown>;
};

export const toCloudEvent = (event: EventEnvelope): CloudEvent => ({
  specversion: '1.0',
  id: event.id,
  source: `/attest/${event.service}/${event.process}`,
  type: event.subject,
  subject: event.recordId,
  time: event.at,
  datacontenttype: 'application/json',
  dataschema: `urn:attest:schema:${event.subject}`,
  recordversion: event.recordVersion,
  recordedtime: event.recordedAt,
  actorid: event.actor.id,
  actorname: event.actor.name,
  ...(event.actor.onBehalfOf !== undefined && { onbehalfof: event.actor.onBehalfOf }),
  ...(event.reason !== undefined && { reason: event.reason }),
  hash: event.hash,
  previoushash: event.previousHash,
  data: event.data,
});

const subjectParts = /^attest\.([a-z-]+)\.([a-z-]+)\.([A-Za-z]+)\.v(\d+)$/;

/** Reads a published event back. Throws on what is not one of this platform's: such a message is poison. */
export const fromCloudEvent = (event: CloudEvent): EventEnvelope => {
  const parts = subjectParts.exec(event.type);
  const [, service, process, type, version] = parts ?? [];
  if (event.specversion !== '1.0' || !service || !process || !type || typeof event.data !== 'object')
    throw new TypeError(`not an event of this platform: ${JSON.stringify(event.type)}`);
  return {
    id: event.id,
    subject: event.type,
    service,
    process,
    type,
    version: Number(version),
    recordId: event.subject,
    recordVersion: event.recordversion,
    at: event.time,
    recordedAt: event.recordedtime,
    actor: {
      id: event.actorid,
      name: event.actorname,
      ...(event.onbehalfof !== undefined && { onBehalfOf: event.onbehalfof }),
    },
    ...(event.reason !== undefined && { reason: event.reason }),
    data: event.data,
    hash: event.hash,
    previousHash: event.previoushash,
  };
};
