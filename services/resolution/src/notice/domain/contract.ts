/** What events of contracts with suppliers say to whom. Pure. Source: ISO/IEC 20000-1:2018 8.3.4; 2011 7.2. */
import type { supplierContractEvents, supplierContractStates } from '@attest/contracts';
import { type Copy, learning } from './copy.ts';
import { type Addressee, type Happened, type Happening, holders, persons, saying } from './news.ts';

type ContractHappened = Happened<typeof supplierContractEvents>;

/** What is known here of a contract: whose it is, and who answers for it. */
export type ContractCopy = Copy & {
  readonly supplierId: string;
  readonly state: (typeof supplierContractStates)[number];
  readonly responsibleId: string | null;
};

const standing = ({
  data: { supplierId, state, responsibleId },
}: ContractHappened): Omit<ContractCopy, keyof Copy> => ({
  ...{ supplierId, state, responsibleId },
});

export const learnContract = learning<ContractHappened, ContractCopy>(
  (event, heard) => (event.type === 'SupplierContractDrafted' ? { ...heard, ...standing(event) } : undefined),
  (copy, event) => ({ ...copy, ...standing(event) }),
);

/** `before` is what was known before the event, `after` what is known after it. */
export const ofContract = (
  event: ContractHappened,
  before: ContractCopy | undefined,
  { supplierId, responsibleId }: ContractCopy,
): Happening[] => {
  const say = saying(event);
  const responsible = persons(responsibleId);
  // Where nobody answers for it, whoever manages suppliers does.
  const answering: Addressee[] = responsibleId === null ? holders('SUPPLIER_MANAGER') : responsible;
  const both: Addressee[] = [...answering, { to: 'SUPPLIER', id: supplierId }];
  switch (event.type) {
    case 'SupplierContractDrafted':
      return say({ reason: 'ASSIGNED', to: responsible });
    case 'SupplierContractReassigned':
      return say(
        responsibleId === null
          ? { reason: 'DECISION_ASKED', to: answering, internal: true }
          : { reason: 'ASSIGNED', to: responsible },
        { reason: 'UPDATED', to: persons(before?.responsibleId), not: [responsibleId] },
      );
    case 'SupplierContractReviewMissed':
      return say({ reason: 'TARGET_MISSED', to: answering, internal: true });
    case 'SupplierContractReviewed':
      return say({ reason: 'UPDATED', to: answering, internal: true });
    case 'SupplierContractRenewalDue':
      return say({ reason: 'DECISION_ASKED', to: answering, internal: true });
    case 'SupplierContractAmended':
    case 'SupplierContractRenewed':
      return say({ reason: 'UPDATED', to: both });
    case 'SupplierDisputeRaised':
      return say({ reason: 'DISPUTED', to: both });
    case 'SupplierDisputeSettled':
      return say({ reason: 'RESOLVED', to: both });
    case 'SupplierContractAgreed':
    case 'SupplierContractBegan':
    case 'SupplierContractExpired':
    case 'SupplierContractTerminated':
      return say({ reason: 'STATE_CHANGED', to: both });
    case 'SupplierContractWithdrawn':
      // A draft is nothing to the supplier yet.
      return say({ reason: 'STATE_CHANGED', to: before?.state === 'DRAFTED' ? answering : both });
    default:
      return [];
  }
};
