import type { Instant } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fact, fold, isOpen, subjectsOf, type Told } from './domain.ts';
import { histories, id, standing } from './fixture.ts';
import { periodsAtMost, periodsBetween } from './period.ts';

const whose = { source: 'log', serviceId: id(1), customerId: id(2) };
const folded = (history: readonly Told[]): Fact => {
  const fact = history.reduce<Fact | undefined>(fold, undefined);
  if (!fact) throw new Error('nothing was folded');
  return fact;
};

const [agent, colleague, stranger] = [id(10), id(11), id(12)];
const [desk, network] = [id(20), id(21)];
const teamsOf: Record<string, string[]> = { [agent]: [desk], [colleague]: [desk], [stranger]: [network] };
type Step = [type: string, state: Told['data']['state'], actorId: string, data?: Partial<Told['data']>];
const story = (...steps: Step[]): Fact =>
  folded(
    steps.map(([type, state, actorId, data], index) => ({
      incidentId: id(1),
      recordVersion: index + 1,
      at: `2026-01-05T0${index}:00:00.000Z` as Instant,
      type,
      actorId,
      actorTeamIds: teamsOf[actorId] ?? [],
      data: { state, priority: 'P3', ...data },
    })),
  );
const logged: Step = ['IncidentLogged', 'NEW', agent, { channel: 'PHONE', category: 'mail' }];
const to = (teamId: string, assigneeId: string | null = null): Step => [
  'IncidentAssigned',
  'ASSIGNED',
  agent,
  { teamId, assigneeId },
];
const resolved = (actorId: string): Step => ['IncidentResolved', 'RESOLVED', actorId];

describe('first contact', () => {
  it.each<[string, boolean, Step[]]>([
    ['resolved by the one who logged it', true, [logged, resolved(agent)]],
    ['resolved by a colleague of the same team', true, [logged, resolved(colleague)]],
    ['resolved by somebody else', false, [logged, resolved(stranger)]],
    ['given to the own team', true, [logged, to(desk), resolved(colleague)]],
    ['given to another team', false, [logged, to(network), resolved(agent)]],
    ['handed on within the team', false, [logged, to(desk, agent), to(desk, colleague), resolved(colleague)]],
    ['resolved when it was logged', true, [['IncidentLogged', 'RESOLVED', agent, { channel: 'PHONE' }]]],
    ['not resolved', false, [logged]],
    ['closed as a duplicate', false, [logged, ['IncidentMarkedDuplicate', 'CLOSED', agent]]],
    ['cancelled', false, [logged, ['IncidentCancelled', 'CANCELLED', agent]]],
  ])('%s: %s', (_, expected, steps) => expect(story(...steps).firstContact).toBe(expected));
});

describe('what is counted of an incident', () => {
  it('is the same whatever is told twice, and nothing without a beginning', () => {
    const fact = story(logged, resolved(agent));
    const again: Told = {
      incidentId: id(1),
      recordVersion: 2,
      at: fact.loggedAt,
      type: 'IncidentReopened',
      actorId: agent,
      actorTeamIds: [],
      data: { state: 'REOPENED', priority: 'P1' },
    };
    expect(fold(fact, again)).toBe(fact);
    expect(fold(undefined, again)).toBeUndefined();
  });

  it('takes a time that runs backwards as standing still', () => {
    const fact = story(logged, resolved(agent));
    const back = { incidentId: id(1), actorId: agent, actorTeamIds: [], type: 'IncidentImported' };
    const at = '2026-01-01T00:00:00.000Z' as Instant;
    const next = fold(fact, { ...back, recordVersion: 3, at, data: { state: 'IN_PROGRESS', priority: 'P3' } });
    expect(next?.stretches.at(-1)).toEqual({ from: fact.resolvedAt, to: null });
    expect(next).toMatchObject({ resolvedAt: null, reopenings: 1 });
  });

  it('agrees with reading the whole history again', () =>
    fc.assert(
      fc.property(histories(3), (made) => {
        for (const history of made(1, whose)) {
          const fact = folded(history);
          const by = standing(history);
          expect({
            firstResolvedAt: fact.firstResolvedAt ?? undefined,
            resolvedAt: fact.resolvedAt ?? undefined,
            reopened: fact.reopenings,
            moved: fact.reassignments,
            team: fact.teamId,
            assignee: fact.assigneeId,
            open: isOpen(fact),
            firstContact: fact.firstContact && fact.reopenings === 0,
            about: subjectsOf(fact).length,
          }).toEqual({
            firstResolvedAt: by.firstResolvedAt,
            resolvedAt: by.resolvedAt,
            reopened: by.reopened,
            moved: by.moved,
            team: by.team,
            assignee: by.assignee,
            open: by.open,
            firstContact: by.firstContact,
            about: by.cancelled ? 0 : by.subjects.length,
          });
        }
      }),
      { seed: 11, numRuns: 300 },
    ));
});

describe('periods', () => {
  it('are months, weeks from Monday and days, by the zone', () => {
    expect(periodsBetween('2026-02-10', '2026-03-01', 'MONTH', 'Europe/Berlin')).toEqual([
      {
        from: '2026-02-01',
        until: '2026-02-28',
        startsAt: '2026-01-31T23:00:00.000Z',
        endsAt: '2026-02-28T23:00:00.000Z',
      },
      {
        from: '2026-03-01',
        until: '2026-03-31',
        startsAt: '2026-02-28T23:00:00.000Z',
        endsAt: '2026-03-31T22:00:00.000Z',
      },
    ]);
    expect(periodsBetween('2026-01-04', '2026-01-05', 'WEEK', 'UTC')?.map(({ from, until }) => [from, until])).toEqual([
      ['2025-12-29', '2026-01-04'],
      ['2026-01-05', '2026-01-11'],
    ]);
    expect(periodsBetween('2026-03-29', '2026-03-29', 'DAY', 'Europe/Berlin')).toEqual([
      {
        from: '2026-03-29',
        until: '2026-03-29',
        startsAt: '2026-03-28T23:00:00.000Z',
        endsAt: '2026-03-29T22:00:00.000Z',
      },
    ]);
  });
  it('are neither none nor too many', () => {
    expect(periodsBetween('2026-01-02', '2026-01-01', 'DAY', 'UTC')).toBeUndefined();
    expect(periodsBetween('2026-01-01', '2026-04-02', 'DAY', 'UTC')).toHaveLength(periodsAtMost);
    expect(periodsBetween('2026-01-01', '2026-04-03', 'DAY', 'UTC')).toBeUndefined();
  });
});
