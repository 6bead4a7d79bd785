import { everyStateTimesAction, instantOf, reachable } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inForce, shippedMatrix } from '../priority.ts';
import { anIncident, commands, now, otherId, problemId, readyFor } from './domain/fixture.ts';
import {
  decide,
  evolve,
  type Incident,
  type IncidentCommand,
  incidentMachine,
  incidentRights,
  log,
  openStates,
  peopleLead,
  shippedSettings,
} from './domain/index.ts';
import { imported, importedNext } from './domain/intake.ts';
import { publish } from './domain/matrix.ts';

const { reopenWindowDays } = shippedSettings;

describe('the table', () => {
  it.each(everyStateTimesAction(incidentMachine))(
    '$action from $state is allowed iff the table says so',
    ({ state, action, legal, to }) => {
      const incident = anIncident({ state, ...readyFor[action] });
      const decision = decide(incident, commands[action], now);
      expect(decision.ok).toBe(legal);
      if (decision.ok) expect(decision.value.reduce(evolve, incident).state).toBe(to);
      else expect(decision.refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', state, action });
    },
  );
  it('reaches every state', () => expect(reachable(incidentMachine)).toEqual([...incidentMachine.states]));
  it('names who may do each action', () =>
    expect(Object.keys(incidentRights).sort()).toEqual(
      [
        ...incidentMachine.actions,
        'IMPORT',
        'LOG',
        'PUBLISH_CATEGORIES',
        'PUBLISH_ESCALATION_RULES',
        'PUBLISH_MATRIX',
        'PUBLISH_RISK_PRIORITIES',
        'PUBLISH_SETTINGS',
        'WATCH_FOR_ANOTHER',
      ].sort(),
    ));
});

describe('priority', () => {
  it.each([
    ['HIGH', 'HIGH', 'P1'],
    ['HIGH', 'LOW', 'P3'],
    ['LOW', 'LOW', 'P5'],
  ] as const)('impact %s and urgency %s give %s', (impact, urgency, priority) => {
    const decision = decide(
      anIncident(),
      { type: 'CLASSIFY', category: 'x', impact, urgency, matrix: shippedMatrix },
      now,
    );
    expect(decision).toMatchObject({ ok: true, value: [{ priority, matrixVersion: 0 }] });
  });
  it('follows the matrix in force, and says which', () => {
    const cells = { ...shippedMatrix.cells, LOW: { HIGH: 'P3', MEDIUM: 'P4', LOW: 'P4' } } as const;
    const decision = log(
      {
        id: otherId,
        key: 'INC-1',
        title: 'a',
        description: '',
        channel: 'PHONE',
        category: 'c',
        impact: 'LOW',
        urgency: 'LOW',
        serviceId: null,
        customerId: null,
        callerId: null,
        ciIds: [],
      },
      { version: 4, cells },
      now,
    );
    expect(decision).toMatchObject({ ok: true, value: [{ priority: 'P4', matrixVersion: 4 }] });
  });
  it('refuses a matrix with a hole, or one in which more impact weighs less', () => {
    expect(publish(otherId, { HIGH: { HIGH: 'P1' } }, now)).toMatchObject({
      ok: false,
      refusal: { code: 'INVALID_INPUT' },
    });
    const cells = { ...shippedMatrix.cells, HIGH: { HIGH: 'P2', MEDIUM: 'P2', LOW: 'P4' } };
    expect(publish(otherId, cells, now)).toMatchObject({ ok: true });
    const upside = { ...shippedMatrix.cells, HIGH: { HIGH: 'P3', MEDIUM: 'P3', LOW: 'P3' } };
    expect(publish(otherId, upside, now)).toEqual({
      ok: false,
      refusal: { code: 'MATRIX_NOT_MONOTONE', cell: 'MEDIUM x HIGH' },
    });
    expect(inForce(undefined)).toBe(shippedMatrix);
  });
});

describe('rules', () => {
  const refusal = (incident: Incident, command: IncidentCommand, at = now) => {
    const decision = decide(incident, command, at);
    return decision.ok ? undefined : decision.refusal;
  };
  it('does not resolve what nobody works on', () =>
    expect(refusal(anIncident({ state: 'IN_PROGRESS', assigneeId: null }), commands.RESOLVE)).toEqual({
      code: 'ASSIGNEE_REQUIRED',
    }));
  it('waits only on a problem or change that is linked', () => {
    for (const kind of ['PROBLEM', 'CHANGE'] as const)
      expect(refusal(anIncident({ state: 'IN_PROGRESS' }), { type: `WAIT_ON_${kind}`, waitingOnId: otherId })).toEqual({
        code: 'LINK_REQUIRED',
        kind,
        id: otherId,
      });
  });
  it('keeps the link that it waits on', () =>
    expect(refusal(anIncident({ state: 'WAITING_ON_PROBLEM', waitingOnId: problemId }), commands.UNLINK)).toEqual({
      code: 'WAITED_ON',
      id: problemId,
    }));
  it('reopens within the window and not after it', () => {
    const resolved = anIncident({ state: 'RESOLVED', resolvedAt: now });
    const days = (count: number) => instantOf(Date.parse(now) + count * 86_400_000);
    expect(refusal(resolved, { type: 'REOPEN' }, days(reopenWindowDays))).toBeUndefined();
    expect(refusal(resolved, { type: 'REOPEN' }, instantOf(Date.parse(days(reopenWindowDays)) + 1))).toEqual({
      code: 'REOPEN_WINDOW_PASSED',
      days: reopenWindowDays,
    });
  });
  it('links once', () => {
    const twice = decide(anIncident(), { type: 'LINK', kind: 'PROBLEM', targetId: problemId }, now);
    expect(twice).toEqual({ ok: true, value: [] });
  });
  it.each([
    ['RESOLVE', { ...commands.RESOLVE, resolution: ' ' }],
    ['CANCEL', { ...commands.CANCEL, why: '' }],
    ['COMMENT', { ...commands.COMMENT, body: '\0' }],
    ['CLASSIFY', { ...commands.CLASSIFY, category: '' }],
    ['LINK', { ...commands.LINK, targetId: 'x' }],
  ] as const)('%s refuses a value that cannot be', (action, command) => {
    const state = incidentMachine.transitions[action].from[0] ?? 'NEW';
    expect(refusal(anIncident({ state }), command as IncidentCommand)).toMatchObject({ code: 'INVALID_INPUT' });
  });
  it('counts reassignments and reopenings, and forgets a resolution that did not hold', () => {
    const moved = anIncident({ state: 'ASSIGNED', teamId: problemId, assigneeId: null });
    const decided = decide(moved, commands.ASSIGN, now);
    expect(decided.ok && decided.value.reduce(evolve, moved)).toMatchObject({
      reassignments: 1,
      teamId: otherId,
      version: 2,
    });
    const resolved = anIncident({ state: 'RESOLVED', resolvedAt: now, resolutionKind: 'PERMANENT' });
    const again = decide(resolved, commands.REOPEN, now);
    expect(again.ok && again.value.reduce(evolve, resolved)).toMatchObject({
      reopenings: 1,
      resolvedAt: null,
      resolutionKind: null,
    });
  });
});

describe('imported history', () => {
  const row = {
    source: 'other',
    externalId: 'INC0000045',
    revision: 1,
    at: now,
    state: null,
    title: 't',
    channel: 'PHONE',
    category: 'c',
    impact: 'LOW',
    urgency: 'LOW',
    serviceId: null,
    customerId: null,
    details: { group: 'Group 56' },
  } as const;
  const first = evolve(undefined, imported(row, { id: otherId, key: 'INC-1' }, shippedMatrix));
  it('keeps a transition that the machine does not allow, and says so', () => {
    expect(first).toMatchObject({ state: 'NEW', source: 'other', revision: 1 });
    const skipped = importedNext(first, { ...row, revision: 2, state: 'RESOLVED' }, shippedMatrix);
    expect(skipped).toMatchObject({ from: 'NEW', state: 'RESOLVED', allowed: false });
    const closed = evolve(
      evolve(first, skipped),
      importedNext(evolve(first, skipped), { ...row, revision: 3, state: 'CLOSED' }, shippedMatrix),
    );
    expect(closed).toMatchObject({ state: 'CLOSED', resolvedAt: now, closedAt: now, revision: 3, version: 3 });
  });
  it('allows what people may do here, and what changes no state', () => {
    expect(importedNext(first, { ...row, revision: 2, state: 'ASSIGNED' }, shippedMatrix)).toMatchObject({
      allowed: true,
    });
    expect(importedNext(first, { ...row, revision: 2, state: null }, shippedMatrix)).toMatchObject({
      allowed: true,
      state: 'NEW',
    });
    expect(peopleLead('NEW', 'RESOLVED')).toBe(false);
    expect(peopleLead('NEW', 'CLOSED')).toBe(false);
  });
});

describe('histories', () => {
  it('never leave CLOSED or CANCELLED, and count one version an event', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...incidentMachine.actions), { maxLength: 40 }), (actions) => {
        let incident = anIncident({ problemIds: [problemId] });
        for (const action of actions) {
          const decision = decide(incident, commands[action], now);
          if (!decision.ok) continue;
          const next = decision.value.reduce(evolve, incident);
          expect(next.version).toBe(incident.version + decision.value.length);
          if (incident.state === 'CLOSED' || incident.state === 'CANCELLED') expect(next.state).toBe(incident.state);
          if ((openStates as readonly string[]).includes(next.state)) expect(next.closedAt).toBeNull();
          incident = next;
        }
      }),
      { seed: 1042 },
    ));
});
