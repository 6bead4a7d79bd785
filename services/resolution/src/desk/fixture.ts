/** Random histories of incidents, and the figures that somebody would count from them by hand. */
import type { Instant } from '@attest/kernel';
import { instantOf, msOf } from '@attest/kernel';
import fc from 'fast-check';
import { type Channel, contactChannels, type Priority, type State, type Told } from './domain.ts';
import type { Period } from './period.ts';

export const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const began = msOf('2026-01-05T00:00:00.000Z' as Instant);
const hourMs = 3_600_000;

const moves = [
  'ASSIGN',
  'START',
  'HOLD',
  'RESOLVE',
  'REOPEN',
  'CLOSE',
  'CANCEL',
  'LINK',
  'UNLINK',
  'CLASSIFY',
] as const;
const channels = ['PHONE', 'PORTAL', 'CHAT'] as const satisfies readonly Channel[];
const priorities = ['P1', 'P2', 'P3'] as const satisfies readonly Priority[];
const teams = [id(101), id(102)];
/** People and the teams that they are in. */
const people: readonly (readonly [string, readonly string[]])[] = [
  [id(201), [id(101)]],
  [id(202), [id(101), id(102)]],
  [id(203), [id(102)]],
  [id(204), []],
];

const aPerson = fc.constantFrom(...people);
const aMove = fc.record({
  move: fc.constantFrom(...moves),
  hours: fc.integer({ min: 0, max: 60 }),
  person: aPerson,
  team: fc.constantFrom(...teams),
  assignee: fc.constantFrom(null, id(201), id(203)),
  ci: fc.constantFrom(id(301), id(302)),
  priority: fc.constantFrom(...priorities),
  category: fc.constantFrom('mail', 'print'),
});
type Move = typeof aMove extends fc.Arbitrary<infer M> ? M : never;

const start = fc.record({
  hours: fc.integer({ min: 0, max: 24 * 50 }),
  channel: fc.constantFrom(...channels),
  priority: fc.constantFrom(...priorities),
  category: fc.constantFrom('mail', 'print'),
  person: aPerson,
  caller: fc.constantFrom(null, id(401), id(402)),
  cis: fc.subarray([id(301), id(302)]),
  moves: fc.array(aMove, { maxLength: 9 }),
});

/** What one step leads to; undefined where it makes no sense. */
const stateAfter = ({ move }: Move, state: State): State | undefined => {
  const open = !['RESOLVED', 'CLOSED', 'CANCELLED'].includes(state);
  if (move === 'REOPEN') return state === 'RESOLVED' ? 'REOPENED' : undefined;
  if (move === 'CLOSE') return state === 'RESOLVED' ? 'CLOSED' : undefined;
  if (!open) return undefined;
  const to = {
    ASSIGN: 'ASSIGNED',
    START: 'IN_PROGRESS',
    HOLD: 'WAITING_ON_USER',
    RESOLVE: 'RESOLVED',
    CANCEL: 'CANCELLED',
  } as const;
  return move in to ? to[move as keyof typeof to] : state;
};

const typeOf = {
  ASSIGN: 'IncidentAssigned',
  START: 'IncidentStarted',
  HOLD: 'IncidentPutOnHold',
  RESOLVE: 'IncidentResolved',
  REOPEN: 'IncidentReopened',
  CLOSE: 'IncidentClosed',
  CANCEL: 'IncidentCancelled',
  LINK: 'IncidentLinked',
  UNLINK: 'IncidentUnlinked',
  CLASSIFY: 'IncidentClassified',
} as const;

type Whose = { readonly source: string; readonly serviceId: string; readonly customerId: string };

/** Histories of up to so many incidents; their ids begin with `seed`, so that runs never meet. */
export const histories = (most: number) =>
  fc.array(start, { minLength: 1, maxLength: most }).map(
    (starts) =>
      (seed: number, { source, serviceId, customerId }: Whose) =>
        starts.map(({ moves: taken, person, hours, channel, priority, category, caller, cis }, index): Told[] => {
          const incidentId = id(seed * 1000 + index);
          let [state, at, current]: [State, number, Priority] = ['NEW', began + hours * hourMs, priority];
          const told: Told[] = [
            {
              incidentId,
              recordVersion: 1,
              at: instantOf(at),
              type: 'IncidentLogged',
              actorId: person[0],
              actorTeamIds: person[1],
              data: {
                state,
                priority,
                channel,
                category,
                serviceId,
                customerId,
                callerId: caller,
                ciIds: cis,
                imported: { source },
              },
            },
          ];
          for (const move of taken) {
            const next = stateAfter(move, state);
            if (next === undefined) continue;
            at += move.hours * hourMs;
            current = move.move === 'CLASSIFY' ? move.priority : current;
            state = next;
            told.push({
              incidentId,
              recordVersion: told.length + 1,
              at: instantOf(at),
              type: typeOf[move.move],
              actorId: move.person[0],
              actorTeamIds: move.person[1],
              data: {
                state,
                priority: current,
                ...(move.move === 'ASSIGN' && { teamId: move.team, assigneeId: move.assignee }),
                ...(move.move === 'START' && { assigneeId: move.person[0] }),
                ...(move.move === 'CLASSIFY' && { category: move.category }),
                ...((move.move === 'LINK' || move.move === 'UNLINK') && {
                  kind: 'CONFIGURATION_ITEM',
                  targetId: move.ci,
                }),
              },
            });
          }
          return told;
        }),
  );

