import { everyStateTimesAction, type Instant, plusMs, reachable } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aLead, aMajor, assigneeId, commands, customerId, id, incidentId, now, ownerId } from './domain/fixture.ts';
import {
  decide,
  evolve,
  faultsOf,
  type MajorIncident,
  type MajorIncidentCommand,
  majorIncidentMachine,
  majorIncidentRights,
  note,
  propose,
} from './domain/index.ts';
import { saidBy } from './timeline.ts';

const later = (minutes: number): Instant => plusMs(now, minutes * 60_000);
const refusal = (major: MajorIncident, command: MajorIncidentCommand, at = now) => {
  const decision = decide(major, command, at);
  return decision.ok ? undefined : decision.refusal;
};
const after = (major: MajorIncident, command: MajorIncidentCommand, at = now): MajorIncident => {
  const decision = decide(major, command, at);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return decision.value.reduce(evolve, major);
};
const aProposal = (over: object = {}) => ({
  ...{ id: id(9), key: 'MAJ-1001', lead: aLead(), childIds: [id(6)], customerIds: [customerId], title: null },
  ...{ reasons: [{ rule: 'r', because: 'priority P1' }], criteriaId: id(8), criteriaEdition: 1 },
  ...{ affectedUsers: null, affectedCustomers: null, ...over },
});

