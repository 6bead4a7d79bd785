/** The demonstration's people and teams, from the cast that all services share. */
import { customers, demoEpoch, people, suppliers, teams } from '@attest/demo';
import { systemActor } from '@attest/kernel';
import { type Deps, mustSucceed, nextKeys, recordMany, transact } from '@attest/record';
import { seedMajorIncidents } from './demo/major.ts';
import { learn } from './known.ts';
import { decidePerson, decideTeam, form, type Person, register, type Team } from './organisation/domain.ts';
import { evolvePerson } from './organisation/evolve.ts';
import { personStore, teamStore } from './organisation/store.ts';

const member = (teams: ReadonlyMap<string, Team>, id: string): Team => {
  const team = teams.get(id);
  if (!team) throw new RangeError(`the demonstration has no team ${id}`);
  return team;
};

/** Seeds an empty register, all or nothing; does nothing where there is anybody. */
export const seedDemo = ({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> =>
  transact(db, systemActor('governance.demo'), async (tx) => {
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('demo', 0))");
    if ((await tx.query('SELECT 1 FROM person LIMIT 1')).length > 0) return;
    const at = demoEpoch(now());
    // Version 0: whatever relationship says of them later is newer.
    for (const { id, name } of customers) await learn(tx, 'CUSTOMER', { id, name, active: true, recordVersion: 0 });
    for (const { id, name } of suppliers) await learn(tx, 'SUPPLIER', { id, name, active: true, recordVersion: 0 });

    const teamKeys = await nextKeys(tx, 'TEAM', teams.length);
    const formed = await recordMany(
      tx,
      teamStore,
      teams.map(({ id, name, kind }, index) => ({
        before: undefined,
        events: mustSucceed(form({ id, key: teamKeys[index] ?? '', name, kind }, at)),
      })),
    );
    const teamById = new Map(formed.map((team) => [team.id, team]));

    const personKeys = await nextKeys(tx, 'PER', people.length);
    const registered = await recordMany(
      tx,
      personStore,
      people.map(({ id, name, title, email, roles, teamIds, customerId = null, supplierId = null }, index) => {
        const facts = { id, name, title, email, phone: null, roles, customerId, supplierId, emailTaken: false };
        const events = mustSucceed(register({ ...facts, key: personKeys[index] ?? '' }, at));
        let person = events.reduce<Person | undefined>(evolvePerson, undefined);
        for (const teamId of teamIds) {
          if (!person) break;
          const joined = mustSucceed(decidePerson(person, { type: 'JOIN_TEAM', team: member(teamById, teamId) }, at));
          person = joined.reduce<Person>(evolvePerson, person);
          events.push(...joined);
        }
        return { before: undefined, events };
      }),
    );
    const personById = new Map(registered.map((person) => [person.id, person]));

    await recordMany(
      tx,
      teamStore,
      teams.map(({ id, leadId }) => {
        const before = member(teamById, id);
        const lead = personById.get(leadId) ?? null;
        return { before, events: mustSucceed(decideTeam(before, { type: 'NAME_LEAD', lead }, at)) };
      }),
    );
    await seedMajorIncidents(tx, now());
  });