const settled = (state: State) => state === 'RESOLVED' || state === 'CLOSED' || state === 'CANCELLED';
const lastWhere = (history: readonly Told[], type: string) => history.findLast((told) => told.type === type);
const inside = (at: Instant | undefined, { startsAt, endsAt }: Period) =>
  at !== undefined && at >= startsAt && at < endsAt;

/** How an incident stands, by reading its whole history again. */
export const standing = (history: readonly Told[]) => {
  const [first] = history;
  if (!first) throw new Error('a history has a beginning');
  const resolved = history.filter(({ type }) => type === 'IncidentResolved');
  const [once] = resolved;
  const before = history.slice(0, once ? history.indexOf(once) : history.length);
  const handsOf = (past: readonly Told[]) => {
    const assigned = past.filter(({ type }) => type === 'IncidentAssigned' || type === 'IncidentStarted');
    let [moves_, team, assignee]: [number, string | null, string | null] = [0, null, null];
    for (const { type, data } of assigned) {
      if (type === 'IncidentAssigned') {
        if (team !== null && (team !== data.teamId || assignee !== data.assigneeId)) moves_ += 1;
        team = data.teamId ?? null;
      }
      assignee = data.assigneeId ?? null;
    }
    return { moves: moves_, team, assignee };
  };
  const state = history.at(-1)?.data.state ?? 'NEW';
  const cis = new Set(first.data.ciIds);
  for (const { type, data } of history) {
    if (type === 'IncidentLinked') cis.add(data.targetId ?? '');
    if (type === 'IncidentUnlinked') cis.delete(data.targetId ?? '');
  }
  const category = lastWhere(history, 'IncidentClassified')?.data.category ?? first.data.category;
  const about = cis.size > 0 ? [...cis] : first.data.callerId ? [first.data.callerId] : [];
  const asThen = handsOf(before);
  const deskTeams = first.actorTeamIds;
  const reopened = history.filter(({ type }) => type === 'IncidentReopened').length;
  return {
    id: first.incidentId,
    history,
    loggedAt: first.at,
    contact: contactChannels.includes(first.data.channel ?? 'OTHER'),
    priority: history.at(-1)?.data.priority ?? 'P3',
    state,
    open: !settled(state),
    cancelled: state === 'CANCELLED',
    firstResolvedAt: once?.at,
    resolvedAt: state === 'RESOLVED' || state === 'CLOSED' ? resolved.at(-1)?.at : undefined,
    reopened,
    moved: handsOf(history).moves,
    team: handsOf(history).team,
    assignee: handsOf(history).assignee,
    firstContact:
      once !== undefined &&
      reopened === 0 &&
      asThen.moves === 0 &&
      (asThen.team === null || deskTeams.includes(asThen.team)) &&
      (once.actorId === first.actorId || once.actorTeamIds.some((team) => deskTeams.includes(team))),
    subjects: about.map((thing) => `${category} ${thing}`),
    openAt: (at: Instant) => {
      const then = history.findLast((told) => told.at <= at);
      return then !== undefined && !settled(then.data.state);
    },
  };
};
export type Standing = ReturnType<typeof standing>;

const dayMs = 86_400_000;

/** The figures of a period, counted by hand: the ids behind each. */
export const byHand = (all: readonly Standing[], period: Period, now: Instant) => {
  const ids = (found: readonly Standing[]) => found.map((one) => one.id).sort();
  const first = all.filter(({ firstResolvedAt }) => inside(firstResolvedAt, period));
  const logged = all.filter(({ loggedAt }) => inside(loggedAt, period));
  const about = logged.filter(({ cancelled, subjects }) => !cancelled && subjects.length > 0);
  const isBefore = (a: Standing, b: Standing) => a.loggedAt < b.loggedAt || (a.loggedAt === b.loggedAt && a.id < b.id);
  const repeats = (one: Standing) =>
    all.some(
      (other) =>
        !other.cancelled &&
        isBefore(other, one) &&
        msOf(one.loggedAt) - msOf(other.loggedAt) <= 30 * dayMs &&
        other.subjects.some((subject) => one.subjects.includes(subject)),
    );
  const at = period.endsAt < now ? period.endsAt : now;
  return {
    logged: ids(logged),
    resolved: ids(all.filter(({ resolvedAt }) => inside(resolvedAt, period))),
    contacts: ids(first.filter(({ contact }) => contact)),
    firstContact: ids(first.filter(({ contact, firstContact }) => contact && firstContact)),
    first: ids(first),
    reopened: ids(first.filter(({ reopened }) => reopened > 0)),
    reassigned: ids(first.filter(({ moved }) => moved > 0)),
    about: ids(about),
    repeated: ids(about.filter(repeats)),
    backlog: ids(all.filter((one) => one.openAt(at))),
    ageOf: (one: Standing) => Math.floor((msOf(at) - msOf(one.loggedAt)) / dayMs),
  };
};
