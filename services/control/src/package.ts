/** What changes may know of transitions, read where these are kept. */
import type { transitionKinds, transitionStates } from '@attest/contracts';
import type { Tx } from '@attest/record';

type Naming = {
  readonly key: string;
  readonly kind: (typeof transitionKinds)[number];
  readonly state: (typeof transitionStates)[number];
  readonly serviceId: string;
};

/** Locked, so that none is given up between the look and the decision. */
const select = `SELECT key, kind, state, service_id AS "serviceId" FROM transition
  WHERE change_id = $1 AND state <> 'CANCELLED' ORDER BY id FOR SHARE`;

/** Transitions that name the change and are not given up; held until the transaction ends. */
export const transitionsNaming = (tx: Tx, changeId: string): Promise<Naming[]> => tx.query<Naming>(select, [changeId]);
