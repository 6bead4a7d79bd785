/** A supplier that delivers a part of the service. */
import { randomBytes } from 'node:crypto';
import { persona } from '@attest/demo';
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import type { Provided } from '../golden-path/provision.ts';

type Supports = { readonly supplier: { readonly services: readonly ({ readonly id: string } | null)[] } };

/** Registered, and named in the catalogue; its relationship does not end as long as it is. */
export const supplied = async ({ as, onceKnown, soon, refused }: Stage, { serviceId }: Provided): Promise<Named> => {
  const supplier = await as('supplier-manager').does('registerSupplier', {
    ...{ name: `Gate screens ${randomBytes(3).toString('hex')}`, kind: 'EXTERNAL' },
    ownerId: persona('supplier-manager').personId,
  });
  await onceKnown('catalogue-manager', 'changeService', { id: serviceId, supplierIds: [supplier.id] });
  await soon(
    'it is known to support the service',
    () =>
      as('supplier-manager').ask<Supports>('query Supports($id: ID!) { supplier(id: $id) { services { id } } }', {
        id: supplier.id,
      }),
    ({ supplier: { services } }) => services.some((service) => service?.id === serviceId),
  );
  await refused('supplier-manager', 'endSupplier', { id: supplier.id, why: 'Too early.' }, 'SERVICES_STILL_SUPPORTED');
  return supplier;
};
