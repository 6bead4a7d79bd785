import { describe, expect, it } from 'vitest';
import type { IncidentCommand } from './command.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { anIncident, aRelative, commands, now, otherId, problemId } from './fixture.ts';
import type { Incident } from './incident.ts';

const refusal = (incident: Incident, command: IncidentCommand) => {
  const decision = decide(incident, command, now);
  return decision.ok ? undefined : decision.refusal;
};
const child = (parent = aRelative(), children = 0): IncidentCommand => ({ type: 'MAKE_CHILD', parent, children });
const duplicate = (original = aRelative(), children = 0): IncidentCommand => ({
  type: 'MARK_DUPLICATE',
  original,
  children,
});

describe('a child', () => {
  it.each([
    ['of itself', anIncident(), child(aRelative({ id: anIncident().id })), 'RELATED_TO_ITSELF'],
    ['of a child', anIncident(), child(aRelative({ parentId: problemId })), 'PARENT_IS_CHILD'],
    ['of what is resolved', anIncident(), child(aRelative({ state: 'RESOLVED' })), 'PARENT_SETTLED'],
    ['of what is closed', anIncident(), child(aRelative({ state: 'CLOSED' })), 'PARENT_SETTLED'],
    ['of two', anIncident({ parentId: problemId }), child(), 'CHILD_OF_ANOTHER'],
    ['while it has children', anIncident(), child(aRelative(), 2), 'HAS_CHILDREN'],
  ])('is refused: %s', (_, incident, command, code) => expect(refusal(incident, command)).toMatchObject({ code }));
  it('is made once', () =>
    expect(decide(anIncident({ parentId: otherId }), child(), now)).toEqual({ ok: true, value: [] }));
  it('is separated only where it is one', () =>
    expect(refusal(anIncident(), { type: 'SEPARATE' })).toEqual({ code: 'NOT_A_CHILD' }));
  it('is resolved as its parent was, and by no other', () => {
    const incident = anIncident({ parentId: otherId, assigneeId: null });
    const decision = decide(incident, commands.RESOLVE_BY_PARENT, now);
    expect(decision.ok && decision.value.reduce(evolve, incident)).toMatchObject({
      state: 'RESOLVED',
      resolutionKind: 'WORKAROUND',
      resolution: 'restarted',
      parentId: otherId,
    });
    expect(refusal(anIncident({ parentId: problemId }), commands.RESOLVE_BY_PARENT)).toEqual({ code: 'NOT_A_CHILD' });
  });
});

describe('a duplicate', () => {
  it.each([
    ['of itself', duplicate(aRelative({ id: anIncident().id })), 'RELATED_TO_ITSELF'],
    ['of a duplicate', duplicate(aRelative({ duplicateOfId: problemId })), 'ORIGINAL_IS_DUPLICATE'],
    ['of what is closed', duplicate(aRelative({ state: 'CLOSED' })), 'ORIGINAL_SETTLED'],
    ['of what was cancelled', duplicate(aRelative({ state: 'CANCELLED' })), 'ORIGINAL_SETTLED'],
    ['while it has children', duplicate(aRelative(), 1), 'HAS_CHILDREN'],
  ])('is refused: %s', (_, command, code) => expect(refusal(anIncident(), command)).toMatchObject({ code }));
  it('is closed, with a reference', () => {
    const decision = decide(anIncident(), duplicate(aRelative({ state: 'RESOLVED' })), now);
    expect(decision.ok && decision.value.reduce(evolve, anIncident())).toMatchObject({
      state: 'CLOSED',
      duplicateOfId: otherId,
      resolutionKind: 'DUPLICATE',
      resolution: 'The same as INC-1002.',
      resolvedAt: now,
      closedAt: now,
    });
  });
  it('is not merely resolved as one', () =>
    expect(
      refusal(anIncident({ state: 'IN_PROGRESS' }), { type: 'RESOLVE', kind: 'DUPLICATE', resolution: 'see there' }),
    ).toEqual({ code: 'ORIGINAL_REQUIRED' }));
});
