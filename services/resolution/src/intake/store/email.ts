/** Rows of e-mail: messages, threads, settings, and whose address is whose. */
import { emailEvents, emailSettingsEvents } from '@attest/contracts';
import { type Actor, type Instant, plusMs, type Role } from '@attest/kernel';
import { recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import {
  type Email,
  type EmailEvent,
  type EmailSettingsEvent,
  evolveEmail,
  evolveSettings,
  type Proof,
  type PublishedSettings,
} from '../domain/index.ts';

export const emailEntity = new EntitySchema<Email>({
  name: 'email',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    messageId: { type: 'text' },
    references: { type: 'text', array: true },
    fromAddress: { type: 'text' },
    fromName: { type: 'text' },
    subject: { type: 'text' },
    body: { type: 'text' },
    cut: { type: 'boolean' },
    attachments: { type: 'jsonb' },
    sha256: { type: 'text' },
    sizeBytes: { type: 'integer' },
    proof: { type: 'text' },
    senderId: { type: 'uuid', nullable: true },
    settingsVersion: { type: 'integer' },
    incidentId: { type: 'uuid', nullable: true },
    requestId: { type: 'uuid', nullable: true },
    use: { type: 'text', nullable: true },
    why: { type: 'text', nullable: true },
    acknowledgedAs: { type: 'text', nullable: true },
    receivedAt: { type: 'timestamptz' },
    updatedAt: { type: 'timestamptz' },
  },
});

const insertThread =
  'INSERT INTO email_thread (message_id, incident_id, request_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';

export const emailStore = recordStore<Email, EmailEvent>({
  service: 'resolution',
  process: 'intake',
  name: 'email',
  contracts: emailEvents,
  entity: emailEntity,
  evolve: evolveEmail,
  project: async (tx, { next, events }) => {
    for (const event of events) {
      if (event.type === 'EmailTaken') await tx.execute(insertThread, [next.messageId, event.incidentId, null]);
      if (event.type === 'EmailTakenForRequest')
        await tx.execute(insertThread, [next.messageId, null, event.requestId]);
      if (event.type === 'EmailAcknowledgementDue')
        await tx.execute(insertThread, [event.messageId, event.incidentId, null]);
    }
  },
});

export const settingsEntity = new EntitySchema<PublishedSettings>({
  name: 'email_settings',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    domain: { type: 'text' },
    trustedServers: { type: 'text', array: true },
    unproven: { type: 'text' },
    forged: { type: 'text' },
    perSenderHourly: { type: 'integer' },
    category: { type: 'text' },
    impact: { type: 'text' },
    urgency: { type: 'text' },
    teamId: { type: 'uuid', nullable: true },
    acknowledges: { type: 'boolean' },
    publishedAt: { type: 'timestamptz' },
  },
});

export const settingsStore = recordStore<PublishedSettings, EmailSettingsEvent>({
  service: 'resolution',
  process: 'intake',
  name: 'emailSettings',
  contracts: emailSettingsEvents,
  entity: settingsEntity,
  evolve: evolveSettings,
});

/** There is one set of settings; its versions are its events. */
export const settingsId = '01980000-0000-7000-8000-000000e3a115';

/** Messages of one sender one after the other, then copies of one message. */
export const lockMessage = async (tx: Tx, address: string, messageId: string): Promise<void> => {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('email from ' || $1, 0))", [address]);
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('email ' || $1, 0))", [messageId]);
};

export const emailByMessageId = async (tx: Tx, messageId: string): Promise<Email | undefined> =>
  (await tx.query<Email>(`SELECT ${emailStore.table.columns} FROM email WHERE message_id = $1`, [messageId]))[0];

/** How many messages from the address, proven alike, were looked at in the hour before. */
export const seenInHour = async (tx: Tx, address: string, proof: Proof, now: Instant): Promise<number> => {
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(*) AS count FROM email
     WHERE from_address = $1 AND received_at > $2 AND proof = $3 AND why IS DISTINCT FROM 'RATE_LIMITED'`,
    [address, plusMs(now, -3_600_000), proof],
  );
  return row?.count ?? 0;
};

export type Thread = { readonly incidentId: string } | { readonly requestId: string };

/** The incident or request that one of these Message-IDs belongs to: of the first that is known. */
export const threadBy = async (tx: Tx, references: readonly string[]): Promise<Thread | undefined> => {
  const [row] = await tx.query<{ incidentId: string | null; requestId: string | null }>(
    `SELECT t.incident_id AS "incidentId", t.request_id AS "requestId" FROM unnest($1::text[]) WITH ORDINALITY AS r(message_id, place)
     JOIN email_thread t ON t.message_id = r.message_id ORDER BY r.place LIMIT 1`,
    [references],
  );
  const { incidentId = null, requestId = null } = row ?? {};
  return incidentId !== null ? { incidentId } : requestId !== null ? { requestId } : undefined;
};

export type Sender = {
  readonly personId: string;
  readonly address: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly customerId: string | null;
  readonly supplierId: string | null;
  readonly recordVersion: number;
};

export const senderEntity = new EntitySchema<Sender>({
  name: 'email_sender',
  columns: {
    personId: { type: 'uuid', primary: true },
    address: { type: 'text' },
    name: { type: 'text' },
    roles: { type: 'text', array: true },
    customerId: { type: 'uuid', nullable: true },
    supplierId: { type: 'uuid', nullable: true },
    recordVersion: { type: 'integer' },
  },
});

/** Keeps the newest: an older event of the person changes nothing. */
export const learnSender = async (tx: Tx, sender: Sender): Promise<void> => {
  const { personId, address, name, roles, customerId, supplierId, recordVersion } = sender;
  await tx.execute(
    `INSERT INTO email_sender (person_id, address, name, roles, customer_id, supplier_id, record_version)
     VALUES ($1, lower($2), $3, $4, $5, $6, $7)
     ON CONFLICT (person_id) DO UPDATE SET address = EXCLUDED.address, name = EXCLUDED.name, roles = EXCLUDED.roles,
       customer_id = EXCLUDED.customer_id, supplier_id = EXCLUDED.supplier_id, record_version = EXCLUDED.record_version
     WHERE email_sender.record_version < EXCLUDED.record_version`,
    [personId, address, name, roles, customerId, supplierId, recordVersion],
  );
};

const senderColumns = `person_id AS "personId", address, name, roles, customer_id AS "customerId",
  supplier_id AS "supplierId", record_version AS "recordVersion"`;

export const sendersBy = (tx: Tx, by: { readonly address?: string; readonly personId?: string }): Promise<Sender[]> =>
  tx.query<Sender>(
    `SELECT ${senderColumns} FROM email_sender WHERE address <> '' AND (address = $1 OR person_id = $2::uuid) LIMIT 2`,
    [by.address ?? null, by.personId ?? null],
  );

/** The person as one who acts: by the person's own rights, which are what the message is worth. */
export const actorOf = ({ personId, name, roles, customerId, supplierId }: Sender): Actor => ({
  id: personId,
  name,
  roles,
  ...(customerId !== null && { customerId }),
  ...(supplierId !== null && { supplierId }),
});

/** The id of the problem with that key. */
export const problemByKey = async (tx: Tx, key: string): Promise<string | undefined> =>
  (await tx.query<{ id: string }>('SELECT id FROM problem WHERE key = $1', [key]))[0]?.id;
