/** Every run reaches an end, whatever happens to its change and its releases, in whatever order it is heard of. */
import { type Instant, plusMs } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeMachine } from '../change/domain/index.ts';
import { releaseMachine } from '../release/domain/index.ts';
import { after, aSeen, aSeenRelease, commands, id, now, refused, windowEndsAt } from './domain/fixture.ts';
import {
  courseOf,
  type DeploymentRun,
  evolve,
  following,
  releaseOf,
  type Seen,
  type SeenRelease,
  shippedDeadlines,
  start,
} from './domain/index.ts';

/** What happens to a change and its releases: any action that their own tables allow, and records of the item. */
type Move =
  | { readonly what: 'CHANGE'; readonly action: (typeof changeMachine.actions)[number] }
  | { readonly what: 'RELEASE'; readonly action: (typeof releaseMachine.actions)[number]; readonly backedOut: boolean }
  | { readonly what: 'PLAN' }
  | { readonly what: 'ITEM'; readonly applied: boolean };

const onChange = ({ change, releases }: Seen, action: (typeof changeMachine.actions)[number]): Seen => {
  const { from, to = change.state } = changeMachine.transitions[action];
  if (!from.includes(change.state)) return { change, releases };
  const backedOutAt = to === 'BACKED_OUT' ? now : change.backedOutAt;
  return {
    change: { ...change, state: to, backedOutAt, endsAt: to === 'SCHEDULED' ? windowEndsAt : change.endsAt },
    releases,
  };
};

const onRelease = ({ change, releases }: Seen, { action, backedOut }: Extract<Move, { what: 'RELEASE' }>): Seen => {
  const [first, ...others] = releases;
  if (!first) return { change, releases };
  const { from, to = first.state } = releaseMachine.transitions[action];
  if (!from.includes(first.state)) return { change, releases };
  const touched = action === 'REPORT_STEP' || action === 'DEPLOY' || first.touchedLive;
  const took = action === 'FAIL' ? backedOut : action === 'BACK_OUT' ? true : first.backedOut;
  const outcome = to === 'CLOSED' ? (first.state === 'FAILED' ? 'FAILED' : 'SUCCESSFUL') : first.outcome;
  return { change, releases: [{ ...first, state: to, outcome, touchedLive: touched, backedOut: took }, ...others] };
};

const plan = ({ change, releases }: Seen): Seen => {
  const held = releases.some(({ state }) => ['PLANNED', 'BUILT', 'ACCEPTED', 'DEPLOYED'].includes(state));
  if (held || !['APPROVED', 'SCHEDULED'].includes(change.state)) return { change, releases };
  const fresh: SeenRelease = aSeenRelease({ id: id(100 + releases.length) });
  return { change, releases: [fresh, ...releases] };
};

const moved = (seen: Seen, move: Move): Seen => {
  switch (move.what) {
    case 'CHANGE':
      return onChange(seen, move.action);
    case 'RELEASE':
      return onRelease(seen, move);
    case 'PLAN':
      return plan(seen);
    default: {
      const effects = seen.change.effects.map((effect) => ({ ...effect, appliedAt: move.applied ? now : null }));
      return { ...seen, change: { ...seen.change, effects } };
    }
  }
};

const moves: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ what: fc.constant('CHANGE' as const), action: fc.constantFrom(...changeMachine.actions) }),
  fc.record({
    ...{ what: fc.constant('RELEASE' as const), action: fc.constantFrom(...releaseMachine.actions) },
    backedOut: fc.boolean(),
  }),
  fc.constant({ what: 'PLAN' as const }),
  fc.record({ what: fc.constant('ITEM' as const), applied: fc.boolean() }),
);

/** What the run does between: looks, hears of a refusal, is late, is decided about. */
const acts = fc.constantFrom('LOOK', 'LOOK', 'LOOK', 'REFUSAL', 'LATE', 'CONTINUE', 'NOTHING');

const look = (run: DeploymentRun, seen: Seen, at: Instant): DeploymentRun => {
  const command = following(run, seen, shippedDeadlines);
  // A run that is reopened may be over at once: whoever looks, looks until nothing follows.
  return command ? look(after(run, command, at), seen, at) : run;
};

