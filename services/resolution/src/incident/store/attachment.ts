/** Attachments as people read them: one row a reference; what it referred to goes when it is withdrawn, the rest stays. */
import type { Instant } from '@attest/kernel';
import type { Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import type { HeldAttachment, IncidentEvent } from '../domain/index.ts';

export type IncidentAttachment = {
  readonly id: string;
  readonly incidentId: string;
  readonly visibility: 'PUBLIC' | 'INTERNAL';
  /** Null once it is withdrawn, as is `uri`. */
  readonly name: string | null;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly uri: string | null;
  readonly addedById: string;
  readonly addedByName: string;
  readonly addedAt: Instant;
  readonly replacedById: string | null;
  readonly withdrawnAt: Instant | null;
};

export const attachmentEntity = new EntitySchema<IncidentAttachment>({
  name: 'incident_attachment',
  columns: {
    id: { type: 'uuid', primary: true },
    incidentId: { type: 'uuid' },
    visibility: { type: 'text' },
    name: { type: 'text', nullable: true },
    mediaType: { type: 'text' },
    sizeBytes: { type: 'integer' },
    sha256: { type: 'text' },
    uri: { type: 'text', nullable: true },
    addedById: { type: 'uuid' },
    addedByName: { type: 'text' },
    addedAt: { type: 'timestamptz' },
    replacedById: { type: 'uuid', nullable: true },
    withdrawnAt: { type: 'timestamptz', nullable: true },
  },
});

type Attaching = Extract<IncidentEvent, { type: 'IncidentAttached' | 'IncidentAttachmentWithdrawn' }>;

export const keepAttachment = async (tx: Tx, incidentId: string, event: Attaching): Promise<void> => {
  if (event.type === 'IncidentAttachmentWithdrawn') {
    await tx.execute('UPDATE incident_attachment SET withdrawn_at = $2, name = NULL, uri = NULL WHERE id = $1', [
      event.attachmentId,
      event.at,
    ]);
    return;
  }
  const { attachmentId, visibility, name, mediaType, sizeBytes, sha256, uri, replacesId, at } = event;
  await tx.execute(
    `INSERT INTO incident_attachment
       (id, incident_id, visibility, name, media_type, size_bytes, sha256, uri, added_by_id, added_by_name, added_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[attachmentId, incidentId, visibility, name, mediaType, sizeBytes, sha256, uri],
      ...[tx.actor.id, tx.actor.name, at],
    ],
  );
  if (replacesId !== null)
    await tx.execute('UPDATE incident_attachment SET replaced_by_id = $2 WHERE id = $1', [replacesId, attachmentId]);
};

const columns = `id, incident_id AS "incidentId", visibility, name, media_type AS "mediaType", size_bytes AS "sizeBytes", sha256,
  uri, added_by_id AS "addedById", added_by_name AS "addedByName", added_at AS "addedAt", replaced_by_id AS "replacedById",
  withdrawn_at AS "withdrawnAt"`;

export const attachmentsOf = async (
  tx: Tx,
  incidentIds: readonly string[],
): Promise<Map<string, IncidentAttachment[]>> => {
  const rows = await tx.query<IncidentAttachment>(
    `SELECT ${columns} FROM incident_attachment WHERE incident_id = ANY($1::uuid[]) ORDER BY added_at, id`,
    [incidentIds],
  );
  return Map.groupBy(rows, ({ incidentId }) => incidentId);
};

/** An attachment of this incident, locked; undefined where it has none of that id that the actor may see. */
export const heldAttachment = async (tx: Tx, incidentId: string, id: string): Promise<HeldAttachment | undefined> => {
  const [row] = await tx.query<HeldAttachment>(
    `SELECT id, replaced_by_id AS "replacedById", withdrawn_at AS "withdrawnAt" FROM incident_attachment
     WHERE incident_id = $1 AND id::text = $2 FOR UPDATE`,
    [incidentId, id],
  );
  return row;
};
