/** An approved service request is fulfilled by a standard change. Source: ISO/IEC 20000-1:2018 8.5.1.1, 8.6.2. */
import { serviceRequestEvents } from '@attest/contracts';
import { mustSucceed, on, type Recorded, type Tx } from '@attest/record';
import { followStandard } from './commands/handle.ts';
import type { StandardChange } from './domain/index.ts';
import { standardStore } from './store/index.ts';

const named = `SELECT id FROM standard_change WHERE state = 'APPROVED' AND (key = $1 OR title = $1)
  ORDER BY (key = $1) DESC, approved_at DESC, id LIMIT 1`;

/** The standard change in force of this key or title, locked; of two with one title the one that was approved last. */
const standardNamed = async (tx: Tx, name: string): Promise<StandardChange | undefined> => {
  const [row] = await tx.query<Recorded>(named, [name]);
  const [standard] = await standardStore.loadMany(tx, row ? [row.id] : [], 'FOR UPDATE');
  return standard?.state === 'APPROVED' ? standard : undefined;
};

/** Where no standard change of that name is in force, nothing is raised: people link a change to the task as they did. */
export const raiseForRequest = on(
  serviceRequestEvents.StandardChangeRequested,
  'control.change.raise-for-request',
  async (tx, { data, recordId: requestId, actor, at }, { newId, log }) => {
    const { key, changeTemplate, requesterId = actor.id } = data;
    const standard = await standardNamed(tx, changeTemplate);
    if (!standard) {
      log.warn({ request: key, changeTemplate }, 'no standard change of this name is in force: none is raised');
      return;
    }
    mustSucceed(await followStandard(tx, standard, { id: newId(), requesterId, requestId }, at));
  },
);
