/** Attachments, answers, and what happens elsewhere, through the graph, on a real PostgreSQL. */
import { changeEvents, configurationItemEvents } from '@attest/contracts';
import { read, verifyRecords } from '@attest/record';
import { anActor, anEnvelope } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { aFile } from './domain/fixture.ts';
import {
  act,
  agent,
  ci,
  graph,
  id,
  logged,
  others,
  resolved,
  shown,
  supplier,
  theirs,
  typesOf,
  worked,
} from './fixture.ts';
import { incidentStore } from './store/index.ts';

const attach = (incidentId: string, over: object = {}, actor = agent) =>
  act('attachToIncident', 'AttachToIncidentInput', { id: incidentId, ...aFile, ...over }, actor);
const withdraw = (incidentId: string, attachmentId: string, actor = agent) =>
  act(
    'withdrawIncidentAttachment',
    'WithdrawIncidentAttachmentInput',
    { id: incidentId, attachmentId, why: 'it held a password' },
    actor,
  );
const attached = async (incidentId: string, actor = agent) =>
  (await shown(incidentId, 'attachments { id name uri sha256 visibility replacedById withdrawnAt addedByName }', actor))
    .attachments;

describe('attachments', () => {
  it('are replaced and withdrawn, and what they were stays', async () => {
    const { incident } = await logged();
    await attach(incident.id, {}, theirs);
    const [first] = await attached(incident.id);
    expect(first).toMatchObject({ name: 'mail.log', visibility: 'PUBLIC', addedByName: theirs.name });
    await attach(incident.id, { replacesId: first.id, sha256: 'b'.repeat(64) });
    const second = (await attached(incident.id))[1];
    expect((await attached(incident.id))[0].replacedById).toBe(second.id);
    expect((await attach(incident.id, { replacesId: first.id })).refusal).toMatchObject({
      code: 'ATTACHMENT_SETTLED',
      clause: 'ISO/IEC 20000-1:2018 7.5.3',
    });
    await act('cancelIncident', 'CancelIncidentInput', { id: incident.id, why: 'a test call' });
    expect((await withdraw(incident.id, second.id)).refusal).toBeNull();
    expect((await attached(incident.id))[1]).toMatchObject({
      name: null,
      uri: null,
      sha256: 'b'.repeat(64),
      withdrawnAt: expect.any(String),
    });
    expect((await withdraw(incident.id, second.id)).refusal).toMatchObject({ code: 'ATTACHMENT_SETTLED' });
    expect(await typesOf(incident.id)).toEqual([
      'IncidentLogged',
      'IncidentAttached',
      'IncidentAttached',
      'IncidentCancelled',
      'IncidentAttachmentWithdrawn',
    ]);
    expect((await attach(incident.id)).refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    const verified = await read(graph.db, anActor('SYSTEM'), (tx) => verifyRecords(tx, [incidentStore]));
    expect(verified.findings).toEqual([]);
  });

  it('are for those who may see them, and of this incident', async () => {
    const [{ incident }, { incident: another }] = [await logged(), await logged()];
    await attach(incident.id, { visibility: 'INTERNAL', name: 'what we think.txt' });
    const [internal] = await attached(incident.id);
    expect(await attached(incident.id, theirs)).toEqual([]);
    expect((await attach(incident.id, { visibility: 'INTERNAL' }, theirs)).refusal).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect((await attach(incident.id, { replacesId: internal.id }, theirs)).refusal).toMatchObject({
      code: 'UNKNOWN_REFERENCE',
    });
    expect((await attach(incident.id, {}, others)).refusal).toMatchObject({ code: 'NOT_FOUND' });
    expect((await withdraw(incident.id, internal.id, theirs)).refusal).toMatchObject({ code: 'FORBIDDEN' });
    expect((await withdraw(another.id, internal.id)).refusal).toMatchObject({ code: 'UNKNOWN_REFERENCE' });
    expect((await attach(incident.id, { sha256: 'no' })).refusal).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('answers', () => {
  const comment = (incidentId: string, actor = agent) =>
    act('commentIncident', 'CommentIncidentInput', { id: incidentId, body: 'it is port 25' }, actor);
  it('of the user let the work go on that waits for them', async () => {
    const incidentId = await worked();
    await act('waitOnUser', 'IncidentCommandInput', { id: incidentId });
    expect((await comment(incidentId)).incident.state).toBe('WAITING_ON_USER');
    expect((await comment(incidentId, theirs)).incident.state).toBe('IN_PROGRESS');
    const last = (await graph.events(incidentId)).at(-1);
    expect(last).toMatchObject({ type: 'IncidentResumed', reason: `${theirs.name} answered` });
    expect(last?.actor.name).toBe('resolution.incident.resume-by-answer');
    expect((await comment(incidentId, theirs)).incident.state).toBe('IN_PROGRESS');
  });

  it('of the supplier likewise, who then sees the incident no longer', async () => {
    const incidentId = await worked();
    await act('waitOnSupplier', 'WaitOnInput', { id: incidentId, onId: supplier });
    const suppliers = anActor('SUPPLIER_USER', { supplierId: supplier });
    expect((await comment(incidentId, suppliers)).incident.state).toBe('IN_PROGRESS');
    expect((await shown(incidentId, 'comments { body }')).comments).toEqual([{ body: 'it is port 25' }]);
    expect(await shown(incidentId, 'id', suppliers)).toBeNull();
    expect((await comment(incidentId, suppliers)).refusal).toMatchObject({ code: 'NOT_FOUND' });
    await act('waitOnSupplier', 'WaitOnInput', { id: incidentId, onId: supplier });
    const resumed = await act('resumeIncident', 'IncidentCommandInput', { id: incidentId }, suppliers);
    expect(resumed.incident.state).toBe('IN_PROGRESS');
  });
});

describe('what happens elsewhere', () => {
  it('lets go on what waited on a change that came to its end, well or not', async () => {
    const contracts = [changeEvents.ChangeClosed, changeEvents.ChangeCancelled, changeEvents.ChangeRejected] as const;
    const endings = ['SUCCESSFUL', 'CANCELLED', 'REJECTED'];
    for (const [index, contract] of contracts.entries()) {
      const changeId = id(100 + index);
      await graph.deliver(anEnvelope(changeEvents.ChangeRequested, { recordId: changeId, recordVersion: 1 }));
      const [waiting, linked] = [await worked(), await worked()];
      for (const one of [waiting, linked])
        await act('linkIncident', 'LinkIncidentInput', { id: one, kind: 'CHANGE', targetId: changeId });
      await act('waitOnChange', 'WaitOnInput', { id: waiting, onId: changeId });
      const ended = anEnvelope(contract, { recordId: changeId, recordVersion: 9 });
      await graph.deliver(ended, ended);
      expect((await shown(waiting, 'state')).state).toBe('IN_PROGRESS');
      expect((await graph.events(waiting)).at(-1)).toMatchObject({
        type: 'IncidentResumed',
        reason: expect.stringContaining(endings[index] ?? ''),
      });
      expect((await typesOf(linked)).at(-1)).toBe('IncidentLinked');
    }
  });

  it('tells those who work on the open incidents of a configuration item that it was retired', async () => {
    const { incident } = await logged({ configurationItemIds: [ci] });
    const done = await worked();
    await act('linkIncident', 'LinkIncidentInput', { id: done, kind: 'CONFIGURATION_ITEM', targetId: ci });
    await resolved(done);
    const retired = anEnvelope(configurationItemEvents.ConfigurationItemRetired, { recordId: ci, recordVersion: 9 });
    await graph.deliver(retired, retired);
    expect((await shown(incident.id, 'comments { visibility body }')).comments).toEqual([
      { visibility: 'INTERNAL', body: expect.stringContaining('was retired') },
    ]);
    expect((await typesOf(done)).at(-1)).toBe('IncidentResolved');
  });
});
