/** Rows that figures count: one an incident, folded from its events; what it is about; its clock. */
import type { Instant } from '@attest/kernel';
import type { Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import { contactChannels, type Fact, isOpen, repeatDays, type Stretch, subjectsOf } from './domain.ts';

type Row = Omit<Fact, 'stretches'> & {
  readonly subjects: readonly string[];
  readonly repeats: boolean;
  readonly open: boolean;
  /** Whether it came by a channel on which a person of the desk is met. */
  readonly contact: boolean;
  /** Minutes of service time, once its clock has stopped; of `desk_clock`. */
  readonly serviceMinutes: number | null;
};

export const deskEntity = new EntitySchema<Row>({
  name: 'desk_incident',
  columns: {
    incidentId: { type: 'uuid', primary: true },
    recordVersion: { type: 'integer' },
    loggedAt: { type: 'timestamptz' },
    channel: { type: 'text' },
    source: { type: 'text', nullable: true },
    serviceId: { type: 'uuid', nullable: true },
    customerId: { type: 'uuid', nullable: true },
    callerId: { type: 'uuid', nullable: true },
    ciIds: { type: 'uuid', array: true },
    category: { type: 'text' },
    priority: { type: 'text' },
    state: { type: 'text' },
    teamId: { type: 'uuid', nullable: true },
    assigneeId: { type: 'uuid', nullable: true },
    loggedById: { type: 'text' },
    deskTeamIds: { type: 'uuid', array: true },
    reassignments: { type: 'integer' },
    reopenings: { type: 'integer' },
    firstResolvedAt: { type: 'timestamptz', nullable: true },
    firstContact: { type: 'boolean' },
    resolvedAt: { type: 'timestamptz', nullable: true },
    subjects: { type: 'text', array: true },
    repeats: { type: 'boolean' },
    open: { type: 'boolean' },
    contact: { type: 'boolean' },
    serviceMinutes: { type: 'double precision', nullable: true },
  },
});

/** When an incident was open; beside the rest, so that an index finds it under row security. */
export const openEntity = new EntitySchema<{ readonly incidentId: string; readonly openIn: string }>({
  name: 'desk_open',
  columns: {
    incidentId: { type: 'uuid', primary: true },
    openIn: { type: 'tstzmultirange' as 'text' },
  },
});

type Subject = { readonly subject: string; readonly loggedAt: Instant; readonly incidentId: string };

export const subjectEntity = new EntitySchema<Subject>({
  name: 'desk_subject',
  columns: {
    subject: { type: 'text', primary: true },
    loggedAt: { type: 'timestamptz', primary: true },
    incidentId: { type: 'uuid', primary: true },
  },
});

/** The resolution clock of an incident. */
export type ClockMinutes = {
  readonly incidentId: string;
  readonly recordVersion: number;
  /** Minutes of service time; null while it runs, and where its event did not say. */
  readonly minutes: number | null;
};

export const clockEntity = new EntitySchema<ClockMinutes>({
  name: 'desk_clock',
  columns: {
    incidentId: { type: 'uuid', primary: true },
    recordVersion: { type: 'integer' },
    minutes: { type: 'double precision', nullable: true },
  },
});

type Held = Omit<Fact, 'stretches'> & { readonly openIn: string; readonly open: boolean };

const instantIn = (text: string): Instant =>
  new Date(text.replace(' ', 'T').replace(/\+00$/, 'Z')).toISOString() as Instant;

const stretchesOf = ({ openIn }: Held, settledAt: Instant): Stretch[] => {
  const held = [...openIn.matchAll(/\["?([^",]+)"?,"?([^",)]*)"?\)/g)].map(([, from = '', to = '']) => ({
    from: instantIn(from),
    to: to === '' ? null : instantIn(to),
  }));
  // One that was settled when it was logged was open for no time at all.
  return held.length > 0 ? held : [{ from: settledAt, to: settledAt }];
};

/** Columns that are made of the fact, or of what others say, and are no part of it. */
const made: ReadonlySet<string> = new Set(['subjects', 'repeats', 'contact', 'serviceMinutes']);
const columns = Object.keys(deskEntity.options.columns).filter((name) => !made.has(name));
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What is counted of these incidents so far, locked. */
export const loadFacts = async (tx: Tx, incidentIds: readonly string[]): Promise<Map<string, Fact>> => {
  const rows = await tx.query<Held>(
    `SELECT ${columns.map((name) => `d.${snake(name)} AS "${name}"`).join(', ')}, o.open_in AS "openIn"
     FROM desk_incident d JOIN desk_open o ON o.incident_id = d.incident_id
     WHERE d.incident_id = ANY($1::uuid[]) ORDER BY d.incident_id FOR UPDATE OF d`,
    [incidentIds],
  );
  return new Map(
    rows.map(({ openIn, open, ...fact }) => [
      fact.incidentId,
      { ...fact, stretches: stretchesOf({ ...fact, openIn, open }, fact.firstResolvedAt ?? fact.loggedAt) },
    ]),
  );
};

const openIn = (stretches: readonly Stretch[]): string =>
  `{${stretches
    .filter(({ from, to }) => from !== to)
    .map(({ from, to }) => `[${from},${to ?? ''})`)
    .join(',')}}`;

const list = (values: readonly string[]): string => JSON.stringify(values);

const written = `INSERT INTO desk_incident (incident_id, record_version, logged_at, channel, source, service_id, customer_id, caller_id,
    ci_ids, category, priority, state, team_id, assignee_id, logged_by_id, desk_team_ids, reassignments, reopenings,
    first_resolved_at, first_contact, resolved_at, subjects, open, contact, repeats)
  SELECT id, version, logged_at, channel, source, service_id, customer_id, caller_id,
    ARRAY(SELECT jsonb_array_elements_text(ci_ids))::uuid[], category, priority, state, team_id, assignee_id, logged_by_id,
    ARRAY(SELECT jsonb_array_elements_text(desk_team_ids))::uuid[], reassignments, reopenings, first_resolved_at, first_contact,
    resolved_at, ARRAY(SELECT jsonb_array_elements_text(subjects)), open, contact, false
  FROM unnest($1::uuid[], $2::integer[], $3::timestamptz[], $4::text[], $5::text[], $6::uuid[], $7::uuid[], $8::uuid[],
    $9::jsonb[], $10::text[], $11::text[], $12::text[], $13::uuid[], $14::uuid[], $15::text[], $16::jsonb[], $17::integer[],
    $18::integer[], $19::timestamptz[], $20::boolean[], $21::timestamptz[], $22::jsonb[], $23::boolean[], $24::boolean[])
    AS t(id, version, logged_at, channel, source, service_id, customer_id, caller_id, ci_ids, category, priority, state, team_id,
      assignee_id, logged_by_id, desk_team_ids, reassignments, reopenings, first_resolved_at, first_contact, resolved_at,
      subjects, open, contact)
  ON CONFLICT (incident_id) DO UPDATE SET record_version = EXCLUDED.record_version, ci_ids = EXCLUDED.ci_ids,
    category = EXCLUDED.category, priority = EXCLUDED.priority, state = EXCLUDED.state, team_id = EXCLUDED.team_id,
    assignee_id = EXCLUDED.assignee_id, reassignments = EXCLUDED.reassignments, reopenings = EXCLUDED.reopenings,
    first_resolved_at = EXCLUDED.first_resolved_at, first_contact = EXCLUDED.first_contact, resolved_at = EXCLUDED.resolved_at,
    subjects = EXCLUDED.subjects, open = EXCLUDED.open`;

const writtenOpen = `INSERT INTO desk_open (incident_id, open_in) SELECT id, open_in::tstzmultirange FROM unnest($1::uuid[], $2::text[]) AS t(id, open_in)
  ON CONFLICT (incident_id) DO UPDATE SET open_in = EXCLUDED.open_in WHERE desk_open.open_in <> EXCLUDED.open_in`;

/** Writes what is counted of incidents. */
export const saveFacts = async (tx: Tx, facts: readonly Fact[]): Promise<void> => {
  const column = <K extends keyof Fact>(key: K) => facts.map((fact) => fact[key]);
  await tx.execute(written, [
    column('incidentId'),
    column('recordVersion'),
    column('loggedAt'),
    column('channel'),
    column('source'),
    column('serviceId'),
    column('customerId'),
    column('callerId'),
    facts.map(({ ciIds }) => list(ciIds)),
    column('category'),
    column('priority'),
    column('state'),
    column('teamId'),
    column('assigneeId'),
    column('loggedById'),
    facts.map(({ deskTeamIds }) => list(deskTeamIds)),
    column('reassignments'),
    column('reopenings'),
    column('firstResolvedAt'),
    column('firstContact'),
    column('resolvedAt'),
    facts.map((fact) => list(subjectsOf(fact))),
    facts.map(isOpen),
    facts.map(({ channel }) => contactChannels.includes(channel)),
  ]);
  await tx.execute(writtenOpen, [column('incidentId'), facts.map(({ stretches }) => openIn(stretches))]);
};

const subjectRows = (subjects: readonly Subject[]) => [
  subjects.map(({ subject }) => subject),
  subjects.map(({ loggedAt }) => loggedAt),
  subjects.map(({ incidentId }) => incidentId),
];

/** Those that were about one of the subjects within the days after it was touched, as it is now: each repeats one before it, or none. */
const repeatsAgain = `UPDATE desk_incident d SET repeats = r.repeats FROM (
    SELECT f.incident_id, COALESCE(bool_or(EXISTS (
      SELECT 1 FROM desk_subject p WHERE p.subject = s.subject AND p.logged_at >= s.logged_at - make_interval(days => ${repeatDays})
        AND (p.logged_at, p.incident_id) < (s.logged_at, s.incident_id))), false) AS repeats
    FROM (
      SELECT t.incident_id FROM unnest($1::text[], $2::timestamptz[], $3::uuid[]) AS t(subject, logged_at, incident_id)
      UNION
      SELECT n.incident_id FROM unnest($1::text[], $2::timestamptz[]) AS t(subject, logged_at)
      JOIN desk_subject n ON n.subject = t.subject AND n.logged_at >= t.logged_at
        AND n.logged_at <= t.logged_at + make_interval(days => ${repeatDays})
    ) f LEFT JOIN desk_subject s ON s.incident_id = f.incident_id GROUP BY f.incident_id
  ) r WHERE d.incident_id = r.incident_id AND d.repeats <> r.repeats`;

/** Keeps what incidents are about, and which of them repeat another. */
export const saveSubjects = async (tx: Tx, gone: readonly Subject[], come: readonly Subject[]): Promise<void> => {
  if (gone.length + come.length === 0) return;
  await tx.execute(
    `DELETE FROM desk_subject WHERE (subject, logged_at, incident_id) IN
       (SELECT * FROM unnest($1::text[], $2::timestamptz[], $3::uuid[]))`,
    subjectRows(gone),
  );
  await tx.execute(
    'INSERT INTO desk_subject (subject, logged_at, incident_id) SELECT * FROM unnest($1::text[], $2::timestamptz[], $3::uuid[]) ON CONFLICT DO NOTHING',
    subjectRows(come),
  );
  await tx.execute(repeatsAgain, subjectRows([...gone, ...come]));
};

/**
 * Takes what is known of the clocks of incidents that are new here.
 *
 * Incidents and clocks are followed by two reactors. Each writes its own row first and then looks for the other's; both write a
 * row of `desk_clock`, so that one waits for the other and neither misses what the other has written.
 */
export const takeClocks = async (tx: Tx, incidentIds: readonly string[]): Promise<void> => {
  if (incidentIds.length === 0) return;
  await tx.execute(
    `INSERT INTO desk_clock (incident_id, record_version, minutes) SELECT unnest($1::uuid[]), 0, NULL ON CONFLICT DO NOTHING`,
    [incidentIds],
  );
  await tx.execute(
    `UPDATE desk_incident d SET service_minutes = c.minutes FROM desk_clock c
     WHERE c.incident_id = d.incident_id AND d.incident_id = ANY($1::uuid[]) AND c.minutes IS NOT NULL`,
    [incidentIds],
  );
};

export const saveClock = async (tx: Tx, { incidentId, recordVersion, minutes }: ClockMinutes): Promise<void> => {
  const newer = await tx.execute(
    `INSERT INTO desk_clock (incident_id, record_version, minutes) VALUES ($1, $2, $3)
     ON CONFLICT (incident_id) DO UPDATE SET record_version = EXCLUDED.record_version, minutes = EXCLUDED.minutes
     WHERE desk_clock.record_version < EXCLUDED.record_version`,
    [incidentId, recordVersion, minutes],
  );
  if (newer > 0)
    await tx.execute('UPDATE desk_incident SET service_minutes = $2 WHERE incident_id = $1', [incidentId, minutes]);
};
