/**
 * Local copy of who is in which team: a team's queue, whether an incident stayed in the hands that took it, who answers for a process.
 *
 * A service that keeps it has a table `member (person_id, team_ids, record_version)` of its own, filled by the reaction.
 */
import { personEvents } from '@attest/contracts';
import { onBatch, type Reaction, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';

export type Member = {
  readonly personId: string;
  readonly teamIds: readonly string[];
  readonly recordVersion: number;
};

export const memberEntity = new EntitySchema<Member>({
  name: 'member',
  columns: {
    personId: { type: 'uuid', primary: true },
    teamIds: { type: 'uuid', array: true },
    recordVersion: { type: 'integer' },
  },
});

const upsert = `INSERT INTO member (person_id, team_ids, record_version) VALUES ($1, $2, $3)
  ON CONFLICT (person_id) DO UPDATE SET team_ids = EXCLUDED.team_ids, record_version = EXCLUDED.record_version
  WHERE member.record_version < EXCLUDED.record_version`;

/** Keeps the newest: an older event of the person changes nothing. */
export const learnMember = async (tx: Tx, { personId, teamIds, recordVersion }: Member): Promise<void> => {
  await tx.execute(upsert, [personId, teamIds, recordVersion]);
};

/** Teams by person, of those who are in any; ids that are no UUIDs (the platform's own) have none. */
export const teamsOf = async (tx: Tx, personIds: readonly string[]): Promise<Map<string, readonly string[]>> => {
  const rows = await tx.query<Member>(
    'SELECT person_id AS "personId", team_ids AS "teamIds" FROM member WHERE person_id::text = ANY($1::text[])',
    [personIds],
  );
  return new Map(rows.map(({ personId, teamIds }) => [personId, teamIds]));
};

/** The reaction that keeps the copy. */
export const learningMembers = (process: string): Reaction =>
  onBatch(Object.values(personEvents), `${process}.know-members`, async (tx, events) => {
    for (const { recordId, recordVersion, data } of events)
      await learnMember(tx, { personId: recordId, teamIds: data.teamIds, recordVersion });
  });
