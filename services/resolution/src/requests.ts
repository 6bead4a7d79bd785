/** Service requests as the other processes of this service write on them, inside a transaction of theirs: by the rules of requests. */
import type { Instant } from '@attest/kernel';
import { mustSucceed, record, type Tx } from '@attest/record';
import { decide, type ServiceRequest, serviceRequestMachine } from './request/domain/index.ts';
import { requestStore } from './request/store.ts';

export type { ServiceRequest } from './request/domain/index.ts';
export { serviceRequestRights } from './request/domain/index.ts';

/** The id of the request with that key, in any case; nothing where there is none. */
export const requestIdByKey = async (tx: Tx, key: string): Promise<string | undefined> =>
  (await tx.query<{ id: string }>('SELECT id FROM service_request WHERE key = $1', [key.toUpperCase()]))[0]?.id;

/** The request, locked until the transaction ends. */
export const lockRequest = async (tx: Tx, id: string): Promise<ServiceRequest | undefined> =>
  (await requestStore.loadMany(tx, [id], 'FOR UPDATE'))[0];

/** Whether comments may be added to it still. */
export const isWrittenOn = ({ state }: Pick<ServiceRequest, 'state'>): boolean =>
  serviceRequestMachine.transitions.COMMENT.from.includes(state);

/** Adds a comment for everybody who sees the request, by the transaction's actor. Throws where its rules refuse it. */
export const writeOn = async (
  tx: Tx,
  request: ServiceRequest,
  { commentId, body }: { readonly commentId: string; readonly body: string },
  at: Instant,
  reason: string,
): Promise<ServiceRequest> => {
  const events = mustSucceed(decide(request, { type: 'COMMENT', commentId, body, mentionIds: [] }, at));
  return mustSucceed(await record(tx, requestStore, request, events, { reason }));
};