const act = (run: DeploymentRun, seen: Seen, what: string, at: Instant): DeploymentRun => {
  if (run.endedAt !== null) return look(run, seen, at);
  switch (what) {
    case 'LOOK':
      return look(run, seen, at);
    case 'REFUSAL':
      return run.step === 'CONFIGURATION' ? after(run, { ...commands.REPORT_REFUSAL, refused } as never, at) : run;
    case 'LATE':
      return run.state === 'RUNNING' ? after(run, commands.ESCALATE, at) : run;
    case 'CONTINUE':
      return run.state === 'ESCALATED' ? after(run, commands.CONTINUE, at) : run;
    default:
      return run;
  }
};

const holds = (before: DeploymentRun, run: DeploymentRun): void => {
  if (before.endedAt !== null && run !== before) {
    expect([before.state, run.state]).toEqual(['COMPLETED', 'RUNNING']);
    expect(run.backwards).toBe(true);
    return;
  }
  // Nothing waits without a deadline, and nothing has a deadline that does not wait.
  expect(run.dueAt !== null).toBe(run.state === 'RUNNING');
  expect(run.endedAt !== null).toBe(['COMPLETED', 'COMPENSATED', 'ABANDONED'].includes(run.state));
  const open = run.escalations.filter(({ end }) => end === null).length;
  expect(open).toBe(run.state === 'ESCALATED' ? 1 : 0);
  expect(run.steps.filter(({ until }) => until === null)).toHaveLength(run.endedAt === null ? 1 : 0);
  // Between the completion and what comes after it nothing was waited for.
  for (const [index, { until, step }] of run.steps.slice(0, -1).entries()) {
    const next = run.steps[index + 1];
    if (step === 'CLOSURE' && next?.backwards) expect((until ?? '') <= (next?.since ?? '')).toBe(true);
    else expect(until).toBe(next?.since);
  }
};

const begun = (seen: Seen) => evolve(undefined, start(id(9), 'RUN-1001', seen, shippedDeadlines, now));
const hourMs = 3_600_000;

describe('a run', () => {
  it('waits with a deadline, never leaves its end, and keeps an account without gaps', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(moves, acts), { maxLength: 60 }), (history) => {
        let seen = aSeen();
        let run = begun(seen);
        for (const [index, [move, what]] of history.entries()) {
          seen = moved(seen, move);
          const before = run;
          run = act(run, seen, what, plusMs(now, index * hourMs));
          holds(before, run);
        }
      }),
      { seed: 1042, numRuns: 500 },
    ));

  it('stands where its change is, however much of the way there it did not hear of', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(moves, acts), { maxLength: 60 }), (history) => {
        let seen = aSeen();
        let run = begun(seen);
        for (const [index, [move, what]] of history.entries()) {
          seen = moved(seen, move);
          run = act(run, seen, what, plusMs(now, index * hourMs));
        }
        const late = look(run, seen, plusMs(now, 100 * hourMs));
        expect(look(late, seen, plusMs(now, 101 * hourMs))).toBe(late);
        if (run.endedAt !== null && run.state !== 'COMPLETED') return;
        const course = courseOf(seen);
        if (typeof course === 'string') expect(late.state).toBe(course);
        else expect(late).toMatchObject({ ...course, releaseId: releaseOf(seen)?.id ?? null });
      }),
      { seed: 1043, numRuns: 500 },
    ));

  it('reaches an end: by what happens, or by the deadline and somebody’s decision', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(moves, acts), { maxLength: 40 }),
        fc.integer({ min: 0, max: 5 }),
        (history, patience) => {
          let seen = aSeen();
          let run = begun(seen);
          for (const [index, [move, what]] of history.entries()) {
            seen = moved(seen, move);
            run = act(run, seen, what, plusMs(now, index * hourMs));
          }
          // Nothing happens any more but time.
          let decided = 0;
          for (let rounds = 0; run.endedAt === null; rounds += 1) {
            expect(rounds).toBeLessThan(2 * patience + 4);
            const at = run.dueAt ?? plusMs(run.updatedAt, hourMs);
            run = look(run, seen, at);
            if (run.state === 'RUNNING' && run.dueAt !== null && run.dueAt <= at)
              run = after(run, commands.ESCALATE, at);
            if (run.state !== 'ESCALATED') continue;
            run = after(run, decided < patience ? commands.CONTINUE : commands.ABANDON, at);
            decided += 1;
          }
          expect(['COMPLETED', 'COMPENSATED', 'ABANDONED']).toContain(run.state);
        },
      ),
      { seed: 1044, numRuns: 500 },
    ));
});
