/** What the platform does with incidents when time has passed, or something happened to what they depend on. */
import type { Instant } from '@attest/kernel';
import { mustSucceed, record, recordMany, type Tx } from '@attest/record';
import { decide, type Incident, type IncidentCommand } from '../domain/index.ts';
import {
  childIds,
  incidentStore,
  loadOpenOfItem,
  loadOpenOfProblem,
  loadWaitingOnChange,
  problemKey,
} from '../store/index.ts';

/** Closes a resolved incident whose time to contest has passed; one that is no longer resolved stays as it is. */
export const closeByTimeout = async (tx: Tx, id: string, at: Instant): Promise<void> => {
  const [incident] = await incidentStore.loadMany(tx, [id], 'FOR UPDATE');
  const decision = incident && decide(incident, { type: 'CLOSE', by: 'TIMEOUT' }, at);
  if (decision?.ok) mustSucceed(await record(tx, incidentStore, incident, decision.value, { reason: 'not contested' }));
};

/** Does to each of the locked incidents what its rules allow; the others stay as they are. The number that were changed. */
const whereAllowed = async (
  tx: Tx,
  incidents: readonly Incident[],
  command: IncidentCommand | ((incident: Incident) => IncidentCommand),
  at: Instant,
  reason: string,
): Promise<number> => {
  const items = incidents.flatMap((incident) => {
    const decision = decide(incident, typeof command === 'function' ? command(incident) : command, at);
    return decision.ok && decision.value.length > 0 ? [{ before: incident, events: decision.value }] : [];
  });
  await recordMany(tx, incidentStore, items, { reason });
  return items.length;
};

/** Links incidents to the problem that was raised for them; those that are closed stay as they are. */
export const linkToProblem = async (
  tx: Tx,
  problemId: string,
  incidentIds: readonly string[],
  at: Instant,
): Promise<void> => {
  const incidents = await incidentStore.loadMany(tx, incidentIds, 'FOR UPDATE');
  const command = { type: 'LINK', kind: 'PROBLEM', targetId: problemId } as const;
  await whereAllowed(tx, incidents, command, at, `behind it is the problem ${await problemKey(tx, problemId)}`);
};

/** Takes the link away from an incident that has another cause; one that waits on the problem, or is closed, stays as it is. */
export const unlinkFromProblem = async (tx: Tx, problemId: string, incidentId: string, at: Instant): Promise<void> => {
  const incidents = await incidentStore.loadMany(tx, [incidentId], 'FOR UPDATE');
  const command = { type: 'UNLINK', kind: 'PROBLEM', targetId: problemId } as const;
  await whereAllowed(tx, incidents, command, at, `behind it is not the problem ${await problemKey(tx, problemId)}`);
};

/** The incidents of a resolved problem follow it; those that are settled already stay as they are. */
export const resolveByProblem = async (tx: Tx, problem: { id: string; key: string }, at: Instant): Promise<number> => {
  const resolution = `The problem ${problem.key} behind it was resolved.`;
  const command = { type: 'RESOLVE_BY_PROBLEM', kind: 'PERMANENT', resolution } as const;
  const incidents = await loadOpenOfProblem(tx, problem.id);
  return whereAllowed(tx, incidents, command, at, `problem ${problem.key} resolved`);
};

/**
 * The lead incident of a restored major incident is resolved with it, and its children with the lead; one that is settled
 * already stays as it is. The cause is still to be found: what restored the service counts as a workaround.
 */
export const resolveByRestoration = async (
  tx: Tx,
  incidentId: string,
  { key, restoration }: { readonly key: string; readonly restoration: string },
  at: Instant,
): Promise<number> => {
  const resolution = `${key}: ${restoration}`;
  const command = { type: 'RESOLVE_BY_RESTORATION', kind: 'WORKAROUND', resolution } as const;
  return whereAllowed(
    tx,
    await incidentStore.loadMany(tx, [incidentId], 'FOR UPDATE'),
    command,
    at,
    `the major incident ${key} was restored`,
  );
};

const lockedChildren = async (tx: Tx, parentId: string): Promise<Incident[]> =>
  (await incidentStore.loadMany(tx, await childIds(tx, parentId), 'FOR UPDATE')).filter(
    (child) => child.parentId === parentId,
  );

/**
 * Open children are resolved as their parent was, unless it was reopened in the meantime: those are not told of a
 * resolution that did not hold.
 */
export const resolveChildren = async (tx: Tx, parentId: string, at: Instant): Promise<number> => {
  const parent = await incidentStore.load(tx, parentId);
  const { resolutionKind: kind, resolution } = parent ?? {};
  if (!parent || !kind || parent.resolvedAt === null) return 0;
  const command = { type: 'RESOLVE_BY_PARENT', parentId, kind, resolution: resolution ?? '' } as const;
  return whereAllowed(tx, await lockedChildren(tx, parentId), command, at, `resolved with ${parent.key}`);
};

/**
 * A parent was reopened: children that were resolved with it and are not closed yet stay resolved, for each has a user of
 * its own to say whether it works. The provider's people are told by a note, and reopen those that need it.
 */
export const tellChildrenOfReopening = async (tx: Tx, parentId: string, at: Instant): Promise<number> => {
  const parent = await incidentStore.load(tx, parentId);
  const resolved = (await lockedChildren(tx, parentId)).filter(({ state }) => state === 'RESOLVED');
  const body = `The parent ${parent?.key ?? parentId} was reopened: its resolution did not hold. Reopen this one if it needs it.`;
  return whereAllowed(
    tx,
    resolved,
    () => ({ type: 'NOTE', commentId: tx.newId(), body }),
    at,
    `${parent?.key ?? 'the parent'} reopened`,
  );
};

/** Children of what was logged in error stand by themselves again. */
export const separateChildren = async (tx: Tx, parentId: string, at: Instant): Promise<number> =>
  whereAllowed(tx, await lockedChildren(tx, parentId), { type: 'SEPARATE' }, at, 'the parent was logged in error');

/** A change came to its end, well or not: what waited on it goes on, and says how it ended. */
export const resumeAfterChange = async (
  tx: Tx,
  change: { id: string; key: string; ending: string },
  at: Instant,
): Promise<number> =>
  whereAllowed(
    tx,
    await loadWaitingOnChange(tx, change.id),
    { type: 'RESUME' },
    at,
    `the change ${change.key} ended: ${change.ending}`,
  );

/** A configuration item is no longer used: whoever works on its open incidents is told by a note. */
export const tellOfRetirement = async (
  tx: Tx,
  item: { id: string; key: string; name: string },
  at: Instant,
): Promise<number> => {
  const body = `The configuration item ${item.key} (${item.name}) was retired: see whether this incident still stands.`;
  const note = () => ({ type: 'NOTE', commentId: tx.newId(), body }) as const;
  return whereAllowed(tx, await loadOpenOfItem(tx, item.id), note, at, `${item.key} retired`);
};
