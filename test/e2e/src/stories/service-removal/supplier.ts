/** A supplier that delivers a part of the service, by a contract. */
import { randomBytes } from 'node:crypto';
import { persona } from '@attest/demo';
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import type { Provided } from '../golden-path/provision.ts';

const dayMs = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * dayMs).toISOString();
const clause = 'ISO/IEC 20000-1:2018 8.3.4.1';

/** Agreed when it is complete; in force at once, since it has begun. */
const contracted = async ({ as, check, onceKnown, refused }: Stage, supplierId: string, serviceId: string) => {
  const draft = {
    ...{
      supplierId,
      title: 'Maintenance of the gate screens',
      serviceIds: [serviceId],
      scope: 'Screens at all gates.',
    },
    ...{ requirements: 'Repaired on the same day.', validFrom: inDays(-30), validUntil: inDays(335) },
    ...{ targets: [{ metric: 'RESOLUTION', priority: 'P2', minutes: 480 }], reviewEveryDays: 90 },
    cost: { amount: '350.00', currency: 'EUR', period: 'MONTH' },
  };
  await refused('agent', 'draftSupplierContract', draft, 'FORBIDDEN');
  const { id } = await onceKnown('supplier-manager', 'draftSupplierContract', draft);
  const evidence = 'Signed by the maker of the screens, contract file 11.';
  const missing = await refused('supplier-manager', 'agreeSupplierContract', { id, evidence }, 'CONTRACT_INCOMPLETE');
  check.equal('by its clause', missing.clause, clause);
  const { supplierId: _, ...terms } = draft;
  const responsibilities = 'The maker repairs; we say which gate comes first.';
  await as('supplier-manager').does('redraftSupplierContract', { id, ...terms, responsibilities });
  const contract = await as('supplier-manager').does('agreeSupplierContract', { id, evidence });
  check.equal('the contract is in force', contract.state, 'IN_FORCE');
  await as('supplier-manager').does('reviewSupplierContract', {
    ...{ id, met: true, findings: 'All screens were repaired in time.', followUp: 'None.' },
  });
  return contract;
};

type Supports = { readonly supplier: { readonly services: readonly ({ readonly id: string } | null)[] } };

export type Carrier = { readonly supplier: Named; readonly contract: Named };

/** Registered, and named in the catalogue; its relationship does not end as long as it is. */
export const supplied = async (stage: Stage, { serviceId }: Provided): Promise<Carrier> => {
  const { as, onceKnown, soon, refused } = stage;
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
  const contract = await contracted(stage, supplier.id, serviceId);
  await refused('supplier-manager', 'endSupplier', { id: supplier.id, why: 'Too early.' }, 'SERVICES_STILL_SUPPORTED');
  return { supplier, contract };
};

/** What was said to have ended has to have ended: the transition names the contract, and hears when it is terminated. */
export const endContract = async ({ as, refused }: Stage, { supplier, contract }: Carrier): Promise<void> => {
  const why = 'The service goes.';
  await refused(
    'service-level-manager',
    'terminateSupplierContract',
    { id: contract.id, why, evidence: 'Letter.' },
    'FORBIDDEN',
  );
  const input = { id: contract.id, subject: 'Whether the month of notice is paid.' };
  type Disputed = { readonly disputes: readonly { readonly id: string }[] };
  const { disputes } = await as('supplier-manager').does<Disputed>('raiseSupplierDispute', input, 'disputes { id }');
  await as('supplier-manager').does('terminateSupplierContract', {
    ...{ id: contract.id, why, evidence: 'Letter of notice, confirmed by the maker.' },
  });
  await as('supplier-manager').does('settleSupplierDispute', {
    ...{ id: contract.id, disputeId: disputes[0]?.id, result: 'It is paid in half.' },
  });
  await refused('supplier-manager', 'endSupplier', { id: supplier.id, why }, 'SERVICES_STILL_SUPPORTED');
};
