/** Where a change stands on its way to closure, by what is so now: whatever came before, in whatever order it was heard of. Pure. */
import type { Seen, SeenEffect, SeenRelease, Waiting } from './run.ts';

/** Waiting for a step, or over. */
export type Course = Waiting | 'COMPLETED' | 'COMPENSATED';

/** One that failed before anything was done in the live environment, and gave nothing back, gives its changes free. */
const counts = ({ state, outcome, touchedLive, backedOut }: SeenRelease): boolean =>
  state !== 'CANCELLED' && (touchedLive || backedOut === true || (state !== 'FAILED' && outcome !== 'FAILED'));

/** The release that brings the change, or brought it last. */
export const releaseOf = ({ releases }: Seen): SeenRelease | null => releases.find(counts) ?? null;

/** Effects whose items are not recorded as they are to be: as wanted, or as before where the change is taken back. */
export const unsettled = ({ change }: Seen, backwards: boolean): SeenEffect[] =>
  change.effects.filter(({ appliedAt }) => (appliedAt !== null) === backwards);

const recording = (seen: Seen, backwards: boolean, releaseId: string | null): Waiting => ({
  ...{ step: unsettled(seen, backwards).length > 0 ? 'CONFIGURATION' : 'CLOSURE', backwards },
  ...{ releaseId, windowEndsAt: null },
});

/** What is waited for, or how it ended. Total: every change that was ever approved is somewhere. */
export const courseOf = (seen: Seen): Course => {
  const { change } = seen;
  const release = releaseOf(seen);
  const releaseId = release?.id ?? null;
  if (change.state === 'CLOSED' && change.backedOutAt !== null) return 'COMPENSATED';
  // That a change is closed does not keep its release from failing.
  if (change.state === 'CLOSED' && (release?.backedOut ?? null) === null) return 'COMPLETED';
  if (change.state === 'CANCELLED') {
    const left = recording(seen, true, releaseId);
    return left.step === 'CONFIGURATION' ? left : 'COMPENSATED';
  }
  if (change.backedOutAt !== null) return recording(seen, true, releaseId);
  if (release?.state === 'FAILED' && release.backedOut === false)
    return { step: 'BACK_OUT', backwards: true, releaseId, windowEndsAt: null };
  // The change follows its release a moment later.
  if (release?.backedOut === true) return { step: 'CONFIGURATION', backwards: true, releaseId, windowEndsAt: null };
  if (change.state === 'IMPLEMENTED' || change.state === 'REVIEWED') return recording(seen, false, releaseId);
  if (release?.state === 'DEPLOYED' || release?.state === 'CLOSED')
    return { step: 'CONFIGURATION', backwards: false, releaseId, windowEndsAt: null };
  const windowEndsAt = release?.endsAt ?? (change.state === 'APPROVED' ? null : change.endsAt);
  const step = release === null && change.state === 'APPROVED' ? 'RELEASE' : 'DEPLOYMENT';
  return { step, backwards: false, releaseId, windowEndsAt };
};
