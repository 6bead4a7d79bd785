/** What the catalogue asks about agreements, and what agreements and costs ask about services: the tables that processes of this service share. */
import { isUuid } from '@attest/kernel';
import type { Tx } from '@attest/record';

/** Agreements on a service that are in force; for every customer where `customerId` is null. */
export const activeSlasOf = (tx: Tx, serviceId: string) =>
  tx.query<{ readonly key: string; readonly customerId: string | null }>(
    `SELECT key, customer_id AS "customerId" FROM sla WHERE service_id = $1 AND state = 'ACTIVE' ORDER BY key`,
    [serviceId],
  );

/** What others of this service need to know of a service. */
export type Offer = { readonly id: string; readonly state: string; readonly customerIds: readonly string[] };

/**
 * The service; undefined where there is none that may be seen.
 *
 * @param lock  held until the transaction ends, so that nobody retires the service, or agrees on it, meanwhile
 */
export const offerOf = async (tx: Tx, serviceId: string, lock?: 'FOR UPDATE'): Promise<Offer | undefined> => {
  if (!isUuid(serviceId)) return undefined;
  const [offer] = await tx.query<Offer>(
    `SELECT id, state, customer_ids AS "customerIds" FROM service WHERE id = $1 ${lock ?? ''}`,
    [serviceId],
  );
  return offer;
};
