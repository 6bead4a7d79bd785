/** Improvements that come of what somebody concluded elsewhere. Source: ISO/IEC 20000-1:2018 8.5.1.3, 10.2. */
import { changeTrendAnalysisEvents } from '@attest/contracts';
import { plusMs } from '@attest/kernel';
import { mustSucceed, nextKey, on, type Reaction, record } from '@attest/record';
import { propose } from './domain.ts';
import { improvementStore } from './store.ts';

/** Until then whoever decides gives it another day, or it is done. */
const firstDueMs = 30 * 86_400_000;

/** Whoever concluded that there is an opportunity proposes it, and owns it until somebody else is named; others decide. */
export const reactions: readonly Reaction[] = [
  on(
    changeTrendAnalysisEvents.ChangeTrendConcluded,
    'governance.improvement.propose-from-change-trend',
    async (tx, { data, recordId: sourceId, at }, { newId }) => {
      const { key, conclusion, note, signals, concludedById } = data;
      if (conclusion !== 'OPPORTUNITY') return;
      const effect = signals.length > 0 ? `signals none of: ${signals.join(', ')}` : 'shows what was noted as better';
      const proposal = {
        ...{ id: newId(), key: await nextKey(tx, 'IMP'), title: `Opportunity in the trends of changes, ${key}` },
        ...({ description: note, sourceKind: 'CHANGE_TREND', sourceId } as const),
        expectedEffect: `The next analysis ${effect}.`,
        ...{ ownerId: concludedById, proposedById: concludedById, dueOn: plusMs(at, firstDueMs).slice(0, 10) },
      };
      mustSucceed(await record(tx, improvementStore, undefined, mustSucceed(propose(proposal, at))));
    },
  ),
];