describe('the table', () => {
  it.each(everyStateTimesAction(majorIncidentMachine))(
    '$action from $state is allowed iff the table says so',
    ({ state, action, legal, to }) => {
      const major = aMajor({ state });
      const decision = decide(major, commands[action], now);
      expect(decision.ok).toBe(legal);
      if (decision.ok) expect(decision.value.reduce(evolve, major)).toMatchObject({ state: to, version: 2 });
      else expect(decision.refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', state, action });
    },
  );
  it('reaches every state', () => expect(reachable(majorIncidentMachine)).toEqual([...majorIncidentMachine.states]));
  it('names who may do each action', () =>
    expect(Object.keys(majorIncidentRights).sort()).toEqual([...majorIncidentMachine.actions, 'PROPOSE'].sort()));
});

describe('a proposal', () => {
  it('is the first event, about the incident and its children', () => {
    const decision = propose(aProposal(), now);
    if (!decision.ok) throw new Error('refused');
    expect(decision.value.reduce<MajorIncident | undefined>(evolve, undefined)).toMatchObject({
      ...{ state: 'PROPOSED', version: 1, incidentId, title: 'Mail is down', priority: 'P1', ownerId: null },
      ...{ childIds: [id(6)], customerIds: [customerId], reasons: [{ rule: 'r', because: 'priority P1' }] },
    });
  });
  it.each([
    ['CRITERIA_NOT_MET', { reasons: [] }],
    ['INCIDENT_SETTLED', { lead: aLead({ state: 'RESOLVED' }) }],
    ['LEAD_IS_CHILD', { lead: aLead({ parentId: id(7) }) }],
    ['INVALID_INPUT', { title: ' ' }],
    ['INVALID_INPUT', { affectedUsers: -1 }],
    ['INVALID_INPUT', { affectedCustomers: 1.5 }],
    ['INVALID_INPUT', { reasons: [{ rule: null, because: '' }] }],
  ])('is refused: %s', (code, over) => expect(propose(aProposal(over), now)).toMatchObject({ refusal: { code } }));
});

describe('the owner', () => {
  const candidate = aMajor({ state: 'PROPOSED', ownerId: null });
  it.each([
    ['OWNER_REQUIRED', { ...commands.DECLARE, ownerId: null }, candidate],
    ['OWNER_IS_ASSIGNEE', { ...commands.DECLARE, ownerId: assigneeId }, candidate],
    ['OWNER_IS_ASSIGNEE', { ...commands.HAND_OVER, ownerId: assigneeId }, aMajor()],
  ])('is somebody, and not who is mending: %s', (code, command, major) =>
    expect(refusal(major, command as MajorIncidentCommand)).toMatchObject({ code }),
  );
  it('may be anybody while nobody is assigned', () => {
    const command = { ...commands.DECLARE, assigneeId: null } as MajorIncidentCommand;
    expect(after(candidate, command)).toMatchObject({ state: 'DECLARED', ownerId, updateDueAt: later(30) });
  });
  it('is handed over; to the owner there is nothing to hand over', () => {
    expect(after(aMajor(), commands.HAND_OVER)).toMatchObject({ ownerId: id(22) });
    expect(decide(aMajor({ ownerId: id(22) }), commands.HAND_OVER, now)).toEqual({ ok: true, value: [] });
  });
  it('who takes the incident over, too, is a fault that everybody sees', () => {
    const followed = note(
      aMajor(),
      {
        ...{ type: 'FOLLOWED', entryId: id(60), body: 'INC-1001 was assigned', incidentState: 'ASSIGNED' },
        ...{ assigneeId: ownerId, priority: 'P2', updateMinutes: 60 },
      },
      now,
    ).reduce(evolve, aMajor());
    expect(followed).toMatchObject({ priority: 'P2', updateMinutes: 60 });
    expect(faultsOf(followed)).toEqual(['OWNER_IS_ASSIGNEE']);
  });
});

describe('updates', () => {
  const due = aMajor({ updateDueAt: later(30) });
  it('begin the time to the next one anew, where they are for customers', () => {
    expect(after(due, commands.SEND_UPDATE, later(10))).toMatchObject({
      updateDueAt: later(40),
      lastUpdateAt: later(10),
    });
    const own = { ...commands.SEND_UPDATE, audience: 'INTERNAL' } as MajorIncidentCommand;
    expect(after(due, own, later(10))).toMatchObject({ updateDueAt: later(30) });
    expect(after({ ...due, customerIds: [] }, own, later(10))).toMatchObject({ updateDueAt: later(40) });
  });
  it('that did not come are counted, however late somebody looks, and the next is in the future', () => {
    expect(decide(due, commands.OVERDUE, later(29))).toEqual({ ok: true, value: [] });
    const once = after(due, commands.OVERDUE, later(30));
    expect(once).toMatchObject({ missedUpdates: 1, updateDueAt: later(60) });
    expect(faultsOf(once)).toEqual(['UPDATE_OVERDUE']);
    expect(after(once, commands.OVERDUE, later(95))).toMatchObject({ missedUpdates: 3, updateDueAt: later(120) });
    expect(after(once, commands.SEND_UPDATE, later(30))).toMatchObject({ missedUpdates: 0, updateDueAt: later(60) });
  });
  it('are due no more once service is restored, and again when that did not hold', () => {
    const restored = after(due, commands.RESTORE);
    expect(restored).toMatchObject({ updateDueAt: null, restoration: 'second site', restoredAt: now });
    expect(after(restored, commands.SEND_UPDATE).updateDueAt).toBeNull();
    expect(after(restored, commands.RELAPSE)).toMatchObject({ updateDueAt: later(30), review: null, restoredAt: null });
  });
});

describe('the timeline', () => {
  it.each([
    ['INVALID_INPUT', { ...commands.ADD_ENTRY, occurredAt: later(1) }],
    ['INVALID_INPUT', { ...commands.ADD_ENTRY, body: '' }],
    ['ENTRY_IS_AUTOMATIC', { ...commands.ADD_ENTRY, kind: 'AUTOMATIC' }],
    [
      'ENTRY_IS_AUTOMATIC',
      { ...commands.CORRECT_ENTRY, former: { id: id(1), kind: 'AUTOMATIC', correctedById: null } },
    ],
    [
      'ENTRY_CORRECTED_ALREADY',
      { ...commands.CORRECT_ENTRY, former: { id: id(1), kind: 'FACT', correctedById: id(2) } },
    ],
  ])('refuses: %s', (code, command) =>
    expect(refusal(aMajor(), command as MajorIncidentCommand)).toMatchObject({ code }),
  );
  it('says what the platform does by itself', () => {
    const declared = decide(aMajor({ state: 'PROPOSED' }), commands.DECLARE, now);
    expect(declared.ok && declared.value.map(saidBy)).toEqual([
      { kind: 'AUTOMATIC', occurredAt: now, body: 'MAJ-1001 was declared a major incident.' },
    ]);
  });
});

describe('the closure', () => {
  const reviewed = aMajor({ state: 'UNDER_REVIEW' });
  const review = { ...reviewed.review, approverId: null } as MajorIncident['review'];
  it.each([
    ['REVIEW_REQUIRED', commands.CLOSE, { review: null }],
    ['REVIEW_NOT_APPROVED', commands.CLOSE, { review }],
    ['IMPROVEMENT_REQUIRED', commands.CLOSE, { improvements: [] }],
    [
      'IMPROVEMENT_REQUIRED',
      commands.CLOSE,
      { improvements: [{ improvementId: id(1), key: 'IMP-1', state: 'REJECTED' as const }] },
    ],
    ['TOP_MANAGEMENT_NOT_TOLD', commands.CLOSE, { told: [] }],
    ['REVIEW_REQUIRED', commands.APPROVE_REVIEW, { review: null }],
    ['APPROVER_IS_REVIEWER', { type: 'APPROVE_REVIEW', actorId: ownerId } as const, { review }],
  ])('is refused: %s', (code, command, over) =>
    expect(refusal({ ...reviewed, ...over }, command)).toMatchObject({ code }),
  );
  it('follows a review that somebody else approved', () => {
    const written = after(aMajor({ state: 'RESTORED', review: null }), commands.REVIEW);
    const closed = after(after(written, commands.APPROVE_REVIEW), commands.CLOSE);
    expect(closed).toMatchObject({ state: 'CLOSED', closedAt: now, review: { approverId: id(31), cause: 'd' } });
    expect(faultsOf(closed)).toEqual([]);
  });
});

describe('what is noted', () => {
  const quiet = aMajor({ told: [] });
  const told = { type: 'TOLD', notificationId: id(70), escalation: 0 } as const;
  const wei = { personId: id(30), name: 'Wei Zhang', at: now };
  it('is who was told, that nobody was, and who acknowledged', () => {
    const nobody = note(quiet, { type: 'NOBODY_TOLD', notificationId: id(70) }, now).reduce(evolve, quiet);
    expect(faultsOf(nobody)).toEqual(['NOBODY_TOLD']);
    const reached = note(nobody, { ...told, recipients: [wei] }, now).reduce(evolve, nobody);
    expect(faultsOf(reached)).toEqual([]);
    expect(note(reached, { type: 'NOBODY_TOLD', notificationId: id(70) }, now)).toEqual([]);
    const again = note(reached, { ...told, recipients: [], escalation: 1 }, now).reduce(evolve, reached);
    expect(faultsOf(again)).toEqual(['NOT_ACKNOWLEDGED']);
    const receipt = { type: 'ACKNOWLEDGED', notificationId: id(70), personId: wei.personId } as const;
    const known = note(again, receipt, later(5)).reduce(evolve, again);
    expect(known.told).toEqual([{ personId: id(30), name: 'Wei Zhang', toldAt: now, acknowledgedAt: later(5) }]);
    expect(faultsOf(known)).toEqual([]);
  });
  it('is what children there are and what improvements, each once', () => {
    const family = { type: 'CHILDREN', childIds: [id(6), id(7)], customerIds: [customerId, id(12)] } as const;
    const grown = note(quiet, family, now).reduce(evolve, quiet);
    expect(grown).toMatchObject({ childIds: [id(6), id(7)], customerIds: [customerId, id(12)] });
    expect(note(grown, family, now)).toEqual([]);
    const smaller = note(grown, { ...family, childIds: [id(7)], customerIds: [customerId] }, now).reduce(evolve, grown);
    expect(smaller).toMatchObject({ childIds: [id(7)], customerIds: [customerId] });
    const known = { type: 'IMPROVEMENT', improvementId: id(40), improvementKey: 'IMP-1001' } as const;
    expect(note(quiet, { ...known, improvementState: 'PROPOSED' }, now)).toEqual([]);
    const rejected = note(quiet, { ...known, improvementState: 'REJECTED' }, now).reduce(evolve, quiet);
    expect(rejected.improvements).toEqual([{ improvementId: id(40), key: 'IMP-1001', state: 'REJECTED' }]);
  });
});

describe('histories', () => {
  it('never leave what is over, and always have an owner who does not mend from the declaration on', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...majorIncidentMachine.actions), { maxLength: 30 }), (actions) => {
        let major = aMajor({ state: 'PROPOSED', ownerId: null, review: null });
        for (const action of actions) {
          const decision = decide(major, commands[action], now);
          if (!decision.ok) continue;
          const next = decision.value.reduce(evolve, major);
          if (['CLOSED', 'DECLINED', 'DOWNGRADED'].includes(major.state)) expect(next).toBe(major);
          if (!['PROPOSED', 'DECLINED'].includes(next.state)) expect(next.ownerId).not.toBe(assigneeId);
          if (next.state === 'CLOSED') expect(next.review?.approvedAt).toBe(now);
          if (!['DECLARED', 'IN_PROGRESS'].includes(next.state) && next.declaredAt && next.state !== 'PROPOSED')
            expect(next.updateDueAt).toBeNull();
          major = next;
        }
      }),
      { seed: 61 },
    ));
});
